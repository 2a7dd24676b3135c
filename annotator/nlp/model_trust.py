"""What a model folder would run beyond spaCy itself, and which such folders a person trusts.

spaCy's own formats are data. Code comes in where the configuration names a function of another
package, or another model to take parts from; where PyTorch weights are read, which are pickles; and
it may lie in the folder as a file. Installed packages are not asked about: who installs one runs it.

What is trusted is noted in the user's data folder and never in a project, which may come from
somebody else; it holds for the files as they were.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import catalogue
from spacy.util import load_config, registry

from annotator import paths
from annotator.domain.errors import ModelError, UntrustedModel

_OWN = frozenset({"spacy", "thinc", "spacy_legacy", "annotator"})
_CODE_FILES = frozenset({".py", ".pyc", ".pyd", ".so", ".dll", ".dylib", ".pkl", ".pickle", ".joblib", ".pt", ".pth"})
_PICKLED = re.compile("torch|tensorflow|mxnet", re.IGNORECASE)
"""Names of the layers whose weights are not spaCy's own format."""
_LANGUAGE = re.compile("[a-z]{2,3}")


def reasons(folder: Path) -> list[str]:
    """Why this folder would run code of its own; empty where it would not. Raises ModelError where it is damaged."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _CODE_FILES)
    found = [f"the file {path.relative_to(folder)}" for path in files]
    found += [f"the link {path.relative_to(folder)}" for path in sorted(folder.rglob("*")) if path.is_symlink()]
    try:
        # With what a variable stands for: a section may be taken from anywhere in the file.
        config = load_config(folder / "config.cfg", interpolate=True)
    except Exception as error:
        words = " ".join(str(error).split())[:200]
        raise ModelError(f"its config.cfg cannot be read ({words})", where=str(folder)) from error
    language = str(config.get("nlp", {}).get("lang"))
    if not is_language(language):
        found.append(f"the language {language}")
    for name, part in config.get("components", {}).items():
        if not isinstance(part, Mapping):
            raise ModelError(f"its config.cfg has no component {name} but {part!r:.80}", where=str(folder))
        found += _of_component(str(name), part, language)
    found += _of_functions(config.get("nlp", {}))
    return list(dict.fromkeys(found))


def is_language(name: str) -> bool:
    """Whether spaCy itself has this language."""
    return bool(_LANGUAGE.fullmatch(name)) and importlib.util.find_spec(f"spacy.lang.{name}") is not None


def _of_component(name: str, part: Mapping[str, Any], language: str) -> Iterator[str]:
    if "source" in part:
        yield f"{name}, which is taken from another model: {part['source']}"
    factory = str(part.get("factory", ""))
    if factory and not any(_is_own("internal_factories", each) for each in (f"{language}.{factory}", factory)):
        yield f"the component {factory}"
    yield from _of_functions(part)


def _of_functions(values: Mapping[str, Any]) -> Iterator[str]:
    """The functions a part of the configuration calls that are not spaCy's or ours, or that read pickles."""
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _of_functions(value)
        elif key.startswith("@") and (_PICKLED.search(str(value)) or not _is_own(key[1:], str(value))):
            yield f"the function {value}"


def _is_own(kind: str, name: str) -> bool:
    """Whether a registered function is part of spaCy, thinc or this program; no other package is imported to see."""
    registry.ensure_populated()
    for package in ("spacy", "thinc"):
        function = catalogue.REGISTRY.get((package, kind, name))
        if function is not None:
            return getattr(function, "__module__", "").partition(".")[0] in _OWN
    return name.startswith("spacy.") and _is_legacy(kind, name)


def _is_legacy(kind: str, name: str) -> bool:
    """Whether it is one of spaCy's own older functions, which live in a package beside it."""
    try:
        function = getattr(registry, kind).get(name.replace("spacy.", "spacy-legacy.", 1))
    except (AttributeError, catalogue.RegistryError):
        return False
    return str(getattr(function, "__module__", "")).partition(".")[0] in _OWN


def check(folder: Path) -> None:
    """Raises UntrustedModel where loading the folder would run code that nobody has trusted, and ModelError."""
    found = reasons(folder)
    if found and _trusted().get(_key(folder)) != _fingerprint(folder):
        raise UntrustedModel(_listed(found), where=str(folder))


def trust(folder: Path) -> None:
    """Let this folder run its code from now on, as long as no file in it changes. Raises ModelError."""
    known = {**_trusted(), _key(folder): _fingerprint(folder)}
    file = paths.trusted_models()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(known, indent=1), encoding="utf-8")
    except OSError as error:
        raise ModelError(f"what is trusted cannot be noted ({error.strerror})", where=str(file)) from error


def _listed(found: list[str], most: int = 3) -> str:
    more = f" and {len(found) - most} more" if len(found) > most else ""
    return ", ".join(found[:most]) + more


def _trusted() -> dict[str, str]:
    try:
        values = json.loads(paths.trusted_models().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _key(folder: Path) -> str:
    return str(folder.resolve())


def _fingerprint(folder: Path) -> str:
    digest = hashlib.blake2b()
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()
