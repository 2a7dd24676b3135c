"""The icon files for Windows and macOS are such as their readers take."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

SCRIPT = Path(__file__).parents[2] / "packaging" / "make_icons.py"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    spec = importlib.util.spec_from_file_location("make_icons", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("icons")
    module.main(folder)
    return folder


@pytest.mark.parametrize(("name", "largest"), [("annotator.ico", 256), ("annotator.icns", 1024)])
def test_every_size_is_in_it_and_drawn(made: Path, name: str, largest: int) -> None:
    reader = QImageReader(str(made / name))
    assert reader.format() == name.encode().partition(b".")[2]
    sizes = []
    for index in range(reader.imageCount()):
        assert reader.jumpToImage(index)
        image = reader.read()
        sizes.append(image.width())
        assert image.size() == QSize(image.width(), image.width())
        assert image.pixelColor(image.width() // 2, image.width() // 2).alpha() == 255
        assert image.pixelColor(0, 0).alpha() == 0
    assert max(sizes) == largest
    assert len(sizes) == len(set(sizes)) > 5


def test_linux_finds_each_size_in_its_folder(made: Path) -> None:
    for size in (16, 48, 256):
        assert QImageReader(str(made / f"hicolor/{size}x{size}/apps/article-annotator.png")).size() == QSize(size, size)
    assert (made / "hicolor/scalable/apps/article-annotator.svg").is_file()
