"""The language of the window: which there are, and which of them is spoken.

A language is a file ``annotator_CODE.qm`` in the resources or in the folder of user data; no code knows of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator import paths

SOURCE = "en"
"""What the strings in the code are in; its file holds only the plurals."""
_PREFIX = "annotator_"
_QT_PREFIX = "qtbase_"
_NAME = "language"


def available() -> dict[str, Path]:
    """The languages there are, by their code: the user's own files come before those of the program."""
    folders = (paths.resources() / "translations", paths.user_data() / "translations")
    return {
        file.stem.removeprefix(_PREFIX): file for folder in folders for file in sorted(folder.glob(f"{_PREFIX}*.qm"))
    }


def own_name(code: str) -> str:
    """What a language is called by those who speak it."""
    name = "English" if code == SOURCE else QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def spoken(wanted: str) -> str:
    """The language that is used where ``wanted`` is asked for; where nothing is, the system's, else English."""
    there = available()
    asked = [wanted] if wanted else [name.replace("-", "_") for name in QLocale.system().uiLanguages()]
    for name in asked:
        for code in (name, name.partition("_")[0]):
            if code in there or code == SOURCE:
                return code
    return SOURCE


def use(application: QApplication, wanted: str = "") -> None:
    """Speak a language from here on; windows that stand already keep theirs."""
    for old in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(old)
        old.deleteLater()
    code = spoken(wanted)
    if wanted:
        QLocale.setDefault(QLocale(code))
    for translator in _translators(code):
        translator.setObjectName(_NAME)
        translator.setParent(application)
        application.installTranslator(translator)


def _translators(code: str) -> Iterator[QTranslator]:
    """Qt's own words, our plurals, and the language over both: what was installed last is asked first."""
    there = available()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    codes = (code, code.partition("_")[0])
    words = [found for name in codes if (found := qt / f"{_QT_PREFIX}{name}.qm").is_file()]
    for file in (*words[:1], *(there.get(name) for name in dict.fromkeys((SOURCE, code)))):
        translator = QTranslator()
        if file and translator.load(str(file)):
            yield translator
