"""Short invented articles by the thousand: people, places, lists, quotations, lines in capitals, adverts."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

FIRST = ("Anna", "Tilda", "Mihkel", "Ada", "Bo", "Rosa", "Emeka", "Sven", "Yusuf", "Clara")
LAST = ("Berg", "Voss", "Raud", "Okoro", "Lind", "Marr", "Quill", "Tarn", "Wray", "Delmas")
TOWNS = ("Velmar", "Orlunek", "Quellmark", "Port Ellery", "Kersova", "Hradivka", "Zelenka Brod", "Tarnholm")
BODIES = ("the Harbour Board", "Gull Line", "the Water Office", "Northbank College", "Teal Motors")
DAYS = ("Monday", "Tuesday", "Friday", "Sunday")
THINGS = ("the ferry", "a bridge", "the old mill", "the night train", "a reservoir", "the fish market")
SENTENCES = (
    "{who} of {body} said on {day} that {thing} would cost {sum} million euros.",
    "“We will not sell {thing},” said {who}, the mayor of {town}.",
    "According to {body}, {percent} per cent of the people in {town} use {thing}.",
    "{surname} told reporters in {town} that the plan was late, and denied hiding a report.",
    "The villages of {town}, {other} and {third} voted against {thing} in 20{year}.",
    "Crews worked on {thing} in {other} until {day}.",
    "{body_first} has paid {sum},000 dollars to {who} since {day}.",
    "👷 Work goes on in {third}, where {surname} was born.",
)
NOISE = (
    "{town_capitals} SIDES WITH {other_capitals} OVER {thing_capitals}",
    "Sign up for our newsletter and get the news by e-mail.",
    "Advertisement",
    "(Photo: {who})",
)


def stories(count: int, seed: int = 7) -> Iterator[dict[str, str]]:
    """So many articles, each with an ``id`` and a ``text``; a seed always gives the same ones."""
    chance = Random(seed)
    for number in range(count):
        yield {"id": f"s{number:05}", "text": f"Story {number}\n{_body(chance)}"}


def _body(chance: Random) -> str:
    words = _words(chance)
    paragraphs = []
    for _ in range(chance.randint(2, 4)):
        words["day"], words["sum"] = chance.choice(DAYS), str(chance.randint(2, 900))
        chosen = chance.sample(SENTENCES, chance.randint(1, 3))
        paragraphs.append(" ".join(each.format(**words) for each in chosen))
    if chance.random() < 0.4:
        paragraphs.insert(chance.randrange(len(paragraphs)), chance.choice(NOISE).format(**words))
    return "\n".join(paragraphs)


def _words(chance: Random) -> dict[str, str]:
    surname, body, thing = chance.choice(LAST), chance.choice(BODIES), chance.choice(THINGS)
    town, other, third = chance.sample(TOWNS, 3)
    return {
        "who": f"{chance.choice(FIRST)} {surname}",
        "surname": surname,
        "body": body,
        "body_first": body[0].upper() + body[1:],
        "thing": thing,
        "town": town,
        "other": other,
        "third": third,
        "town_capitals": town.upper(),
        "other_capitals": other.upper(),
        "thing_capitals": thing.upper(),
        "percent": str(chance.randint(3, 97)),
        "year": str(chance.randint(10, 26)),
    }
