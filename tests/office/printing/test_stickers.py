from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.printing.item_labels import LabelsWanted, print_item_labels
from pantry.office.printing.on_stock import OnStock
from pantry.office.printing.stickers import print_stickers
from pantry.paper.labels.free_labels import FreeLabels
from tests.paper.on_paper import scanned


def codes_on(out) -> list[str]:
    return scanned(out.read_bytes(), 300)


def test_a_whole_sheet_each_with_a_code_of_its_own_from_this_laptops_block(source, out, tmp_path):
    printed = print_stickers(source, OnStock(), out)
    codes = codes_on(out)
    assert (printed.labels, printed.pages, printed.free) == (30, 1, FreeLabels(1))
    assert len(set(codes)) == 30
    assert {(len(code), code[0]) for code in codes} == {(10, "8")}
    print_stickers(source, OnStock(), tmp_path / "more.pdf")
    assert not set(codes) & set(codes_on(tmp_path / "more.pdf"))


def test_the_rest_of_a_part_used_sheet(source, out):
    assert print_stickers(source, OnStock(start=20, skip=(25,)), out).labels == 10
    assert print_stickers(source, OnStock(), out, count=4, force=True).free == FreeLabels(5)
    assert print_stickers(source, OnStock(start=None), out, force=True).labels == 26


def test_some_of_a_roll(source, out):
    assert print_stickers(source, OnStock("roll 2x1"), out).labels == 20
    assert print_stickers(source, OnStock("roll 2x1"), out, count=3, force=True).pages == 3


def test_a_sticker_is_an_unknown_item_that_is_named_and_labeled_by_the_same_code(pantry, source, out, tmp_path):
    print_stickers(source, OnStock(), out, count=1)
    (code,) = codes_on(out)
    desk = pantry.desk()
    for line in ("/in", f"24*{code}", "Rosa's jam"):
        desk.answer(line)
    print_item_labels(source, LabelsWanted(), tmp_path / "labels.pdf")
    assert codes_on(tmp_path / "labels.pdf") == [code]
    print_stickers(source, OnStock(), tmp_path / "more.pdf")
    assert code not in codes_on(tmp_path / "more.pdf")


@pytest.mark.parametrize(
    ("on", "count", "why"),
    [
        (OnStock("nothing"), None, "No label stock"),
        (OnStock(start=31), None, "labels 1 to 30"),
        (OnStock(skip=tuple(range(1, 31))), None, "no label of this sheet is free"),
        (OnStock(printer="zebra"), None, "Nothing is known yet of the printer"),
        (OnStock(), 10_001, "can't be printed at once"),
    ],
)
def test_what_is_refused_uses_no_code_and_writes_nothing(pantry, source, out, on, count, why):
    with pytest.raises(RefusedInput, match=why):
        print_stickers(source, on, out, count=count)
    assert not out.exists()
    assert pantry.site_file.kept("codes") == ""
