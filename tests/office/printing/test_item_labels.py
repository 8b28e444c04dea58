from __future__ import annotations

from dataclasses import replace

import pytest

from pantry.assembly import open_pantry
from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot, lot_text
from pantry.errors import RefusedInput, SiteFileError
from pantry.events import Act, Change, Draft, Movement
from pantry.language import on_paper
from pantry.office.printing.item_labels import LabelsWanted, labels_to_print, labels_to_see, print_item_labels
from pantry.office.printing.own_codes import codes_for_labels, new_sheet_codes
from pantry.office.printing.own_stocks import Measures, add_stock
from pantry.office.printing.part_used import free_labels
from pantry.office.printing.printers import set_profile
from pantry.paper.labels.free_labels import FreeLabels
from pantry.paper.labels.label_says import both_units
from pantry.paper.printers import PrinterProfile
from pantry.paper.sizes import MM
from pantry.paper.stocks import StockPage, stock
from pantry.places import fixed_place
from pantry.shelf import Shelf
from tests.paper.on_paper import Box, scanned, symbol_boxes, words_on

TODAY = "2026-11-21"
BEANS = "g00036000291452"


def take_in(pantry, item, quantity=6, *, unit="piece", lot="", **fields):
    row = Movement(
        item=item, quantity=quantity, unit=unit, lot=lot, from_place=fixed_place(pantry.books.site, "unknown"),
        to_place=fixed_place(pantry.books.site, "shelf"),
    )  # fmt: skip
    said = tuple(
        Change(thing=item, field=field.replace("_", ":"), value=value)
        for field, value in (fields | {"unit": unit}).items()
    )
    pantry.books.record(Draft(Act.TOOK, TODAY, (row, *said)))


def take_beans(pantry, **more):
    fields = {"name": "Black beans", "name_es": "Frijoles negros", "grams": "425", "code": "036000291452"}
    take_in(pantry, BEANS, **(fields | more))


def lines_of(path):
    return words_on(path.read_bytes()).split("\n")


def entries(pantry):
    return pantry.site_file.reading.execute("SELECT count(*) FROM entry").fetchone()[0]


def test_a_label_says_what_the_books_know_and_scans_as_its_product(pantry, source, out):
    take_beans(pantry, lot=lot_text(Lot(kind=DateKind.BEST_BY, date="2027-03", code="L21B")))
    printed = print_item_labels(source, LabelsWanted(), out)

    assert (printed.pages, printed.labels, printed.shortened, printed.replaced) == (1, 1, (), ())
    assert {"Black beans", "Frijoles negros", "15 oz (425 g)", "0 36000 29145 2"} <= set(lines_of(out))
    assert "Lot L21B" in words_on(out.read_bytes())
    assert [read.zfill(14) for read in scanned(out.read_bytes(), 203)] == ["00036000291452"]


@pytest.mark.parametrize(
    ("lot", "said"),
    [
        (Lot(kind=DateKind.BEST_BY, date="2027-03-15"), "Best by Mar 15, 2027"),
        (Lot(kind=DateKind.USE_BY, date="2027-03-15"), "Use by Mar 15, 2027"),
        (Lot(kind=DateKind.SELL_BY, date="2027-03"), "Sell by Mar 2027"),
        (Lot(kind=DateKind.FREEZE_BY, date="2027"), "Freeze by 2027"),
        (Lot(kind=DateKind.PACKED_ON, date="2026-11-20"), "Packed Nov 20, 2026"),
    ],
)
def test_each_kind_of_date_is_called_what_it_is(pantry, source, out, lot, said):
    take_beans(pantry, lot=lot_text(lot))
    print_item_labels(source, LabelsWanted(stock="5163"), out)
    assert said in lines_of(out)


def test_of_two_lots_the_one_that_goes_first_is_on_the_label(pantry, source, out):
    take_beans(pantry, lot="best_by=2028-01")
    take_beans(pantry, lot="best_by=2027-01")
    assert print_item_labels(source, LabelsWanted(stock="5163"), out).labels == 1
    assert "Best by Jan 2027" in lines_of(out)


def test_an_item_without_a_product_code_gets_one_of_ours_that_names_it(pantry, source, out, tmp_path):
    take_in(pantry, "p4011", 2_000, unit="g", name="Bananas")
    print_item_labels(source, LabelsWanted(), out)

    (code,) = scanned(out.read_bytes(), 203)
    assert (len(code), code[0]) == (10, "1")
    assert pantry.shelf.bound(code) == "p4011"
    print_item_labels(source, LabelsWanted(), tmp_path / "again.pdf")
    assert scanned((tmp_path / "again.pdf").read_bytes(), 203) == [code]


def test_what_was_scanned_by_a_code_of_ours_keeps_it(pantry, source, out):
    for code in ("1000000018", "8000000015"):
        take_in(pantry, f"c{code}", name=f"Jam {code}", code=code)
    before = entries(pantry)

    print_item_labels(source, LabelsWanted(), out)

    assert sorted(scanned(out.read_bytes(), 203)) == ["1000000018", "8000000015"]
    assert entries(pantry) == before


def test_all_new_codes_of_a_print_are_one_entry_and_a_product_needs_none(pantry, source, out):
    take_beans(pantry)
    for number in range(5):
        take_in(pantry, f"p{4000 + number}", name=f"Fruit {number}")
    before = entries(pantry)

    assert print_item_labels(source, LabelsWanted(), out).labels == 6

    assert entries(pantry) == before + 1
    assert pantry.shelf.own_code(BEANS) == ""


def test_one_of_each_item_on_the_shelf_is_printed_or_those_that_are_named(pantry, source, out, tmp_path):
    take_beans(pantry)
    take_in(pantry, "p4011", name="Bananas")
    pantry.books.record(Draft(Act.NAMED, TODAY, (Change(thing="p4065", field="name", value="Peppers"),)))
    assert print_item_labels(source, LabelsWanted(), out).labels == 2
    named = LabelsWanted(items=("p4065", BEANS, "p4065"), copies=3)
    assert print_item_labels(source, named, tmp_path / "named.pdf").labels == 6
    assert "Peppers" in lines_of(tmp_path / "named.pdf")


def test_an_item_that_nobody_named_says_so(pantry, source, out):
    take_in(pantry, "g00000000000017", code="00000017")
    print_item_labels(source, LabelsWanted(), out)
    assert "Unknown item" in lines_of(out)


def test_a_name_in_one_language_stands_once(pantry, source, out):
    take_in(pantry, BEANS, name="Pinole", name_es="Pinole")
    print_item_labels(source, LabelsWanted(), out)
    assert lines_of(out).count("Pinole") == 1


def test_where_spanish_comes_first_the_spanish_name_does(pantry, out):
    take_beans(pantry)
    pantry.books.record(Draft(Act.SET, TODAY, (Change(thing=pantry.books.site, field="languages", value="es en"),)))
    source = type(pantry.for_papers())(
        pantry.books, pantry.shelf, pantry.site_file, pantry.shelf.settings(), pantry.clock
    )
    print_item_labels(source, LabelsWanted(), out)
    lines = lines_of(out)
    assert lines.index("Frijoles negros") < lines.index("Black beans")


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (LabelsWanted(items=("g404",)), "There is no item g404"),
        (LabelsWanted(stock="9999"), "No label stock is called 9999"),
        (LabelsWanted(start=31), "can't start at 31"),
        (LabelsWanted(copies=0), "can't be printed at once"),
    ],
)
def test_what_is_refused_writes_no_file_and_gives_no_code(pantry, source, out, wanted, why):
    take_in(pantry, "p4011", name="Bananas")
    before = entries(pantry)
    with pytest.raises(RefusedInput, match=why) as refused:
        print_item_labels(source, wanted, out)
    assert "Nothing was printed" in str(refused.value)
    assert (out.exists(), entries(pantry)) == (False, before)


def test_a_file_that_is_there_stays_and_no_code_is_given(pantry, source, out):
    take_in(pantry, "p4011", name="Bananas")
    out.write_bytes(b"%PDF-old")
    before = entries(pantry)
    with pytest.raises(RefusedInput, match="already there"):
        print_item_labels(source, LabelsWanted(), out)
    assert (out.read_bytes(), entries(pantry), pantry.site_file.kept("codes")) == (b"%PDF-old", before, "")
    assert print_item_labels(source, LabelsWanted(), out, force=True).labels == 1


def test_what_is_looked_at_bears_the_numbers_that_are_printed(pantry, source):
    for item, name in (("p4011", "Bananas"), ("p4065", "Peppers"), ("p4061", "Lettuce")):
        take_in(pantry, item, name=name)
    before = entries(pantry)
    seen = [label.code for label in labels_to_see(source, LabelsWanted()).labels]
    assert len(set(seen)) == 3
    assert [label.code for label in labels_to_see(source, LabelsWanted()).labels] == seen
    assert entries(pantry) == before
    assert [label.code for label in labels_to_print(source, LabelsWanted()).labels] == seen


def test_with_an_empty_shelf_there_is_nothing_to_label(source, out):
    with pytest.raises(RefusedInput, match="Nothing is on the shelf"):
        print_item_labels(source, LabelsWanted(), out)


@pytest.mark.parametrize(
    ("grams", "said"),
    [(425, "15 oz (425 g)"), (907, "2 lb (907 g)"), (28, "1 oz (28 g)"), (43, "1.5 oz (43 g)"), (453, "1 lb (453 g)"),
     (454, "1 lb (454 g)"), (2268, "5 lb (2.3 kg)"), (1, "1 g")],
)  # fmt: skip
def test_weights_stand_in_both_units(grams, said):
    assert both_units(grams, on_paper("en")) == said


def test_no_number_is_given_twice_and_a_used_up_block_is_drawn_anew(pantry, clock):
    sheets = new_sheet_codes(pantry.shelf, pantry.site_file, clock, 1_500)
    items = codes_for_labels(
        pantry.books, pantry.shelf, pantry.site_file, clock, [f"p{number}" for number in range(4000, 4100)]
    )
    numbers = [code[1:9] for code in (*sheets, *items.values())]
    assert len(set(numbers)) == 1_600
    assert len({number[:5] for number in numbers}) >= 2


class _SlowShelf(Shelf):
    """While it looks for the first time whether a code is bound, something else happens."""

    def __init__(self, pantry, meanwhile):
        super().__init__(pantry.site_file.reading, pantry.books.site)
        self._waiting = [meanwhile]

    def bound(self, code):
        if self._waiting:
            self._waiting.pop()()
        return super().bound(code)


@pytest.mark.parametrize("taken_before", [0, 3])
def test_two_programs_that_print_at_once_give_no_number_twice(pantry, clock, taken_before):
    same_block = replace(clock, random_bytes=bytes)
    other = open_pantry(pantry.site_file.path, same_block)
    taken = list(new_sheet_codes(pantry.shelf, pantry.site_file, same_block, taken_before))
    slow = _SlowShelf(pantry, lambda: taken.extend(new_sheet_codes(other.shelf, other.site_file, same_block, 3)))

    taken.extend(new_sheet_codes(slow, pantry.site_file, same_block, 3))

    assert len(set(taken)) == len(taken) == taken_before + 6
    other.close()


def test_a_number_that_another_laptop_bound_is_left_out(pantry, clock):
    (first,) = new_sheet_codes(pantry.shelf, pantry.site_file, clock, 1)
    number = int(first[1:9]) + 1
    pantry.site_file.keep("codes", str(number))
    taken = codes_for_labels(pantry.books, pantry.shelf, pantry.site_file, clock, ["p4011"])["p4011"]
    pantry.site_file.keep("codes", str(number))

    assert codes_for_labels(pantry.books, pantry.shelf, pantry.site_file, clock, ["p4065"])["p4065"] != taken


def test_where_the_last_print_ended_is_where_the_next_begins(pantry, source, out, tmp_path):
    take_beans(pantry)
    first = print_item_labels(source, LabelsWanted(start=3, copies=4, skip=(4, 9)), out)
    assert first.free == FreeLabels(8, (9,))
    then = print_item_labels(source, LabelsWanted(start=None, copies=2), tmp_path / "next.pdf")
    assert then.free == FreeLabels(11)
    (left, top), (width, height) = stock("5160").corner(7), stock("5160").label_points
    assert symbol_boxes((tmp_path / "next.pdf").read_bytes())[0].within(Box(left, top - height, left + width, top))


def test_a_sheet_that_is_used_up_is_followed_by_a_whole_one(pantry, source, out):
    take_beans(pantry)
    assert print_item_labels(source, LabelsWanted(copies=30), out).free == FreeLabels(1)
    assert print_item_labels(source, LabelsWanted(start=None), out, force=True).free == FreeLabels(2)


def test_each_stock_remembers_its_own_and_a_roll_nothing(pantry, source, out):
    take_beans(pantry)
    print_item_labels(source, LabelsWanted(start=7), out)
    assert print_item_labels(source, LabelsWanted(stock="5163", start=None), out, force=True).free == FreeLabels(2)
    assert print_item_labels(source, LabelsWanted(stock="roll 2x1", start=None), out, force=True).free is None
    assert print_item_labels(source, LabelsWanted(start=None), out, force=True).free == FreeLabels(9)


def test_what_can_not_be_remembered_is_printed_and_not_told(pantry, source, out, monkeypatch):
    take_beans(pantry)

    def refuse(*_):
        raise SiteFileError("The disk is full.")

    monkeypatch.setattr("pantry.office.printing.on_stock.remember_free", refuse)
    printed = print_item_labels(source, LabelsWanted(), out)
    assert (printed.labels, printed.free, out.exists()) == (1, None, True)


def test_what_is_refused_remembers_nothing(pantry, source, out):
    take_beans(pantry)
    print_item_labels(source, LabelsWanted(start=7), out)
    for wanted in (LabelsWanted(skip=(31,)), LabelsWanted(start=30, skip=(30,)), LabelsWanted(printer="Zebra")):
        with pytest.raises(RefusedInput, match="Nothing was printed"):
            print_item_labels(source, wanted, out, force=True)
    assert free_labels(pantry.site_file, stock("5160")) == FreeLabels(8)


def test_a_printer_that_was_set_up_moves_the_labels(pantry, source, out, tmp_path):
    take_beans(pantry)
    set_profile(pantry.site_file, "Zebra", stock("5160"), PrinterProfile(20, 10, dpi=300))
    print_item_labels(source, LabelsWanted(), out)
    print_item_labels(source, LabelsWanted(printer="zebra"), tmp_path / "moved.pdf")
    (before,), (after,) = symbol_boxes(out.read_bytes()), symbol_boxes((tmp_path / "moved.pdf").read_bytes())
    assert (after.left - before.left) / MM == pytest.approx(2, abs=0.13)
    assert (before.bottom - after.bottom) / MM == pytest.approx(1, abs=0.01)
    assert (after.right - after.left) / (72 / 300) == pytest.approx(95 * 4, abs=1)


def test_labels_on_a_stock_of_this_site(pantry, clock, source, out):
    take_beans(pantry)
    add_stock(pantry.books, pantry.shelf, clock, "Jars", Measures(StockPage.A4, 60, 30, 3, 8, inset_mm=0.5))
    printed = print_item_labels(source, LabelsWanted(stock="jars", start=24, copies=2), out)
    assert (printed.pages, printed.at_edge) == (2, ("Black beans",))
    assert len(scanned(out.read_bytes(), 203)) == 2
