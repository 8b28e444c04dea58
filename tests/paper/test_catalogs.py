"""What the catalogs say on papers, judged as it is drawn."""

from __future__ import annotations

import re
import unicodedata

import pytest

from pantry.language import PAPER_LANGUAGES
from pantry.paper.fonts import Font, load_faces
from pantry.paper.text import wrap
from tests.paper.by_qt import ALIKE, alike
from tests.paper.ten_languages import NEVER_FIRST, NEVER_LAST
from tests.words import catalog_files, forms, language_of, read_catalog

FACES = load_faces()
CATALOGS = pytest.mark.parametrize("path", catalog_files(), ids=language_of)
MIXED = re.compile(r"[0-9A-Za-z()\[\]«»%°/+–-]")
PLACE = re.compile(r"\{(\w+)\}")
SAMPLE = {"n": "3", "m": "4", "date": "12", "day": "21", "year": "2026", "hour": "2", "minute": "06", "unit": "lb"}


def said_in(path) -> list[str]:
    """Each translation with something in its places."""
    said = []
    for message in read_catalog(path):
        if message.id and (message.context or language_of(path) != "es"):
            said += [PLACE.sub(lambda place: SAMPLE.get(place[1], "12"), form) for form in forms(message.string)]
    return [words for words in said if words]


def test_there_is_a_catalog_for_each_language_of_papers():
    assert {language_of(path) for path in catalog_files()} == set(PAPER_LANGUAGES) - {"en"}


@CATALOGS
@pytest.mark.parametrize("font", Font)
def test_each_letter_has_a_glyph(path, font):
    face = FACES.of(font)
    missing = {letter for words in said_in(path) for letter in words if not face.has(letter)}
    assert missing == set()


@CATALOGS
def test_letters_are_composed(path):
    assert [words for words in said_in(path) if not unicodedata.is_normalized("NFC", words)] == []


@pytest.mark.parametrize("path", [path for path in catalog_files() if language_of(path) == "ar"], ids=language_of)
@pytest.mark.usefixtures("qapp")
def test_each_arabic_line_looks_as_qt_draws_it(path):
    lines = [line for words in said_in(path) for line in wrap(words, 400, lambda part: FACES.regular.width(part, 12))]
    mixed = [line for line in lines if MIXED.search(line)]
    plain = [line for line in lines if not MIXED.search(line)][
        ::5
    ]  # what has no numbers, brackets or Latin turns as one
    assert [line for line in (*mixed, *plain) if alike(line) < ALIKE] == []


@pytest.mark.parametrize("path", [path for path in catalog_files() if language_of(path) == "zh"], ids=language_of)
@pytest.mark.parametrize("width", range(60, 240, 30))
def test_no_chinese_line_begins_or_ends_as_none_may(path, width):
    for words in said_in(path):
        lines = wrap(words, width, lambda part: FACES.regular.width(part, 12))
        assert not [line for line in lines[1:] if line[0] in NEVER_FIRST], words
        assert not [line for line in lines[:-1] if line[-1] in NEVER_LAST], words
