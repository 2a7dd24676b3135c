"""The program's icon in the forms that systems ask for: PNG by size, .ico for Windows, .icns for macOS.

Run with the folder they go to: python packaging/make_icons.py build/icons
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).parents[1] / "resources" / "icons" / "annotator.svg"
DESKTOP = (16, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
# Types whose data is a PNG: https://en.wikipedia.org/wiki/Apple_Icon_Image_format#Icon_types
MACOS = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(size: int) -> bytes:
    """The icon drawn at a size."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico() -> bytes:
    """PNG images behind a directory, as Windows reads them since Vista."""
    images = [png(size) for size in WINDOWS]
    offset = 6 + 16 * len(images)
    directory = struct.pack("<HHH", 0, 1, len(images))
    for size, image in zip(WINDOWS, images, strict=True):
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return directory + b"".join(images)


def icns() -> bytes:
    """PNG images, each behind its type and length."""
    parts = [(kind, png(size)) for kind, size in MACOS.items()]
    body = b"".join(kind + struct.pack(">I", 8 + len(image)) + image for kind, image in parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main(folder: Path) -> None:
    """Write all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    assert application
    for size in DESKTOP:
        place = folder / "hicolor" / f"{size}x{size}" / "apps" / "article-annotator.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(png(size))
    scalable = folder / "hicolor" / "scalable" / "apps" / "article-annotator.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(DRAWING.read_bytes())
    (folder / "annotator.ico").write_bytes(ico())
    (folder / "annotator.icns").write_bytes(icns())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
