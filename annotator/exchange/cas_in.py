"""UIMA CAS XMI in, with the type system beside it; through dkpro-cassis.

DKPro's named entities and the span layers of INCEpTION and WebAnno (``webanno.custom...``) become entities; the
layers of our own export become claims and line marks again. Tokens and sentences come too. What else there is
(lemmas, relations, ...) is counted and named.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.analysis import FROM_FILE, Analysis
from annotator.domain.document import Article
from annotator.domain.errors import InputError
from annotator.domain.record import Item, Note
from annotator.exchange.cas import CLAIM_PART, INSTALL, LINE_MARK, METADATA, NAMED_ENTITY, SENTENCE, TOKEN, is_there
from annotator.exchange.folders import unreadable
from annotator.exchange.packed import left_out, unpacked
from annotator.exchange.taking import Taken, placed

_CUSTOM = ("webanno.custom.", "custom.")
_LABELS = ("value", "label")
_DOCUMENT = "uima.tcas.DocumentAnnotation"


def read_cas(path: Path) -> Iterator[Item]:
    """Every ``.xmi`` in a folder and below, in a .zip (as INCEpTION exports it), or one alone."""
    if not is_there():
        yield InputError("CAS files need the package dkpro-cassis", where=str(path), todo=INSTALL)
        return
    try:
        with unpacked(path, (".xmi", ".xml")) as folder:
            yield from _files(folder, str(path))
        yield from left_out(path, (".xmi", ".xml"))
    except InputError as error:
        yield error


def _files(path: Path, name: str) -> Iterator[Item]:
    files = sorted(path.rglob("*.xmi")) if path.is_dir() else [path]
    if not files:
        yield InputError("the folder holds no .xmi", where=name, todo="name a folder of .xmi files and a type system")
    for file in files:
        where = f"{name}/{file.relative_to(path)}" if path.is_dir() else name
        try:
            yield from _read(file, where)
        except InputError as error:
            yield placed(error, where)
        except OSError as error:
            yield unreadable(Path(where), error)


def _read(file: Path, where: str) -> list[Item]:
    cas = _loaded(file)
    text = str(cas.sofa_string or "")
    if not text.strip():
        raise InputError("the CAS holds no text", todo="export it with its text")
    taken = Taken(text)
    claims: dict[str, dict[str, list[tuple[int, int]]]] = {}
    left: Counter[str] = Counter()
    for each in cas.select_all_annotations():
        if each.type.name == CLAIM_PART:
            claims.setdefault(each.claim or "", {}).setdefault(each.role or "", []).append((each.begin, each.end))
        elif not _take(taken, each):
            left[each.type.name] += 1
    for number, parts in claims.items():
        taken.claim(parts, f"claim {number}")
    words = ", ".join(f"{number} of {name}" for name, number in sorted(left.items()))
    record = taken.record(where, _article(cas, text, file.stem), analysis=_analysis(cas, text))
    return [record, Note(where, f"annotations of other types were left out: {words}")] if left else [record]


def _loaded(file: Path) -> Any:
    from cassis import load_cas_from_xmi, load_typesystem

    beside = sorted(file.parent.glob("*.xml"), key=lambda each: "type" not in each.name.lower())
    if not beside:
        raise InputError("there is no type system beside it", todo="put its TypeSystem.xml into the same folder")
    try:
        with warnings.catch_warnings(), beside[0].open("rb") as types, file.open("rb") as stream:
            warnings.simplefilter("ignore")  # of types that are not in the type system, which are left out
            return load_cas_from_xmi(stream, typesystem=load_typesystem(types), lenient=True)
    except OSError:
        raise
    except Exception as error:
        what = f"is no CAS that dkpro-cassis can read ({type(error).__name__})"
        raise InputError(what, todo="export it again as UIMA CAS XMI (XML 1.0), with its type system") from error


def _take(taken: Taken, each: Any) -> bool:
    """Take the annotation as an entity or a line mark; False where it is of no kind that is either."""
    name, start, end = each.type.name, each.begin, each.end
    if name in (TOKEN, SENTENCE, METADATA, _DOCUMENT) or name.endswith((".TagsetDescription", ".CASMetadata")):
        return True
    if name == LINE_MARK:
        taken.mark(each.kind or "", start, end, name)
        return True
    features = {feature.name: getattr(each, feature.name, None) for feature in each.type.all_features}
    strings = {key: value for key, value in features.items() if isinstance(value, str) and value}
    is_relation = "Governor" in features or "governor" in features
    if is_relation or start == end or not (name == NAMED_ENTITY or name.startswith(_CUSTOM)):
        return False
    key = next((label for label in (*_LABELS, *strings) if label in strings), "")
    link = strings.pop("identifier", "")
    label = strings.pop(key, name.rsplit(".", 1)[-1])
    more: dict[str, Any] = {"cas": strings} if strings else {}
    taken.span(label, start, end, name, link=link, **more)
    return True


def _article(cas: Any, text: str, stem: str) -> Article:
    data = next((each for each in cas.select_all_annotations() if each.type.name == METADATA), None)
    if data is None:
        return Article.of(text, title=stem)
    id, title, url = (str(data.get(name) or "") for name in ("documentId", "documentTitle", "documentUri"))
    return Article.of(text, id, title=title, url=url)


def _analysis(cas: Any, text: str) -> Analysis | None:
    tokens = _places(cas, TOKEN, text)
    if not tokens:
        return None
    sentences = [start for start, _ in _places(cas, SENTENCE, text)]
    return Analysis([start for start, _ in tokens], [end for _, end in tokens], sentences or [0], FROM_FILE)


def _places(cas: Any, name: str, text: str) -> list[tuple[int, int]]:
    """Where the type's annotations stand, in order and apart from each other."""
    if not cas.typesystem.contains_type(name):
        return []
    places: list[tuple[int, int]] = []
    for start, end in sorted((each.begin, each.end) for each in cas.select(name)):
        if start < end <= len(text) and (not places or start >= places[-1][1]):
            places.append((start, end))
    return places
