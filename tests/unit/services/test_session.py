"""One door for edits: written first, undone and redone from the journal, never half done."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.domain import claim_edits, edits
from annotator.domain.annotation import Check, Claim, Entity, LineMark, State
from annotator.domain.document import Article, Layer, Status
from annotator.domain.errors import Conflict, EditRefused, NotSaved
from annotator.domain.labels import Label
from annotator.domain.rebasing import Clash
from annotator.domain.record import Record
from annotator.domain.text import Span
from annotator.services import backups, label_steps
from annotator.services.importing import import_records
from annotator.services.project import Project
from annotator.services.session import Session, Step

TEXT = "Mayor Ada Okoro met Bo Lind in Port Wren 🚋.\nOkoro said: “We build.” Bo Lind agreed.\nCLICK HERE NOW"


def suggested(id: str, surface: str, label: str) -> Entity:
    start = TEXT.index(surface)
    end = start + len(surface)
    values = {"start": start, "end": end, "label": label}
    return Entity(id=id, start=start, end=end, label=label, state=State.SUGGESTED, origin="model:m@1", suggested=values)


def make_project(path: Path) -> Project:
    project = Project.open(path, create=True, annotator="ada", patience_ms=30)
    record = Record(
        where="test",
        article=Article.of(TEXT, id="tram"),
        entities=(suggested("e1", "Ada Okoro", "ORG"), suggested("e2", "Port Wren", "GPE")),
    )
    import_records(project, [record])
    return project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with make_project(tmp_path / "p.annotator") as opened:
        yield opened


Snapshot = tuple[list[Entity], list[Claim], list[LineMark], Layer]


def snapshot(session: Session) -> Snapshot:
    """Everything on the layer, its counter of edits aside."""
    document = session.document
    layer = document.layer
    bare = Layer(annotator=layer.annotator, status=layer.status, flag=layer.flag, flag_note=layer.flag_note)
    return list(document.entities), list(document.claims), list(document.line_marks), bare


def status_of(session: Session) -> Status:
    return session.document.layer.status


def on_disk(project: Project) -> Snapshot:
    return snapshot(Session(project, "tram"))


def test_an_edit_is_in_the_file_before_it_is_in_memory(project: Project) -> None:
    session = Session(project, "tram")
    session.do(edits.relabel(session.document, ["e1"], "PERSON", session.by()))
    entity = session.document.entities["e1"]
    assert (entity.label, entity.state, entity.annotator) == ("PERSON", State.EDITED, "ada")
    assert entity.suggested == {"start": 6, "end": 15, "label": "ORG"}
    assert on_disk(project) == snapshot(session)


def test_the_first_edit_starts_the_article_and_its_undo_takes_that_back(project: Project) -> None:
    session = Session(project, "tram")
    session.do(edits.accept(session.document, ["e1"], session.by()))
    assert status_of(session) is Status.STARTED
    session.undo()
    assert status_of(session) is Status.TODO
    assert [row.to_review for row in project.rows()] == [2]


def test_undo_and_redo_work_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "p.annotator"
    with make_project(path) as project:
        session = Session(project, "tram")
        before = snapshot(session)
        session.do(edits.label_all(session.document, Span(20, 27), "PERSON", session.by()))
        session.do(edits.set_status(session.document, Status.DONE, session.by(), labels=["GPE", "ORG", "PERSON"]))
        after = snapshot(session)
    with Project.open(path, annotator="ada") as project:
        session = Session(project, "tram")
        assert session.next_undo() is not None
        session.undo()
        session.undo()
        assert snapshot(session) == before
        with pytest.raises(EditRefused, match="nothing to undo"):
            session.undo()
    with Project.open(path, annotator="ada") as project:
        session = Session(project, "tram")
        session.redo()
        session.redo()
        assert snapshot(session)[:3] == after[:3]
        with pytest.raises(EditRefused, match="nothing to redo"):
            session.redo()


def test_an_edit_after_an_undo_ends_the_redo(project: Project) -> None:
    session = Session(project, "tram")
    session.do(edits.accept(session.document, ["e1"], session.by()))
    session.undo()
    session.do(edits.remove(session.document, ["e2"], session.by()))
    assert session.next_redo() is None


def test_done_accepts_only_what_is_shown(project: Project) -> None:
    session = Session(project, "tram")
    session.do(edits.set_status(session.document, Status.DONE, session.by(), labels=["GPE"]))
    assert "e1" not in session.document.entities
    assert session.document.entities["e2"].state is State.ACCEPTED
    assert session.document.layer.labels == ("GPE",)


def test_while_another_process_writes_the_edit_is_kept_as_not_saved(project: Project) -> None:
    session = Session(project, "tram")
    before = snapshot(session)
    blocker = sqlite3.connect(project.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="another program is writing"):
        session.do(edits.accept(session.document, ["e1"], session.by()))
    assert snapshot(session) == before
    with pytest.raises(NotSaved, match="not saved yet"):
        session.do(edits.accept(session.document, ["e2"], session.by()))
    blocker.execute("ROLLBACK")
    blocker.close()
    session.retry()
    assert session.unsaved is None
    assert session.document.entities["e1"].state is State.ACCEPTED
    assert on_disk(project) == snapshot(session)


def test_the_wait_for_another_process_is_the_one_asked_for(project: Project) -> None:
    with project.database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 30


def test_an_edit_that_is_dropped_leaves_no_trace(project: Project) -> None:
    session = Session(project, "tram")
    before = snapshot(session)
    blocker = sqlite3.connect(project.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved):
        session.do(edits.accept(session.document, ["e1"], session.by()))
    session.drop()
    blocker.execute("ROLLBACK")
    blocker.close()
    assert snapshot(session) == before == on_disk(project)


def test_an_edit_goes_on_top_of_what_another_window_wrote_elsewhere_in_the_article(project: Project) -> None:
    ours, theirs = Session(project, "tram"), Session(project, "tram")
    theirs.do(edits.relabel(theirs.document, ["e1"], "PERSON", theirs.by()))
    ours.do(edits.accept(ours.document, ["e2"], ours.by()))
    assert ours.unsaved is None
    assert ours.document.entities["e1"].label == "PERSON"
    assert ours.document.entities["e2"].state is State.ACCEPTED
    assert on_disk(project) == snapshot(ours)
    ours.undo()
    assert ours.document.entities["e1"].label == "PERSON"


def test_where_two_windows_change_one_thing_both_versions_are_there_to_choose_from(project: Project) -> None:
    ours, theirs = Session(project, "tram"), Session(project, "tram")
    theirs.do(edits.relabel(theirs.document, ["e1"], "PERSON", theirs.by()))
    with pytest.raises(Clash) as raised:
        ours.do(edits.relabel(ours.document, ["e1"], "GPE", ours.by()))
    (versions,) = raised.value.versions
    assert [isinstance(each, Entity) and each.label for each in (versions.mine, versions.theirs)] == ["GPE", "PERSON"]
    assert on_disk(project) == snapshot(theirs) == snapshot(ours)
    with pytest.raises(NotSaved, match="not saved yet"):
        ours.do(edits.accept(ours.document, ["e2"], ours.by()))


def test_my_version_can_be_put_over_theirs_and_undone(project: Project) -> None:
    ours, theirs = Session(project, "tram"), Session(project, "tram")
    theirs.do(edits.relabel(theirs.document, ["e1"], "PERSON", theirs.by()))
    with pytest.raises(Clash):
        ours.do(edits.relabel(ours.document, ["e1"], "GPE", ours.by()))
    ours.retry()
    assert ours.document.entities["e1"].label == "GPE"
    assert on_disk(project) == snapshot(ours)
    ours.undo()
    assert ours.document.entities["e1"].label == "PERSON"


def test_their_version_can_stay(project: Project) -> None:
    ours, theirs = Session(project, "tram"), Session(project, "tram")
    theirs.do(edits.remove(theirs.document, ["e1"], theirs.by()))
    with pytest.raises(Clash):
        ours.do(edits.relabel(ours.document, ["e1"], "GPE", ours.by()))
    ours.drop()
    assert on_disk(project) == snapshot(ours) == snapshot(theirs)
    ours.do(edits.accept(ours.document, ["e2"], ours.by()))


def test_an_article_that_moved_is_not_finished_before_it_was_seen(project: Project) -> None:
    ours, theirs = Session(project, "tram"), Session(project, "tram")
    theirs.do(edits.relabel(theirs.document, ["e1"], "PERSON", theirs.by()))
    with pytest.raises(Conflict, match="changed in another window"):
        ours.do(edits.set_status(ours.document, Status.DONE, ours.by()))
    assert ours.unsaved is None
    assert on_disk(project) == snapshot(ours) == snapshot(theirs)


def in_state_of_the_file(session: Session) -> bool:
    return snapshot(Session(session.project, session.document.article.id)) == snapshot(session)


def test_the_next_steps_are_named_for_the_menu(project: Project) -> None:
    session = Session(project, "tram")
    assert (session.next_undo(), session.next_redo()) == (None, None)
    session.do(edits.relabel(session.document, ["e1"], "PERSON", session.by()))
    session.undo()
    assert session.next_redo() == Step("relabel", {"label": "PERSON", "count": 1})
    session.redo()
    assert session.next_undo() == Step("relabel", {"label": "PERSON", "count": 1})


def test_on_an_article_nobody_began_there_is_nothing_to_undo_or_redo(project: Project) -> None:
    import_records(project, [Record(where="test", article=Article.of("Rain.", id="rain"))])
    session = Session(project, "rain")
    assert (session.next_undo(), session.next_redo()) == (None, None)
    with pytest.raises(EditRefused, match="nothing to redo"):
        session.redo()


def test_with_nothing_unsaved_there_is_nothing_to_retry(project: Project) -> None:
    session = Session(project, "tram")
    assert session.retry() == ()


def test_an_edit_that_could_not_be_written_is_saved_in_a_copy_of_the_project(project: Project, tmp_path: Path) -> None:
    session = Session(project, "tram")
    blocker = sqlite3.connect(project.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved):
        session.do(edits.accept(session.document, ["e1"], session.by()))
    project.save_copy(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator", annotator="ada") as copy:
        session.move_to(copy)
        assert session.document.entities["e1"].state is State.ACCEPTED
        assert in_state_of_the_file(session)
    blocker.close()
    assert project.document("tram").entities["e1"].state is State.SUGGESTED


def test_what_another_process_wrote_to_the_layer_is_noticed(project: Project) -> None:
    ours, theirs = Session(project, "tram"), Session(project, "tram")
    assert not ours.moved()
    theirs.do(edits.accept(theirs.document, ["e1"], theirs.by()))
    assert ours.moved()
    ours.reload()
    assert not ours.moved()
    assert snapshot(ours) == snapshot(theirs)


def fresh(project: Project) -> tuple[Session, Session]:
    """Two windows on an article that nobody has begun."""
    import_records(project, [Record(where="test", article=Article.of("Rain in Port Wren.", id="rain"))])
    return Session(project, "rain"), Session(project, "rain")


def label(session: Session) -> None:
    session.do(edits.add_entity(session.document, Span(8, 17), "GPE", session.by()))


def test_that_another_process_began_the_article_is_noticed(project: Project) -> None:
    ours, theirs = fresh(project)
    assert not ours.moved()
    label(theirs)
    assert ours.moved()


def test_two_processes_that_begin_an_article_alike_agree(project: Project) -> None:
    ours, theirs = fresh(project)
    label(theirs)
    label(ours)
    assert snapshot(ours) == snapshot(theirs)
    assert in_state_of_the_file(ours)


def test_two_processes_that_begin_an_article_differently_keep_both_edits(project: Project) -> None:
    ours, theirs = fresh(project)
    label(theirs)
    ours.do(edits.add_entity(ours.document, Span(0, 4), "PERSON", ours.by()))
    assert {entity.label for entity in ours.document.entities} == {"GPE", "PERSON"}
    assert in_state_of_the_file(ours)


def test_beside_the_layers_of_several_others_an_annotator_begins_a_layer_of_their_own(project: Project) -> None:
    for annotator in ("bo", "cy"):
        layer = Layer(annotator=annotator, status=Status.STARTED)
        import_records(
            project, [Record(where="test", article=Article.of("Rain in Port Wren.", id="rain"), layer=layer)]
        )
    with Project.open(project.path, annotator="ada", asks=False) as window:
        session = Session(window, "rain")
        assert not session.moved()
        label(session)
        assert not session.moved()
        assert Session(window, "rain").document.layer.annotator == "ada"
        assert len(Session(window, "rain").document.entities) == 1


def rejected_by_hand(project: Project, statement: str) -> Session:
    """A session after an edit, when something else has altered the rows without a new revision."""
    session = Session(project, "tram")
    session.do(edits.relabel(session.document, ["e1"], "PERSON", session.by()))
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute(statement)
    other.close()
    session.reload()
    return session


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DELETE FROM entity WHERE id = 'e1'", "the article has changed since"),
        ("UPDATE entity SET label = 'LOC' WHERE id = 'e1'", "the entity has changed since"),
        ("UPDATE layer SET status = 'skipped'", "the layer has changed since"),
    ],
)
def test_undo_is_refused_where_the_thing_has_changed_since(project: Project, statement: str, words: str) -> None:
    session = rejected_by_hand(project, statement)
    before = snapshot(session)
    with pytest.raises(EditRefused, match=f"{words}; correct it by hand"):
        session.undo()
    assert session.unsaved is None
    assert snapshot(session) == before


def test_undo_does_not_bring_back_what_is_there_already(project: Project) -> None:
    session = Session(project, "tram")
    session.do(edits.add_entity(session.document, Span(20, 27), "PERSON", session.by()))
    (added,) = [item.id for item in session.document.entities if item.state is State.ADDED]
    session.do(edits.remove(session.document, [added], session.by()))
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("UPDATE entity SET id = ? WHERE id = 'e1'", (added,))
    other.close()
    session.reload()
    with pytest.raises(EditRefused, match="the article has changed since"):
        session.undo()


class Editing(RuleBasedStateMachine):
    """Any edits, undone and redone in any order, with restarts between: file and memory never part."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()

    @initialize()
    def open(self) -> None:
        self.project = make_project(Path(self.folder.name) / "p.annotator")
        self.session = Session(self.project, "tram")
        self.past = [snapshot(self.session)]
        self.future: list[Snapshot] = []

    def do(self, make: object) -> None:
        assert callable(make)
        try:
            self.session.do(make())
        except EditRefused:
            return
        self.past.append(snapshot(self.session))
        self.future.clear()

    @rule(start=st.integers(0, len(TEXT)), length=st.integers(0, 9), label=st.sampled_from(["PERSON", "ORG"]))
    def label_a_span(self, start: int, length: int, label: str) -> None:
        span = Span(start, min(start + length, len(TEXT)))
        self.do(lambda: edits.add_entity(self.session.document, span, label, self.session.by()))

    @rule(label=st.sampled_from(["PERSON", "ORG", "GPE"]))
    def label_all(self, label: str) -> None:
        self.do(lambda: edits.label_all(self.session.document, Span(20, 27), label, self.session.by()))

    @rule(index=st.integers(0, 20), how=st.sampled_from(["accept", "remove"]))
    def decide(self, index: int, how: str) -> None:
        items = list(self.session.document.annotations())
        if items:
            id = items[index % len(items)].id
            self.do(lambda: getattr(edits, how)(self.session.document, [id], self.session.by()))

    @rule(index=st.integers(0, 20), start=st.integers(0, 80), length=st.integers(1, 9))
    def resize(self, index: int, start: int, length: int) -> None:
        items = list(self.session.document.entities)
        if items:
            id = items[index % len(items)].id
            span = Span(start, start + length)
            self.do(lambda: edits.resize(self.session.document, id, span, self.session.by()))

    @rule(parts=st.lists(st.tuples(st.integers(0, 80), st.integers(1, 12)), min_size=1, max_size=3))
    def claim(self, parts: list[tuple[int, int]]) -> None:
        content = tuple(Span(start, start + length) for start, length in parts)
        self.do(lambda: claim_edits.add_claim(self.session.document, content, self.session.by(), source=(Span(0, 5),)))

    @rule(index=st.integers(0, 5), check=st.sampled_from(Check), note=st.text(max_size=4))
    def change_claim(self, index: int, check: Check, note: str) -> None:
        claims = list(self.session.document.claims)
        if claims:
            id = claims[index % len(claims)].id
            self.do(
                lambda: claim_edits.change_claim(self.session.document, id, self.session.by(), check=check, topic=note)
            )

    @rule(offset=st.integers(0, len(TEXT)))
    def mark_line(self, offset: int) -> None:
        self.do(lambda: edits.mark_line(self.session.document, offset, self.session.by()))

    @rule(status=st.sampled_from(Status))
    def set_status(self, status: Status) -> None:
        self.do(lambda: edits.set_status(self.session.document, status, self.session.by()))

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.future.append(self.past.pop())

    @precondition(lambda self: bool(self.future))
    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.past.append(self.future.pop())

    @rule()
    def restart(self) -> None:
        self.project.close()
        self.project = Project.open(Path(self.folder.name) / "p.annotator", annotator="ada")
        self.session = Session(self.project, "tram")

    @invariant()
    def memory_file_and_history_agree(self) -> None:
        assert snapshot(self.session) == self.past[-1]
        assert on_disk(self.project) == self.past[-1]
        (row,) = self.project.rows()
        assert row.to_review == self.session.document.to_review()

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
        self.folder.cleanup()


Editing.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestEditing = Editing.TestCase


def kept_while_restored(project: Project) -> Session:
    """An edit waits, since another process wrote; then a backup from before the article was begun is put back."""
    made = backups.back_up(project)[0].path
    Session(project, "tram").do(edits.set_flag(project.document("tram"), True))
    session = Session(project, "tram")
    with Project.open(project.path, annotator="bo") as other, other.database.writing(), pytest.raises(NotSaved):
        session.do(edits.relabel(session.document, ["e1"], "PERSON", session.by()))
    backups.restore(project.path, str(made))
    return session


def test_an_edit_that_waits_outlives_a_backup_that_is_restored(project: Project, tmp_path: Path) -> None:
    session = kept_while_restored(project)
    for _ in range(2):
        with pytest.raises(NotSaved, match="restored from a backup"):
            session.retry()
        assert session.unsaved
    project.save_copy(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator", annotator="ada") as copy:
        session.move_to(copy)
        assert (session.unsaved, session.document.layer.flag) == (None, False)
        assert copy.document("tram").entities["e1"].label == "PERSON"
        assert in_state_of_the_file(session)


def test_an_edit_of_an_article_that_the_restored_project_lacks_waits_on(project: Project, tmp_path: Path) -> None:
    made = backups.back_up(project)[0].path
    session, _ = fresh(project)
    with Project.open(project.path, annotator="bo") as other, other.database.writing(), pytest.raises(NotSaved):
        label(session)
    backups.restore(project.path, str(made))
    project.save_copy(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator", annotator="ada") as copy:
        with pytest.raises(NotSaved, match="no article rain"):
            session.move_to(copy)
        assert session.unsaved
        assert not Session(copy, "tram").document.layer.touched


def test_undo_is_no_edit_to_be_kept_once_the_project_is_restored(project: Project) -> None:
    made = backups.back_up(project)[0].path
    session = Session(project, "tram")
    session.do(edits.accept(session.document, ["e1"], session.by()))
    backups.restore(project.path, str(made))
    with pytest.raises(Conflict, match="restored"):
        session.undo()
    assert session.unsaved is None


def test_an_edit_with_a_label_that_was_renamed_meanwhile_is_kept_until_it_is_back(project: Project) -> None:
    ours, theirs = Session(project, "tram"), Session(project, "tram")
    theirs.do(edits.relabel(theirs.document, ["e1"], "PERSON", theirs.by()))
    with pytest.raises(Clash):
        ours.do(edits.relabel(ours.document, ["e1"], "LAW", ours.by()))
    with Project.open(project.path, annotator="ada") as other:
        label_steps.rename(other, "LAW", "RULE")
    for _ in range(2):
        with pytest.raises(NotSaved, match="the label LAW was renamed"):
            ours.retry()
    project.add_labels([Label("LAW")])
    ours.retry()
    assert on_disk(project) == snapshot(ours)
    assert ours.document.entities["e1"].label == "LAW"


def test_an_edit_that_met_a_busy_file_goes_on_top_of_what_was_written_there(project: Project) -> None:
    ours, theirs = fresh(project)
    with Project.open(project.path, annotator="bo") as other, other.database.writing(), pytest.raises(NotSaved):
        label(ours)
    label(theirs)
    ours.retry()
    assert len(ours.document.entities) == 1
    assert in_state_of_the_file(ours)
