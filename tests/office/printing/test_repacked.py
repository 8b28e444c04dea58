from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.printing.on_stock import OnStock
from pantry.office.printing.repacked import RepackedWanted, print_repacked
from pantry.paper.labels.free_labels import FreeLabels
from tests.paper.on_paper import scanned, words_on

LARGE = OnStock("5164")


def words_of(out) -> str:
    return " ".join(words_on(out.read_bytes()).split())


def test_today_is_when_it_was_packed_unless_it_is_left_blank(source, out):
    assert print_repacked(source, RepackedWanted("Rice"), LARGE, out).free == FreeLabels(2)
    assert "Nov 21, 2026" in words_of(out)
    print_repacked(source, RepackedWanted("Rice", date="blank"), LARGE, out, force=True)
    assert "2026" not in words_of(out)
    print_repacked(source, RepackedWanted("Rice", date="11/20/2026"), LARGE, out, force=True)
    assert "Nov 20, 2026" in words_of(out)


@pytest.mark.parametrize(
    ("said", "told"),
    [("11/20", "Nov 20, 2026"), ("11/21", "Nov 21, 2026"), ("11/22", "Nov 22, 2025"), ("20 nov", "Nov 20, 2026")],
)
def test_a_day_without_a_year_is_the_last_one(source, out, said, told):
    print_repacked(source, RepackedWanted("Rice", date=said), LARGE, out)
    assert told in words_of(out)


@pytest.mark.parametrize(
    ("said", "told"),
    [("milk, wheat", "Contains: milk, wheat"), ("leche", "Contains: milk"), ("none", "Contains none of these: milk"),
     ("unknown", "We don't know which allergens")],
)  # fmt: skip
def test_allergens_in_both_languages(source, out, said, told):
    print_repacked(source, RepackedWanted("Rice", contains=said), LARGE, out)
    assert told in words_of(out)
    assert {"leche", "ninguno", "sabemos"} & set(words_of(out).replace(",", " ").split())


def test_of_an_item_it_bears_its_name_and_bars(pantry, source, out):
    desk = pantry.desk()
    for line in ("/in", "4011", "40lb", "024000162865"):
        desk.answer(line)
    print_repacked(source, RepackedWanted(item="p4011", weight="2lb"), LARGE, out)
    (code,) = scanned(out.read_bytes(), 203)
    assert pantry.shelf.bound(code) == "p4011"
    assert pantry.shelf.item("p4011").name in words_of(out)
    print_repacked(source, RepackedWanted(item="g00024000162865", name="Corn"), LARGE, out, force=True)
    assert [read.zfill(14) for read in scanned(out.read_bytes(), 203)] == ["00024000162865"]


@pytest.mark.parametrize(
    ("wanted", "on", "why"),
    [
        (RepackedWanted(item="p9999"), LARGE, "no item p9999"),
        (RepackedWanted(contains="dust"), LARGE, "Which allergens are dust"),
        (RepackedWanted("Rice", contains="milk, sesamee"), LARGE, "Which allergens are sesamee"),
        (RepackedWanted("Rice", weight="a bag"), LARGE, "a bag is no weight"),
        (RepackedWanted(date="soon"), LARGE, "soon is no day"),
        (RepackedWanted(date="28"), LARGE, "28 is no day"),
        (RepackedWanted(date="11/2026"), LARGE, "11/2026 is no day"),
        (RepackedWanted(date="11/22/2026"), LARGE, "11/22/2026 has not come yet"),
        (RepackedWanted(date="11/20/2025"), LARGE, "11/20/2025 is more than a year ago"),
        (RepackedWanted("Rice"), OnStock("5160"), "doesn't fit on 5160"),
        (RepackedWanted(copies=0), LARGE, "can't be printed at once"),
    ],
)
def test_what_can_not_be_is_refused_and_writes_nothing(pantry, source, out, wanted, on, why):
    with pytest.raises(RefusedInput, match=why):
        print_repacked(source, wanted, on, out)
    assert not out.exists()
    assert pantry.site_file.kept("codes") == ""
