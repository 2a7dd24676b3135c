"""Takes the README's picture: the real window on a sample article, offscreen.

Usage: python packaging/take_pictures.py
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest

from annotator.domain import edits
from annotator.gui.start import make_application
from annotator.gui.window import MainWindow
from annotator.services.importing import import_records
from annotator.services.prefill import prefill
from annotator.services.project import Project
from annotator.services.samples import sample_records
from annotator.services.session import Session

PICTURES = Path(__file__).parent / "pictures"
ARTICLE = "tram-line"


def sample_project(path: Path) -> None:
    """The samples, pre-filled, some of it reviewed."""
    with Project.open(path, create=True, annotator="ada") as project:
        import_records(project, sample_records())
        prefill(project)
        session = Session(project, ARTICLE)
        reviewed = [entity.id for entity in session.document.entities][:9]
        session.do(edits.accept(session.document, reviewed, session.by()))
        project.save_setting("last", {"article": ARTICLE, "caret": 0})


def main() -> None:
    """Open the window on the project and save what it shows."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = folder
        project = Path(folder) / "news.annotator"
        sample_project(project)
        application = make_application()
        window = MainWindow(project, "ada")
        window.resize(1280, 800)
        window.show()
        while not window.furnished or window.desk.document is None:
            application.processEvents()
        claim = list(window.desk.document.claims)[2]
        window.views.article.select(claim.id)
        window.handlers.follow(claim.id)
        QTest.qWait(500)
        window.grab().save(str(PICTURES / "window.png"))
        window.close()


if __name__ == "__main__":
    main()
