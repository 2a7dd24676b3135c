"""Check-worthiness learnt from a project."""

from __future__ import annotations

from annotator.domain.annotation import Check, Claim, State
from annotator.domain.checkworthiness import rank
from annotator.domain.document import Status
from annotator.domain.edits import set_status
from annotator.services.project import Project
from annotator.services.session import Session
from annotator.services.worth import SETTING, scorer
from tests.unit.articles import places, suggested_entity
from tests.unit.services.conftest import TakeIn

TEXT = "Ann said the ferry was late. Bo said the gull was loud. Eva said that 7 of Velmar's boats sank."
FERRY, GULL, BOATS = "the ferry was late", "the gull was loud", "7 of Velmar's boats sank"


def claim(content: str, check: Check = Check.UNSET, state: State = State.ACCEPTED) -> Claim:
    return Claim(id=content, content=places(TEXT, content), check=check, state=state, annotator="ada")


def judged(take_in: TakeIn, id: str, *claims: Claim) -> None:
    take_in(id, f"{TEXT} {id}", accept=True, claims=claims, entities=(suggested_entity(TEXT, "Velmar", "GPE"),))


def ferry_over_gull(project: Project) -> float:
    rate, document = scorer(project), project.document("a")
    return rate(document, claim(FERRY)).score - rate(document, claim(GULL)).score


def teach(take_in: TakeIn, count: int = 6) -> None:
    for number in range(count):
        judged(take_in, f"n{number}", claim(FERRY, Check.CHECK_WORTHY), claim(GULL, Check.UNIMPORTANT))


def test_a_new_project_has_the_rule_and_keeps_nothing(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT, entities=(suggested_entity(TEXT, "Velmar", "GPE"),))
    worth = scorer(project)(project.document("a"), claim(BOATS))
    assert worth == rank(BOATS, ["GPE"])
    assert "name" in worth.reasons
    assert project.setting(SETTING) is None


def test_judgements_of_finished_articles_teach(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    before = ferry_over_gull(project)
    teach(take_in)
    assert ferry_over_gull(project) > before


def test_a_claim_nobody_judged_and_a_rejected_one_teach_nothing(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    before = ferry_over_gull(project)
    for number in range(6):
        judged(take_in, f"n{number}", claim(FERRY), claim(GULL, Check.CHECK_WORTHY, State.REJECTED))
    assert ferry_over_gull(project) == before


def test_an_open_article_teaches_nothing(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    before = ferry_over_gull(project)
    for number in range(6):
        judged(take_in, f"n{number}", claim(FERRY, Check.CHECK_WORTHY), claim(GULL, Check.NOT_FACTUAL))
        session = Session(project, f"n{number}")
        session.do(set_status(session.document, Status.STARTED, session.by()))
    assert ferry_over_gull(project) == before


def test_weights_are_kept_until_there_is_more_to_learn(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    teach(take_in)
    assert ferry_over_gull(project) > 0
    kept = project.setting(SETTING)
    project.save_setting(SETTING, {**kept, "words": {"gull": 9.0}})
    assert ferry_over_gull(project) < 0
    judged(take_in, "later", claim(FERRY, Check.CHECK_WORTHY))
    scorer(project)
    assert ferry_over_gull(project) > 0


def test_weights_that_somebody_broke_are_the_rule_again(project: Project, take_in: TakeIn) -> None:
    take_in("a", TEXT)
    teach(take_in)
    scorer(project)
    project.save_setting(SETTING, {**project.setting(SETTING), "words": 3})
    assert scorer(project)(project.document("a"), claim(FERRY)) == rank(FERRY)


def test_the_labels_of_what_is_inside_count_in_learning_too(project: Project, take_in: TakeIn) -> None:
    for number in range(20):
        judged(take_in, f"n{number}", claim(BOATS, Check.NOT_FACTUAL), claim(GULL, Check.CHECK_WORTHY))
    scorer(project)
    assert project.setting(SETTING)["each"]["name"] < 0.2
