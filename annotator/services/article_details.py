"""What is known of an article beside its text, changed by a person."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.domain.article_details import with_details
from annotator.domain.document import Article
from annotator.services.project import Project
from annotator.storage import articles


def save(project: Project, id: str, details: Mapping[str, str]) -> Article:
    """Write other details of an article; its text and what is annotated stay. Returns the article.

    It belongs to no layer and has no undo. Raises EditRefused, InputError for an unknown id, NotSaved.
    """
    with project.database.writing() as connection:
        number = project.number(connection, id)
        article = with_details(articles.load(connection, number), details)
        articles.save_details(connection, number, article)
    return article
