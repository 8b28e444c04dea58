"""What nobody named yet: since when, how much of it came, and what was scanned near it."""

from __future__ import annotations

import pytest

from pantry.assembly import join_site
from pantry.desk import Mode
from pantry.events import Act
from pantry.office.naming import Named, name_item
from pantry.shelf import Unknown
from pantry.stick import write_stick

MYSTERY, BEANS, RICE, MILK = "012345678905", "036000291452", "041331026383", "070852000091"
ITEM = f"g00{MYSTERY}"


@pytest.fixture
def named(pantry):
    for code, name in ((BEANS, "Black beans"), (RICE, "Rice"), (MILK, "Milk")):
        name_item(pantry.books, pantry.shelf, pantry.clock, f"g00{code}", Named(name, code=code))
    return pantry


def answer(pantry, *lines):
    desk = pantry.desk(Mode.IN)
    for line in lines:
        assert desk.answer(line).saved, line


def test_it_tells_when_how_much_and_what_was_scanned_near_it(named):
    answer(named, BEANS, RICE, MILK, f"24*{MYSTERY}", RICE, "5*098765432105", BEANS)

    other, mystery = sorted(named.shelf.unknowns("en"), key=lambda one: one.quantity)
    assert mystery == Unknown(
        ITEM, MYSTERY, "2026-11-21", "2026-11-21", 24, "piece", 1, ("Rice", "Milk", "Black beans")
    )  # fmt: skip
    assert (other.quantity, other.near) == (5, ("Milk", "Rice", "Black beans"))


def test_what_went_out_is_a_line_and_did_not_come(pantry, say, move):
    say("g1", code="1")
    move("g1", 6, date="2026-11-14")
    move("g1", 2, "shelf", "guests", act=Act.GAVE)
    pantry.books.undo(move("g1", 40, date="2026-11-07").entry)
    say("p1", code="1")
    move("p1", 907, unit="g", date="2026-11-20")

    assert pantry.shelf.unknowns("en") == (
        Unknown("g1", "1", "2026-11-14", "2026-11-21", 6, "piece", 2, ()),
        Unknown("p1", "1", "2026-11-20", "2026-11-20", 907, "g", 1, ()),
    )


def test_only_the_same_laptop_of_the_same_day_is_near(pantry, say, move):
    for item, name in (("g2", "Beans"), ("g3", "Corn"), ("g4", "Peas")):
        say(item, name=name)
    say("g1", code="1")
    move("g2", 1, date="2026-11-20")
    move("g3", 1)
    pantry.books.undo(move("g4", 1).entry)
    move("g1", 1)

    (unknown,) = pantry.shelf.unknowns("en")
    assert unknown.near == ("Corn",)


def test_what_only_another_laptop_scanned_has_nothing_near_it(named, tmp_path):
    """A bundle doesn't tell in which order things were scanned."""
    answer(named, RICE, MYSTERY, MILK)
    stick = tmp_path / "stick"
    stick.mkdir()
    write_stick(named.books, named.site_file, named.clock, stick)
    red = join_site(tmp_path / "red.pantry", stick, named.clock)
    try:
        (unread,) = red.shelf.unknowns("en")
        answer(red, BEANS, MYSTERY)
        (met,) = red.shelf.unknowns("en")
    finally:
        red.close()
    assert (unread.quantity, unread.near) == (1, ())
    assert (met.quantity, met.lines, met.near) == (2, 2, ("Black beans",))


def test_names_are_in_the_readers_language_and_a_corrected_line_is_its_own_item(pantry, say, move):
    say("g2", name="Beans", name__es="Frijoles")
    say("g1", code="1")
    move("g2", 1)
    wrong = move("g3", 3)
    pantry.books.correct(wrong.events[0].event, item="g1")

    (unknown,) = pantry.shelf.unknowns("es")
    assert (unknown.item, unknown.quantity, unknown.near) == ("g1", 3, ("Frijoles",))


def test_a_name_that_was_taken_back_is_none(pantry, say, move):
    say("g1", code="1", name="Beans", kind="dry", grams="400")
    move("g1", 3)
    say("g1", name="", kind="", grams="")

    assert pantry.shelf.unnamed() == ("g1",)
    item = pantry.shelf.item("g1")
    assert (item.named, item.name, item.kind, item.grams) == (False, "", "", None)
    assert [(row.name, row.kind, row.grams) for row in pantry.shelf.stock()] == [("", "", None)]


def test_what_is_blank_of_it_is_read_of_what_is_the_same(pantry, say, move):
    say("g1", code="1", name="")
    move("g1", 3)
    say("g2", name="Beans", same_as="g1*1")

    assert pantry.shelf.unnamed() == ()
    assert pantry.shelf.item("g1").name == "Beans"
