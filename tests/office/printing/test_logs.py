from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from pantry.errors import RefusedInput
from pantry.events import Act, Change, Draft, Movement
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.office.printing.sheets import print_sheet
from pantry.places import fixed_place
from tests.paper.on_paper import scanned, words_on

TODAY = "2026-11-21"


@pytest.fixture
def stocked(pantry):
    """Puts items on the shelf: id, name, kind, unit, quantity, lot."""

    def stock(*items: tuple[str, str, str, str, int, str], frm: str = "unknown") -> None:
        site = pantry.books.site
        for item, name, kind, unit, quantity, lot in items:
            said = tuple(
                Change(thing=item, field=field, value=value)
                for field, value in (("name", name), ("kind", kind), ("unit", unit))
                if value
            )
            moved = Movement(
                item=item, quantity=quantity, unit=unit, lot=lot,
                from_place=frm if frm.startswith("l") else fixed_place(site, frm), to_place=fixed_place(site, "shelf"),
                weight_g=quantity if unit == "g" else None,
            )  # fmt: skip
            pantry.books.record(Draft(Act.TOOK, TODAY, (*said, moved)))

    return stock


def of_pages(out) -> list[str]:
    return [words_on(out.read_bytes(), page) for page in range(len(pypdfium2.PdfDocument(out)))]


def test_the_count_sheet_holds_what_lies_on_the_shelf(stocked, source, out):
    stocked(
        ("g1", "Black beans", "dry", "piece", 20, "bb 2027-03-31"),
        ("g1", "", "", "piece", 4, "bb 2027-04-30"),
        ("kproduce", "Produce", "produce", "g", 9072, ""),
        ("g2", "", "surprise", "piece", 3, ""),
    )
    assert print_sheet("count", source, SheetWanted(chosen={"expected": "yes"}), out).pages == 1
    (words,) = of_pages(out)
    assert words.index("Produce · Frutas y verduras") < words.index("Dry goods · Secos") < words.index("Other · Otro")
    assert "Black beans 24\n" in words
    assert "Produce 20 lb lb\n" in words
    assert "Unknown item 3\n" in words


def test_who_counts_is_told_what_there_should_be_only_where_it_is_wanted(stocked, source, out):
    stocked(("g1", "Black beans", "dry", "piece", 24, ""))
    print_sheet("count", source, SheetWanted(), out)
    assert "24" not in "".join(line for line in of_pages(out)[0].split("\n") if "beans" in line)


def test_a_large_shelf_has_as_many_pages_as_it_needs_each_with_a_code(stocked, source, out):
    stocked(*((f"g{number}", f"Item {number:02d}", "dry", "piece", number, "") for number in range(1, 41)))
    assert print_sheet("count", source, SheetWanted(("en",)), out).pages == 3
    pages = of_pages(out)
    assert sum(page.count("Item ") for page in pages) == 40
    assert len(set(scanned(out.read_bytes(), 203))) == 3


def test_a_shelf_of_more_than_200_pages_is_refused_and_uses_no_code(pantry, source, out, monkeypatch):
    monkeypatch.setattr("pantry.office.printing.logs.pages_to_count", lambda _: 201)
    with pytest.raises(RefusedInput, match="1 to 200 pages, not 201"):
        print_sheet("count", source, SheetWanted(), out)
    assert (out.exists(), pantry.site_file.kept("codes")) == (False, "")


def test_an_empty_shelf_gives_a_blank_count_sheet(source, out):
    assert print_sheet("count", source, SheetWanted(chosen={"row": "12", "binder": "yes"}, paper="a4"), out).pages == 1
    assert "Count sheet" in of_pages(out)[0]


@pytest.mark.parametrize("kind", ["intake", "temperatures", "waste"])
def test_a_log_has_as_many_pages_as_are_wanted_in_the_units_of_the_site(pantry, source, out, kind):
    assert print_sheet(kind, source, SheetWanted(("en",), "a4", 2, {"row": "9"}), out).pages == 2
    assert len(set(scanned(out.read_bytes(), 203))) == 2
    usual = of_pages(out)[0]
    change = Change(thing=pantry.books.site, field="units", value="metric")
    pantry.books.record(Draft(Act.SET, TODAY, (change,)))
    print_sheet(kind, replace(source, settings=pantry.shelf.settings()), SheetWanted(("en",)), out, force=True)
    assert any(unit in usual for unit in ("lb", "°F"))
    assert any(unit in of_pages(out)[0] for unit in ("kg", "°C"))


@pytest.mark.parametrize(("chosen", "why"), [({"row": "11"}, "--row can be 9, 10, 12"), ({"rows": "9"}, "no choice")])
def test_what_can_not_be_chosen_is_refused_and_uses_no_code(pantry, source, out, chosen, why):
    with pytest.raises(RefusedInput, match=why):
        print_sheet("intake", source, SheetWanted(chosen=chosen), out)
    assert (out.exists(), pantry.site_file.kept("codes")) == (False, "")
