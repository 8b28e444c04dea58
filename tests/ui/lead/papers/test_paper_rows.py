"""What can be chosen of a kind of paper, as rows: built from what the kind says, whichever kind it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pantry.language import Language
from pantry.office.printing.any_paper import LabelPlaces, PaperWanted
from pantry.office.printing.item_labels import LabelsWanted
from pantry.paper.choices import YES, Choice, Takes
from pantry.paper.kind import PaperKind
from pantry.paper.kinds import paper_kinds
from pantry.paper.labels.free_labels import FreeLabels
from pantry.paper.stocks import all_stocks, stock
from pantry.settings import SiteSettings, Units
from ui.lead.papers.paper_groups import PaperGroup, group_of, groups_of, has_place, icon_of, title_lines
from ui.lead.papers.paper_rows import first_wanted, rows_of, with_values
from ui.lead.rows import Ask

TODAY = date(2026, 11, 21)
SETTINGS, ENGLISH = SiteSettings(name="Oak St table"), Language()
EVERYTHING = PaperKind(
    kind="everything",
    title="A made-up sheet: all that can be chosen",
    file="everything.pdf",
    usual=("--languages en,es", "--paper letter|a4", "--pages N", "--date DATE"),
    choices=(
        Choice("row", "How high a row is", Takes.ONE_OF, "10", (("9", "9 mm"), ("10", "10 mm"), ("12", "12 mm"))),
        Choice("blank", "Blank rows", Takes.NUMBER, "", most=20),
        Choice("note", "A note", Takes.WORDS),
        Choice("binder", "A wide left margin", Takes.YES),
    ),
)


def places(name: str = "5160", free: FreeLabels | None = None, printers: tuple[str, ...] = ()) -> LabelPlaces:
    return LabelPlaces(all_stocks(), stock(name), printers, free or FreeLabels(), TODAY)


def rows(kind: PaperKind, wanted: PaperWanted | None = None, **where: object) -> dict[str, str]:
    """Each row's words by its title."""
    shown = rows_of(kind, wanted or first_wanted(kind, SETTINGS), places(**where), SETTINGS, ENGLISH)
    return {row.title: row.words for row in shown}


def kind_named(name: str) -> PaperKind:
    return next(kind for kind in paper_kinds() if kind.kind == name)


def test_a_kind_asks_for_what_it_says_that_it_takes() -> None:
    assert rows(EVERYTHING) == {
        "Languages": "English · Spanish",
        "Paper": "Letter",
        "Day": "Today · Sat, Nov 21",
        "Pages": "1",
        "How high a row is": "10 mm",
        "Blank rows": "–",
        "A note": "–",
        "A wide left margin": "No",
    }


def test_what_is_chosen_stands_in_its_row() -> None:
    wanted = first_wanted(EVERYTHING, SETTINGS)
    for key, values in (
        ("languages", ("ar", "en")), ("paper", ("a4",)), ("pages", ("4",)), ("choice:row", ("12",)),
        ("choice:blank", ("3",)), ("choice:note", ("Back at 2",)), ("choice:binder", (YES,)),
    ):  # fmt: skip
        wanted = with_values(wanted, key, values)
    assert tuple(rows(EVERYTHING, wanted).values()) == (
        "Arabic · English", "A4", "Today · Sat, Nov 21", "4", "12 mm", "3", "Back at 2", "Yes",
    )  # fmt: skip
    assert wanted.sheet.chosen == {"row": "12", "blank": "3", "note": "Back at 2", "binder": YES}
    assert with_values(wanted, "choice:binder", ("",)).sheet.chosen.keys() == {"row", "blank", "note"}
    assert with_values(wanted, "pages", ()).sheet.pages == 1


def test_how_each_is_asked() -> None:
    shown = rows_of(EVERYTHING, first_wanted(EVERYTHING, SETTINGS), places(), SETTINGS, ENGLISH)
    assert [row.ask for row in shown] == [
        Ask.SOME, Ask.ONE, Ask.ONE, Ask.NUMBER, Ask.ONE, Ask.NUMBER, Ask.WORDS, Ask.YES,
    ]  # fmt: skip
    assert (len(shown[0].options), shown[0].most) == (10, 2)
    assert shown[5].most == 20


def test_labels_ask_for_their_sheet_and_where_it_is_free() -> None:
    labels = kind_named("labels")
    assert rows(labels) == {
        "Label sheet or roll": "5160: 30 labels, 2.62 × 1 in",
        "First free label": "A new sheet",
        "Labels for": "One of each item on the shelf",
        "Labels of each item": "1",
        "One label for each piece": "No",
    }
    assert rows(labels, free=FreeLabels(8))["First free label"] == "Label 8"
    assert rows(labels, free=FreeLabels(8, (9,)))["First free label"] == "Label 8, without spoiled ones"
    assert rows(labels, printers=("Zebra",))["Set up for"] == "Any printer"
    assert "First free label" not in rows(labels, name="roll 2x1")


def test_labels_are_of_what_the_screen_shows() -> None:
    labels, wanted = kind_named("labels"), first_wanted(kind_named("labels"), SETTINGS)
    of = ("source:Corner Market", "bag:Standard bag")
    shown = rows_of(labels, wanted, replace(places(), of=of), SETTINGS, ENGLISH)
    (row,) = (row for row in shown if row.key == "of")
    assert dict(row.options) == {
        "": "One of each item on the shelf", "items": "Chosen items", "last": "The last line",
        "today": "All that came in today",
        "unknowns": "What has no name yet", "source:Corner Market": "From Corner Market, today",
        "bag:Standard bag": "The bag Standard bag",
    }  # fmt: skip
    assert with_values(wanted, "of", ("bag:Standard bag",)).labels.of == "bag:Standard bag"


def test_chosen_items_stand_in_place_of_what_the_screen_shows() -> None:
    labels, wanted = kind_named("labels"), first_wanted(kind_named("labels"), SETTINGS)
    items = with_values(with_values(wanted, "of", ("last",)), "items", ("g1", "g2"))
    assert (items.labels.of, items.labels.items) == ("", ("g1", "g2"))
    assert rows(labels, items)["Labels for"] == "2 chosen items"
    assert with_values(items, "of", ("today",)).labels.items == ()


def test_repacked_food_asks_for_each_part_and_says_which_are_lines_to_write_on() -> None:
    repacked, wanted = kind_named("repacked"), first_wanted(kind_named("repacked"), SETTINGS)
    shown = rows(repacked, wanted, name="5164")
    assert [title for title, words in shown.items() if words == "A line to write on"] == [
        "What the food is called", "Net weight, as 2lb or 907g", "Lot", "Ingredients, the most first", "Allergens",
        "Packed by: name and address",
    ]  # fmt: skip
    assert (shown["Packed on"], shown["Food on the shelf"]) == ("Today", "–")
    for part, values in (("contains", ("milk", "tree_nuts")), ("date", ("blank",)), ("item", ("g1",))):
        wanted = with_values(wanted, f"repacked:{part}", values)
    shown = rows(repacked, wanted, name="5164")
    assert (shown["Allergens"], shown["Packed on"]) == ("Milk · Tree nuts", "A line to write on")
    assert wanted.repacked.item == "g1"


def test_a_label_for_each_piece_takes_no_number() -> None:
    labels, wanted = kind_named("labels"), first_wanted(kind_named("labels"), SETTINGS)
    each = with_values(wanted, "each", (YES,))
    assert each.labels.copies is None
    assert (rows(labels, each)["Labels of each item"], rows(labels, each)["One label for each piece"]) == ("–", "Yes")
    assert with_values(each, "each", ("",)).labels.copies == 1
    assert with_values(each, "copies", ("3",)).labels.copies == 3


def test_stickers_are_as_many_as_are_free_or_so_many() -> None:
    stickers, wanted = kind_named("stickers"), first_wanted(kind_named("stickers"), SETTINGS)
    assert rows(stickers, wanted)["How many stickers"] == "All free ones of the sheet"
    twelve = with_values(wanted, "count", ("12",))
    assert (twelve.count, rows(stickers, twelve)["How many stickers"]) == (12, "12")
    assert with_values(twelve, "count", ()).count is None


def test_another_stock_is_another_printers() -> None:
    wanted = PaperWanted("labels", labels=LabelsWanted(start=None, stock="5160", printer="Zebra"))
    assert with_values(wanted, "printer", ("Brother",)).labels.printer == "Brother"
    assert with_values(wanted, "stock", ("5163",)).labels == replace(wanted.labels, stock="5163", printer="")
    assert with_values(wanted, "copies", ("12",)).labels.copies == 12


def test_a_site_that_weighs_in_kilograms_has_other_paper_and_other_stocks() -> None:
    metric = replace(SETTINGS, units=Units.METRIC)
    labels = first_wanted(kind_named("labels"), metric)
    assert (labels.sheet.paper, labels.labels.stock) == ("a4", "L7160")
    shown = rows_of(kind_named("labels"), labels, places("L7160"), metric, ENGLISH)
    assert shown[0].words == "L7160: 21 labels, 64 × 38 mm"


def test_the_scan_test_goes_on_plain_paper_or_on_a_roll() -> None:
    kind = kind_named("scantest")
    wanted = first_wanted(kind, SETTINGS)
    shown = {row.key: row for row in rows_of(kind, wanted, places(), SETTINGS, ENGLISH)}
    assert (shown["stock"].words, shown["dpi"].words) == ("Plain paper", "Not known")
    assert {value for value, _ in shown["stock"].options} >= {"", "roll 2x1"}
    assert "5160" not in dict(shown["stock"].options)
    assert with_values(wanted, "dpi", ("203",)).dpi == 203
    assert with_values(wanted, "dpi", ("",)).dpi is None


@pytest.mark.parametrize("kind", paper_kinds(), ids=lambda kind: kind.kind)
def test_somebody_said_where_each_kind_lies(kind: PaperKind) -> None:
    assert has_place(kind.kind), f"{kind.kind} needs its group and its pictogram in ui/lead/papers/paper_groups.py"
    assert icon_of(kind.kind)


def test_a_kind_that_nobody_placed_lies_with_the_tables_papers() -> None:
    assert group_of("everything") is PaperGroup.TABLE
    assert groups_of((EVERYTHING, kind_named("labels"))) == (PaperGroup.LABELS, PaperGroup.TABLE)
    assert title_lines(EVERYTHING, ENGLISH) == ("A made-up sheet", "all that can be chosen")


def test_a_paper_is_for_today_or_a_day_of_the_week_that_comes() -> None:
    wanted = first_wanted(EVERYTHING, SETTINGS)
    day = next(row for row in rows_of(EVERYTHING, wanted, places(), SETTINGS, ENGLISH) if row.key == "date")
    assert [words for _, words in day.options[:3]] == ["Today · Sat, Nov 21", "Tomorrow · Sun, Nov 22", "Mon, Nov 23"]
    assert day.options[-1] == ("2026-11-29", "Sun, Nov 29")

    then = with_values(wanted, "date", ("2026-11-28",))
    assert rows(EVERYTHING, then)["Day"] == "Sat, Nov 28"
    assert then.sheet.day(TODAY) == date(2026, 11, 28)
    assert with_values(then, "date", ("",)).sheet.day(TODAY) == TODAY
