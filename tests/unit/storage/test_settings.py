"""Settings and the label set in the file."""

from __future__ import annotations

import pytest

from annotator.domain.errors import ProjectError
from annotator.domain.labels import Label
from annotator.storage import schema, settings
from annotator.storage.database import Database


@pytest.mark.parametrize("value", [None, False, 0, "", "Ä 🚋", [1, [2]], {"a": {"b": None}}])
def test_a_setting_holds_any_json_value(database: Database, value: object) -> None:
    with database.writing() as connection:
        settings.put(connection, "name", value)
        assert settings.get(connection, "name", "default") == value


def test_a_setting_that_was_never_made_has_its_default(database: Database) -> None:
    with database.reading() as connection:
        assert settings.get(connection, "none") is None
        assert settings.get(connection, "none", 7) == 7


def test_a_later_value_takes_the_place_of_an_earlier(database: Database) -> None:
    with database.writing() as connection:
        settings.put(connection, "name", 1)
        settings.put(connection, "name", 2)
        assert settings.get(connection, "name") == 2


def test_labels_keep_their_order_and_all_they_have(database: Database) -> None:
    wanted = [Label("PERSON", "p", "people", "Who", shown=True), Label("DATE", shown=False), Label("ART", "a")]
    with database.writing() as connection:
        settings.add_labels(connection, wanted)
        assert list(settings.labels(connection)) == wanted


def test_a_label_that_is_there_already_stays_as_it_is(database: Database) -> None:
    with database.writing() as connection:
        settings.add_labels(connection, [Label("PERSON", "p", "people")])
        settings.add_labels(connection, [Label("PERSON", "x"), Label("ART")])
        assert list(settings.labels(connection)) == [Label("PERSON", "p", "people"), Label("ART")]


def test_names_without_a_label_get_one_behind_the_others(database: Database) -> None:
    with database.writing() as connection:
        settings.add_labels(connection, [Label("PERSON", "p")])
        labels, fresh = settings.extend_labels(connection, ["POET", "PERSON", "ART"])
        assert fresh == ["ART", "POET"]
        assert [(label.name, label.key) for label in labels] == [("PERSON", "p"), ("ART", "a"), ("POET", "o")]
        assert list(settings.labels(connection)) == list(labels)


@pytest.mark.parametrize("value", ["{", "nonsense", "", b"\xff"])
def test_a_damaged_setting_has_its_default_and_is_told(database: Database, value: object) -> None:
    with database.writing() as connection:
        settings.put(connection, "name", 1)
        connection.execute(schema.setting.update().values(value=value))
        assert settings.get(connection, "name", 7) == 7
        assert settings.unreadable(connection) == ["name"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tasks", "5"),
        ("last", "[1]"),
        ("last", '{"article": "a", "caret": "x"}'),
        ("last", '{"article": "a", "caret": 1e400}'),
        ("model", "[" * 100_000 + "]" * 100_000),
    ],
)
def test_a_setting_of_another_shape_has_its_default_and_is_told(database: Database, name: str, value: str) -> None:
    with database.writing() as connection:
        settings.put(connection, name, None)
        connection.execute(schema.setting.update().values(value=value))
        assert settings.get(connection, name, "default") == "default"
        assert settings.unreadable(connection) == [name]


@pytest.mark.parametrize("column", ["name", "key", "family", "description", "colour"])
def test_a_damaged_label_is_told_in_words(database: Database, column: str) -> None:
    with database.writing() as connection:
        settings.add_labels(connection, [Label("PERSON")])
        connection.execute(schema.label.update().values({column: b"\xff"}))
        with pytest.raises(ProjectError, match="the label holds a value that no version"):
            settings.labels(connection)
