"""What a file says of an article that is in the project already."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from annotator.domain.annotation import Annotation, State
from annotator.domain.changes import Edit
from annotator.domain.document import Document, Layer, Status
from annotator.domain.merging import adopt, confirmed, merge
from tests.unit.articles import BY, document, suggested_claim, suggested_entity, suggested_mark

TEXT = "Tilda Voss met Bo Lind. Voss said the mill is safe.\nSign up here"
VOSS, LIND = suggested_entity(TEXT, "Tilda Voss"), suggested_entity(TEXT, "Bo Lind")
CLAIM = suggested_claim(TEXT, "the mill is safe", "Voss")
MARK = suggested_mark(TEXT, "Sign up here")


def after(edit: Edit | None, **given: Any) -> Document:
    assert edit is not None
    doc = document(TEXT, **given)
    doc.apply(edit.changes)
    return doc


def states(doc: Document) -> dict[str, str]:
    return {item.id: str(item.state) for item in doc.annotations()}


def in_state(item: Any, state: State, **fields: Any) -> Any:
    return replace(item, state=state, **fields)


def test_what_is_not_there_yet_comes_in_as_the_file_has_it() -> None:
    items: list[Annotation] = [VOSS, in_state(CLAIM, State.REJECTED), MARK]
    assert states(after(merge(document(TEXT), items))) == {
        "Tilda Voss": "suggested",
        "the mill is safe": "rejected",
        "Sign up here": "suggested",
    }


def test_a_decision_in_the_file_takes_the_place_of_a_suggestion_here() -> None:
    here = [VOSS]
    edit = merge(document(TEXT, entities=here), [in_state(VOSS, State.REJECTED, id="other")])
    assert states(after(edit, entities=here)) == {"Tilda Voss": "rejected"}


def test_a_persons_decision_here_stays() -> None:
    here = document(TEXT, entities=[in_state(VOSS, State.REJECTED)])
    assert merge(here, [in_state(VOSS, State.ACCEPTED), VOSS]) is None


def test_nothing_new_is_no_edit() -> None:
    assert merge(document(TEXT, entities=[VOSS]), [VOSS]) is None
    assert merge(document(TEXT), []) is None


def test_an_id_that_is_taken_is_replaced() -> None:
    clash = replace(LIND, id=VOSS.id)
    doc = after(merge(document(TEXT, entities=[VOSS]), [clash]), entities=[VOSS])
    assert len(doc.entities) == 2


def test_what_stands_twice_in_the_file_comes_in_once() -> None:
    doc = after(merge(document(TEXT), [VOSS, replace(VOSS, id="twin")]))
    assert list(states(doc)) == ["Tilda Voss"]


def test_a_decision_in_the_file_keeps_who_had_suggested_it_here() -> None:
    here = [VOSS]
    theirs = in_state(VOSS, State.ACCEPTED, origin="human", suggested=None, annotator="bo")
    doc = after(merge(document(TEXT, entities=here), [theirs]), entities=here)
    entity = doc.entities["Tilda Voss"]
    assert (entity.origin, entity.suggested, entity.annotator) == (VOSS.origin, VOSS.suggested, "bo")


def test_a_new_suggestion_on_a_finished_article_begins_it_again() -> None:
    layer = Layer(annotator="ada", status=Status.DONE)
    doc = after(merge(document(TEXT, layer=layer), [VOSS]), layer=layer)
    assert doc.layer.status is Status.STARTED
    doc = after(merge(document(TEXT, layer=layer), [in_state(VOSS, State.ACCEPTED)]), layer=layer)
    assert doc.layer.status is Status.DONE


def test_adopting_accepts_matches_adds_what_is_missing_and_rejects_the_rest() -> None:
    here: dict[str, Any] = {"entities": [VOSS, LIND], "line_marks": [MARK]}
    edit = adopt(document(TEXT, **here), [replace(VOSS, id="x"), CLAIM], BY, ["PERSON"])
    doc = after(edit, **here)
    assert states(doc) == {
        "Tilda Voss": "accepted",
        "Bo Lind": "rejected",
        "the mill is safe": "accepted",
        "Sign up here": "rejected",
    }
    assert (doc.layer.status, doc.layer.labels) == (Status.DONE, ("PERSON",))


def test_what_a_person_made_here_stays_when_a_file_is_adopted() -> None:
    here = [in_state(LIND, State.ADDED)]
    assert states(after(adopt(document(TEXT, entities=here), [], BY), entities=here)) == {"Bo Lind": "added"}


def test_what_the_file_itself_rejects_is_not_adopted() -> None:
    here = [VOSS]
    edit = adopt(document(TEXT, entities=here), [in_state(VOSS, State.REJECTED), in_state(LIND, State.REJECTED)], BY)
    assert states(after(edit, entities=here)) == {"Tilda Voss": "rejected"}


def test_of_a_suggestion_that_stands_there_twice_no_more_than_one_stays() -> None:
    here = [VOSS, replace(VOSS, id="twin")]
    assert sorted(states(after(adopt(document(TEXT, entities=here), [VOSS], BY), entities=here)).values()) == [
        "accepted",
        "rejected",
    ]
    assert {*states(after(adopt(document(TEXT, entities=here), [], BY), entities=here)).values()} == {"rejected"}


def test_adopting_again_is_no_edit() -> None:
    layer = Layer(annotator="ada", status=Status.DONE, labels=("PERSON",))
    here = document(TEXT, layer=layer, entities=[in_state(VOSS, State.ACCEPTED), in_state(LIND, State.REJECTED)])
    assert adopt(here, [VOSS], BY) is None


def test_an_adopted_suggestion_is_accepted_by_name_and_a_decision_stays_as_it_is() -> None:
    assert confirmed(VOSS, BY) == replace(VOSS, state=State.ACCEPTED, **BY.fields())
    edited = in_state(VOSS, State.EDITED)
    assert confirmed(edited, BY) is edited
