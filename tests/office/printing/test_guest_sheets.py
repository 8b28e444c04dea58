from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.errors import RefusedInput
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from tests.paper.on_paper import scanned, words_on


def printed(kind, source, out, **chosen) -> str:
    print_sheet(kind, source, SheetWanted(chosen=chosen), out, force=True)
    return " ".join(words_on(out.read_bytes()).split())


@pytest.mark.parametrize(
    ("style", "said"),
    [("people", "Children 0–17"), ("names", "with names"), ("fold", "Fold here"), ("tefap", "not a State form")],
)
def test_the_welcome_sheet_in_each_style(source, out, style, said):
    assert said in printed("signin", source, out, style=style, row="12", binder="yes")
    assert len(scanned(out.read_bytes(), 203)) == 1


def test_ages_are_those_of_the_site(source, out):
    own = replace(source, settings=replace(source.settings, bands="0-12 13+"))
    assert "Children 0–12" in printed("signin", own, out)


def test_a_style_that_is_not_known_is_refused(source, out):
    with pytest.raises(RefusedInput, match="--style can be people, names, fold, tefap, not list"):
        printed("signin", source, out, style="list")
    assert not out.exists()
