"""What items are called and what is known of them, of some that are seen and of all at once."""

from __future__ import annotations

from datetime import date

import pytest

from pantry.catalog.items import NO_ALLERGENS
from pantry.rules.date_policy import DatePolicy
from pantry.shelf.stock_found import StockFilter

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True, params=[0, 2_000], ids=["read-as-of-thousands", "looked-up"])
def _many(request, monkeypatch):
    monkeypatch.setattr("pantry.shelf.things._MANY", request.param)


@pytest.fixture
def stock(pantry):
    return lambda language="en": pantry.shelf.stock_reader.lines(DatePolicy(), TODAY, language)


def names(lines):
    return [line.thing.name for line in lines]


def found(stock, words):
    return [line.thing.item for line in stock.filtered(StockFilter(words))]


def in_catalog(pantry, item, name, names="", **more):
    said = {"other_names": "", "kind": "", "grams": None, "allergens": "", **more}
    pantry.site_file.db.execute(
        "INSERT INTO product (item, name, names, other_names, brand, kind, unit, grams, allergens, source, search_id)"
        " VALUES (?, ?, ?, ?, '', ?, '', ?, ?, 1, 1)",
        (item, name, names, said["other_names"], said["kind"], said["grams"], said["allergens"]),
    )  # fmt: skip


def test_the_site_s_own_word_then_its_chapter_s_then_the_catalog_s(pantry, stock, say, say_chapter, move):
    for item in ("g1", "g2", "g3"):
        move(item, 1)
        in_catalog(pantry, item, "Of the catalog", kind="dry", grams=50)
    say_chapter("g1", name="Of the chapter", kind="dairy")
    say_chapter("g2", name="Of the chapter", kind="dairy")
    say("g1", name="Of the site")
    things = {line.thing.item: line.thing for line in stock().lines}
    assert [things[item].name for item in ("g1", "g2", "g3")] == ["Of the site", "Of the chapter", "Of the catalog"]
    assert [(things[item].kind, things[item].grams) for item in ("g1", "g3")] == [("dairy", 0), ("dry", 50)]
    assert stock().things.kinds == {"g1": "dairy", "g2": "dairy", "g3": "dry"}


def test_each_reads_in_the_own_language_and_is_found_by_any(pantry, stock, say, say_chapter, move):
    for item in ("g1", "g2"):
        move(item, 1)
    say("g1", name="Corn", name__es="Elote")
    say_chapter("g1", name__es="Choclo", other_names="maiz")
    say("g2", name="Beans")
    in_catalog(
        pantry, "g2", "Black beans", '{"es": "Frijoles negros", "ht": "Pwa nwa"}', other_names="porotos;caraotas"
    )
    assert names(stock("es").lines) == ["Elote", "Frijoles negros"]
    assert names(stock("en").lines) == ["Beans", "Corn"]
    assert names(stock("").lines) == ["Beans", "Corn"]
    assert found(stock(), "elot") == found(stock(), "maiz") == ["g1"]
    assert found(stock(), "choclo") == []
    assert found(stock(), "pwa beans") == found(stock(), "carao") == ["g2"]
    assert found(stock(), "black") == []


def test_what_is_shown_as_a_whole_that_is_not_here_reads_as_it_or_as_its_member(stock, say, move):
    say("g2", same_as="g1*12", name="Case of beans", kind="dry", grams="4800")
    move("g2", 2)
    (line,) = stock().lines
    assert (line.thing.item, line.thing.name, line.quantity) == ("g1", "Case of beans", 24)
    assert found(stock(), "case") == ["g1"]
    say("g1", name="Beans")
    assert names(stock().lines) == ["Beans"]
    assert stock().things.kinds["g1"] == "dry"


def test_what_is_all_gone_is_no_line_even_where_it_is_the_same_as_another(stock, say, move):
    say("g2", same_as="g1*1")
    for item in ("g1", "g2"):
        move(item, 3)
        move(item, 3, "shelf", "guests")
    assert not stock().lines


def test_allergens_are_the_books_else_the_catalog_s_and_unknown_is_not_none(pantry, stock, say, move):
    for item in ("g1", "g2", "g3", "g4"):
        move(item, 1)
        say(item, name=item)
    say("g1", allergens="milk eggs")
    say("g2", allergens=NO_ALLERGENS)
    in_catalog(pantry, "g3", "x", allergens="wheat")
    in_catalog(pantry, "g2", "x", allergens="wheat")
    assert [line.thing.allergens for line in stock().lines] == [("milk", "eggs"), (), ("wheat",), None]
    assert stock().allergens == ("eggs", "milk", "wheat")
    assert [line.thing.item for line in stock().filtered(StockFilter(allergen="wheat"))] == ["g3"]


def test_each_is_found_by_its_code(stock, say, move):
    say("g00036000291452", name="Beans")
    say("g2", name="Corn", own_code="2000000017")
    say("g3", name="Peas", code="12-34")
    for item in ("g00036000291452", "g2", "g3"):
        move(item, 1)
    assert found(stock(), "03600") == ["g00036000291452"]
    assert found(stock(), "20000") == ["g2"]
    assert found(stock(), "12 34") == ["g3"]


def test_what_is_prepared_is_what_is_found(stock, say, move):
    say("g1", name="Beans", kind="dry")
    move("g1", 5, lot="best_by=2027-03;code=L7")
    prepared = stock()
    for _ in prepared.prepare():
        pass
    assert found(prepared, "bea") == found(prepared, "l7") == ["g1"]
    assert (prepared.kinds, [line.quantity for line in prepared.lines]) == (("dry",), [5])


def test_of_thousands_a_screenful_is_read(stock, say, move, pantry):
    for number in range(300):
        move(f"g{number}", 1)
        say(f"g{number}", name=f"Item {number:03d}")
    asked = []
    pantry.site_file.reading.set_trace_callback(asked.append)
    lines = stock().lines
    first = [lines[number].thing.name for number in range(12)]
    pantry.site_file.reading.set_trace_callback(None)
    assert first == [f"Item {number:03d}" for number in range(12)]
    assert len(asked) < 20
    assert lines[-1].thing.name == "Item 299"
    assert [line.thing.name for line in lines[290:292]] == ["Item 290", "Item 291"]
