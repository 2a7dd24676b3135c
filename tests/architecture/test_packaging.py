"""What the system is told about the program agrees with the program."""

from __future__ import annotations

import configparser
import re
from pathlib import Path
from xml.etree import ElementTree

from annotator.storage import schema

LINUX = Path(__file__).parents[2] / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(LINUX / "article-annotator.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_a_project_is_known_by_its_application_id() -> None:
    type_ = ElementTree.parse(LINUX / "article-annotator.xml").getroot()[0]
    match = type_.find(f"{MIME}magic/{MIME}match/{MIME}match")
    assert match is not None
    assert int(match.attrib["value"], 16) == schema.APPLICATION_ID
    glob = type_.find(f"{MIME}glob")
    assert glob is not None
    assert glob.attrib["pattern"] == "*.annotator"


def test_menu_file_type_and_catalogue_name_the_same_things() -> None:
    entry = desktop_entry()
    type_ = ElementTree.parse(LINUX / "article-annotator.xml").getroot()[0].attrib["type"]
    catalogue = ElementTree.parse(LINUX / "article-annotator.metainfo.xml").getroot()
    assert entry["MimeType"] == f"{type_};"
    assert entry["Exec"] == "annotator %f"
    assert catalogue.findtext("provides/mediatype") == type_
    assert catalogue.findtext("provides/binary") == "annotator"
    assert catalogue.findtext("launchable") == "article-annotator.desktop"
    assert catalogue.findtext("icon") == entry["Icon"] == "article-annotator"


def test_the_window_belongs_to_the_menu_entry() -> None:
    source = (Path(__file__).parents[2] / "annotator" / "gui" / "start.py").read_text(encoding="utf-8")
    named = re.findall(r'setDesktopFileName\("([^"]+)"\)', source)
    assert named == ["article-annotator"] == [desktop_entry()["StartupWMClass"]]
