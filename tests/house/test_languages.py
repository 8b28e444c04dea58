"""The catalogs say all that the code says, with the same places to fill, in words that turn nobody away."""

from __future__ import annotations

import ast
import re
import string
from functools import cache
from typing import TYPE_CHECKING

import pytest
from babel.messages.mofile import read_mo

from tests.words import (
    KEYWORDS,
    ROOT,
    catalog_files,
    forms,
    language_of,
    read_catalog,
    sentences,
    sentences_for,
    to_translate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

EACH_CATALOG = pytest.mark.parametrize("path", catalog_files(), ids=language_of)
HOW = "run: python -m tests.words"

# what turns people away, as a pattern without regard to capitals; CONTRIBUTING.md, Words, says what to say instead
NOT_IN_ENGLISH = (
    r"\bclients?\b", r"\bneedy\b", r"\bbeneficiar", r"\brecipients?\b", r"\bexpir", r"\bdiscard", r"\bexplain",
    r"\bthe lead\b", r"\bsign-in\b", r"\bpapers? needed\b", r"\bno papers\b", r"\bin the household\b", r"\bfed\b",
    r"\bincome\b", r"\blegal", r"\bshort (?:of|on)\b", r"\brecorded\b",
)  # fmt: skip
NOT_IN = {
    "es": (
        r"\bcaduc", r"\bvencid", r"\bvencimiento", r"\bexpir", r"\bclientes?\b", r"\bbeneficiari", r"\bnecesitad",
        r"\bindigent", r"\bpobres?\b", r"\bsin papeles\b", r"\bhoja de registro\b", r"\bingres", r"\bcontado\b",
        r"(?<!frutas y )\bverduras\b", r"\bdesech", r"\bdescart", r"\btus?\b", r"\bescanea\b", r"\bvosotros\b",
    ),
}  # fmt: skip

# what is the same in both languages, because it holds no words or they are spelled alike
ALIKE = {
    "es": {"Pantry", "OK", "E. coli", "Laptop {n}", "Listeria", "Halal", "Total", "no", "{site} · Pantry"},
    "vi": {"Halal"},
    "tl": {
        "Printer",
        "Scale (%)",
        "Total",
        "Vegetarian",
        "Vegan",
        "Halal",
        "shellfish",
        "tree nuts",
        "Code",
        "Compost",
    },
    "ht": {"Total", "Vegan", "Halal"},
    "pt": {"Total", "Halal", "Freezers"},
}
# what people may look for in their own words, and is never shown to anybody
LOOKED_FOR = "pantry/office/settings/also_called.py"
FULL_STOPS = {"zh": "。"}


def places(said: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(said) if name is not None)


@cache
def catalog_of(path: Path) -> Catalog:
    return read_catalog(path)


def translated(path: Path) -> Iterator[Message]:
    return (message for message in catalog_of(path) if message.id)


def test_spanish_is_among_the_catalogs() -> None:
    assert "es" in {language_of(path) for path in catalog_files()}


@EACH_CATALOG
def test_all_is_translated_and_nothing_is_gone(path: Path) -> None:
    said = {(context, forms(sentence)) for _, sentence, context in sentences_for(language_of(path))}
    catalog = catalog_of(path)

    kept = {(message.context or "", forms(message.id)) for message in catalog if message.id}

    assert sorted(said - kept) == [], HOW
    assert sorted(kept - said) == [], HOW
    assert not catalog.obsolete, HOW
    assert to_translate(catalog) == []


@EACH_CATALOG
def test_what_is_compiled_is_what_is_written(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = {forms(message.id): forms(message.string) for message in read_mo(file) if message.id}

    assert compiled == {forms(message.id): forms(message.string) for message in translated(path)}, HOW


@EACH_CATALOG
def test_translations_fill_the_same_places(path: Path) -> None:
    for message in translated(path):
        one, *many = (places(form) for form in forms(message.id))
        assert all(places(form) == one for form in forms(message.string)), message.id
        assert all(form == one for form in many), message.id


@EACH_CATALOG
def test_a_form_for_each_kind_of_number(path: Path) -> None:
    catalog = catalog_of(path)
    for message in translated(path):
        assert len(forms(message.string)) == (catalog.num_plurals if message.pluralizable else 1), message.id


@EACH_CATALOG
def test_no_english_is_left(path: Path) -> None:
    code = language_of(path)
    for message in translated(path):
        for english, said in zip(forms(message.id), forms(message.string), strict=True):
            has_words = re.search(r"[^\W\d_]{4,}", re.sub(r"\{\w+\}|Enter", "", english))
            assert not has_words or said != english or english in ALIKE.get(code, ()), english


@EACH_CATALOG
def test_ends_and_spaces_are_those_of_the_sentence(path: Path) -> None:
    for message in translated(path):
        for english, said in zip(forms(message.id), forms(message.string), strict=True):
            assert said == said.strip(), english
            assert "  " not in said.replace("{n}  {name}", ""), english
            if language_of(path) == "es":
                assert said.replace(" ? ", "").count("?") == said.count("¿"), said
                assert said.count("!") == said.count("¡"), said
            assert said.endswith(FULL_STOPS.get(language_of(path), ".")) or not english.endswith("."), english


@EACH_CATALOG
def test_commands_and_options_stay_as_they_are_typed(path: Path) -> None:
    for message in translated(path):
        for english, said in zip(forms(message.id), forms(message.string), strict=True):
            for typed in re.findall(r"--\w+|pantry(?: [a-z]+)+|(?<![\w}])/[a-z]+|\.pantry[\w-]*", english):
                assert typed in said, english


def test_no_english_word_turns_people_away() -> None:
    found = [
        (sentence, pattern)
        for file_name, sentence, _ in sentences()
        for pattern in NOT_IN_ENGLISH
        for form in forms(sentence)
        if file_name != LOOKED_FOR
        if re.search(pattern, form, re.IGNORECASE)
    ]
    assert found == []


@EACH_CATALOG
def test_no_translated_word_turns_people_away(path: Path) -> None:
    looked_for = {sentence for file_name, sentence, _ in sentences() if file_name == LOOKED_FOR}
    found = [
        (said, pattern)
        for message in translated(path)
        if message.id not in looked_for
        for said in forms(message.string)
        for pattern in NOT_IN.get(language_of(path), ())
        if re.search(pattern, said, re.IGNORECASE)
    ]
    assert found == []


def test_the_words_that_must_be_said() -> None:
    (path,) = (path for path in catalog_files() if language_of(path) == "es")
    said = {str(message.id): message.string for message in translated(path)}

    assert said["How many people is this food for?"] == "¿Para cuántas personas es la comida?"
    assert said["What date is on the package?"] == "¿Qué fecha tiene el paquete?"
    assert said["Produce"] == "Frutas y verduras"
    assert said["Saved"] == "Guardado"
    assert said["Keyed in by"] == "Capturado por"
    assert said["Welcome sheet"] == "Hoja de bienvenida"
    welcomes = [spanish for english, spanish in said.items() if "No ID needed, and we don't ask" in english]
    assert welcomes
    assert all("No pedimos identificación ni preguntamos cuánto gana." in str(welcome) for welcome in welcomes)


def test_translators_find_every_sentence() -> None:
    """Calls in f-strings or with a choice as their sentence are read wrongly, on one version of Python or another."""
    found = {form for _, sentence, _ in sentences() for form in forms(sentence)}
    hidden = []
    for room in ("pantry", "ui"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call) and _name(call) in KEYWORDS:
                    hidden += [
                        f"{path.relative_to(ROOT)}:{call.lineno} {ast.unparse(argument)}"
                        for argument in _said_in(call)
                        if not (isinstance(argument, ast.Constant) and argument.value in found)
                    ]
    assert hidden == []


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _said_in(call: ast.Call) -> Iterator[ast.expr]:
    """The arguments that hold a sentence in this place; a name is a sentence that stands elsewhere."""
    for at in KEYWORDS[_name(call)] or (1,):
        argument = call.args[at - 1] if len(call.args) >= at else None
        if isinstance(argument, ast.IfExp | ast.BoolOp | ast.BinOp | ast.JoinedStr):
            yield from (part for part in ast.walk(argument) if isinstance(part, ast.Constant) and _is_words(part))
            if isinstance(argument, ast.BinOp | ast.JoinedStr):
                yield argument
        elif isinstance(argument, ast.Constant) and _is_words(argument):
            yield argument


def _is_words(part: ast.Constant) -> bool:
    return isinstance(part.value, str) and bool(part.value)
