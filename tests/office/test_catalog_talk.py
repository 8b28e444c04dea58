"""Products as they are talked about: found, named, their kind and weight said, merged, and lists of them read."""

from __future__ import annotations

import pytest

from pantry.catalog.importing import Imported, Problem, import_file
from pantry.language import Language
from pantry.office.catalog_talk.finding import Act
from pantry.office.merging import merge_item
from pantry.office.talk_rows import FileFound

BEANS, CASE, UNKNOWN = "036000291452", "10036000291459", "012345678905"
CAN = f"g00{BEANS}"


@pytest.fixture
def listed(pantry, tmp_path):
    """A list of the site's own, and 6 cans of it taken in."""
    path = tmp_path / "own.csv"
    path.write_text(f"code,name,kind,grams\n{BEANS},Black beans 15 oz,dry,425\n", encoding="utf-8")
    import_file(pantry.site_file.db, path)
    desk = pantry.desk()
    assert desk.answer("/in")
    assert desk.answer(f"6*{BEANS}").saved
    return pantry


@pytest.fixture
def talk(listed):
    return listed.catalog_talk(Language())


def said(talk, *lines):
    for line in lines:
        talk.enter(line)
        assert talk.trouble == "", line
    return talk.asks


def known(pantry, item=CAN):
    found = pantry.shelf.item(item)
    return found.name, found.kind, found.grams


class TestFinding:
    def test_each_product_stands_with_its_kind_weight_and_source(self, talk):
        row = talk.rows("black beans 15")[0]
        assert (row.words, row.quiet, row.cell) == ("Black beans 15 oz", "Dry goods · 15 oz · your own list", BEANS)
        starter = talk.rows("rice")[0]
        assert starter.quiet.endswith("Pantry's own list")

    def test_what_the_catalog_alone_knows_says_which_list_it_is_from(self, listed, tmp_path):
        path = tmp_path / "own.csv"
        path.write_text(f"code,name,kind\n{UNKNOWN},Zebra crackers,dry\n", encoding="utf-8")
        import_file(listed.site_file.db, path)
        talk = listed.catalog_talk(Language())
        assert talk.rows("zebra")[0].quiet == "Dry goods · your own list"

    def test_a_code_a_name_and_a_scan_find_it(self, talk):
        assert said(talk, BEANS) == "What should be said of it?"
        assert talk.about[:4] == ("Black beans 15 oz", BEANS, "Dry goods", "15 oz each")
        assert talk.about[-1] == "6 here by the books."
        talk.back()
        assert talk.take_scan(BEANS)
        assert talk.about[0] == "Black beans 15 oz"
        talk.back()
        assert said(talk, "black beans 15") == "What should be said of it?"

    def test_nothing_is_called_so(self, talk):
        talk.enter("no such thing at all")
        assert (talk.trouble[:24], talk.in_box) == ("Nothing is called so. No", "no such thing at all")
        assert len(talk.rows("")) == 0

    def test_what_nobody_knows_can_be_named(self, listed, talk):
        assert talk.take_scan(UNKNOWN)
        assert talk.about == (UNKNOWN, UNKNOWN, "No name yet")
        assert said(talk, "", "Oat milk") == "What should be said of it?"
        assert known(listed, f"g00{UNKNOWN}") == ("Oat milk", "", None)
        assert listed.shelf.item(f"g00{UNKNOWN}").code == UNKNOWN


class TestSaying:
    @pytest.fixture
    def one(self, talk):
        talk.take_scan(BEANS)
        return talk

    @pytest.mark.parametrize(
        ("act", "typed", "now"),
        [
            (Act.NAME, "Frijoles negros", ("Frijoles negros", "dry", 425)),
            (Act.KIND, "drin", ("Black beans 15 oz", "drinks", 425)),
            (Act.WEIGHT, "2lb", ("Black beans 15 oz", "dry", 907)),
        ],
    )
    def test_each_is_saved_at_once_and_taken_back(self, listed, one, act, typed, now):
        one.choose(act)
        said(one, typed)
        assert known(listed) == now
        one.undo()
        assert (one.said, known(listed)) == ("Taken back.", ("Black beans 15 oz", "dry", 425))

    @pytest.mark.parametrize(
        ("act", "bad"),
        [(Act.NAME, ""), (Act.NAME, "x" * 201), (Act.NAME, "123"), (Act.KIND, "zzz"), (Act.KIND, ""),
         (Act.WEIGHT, "2"), (Act.WEIGHT, "heavy"), (Act.SAME, "no such thing"), (Act.PACK, "")],
    )  # fmt: skip
    def test_bad_input_is_refused_and_stays_in_the_box(self, listed, one, act, bad):
        one.choose(act)
        one.enter(bad)
        assert (one.trouble != "", one.in_box, known(listed)) == (True, bad, ("Black beans 15 oz", "dry", 425))

    def test_a_number_may_weigh_in_each_unit(self, listed, one):
        one.choose(Act.WEIGHT)
        assert [row.words for row in one.rows("16")] == ["16 oz", "16 lb", "16 g", "16 kg"]
        one.choose("16oz")
        assert known(listed)[2] == 454

    def test_a_poorer_list_blanks_nothing_that_was_said(self, listed, one, tmp_path):
        one.choose(Act.NAME)
        said(one, "Frijoles negros")
        path = tmp_path / "poor.csv"
        path.write_text(f"code,name,kind,grams\n{BEANS},BEANS,,\n", encoding="utf-8")
        import_file(listed.site_file.db, path)
        listed.desk().answer(BEANS)
        assert known(listed) == ("Frijoles negros", "dry", 425)

    def test_typed_over_the_acts_nothing_is_lost(self, one):
        one.enter("Beans")
        assert (one.trouble[:22], one.in_box) == ("Nothing is typed here.", "Beans")


class TestMerging:
    def test_two_codes_are_the_same_and_apart_again(self, listed, talk):
        listed.desk().answer(f"2*{UNKNOWN}")
        talk.take_scan(UNKNOWN)
        talk.choose(Act.SAME)
        assert talk.take_scan(BEANS)
        assert talk.said == "It is the same as Black beans 15 oz now."
        assert listed.shelf.whole(f"g00{UNKNOWN}") == (CAN, 1)
        assert "The same as Black beans 15 oz" in talk.about
        talk.choose(Act.APART)
        assert listed.shelf.whole(f"g00{UNKNOWN}") == (f"g00{UNKNOWN}", 1)
        talk.undo()
        assert listed.shelf.whole(f"g00{UNKNOWN}") == (CAN, 1)

    def test_a_pack_of_so_many_by_letters_and_a_number(self, listed, talk):
        talk.take_scan(CASE)
        talk.choose(Act.PACK)
        assert said(talk, "black beans 15") == "How many are in one?"
        assert talk.hint("24") == "Enter: one is 24 × Black beans 15 oz."
        talk.enter("x")
        assert talk.trouble.startswith("A pack holds 1 to")
        said(talk, "24")
        assert listed.shelf.whole(f"g{CASE}") == (CAN, 24)
        talk.undo()
        assert listed.shelf.whole(f"g{CASE}") == (f"g{CASE}", 1)

    def test_a_pack_by_a_number_and_a_scan(self, listed, talk):
        talk.take_scan(CASE)
        talk.choose(Act.PACK)
        assert talk.take_scan(f"24*{BEANS}")
        assert listed.shelf.whole(f"g{CASE}") == (CAN, 24)

    def test_a_thing_is_not_the_same_as_itself(self, talk):
        talk.take_scan(BEANS)
        talk.choose(Act.SAME)
        assert talk.take_scan(BEANS)
        assert talk.trouble.startswith("They are the same already.")


def test_what_a_list_brought_is_told_with_the_lines_that_could_not_be_used(talk):
    talk.ask_which_file((FileFound("/a/own.csv", "own.csv", "STICK · 2 MB"),))
    said(talk, "")
    assert talk.take_file() == "/a/own.csv"
    talk.tell_came("own.csv", Imported(5, 3, 1, 1, (Problem(4, "It is broken."),)))
    assert talk.about == ("own.csv", "5 lines were read.", "3 products are new.", "1 product reads otherwise.")
    assert (talk.asks, talk.rows("")[0].words, talk.rows("")[0].quiet) == (
        "1 line could not be used.", "Line 4", "It is broken.",
    )  # fmt: skip
    assert said(talk, "") == "Which product?"
    assert talk.is_first


class TestAllergens:
    def test_each_is_put_in_and_out_by_its_row_and_enter_is_done(self, listed, talk):
        said(talk, BEANS)
        assert next(row.quiet for row in talk.rows("") if row.key == Act.ALLERGENS) == "Nobody said them yet."
        talk.choose(Act.ALLERGENS)
        assert talk.asks == "Which allergens does its label name?"
        said(talk, "mil")
        talk.choose("wheat")
        assert talk.said == "Saved: Contains: milk, wheat."
        assert [row.words for row in talk.rows("") if row.cell] == ["milk", "wheat"]
        talk.choose("milk")
        assert listed.shelf.item(CAN).allergens == ("wheat",)
        talk.undo()
        assert listed.shelf.item(CAN).allergens == ("milk", "wheat")
        assert said(talk, "") == "What should be said of it?"

    def test_all_may_be_typed_and_none_and_nobody_knows_are_said_too(self, listed, talk):
        said(talk, BEANS)
        talk.choose(Act.ALLERGENS)
        said(talk, "eggs, peanuts")
        assert listed.shelf.item(CAN).allergens == ("eggs", "peanuts")
        said(talk, "none")
        assert (listed.shelf.item(CAN).allergens, talk.about[1]) == ((), "None of the nine")
        talk.choose("unknown")
        assert listed.shelf.item(CAN).allergens is None

    def test_what_is_no_allergen_is_refused_and_stays(self, listed, talk):
        said(talk, BEANS)
        talk.choose(Act.ALLERGENS)
        talk.enter("milk, dust")
        assert talk.trouble.startswith("Which allergens are dust? Nothing was changed.")
        assert talk.in_box == "milk, dust"
        assert listed.shelf.item(CAN).allergens is None

    def test_of_a_pack_it_is_said_of_what_is_in_it(self, listed, talk):
        merge_item(listed.books, listed.shelf, listed.clock, f"g{CASE}", CAN, 24)
        talk.take_scan(CASE)
        talk.choose(Act.ALLERGENS)
        talk.choose("soybeans")
        assert listed.shelf.item(CAN).allergens == listed.shelf.item(f"g{CASE}").allergens == ("soybeans",)
