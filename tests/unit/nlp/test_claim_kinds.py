"""Every kind of attribution has a sentence here whose claims are known, with the real model."""

from __future__ import annotations

import pytest

from annotator.nlp.pipeline import Pipeline
from tests.unit.nlp.claims import Said, said_in

CLAUSES = [
    ("The mayor said that the river had risen.", ["the river had risen"], "The mayor", "said"),
    ("Anna Berg says the bridge is safe.", ["the bridge is safe"], "Anna Berg", "says"),
    ("Officials told the council that the dam would hold.", ["the dam would hold"], "Officials", "told"),
    ("The plan, he said, is bad.", ["The plan", "is bad"], "he", "said"),
    ("Taxes to rise in May, minister says", ["Taxes to rise in May"], "minister", "says"),
    ("The river has risen, said Tom Oak.", ["The river has risen"], "Tom Oak", "said"),
    ("The group, which says the lake is dying, has sued.", ["the lake is dying"], "which", "says"),
    ("The agency issued a statement saying the water was clean.", ["the water was clean"], "a statement", "saying"),
    ("Lund denied hiding the letters.", ["hiding the letters"], "Lund", "denied"),
    ("As Dahl said, the port is closed.", ["the port is closed"], "Dahl", "said"),
    ("The club Red Star says its pitch is wet.", ["its pitch is wet"], "The club Red Star", "says"),
    (
        "The governor, who visited the plant, left before reporters arrived, but later told them that jobs were safe.",
        ["jobs were safe"],
        "The governor, who visited the plant",
        "told",
    ),
    (
        "The bell came back on Sunday, police said, polished and wrapped in a duvet.",
        ["The bell came back on Sunday", "polished and wrapped in a duvet"],
        "police",
        "said",
    ),
]
PASSIVES = [
    ("The minister is said to be ill.", ["The minister", "to be ill"], "", "said"),
    (
        "The Commission is reported to be studying the plan.",
        ["The Commission", "to be studying the plan"],
        "",
        "reported",
    ),
    ("The banker was accused of hiding the money.", ["The banker", "of hiding the money"], "", "accused"),
    (
        "The banker was accused of fraud by two former clerks.",
        ["The banker", "of fraud"],
        "two former clerks",
        "accused",
    ),
    ("It is believed that the ship sank in May.", ["the ship sank in May"], "", "believed"),
    ("The crew was told that the port was closed.", ["the port was closed"], "", "told"),
]
INFINITIVES = [
    ("The company promised to pay the workers.", ["to pay the workers"], "The company", "promised"),
    ("The senator vowed to fight the law.", ["to fight the law"], "The senator", "vowed"),
    ("The union urged the council to wait.", ["the council to wait"], "The union", "urged"),
    ("The office refused to publish the letter.", ["to publish the letter"], "The office", "refused"),
    ("The spokeswoman declined to name the driver.", ["to name the driver"], "The spokeswoman", "declined"),
    ("Noah has offered to do the wiring.", ["to do the wiring"], "Noah", "offered"),
]
OBJECTS = [
    ("The senator called the plan a joke.", ["the plan a joke"], "The senator", "called"),
    ("The union criticised the new timetable.", ["the new timetable"], "The union", "criticised"),
    ("The bishop called for an end to the strike.", ["an end to the strike"], "The bishop", "called for"),
    ("Critics described the tax as an insult.", ["the tax as an insult"], "Critics", "described"),
    ("Small bakers fear the reverse.", ["the reverse"], "Small bakers", "fear"),
]
QUOTES = [
    ('"The river is high," said Anna Berg.', ['"The river is high,"'], "Anna Berg", "said"),
    ("“The river is high,” said Anna Berg.", ["“The river is high,”"], "Anna Berg", "said"),
    ("«The river is high», said Anna Berg.", ["«The river is high»"], "Anna Berg", "said"),
    ("»The river is high«, said Anna Berg.", ["»The river is high«"], "Anna Berg", "said"),
    ("''The river is high,'' said Anna Berg.", ["''The river is high,''"], "Anna Berg", "said"),
    ("„The river is high,“ said Anna Berg.", ["„The river is high,“"], "Anna Berg", "said"),
    ("‘The river is high,’ said Anna Berg.", ["‘The river is high,’"], "Anna Berg", "said"),
    ("'The river isn't high,' said Anna Berg.", ["'The river isn't high,'"], "Anna Berg", "said"),
    ("“It is late,” he said, “and we are tired.”", ["“It is late,”", "“and we are tired.”"], "he", "said"),
    (
        "“‘Lost’ is not a word we use,” Anna Berg said.",
        ["“‘Lost’ is not a word we use,”"],
        "Anna Berg",
        "said",
    ),
    (
        "She said the plan was “a scandal and a shame”.",
        ["the plan was “a scandal and a shame”"],
        "She",
        "said",
    ),
    ("Tom Oak wrote: “Nobody came to the meeting.”", ["“Nobody came to the meeting.”"], "Tom Oak", "wrote"),
    ("“We,” said Dahl, “will not sell.”", ["“We,”", "“will not sell.”"], "Dahl", "said"),
    ("“I,” said Elin Dahl, “will not sell it.”", ["“I,”", "“will not sell it.”"], "Elin Dahl", "said"),
    ("“They,” he said, “are wrong about it.”", ["“They,”", "“are wrong about it.”"], "he", "said"),
    ("“Never,” replied the old captain.", ["“Never,”"], "the old captain", "replied"),
]
ACCORDING = [
    ("According to the guild, trade has fallen.", ["trade has fallen"], "the guild", "According to"),
    ("Trade has fallen, according to the guild.", ["Trade has fallen"], "the guild", "according to"),
    ("Trade, according to the guild, has fallen.", ["Trade", "has fallen"], "the guild", "according to"),
]
NOUNS = [
    ("The claim that the vote was stolen is false.", ["the vote was stolen"], "", "claim"),
    ("Nobody shares the mayor's belief that the bridge is safe.", ["the bridge is safe"], "the mayor", "belief"),
    ("The fear is that the dam will break.", ["the dam will break"], "", "fear"),
    (
        "The warning by the harbour office that the ice was thin came late.",
        ["the ice was thin"],
        "the harbour office",
        "warning",
    ),
    ("The allegation that he stole funds was dropped.", ["he stole funds"], "", "allegation"),
    ("Reports that the king had died were wrong.", ["the king had died"], "", "Reports"),
    ("The news that the plant would close shocked the town.", ["the plant would close"], "", "news"),
    ("There is a growing belief among doctors that the drug works.", ["the drug works"], "doctors", "belief"),
]
HEADLINES = [
    ("Minister: tax on bread to fall in May", ["tax on bread to fall in May"], "Minister", ""),
    ("Report: ferry owners hid the damage", ["ferry owners hid the damage"], "Report", ""),
    (
        "Berg: 'We will not pay'\nAnna Berg is the mayor of Oslo.",
        ["'We will not pay'"],
        "Berg",
        "",
    ),
    ("Prime minister: taxes will fall in May", ["taxes will fall in May"], "Prime minister", ""),
    ("Oslo mayor: the tram is too slow", ["the tram is too slow"], "Oslo mayor", ""),
    ("UN chief: the world is at risk", ["the world is at risk"], "UN chief", ""),
    ("Bread tax to fall: minister", ["Bread tax to fall"], "minister", ""),
    ("‘We will not sell the port’: Dahl", ["‘We will not sell the port’"], "Dahl", ""),
]


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [*CLAUSES, *PASSIVES, *INFINITIVES, *OBJECTS, *QUOTES, *ACCORDING, *NOUNS, *HEADLINES],
)
def test_one_claim(pipeline: Pipeline, text: str, content: list[str], source: str, cue: str) -> None:
    assert said_in(pipeline, text) == [Said(tuple(content), source, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan went according to schedule.",
        "Pay is set according to age.",
        "That said, the bridge is safe.",
        "It goes without saying that tea is good.",
        "She did not say what she would bring.",
        "Asked whether the port was safe, he left.",
        "Live from court: three men wait outside",
        "The Latest: three towns vote",
        "Spoiler no more: the race is over",
        "On trade, voters have a point: it has not helped them",
        "Opening hours: Monday to Friday from nine to five",
        "He played “Blue Rain” on the piano.",
        "The claim form that came by post was blue.",
        "The driver was stopped by the police.",
        "She found the keys under the mat.",
    ],
)
def test_no_claim(pipeline: Pipeline, text: str) -> None:
    assert said_in(pipeline, text) == []


def test_a_subject_is_shared_over_but(pipeline: Pipeline) -> None:
    text = "The minister said the offer would stay open, but added that he understood the answer."
    assert [said.source for said in said_in(pipeline, text)] == ["The minister", "The minister"]


def test_a_subject_is_shared_with_a_participle(pipeline: Pipeline) -> None:
    text = "The minister left the room, saying that the talks had failed."
    assert said_in(pipeline, text) == [Said(("the talks had failed",), "The minister", "saying")]


def test_only_the_outermost_claim_is_suggested(pipeline: Pipeline) -> None:
    text = "The minister said that the police believed that the bell was stolen."
    assert said_in(pipeline, text) == [
        Said(("the police believed that the bell was stolen",), "The minister", "said"),
    ]


def test_a_second_sentence_of_speech_joins_the_first(pipeline: Pipeline) -> None:
    text = "“They were waiting,” said Maeve Tierney. “So was he.”"
    assert said_in(pipeline, text) == [Said(("“They were waiting,”", "“So was he.”"), "Maeve Tierney", "said")]


def test_speech_left_open_goes_on_with_the_same_speaker(pipeline: Pipeline) -> None:
    text = "“We have lost the boat,” Noah Delaney said. “It was old.\n“And the harbour was cold that night.”"
    assert said_in(pipeline, text) == [
        Said(("“We have lost the boat,”", "“It was old."), "Noah Delaney", "said"),
        Said(("“And the harbour was cold that night.”",), "Noah Delaney", ""),
    ]


def test_a_line_that_is_no_prose_holds_no_claim(pipeline: Pipeline) -> None:
    text = "The bridge is closed\nPhoto: The mayor said that the bridge was safe.\nThe mayor said that it was closed."
    assert said_in(pipeline, text) == [Said(("it was closed",), "The mayor", "said")]


def test_a_source_ends_before_a_quotation_and_no_word_stands_in_two_claims(pipeline: Pipeline) -> None:
    assert said_in(pipeline, "“It is late,” said Dahl, who added: “We go.”") == [
        Said(("“It is late,”",), "Dahl", "said"),
        Said(("“We go.”",), "who", "added"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Correction: An earlier version said that the bridge was closed.",
        "This article was amended on 3 May 2031 to say that the fare was 40 crowns.",
        "Jane Doe says she writes about ports. Follow her on Twitter.",
    ],
)
def test_what_the_paper_says_of_itself_is_no_claim(pipeline: Pipeline, line: str) -> None:
    assert said_in(pipeline, f"Port news\n{line}\n") == []


def test_a_first_line_that_asks_for_a_subscription_is_no_claim(pipeline: Pipeline) -> None:
    assert said_in(pipeline, "Sign up for our newsletter: the editor says it is free\nIt rained.") == []
