from __future__ import annotations

import pypdfium2
import pytest

from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from tests.paper.on_paper import words_on


@pytest.fixture
def printed(source, out):
    """Prints a kind; gives its words."""

    def print_it(kind: str, languages: tuple[str, ...] = (), **more) -> str:
        print_sheet(kind, source, SheetWanted(languages, **more), out, force=True)
        pages = len(pypdfium2.PdfDocument(out))
        return "\n".join(words_on(out.read_bytes(), page) for page in range(pages))

    return print_it


def test_the_point_card_has_all_languages_and_those_asked_for_first(printed):
    usual, asked = printed("point"), printed("point", ("ht", "pt"))
    for name in ("English", "Español", "中文", "Tiếng Việt", "한국어", "Tagalog", "Русский", "Kreyòl", "Português"):
        assert usual.count(name) == asked.count(name) == 1
    assert usual.index("English") < usual.index("Español") < usual.index("Kreyòl")
    assert asked.index("Kreyòl") < asked.index("Português") < asked.index("English")
