"""Takes pictures of the real window, offscreen, on invented articles.

python packaging/take_pictures.py               the picture in the README
python packaging/take_pictures.py --all FOLDER  every dialog, panel, popup and state, in every theme, and sheets of
                                                them all; with --theme, --size, --scale and names only some of them

What is cut off in a picture is told on standard error, and makes the exit code 1.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PICTURES = Path(__file__).parent / "pictures"
THEMES = ("light", "dark", "contrast")
KEY_SHOTS = ("window", "nested", "claim-filled", "find", "labels", "change-keys", "export", "models", "told", "legend")
VISITS = [
    *((theme, "1280x800", 1.0, ()) for theme in THEMES),
    *(("light", size, scale, KEY_SHOTS) for size, scale in (("900x650", 1.0), ("2560x1440", 1.0))),
    *(("dark", size, scale, KEY_SHOTS) for size, scale in (("1280x800", 1.5), ("1024x576", 2.5))),
]
"""Theme, size of the screen in points, scale, and the pictures (none: all)."""


def main() -> int:
    """One process for each theme, size and scale: Qt reads the scale once."""
    options = _options()
    if options.all is None:
        return _visit("light", "1280x800", 1.0, ("window",), PICTURES, readme=True)
    if options.theme:
        visits = [(options.theme, options.size, options.scale, tuple(options.names))]
    else:
        visits = [(theme, size, scale, tuple(options.names) or only) for theme, size, scale, only in VISITS]
    if len(visits) == 1:
        return _visit(*visits[0], options.all)
    codes = []
    for theme, size, scale, names in visits:
        arguments = ["--all", str(options.all), "--theme", theme, "--size", size, "--scale", str(scale), *names]
        codes.append(subprocess.run([sys.executable, __file__, *arguments], check=False).returncode)
    return max(codes)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", metavar="FOLDER", type=Path)
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("names", nargs="*")
    return parser.parse_args()


def _visit(theme: str, size: str, scale: float, names: tuple[str, ...], folder: Path, *, readme: bool = False) -> int:
    """Take these pictures on a screen of this size; 1 if something is cut off in one of them."""
    width, height = map(int, size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        screen = Path(home) / "screen.json"
        pixels = {"width": round(width * scale), "height": round(height * scale)}
        screen.write_text(json.dumps({"screens": [{"x": 0, "y": 0, **pixels}]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        os.environ["QT_SCALE_FACTOR"] = str(scale)
        os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # the platform without a screen complains of hints
        os.environ["HOME"] = os.environ["XDG_DATA_HOME"] = home
        from studio import Studio

        studio = Studio(Path(home), theme, (width, height))
        if readme:
            studio.take("window", PICTURES / "window.png")
            return 0
        target = folder / f"{theme}-{size}-{round(100 * scale)}"
        target.mkdir(parents=True, exist_ok=True)
        return studio.take_all(names, target)


if __name__ == "__main__":
    sys.exit(main())
