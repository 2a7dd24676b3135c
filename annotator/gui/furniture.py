"""What stands in the window. Imported after the first paint: it is most of the program."""

from __future__ import annotations

from annotator.gui import actions as action_builder
from annotator.gui.access import Access
from annotator.gui.background import Background
from annotator.gui.backing_up import BackingUp
from annotator.gui.bookmark import Bookmark
from annotator.gui.desk import Desk
from annotator.gui.dialog_look import DialogLook
from annotator.gui.dropping import Dropping
from annotator.gui.faults import Faults
from annotator.gui.files import Files
from annotator.gui.gate import Gate
from annotator.gui.handlers import Handlers
from annotator.gui.help_desk import HelpDesk
from annotator.gui.history_desk import HistoryDesk
from annotator.gui.keymap import KeyMap
from annotator.gui.labelling import Labelling
from annotator.gui.learning import Learning
from annotator.gui.learnt_desk import Learnt
from annotator.gui.leaving import Leaving
from annotator.gui.no_project import NoProject
from annotator.gui.presenter import Presenter
from annotator.gui.queue_order import QueueOrder
from annotator.gui.recent import Recent
from annotator.gui.remembering import Remembering
from annotator.gui.searching import Searching
from annotator.gui.training_desk import Training
from annotator.gui.views import Views
from annotator.gui.window import MainWindow


def furnish(window: MainWindow) -> None:
    """Build every part and join them; the window shows them from its next paint on."""
    window.desk = Desk(window)
    window.background = Background(window.desk, window)
    window.files = Files(window)
    window.views = Views(window.theme)
    window.leaving = Leaving(window)
    window.no_project = NoProject(window.views.splitter)
    window.handlers = Handlers(window.desk, window.views, window)
    window.labelling = Labelling(window)
    window.faults = Faults(window)
    DialogLook(window)
    Bookmark(window.desk, window.views.article, window)
    window.learning = Learning(window.desk, window)
    window.ordering = QueueOrder(window.desk, window.views.queue, window)
    window.searching = Searching(window)
    window.history = HistoryDesk(window)
    window.backing_up = BackingUp(window)
    window.recent = Recent(window)
    window.training = Training(window)
    window.learnt = Learnt(window)
    window.help = HelpDesk(window)
    window.access = Access(window)
    window.gate = Gate(window)
    window.setCentralWidget(window.views)
    window.actions_by_id = action_builder.build(window, window.views.article, window.handler_table())
    action_builder.fill_menu_bar(window.menuBar(), window.actions_by_id)
    window.presenter = Presenter(window.desk, window.views, window.actions_by_id, window)
    window.keys = KeyMap(window.preferences.keys)
    window.join()
    _offer_ways_on(window)
    Dropping(window)
    # Sizes hold from here on, not only when Qt comes to it: an article opens at its caret.
    window.views.show()
    layout = window.layout()
    assert layout is not None
    layout.activate()
    window.remembering = Remembering(window)
    window.remembering.restore()


def _offer_ways_on(window: MainWindow) -> None:
    """The buttons that stand where something is missing: what is not saved, a project, an article."""
    files, banner, welcome, no_project = window.files, window.views.banner, window.views.welcome, window.no_project
    banner.retry_requested.connect(window.desk.retry)
    banner.drop_requested.connect(window.desk.drop)
    banner.save_elsewhere_requested.connect(files.save_elsewhere)
    banner.home = window.views.article
    no_project.open_requested.connect(files.open_project)
    no_project.new_requested.connect(files.new_project)
    no_project.backups_requested.connect(window.backing_up.show)
    welcome.import_requested.connect(files.ask_import)
    welcome.samples_requested.connect(files.add_samples)
    welcome.tour_requested.connect(window.take_tour)
