"""Changes: what a field of a thing reads, from all that laptops said of it, in which scope."""

from __future__ import annotations

import pytest

from pantry.books import Arriving
from pantry.catalog.search import search
from pantry.errors import RefusedInput
from pantry.events import Act, Change, sealed
from tests.books.rows import rows_of

BEANS = "g00036000291452"
CHAPTER = "chapter"


def test_a_change_names_scope_thing_field_and_value(red):
    (change,) = red.say(BEANS, "name", "Black beans").events
    assert (change.scope, change.thing, change.field, change.value) == (red.site, BEANS, "name", "Black beans")
    assert (change.base, change.rev) == ("", 1)


def test_a_change_names_in_base_the_head_that_its_laptop_knows(red):
    first = red.say(BEANS, "name", "Beans").events[0]
    second = red.say(BEANS, "name", "Black beans").events[0]
    assert (second.base, second.rev) == (first.event, 2)


def test_a_change_names_all_heads_not_only_the_one_that_reads(red, blue):
    heads = {table.say(BEANS, "name", name).events[0].event for table, name in ((red, "Beans"), (blue, "Black beans"))}
    blue.tell(red)
    answer = red.say(BEANS, "name", "Black beans").events[0]
    assert (set(answer.base.split()), answer.rev) == (heads, 2)


def test_a_rev_is_one_more_than_the_highest_in_its_base(red, blue):
    red.say(BEANS, "name", "B")
    red.say(BEANS, "name", "Be")
    red.say(BEANS, "name", "Bea")
    blue.say(BEANS, "name", "Black beans")
    blue.tell(red)
    assert red.say(BEANS, "name", "Beans").events[0].rev == 4


def test_heads_with_different_values_are_a_conflict(red, blue):
    red.say(BEANS, "name", "Beans")
    blue.say(BEANS, "name", "Black beans")
    blue.tell(red)
    assert red.reading(BEANS, "name").conflict


def test_heads_with_the_same_value_are_none(red, blue):
    red.say(BEANS, "name", "Beans")
    blue.say(BEANS, "name", "Beans")
    blue.tell(red)
    assert not red.reading(BEANS, "name").conflict


def test_one_keep_ends_a_conflict_on_every_laptop(red, blue):
    red.say(BEANS, "name", "Beans")
    blue.say(BEANS, "name", "Black beans")
    blue.tell(red)
    red.say(BEANS, "name", "Beans")
    red.tell(blue)
    for table in (red, blue):
        assert (table.reads(BEANS, "name"), table.reading(BEANS, "name").conflict) == ("Beans", False)


def test_the_same_keep_on_two_laptops_apart_is_no_new_conflict(red, blue):
    red.say(BEANS, "name", "Beans")
    blue.say(BEANS, "name", "Black beans")
    red.tell(blue)
    blue.tell(red)
    for table in (red, blue):
        table.say(BEANS, "name", "Black beans")
    red.tell(blue)
    blue.tell(red)
    assert not red.reading(BEANS, "name").conflict


def test_until_someone_answers_the_highest_rev_reads_then_date_then_id(red, blue, moment):
    red.say(BEANS, "name", "B")
    red.say(BEANS, "name", "Beans")
    moment.pass_days(5)
    blue.say(BEANS, "name", "Black beans")
    blue.tell(red)
    assert red.reads(BEANS, "name") == "Beans"
    blue.say(BEANS, "name", "Black beans, 15 oz")
    blue.tell(red)
    assert red.reads(BEANS, "name") == "Black beans, 15 oz"


def test_a_conflict_reads_the_same_whatever_came_first(red, blue, table):
    red.say(BEANS, "name", "Beans")
    blue.say(BEANS, "name", "Black beans")
    green, gold = table("green", red), table("gold", red)
    for first, second, to in ((red, blue, green), (blue, red, gold)):
        first.tell(to)
        second.tell(to)
    assert green.reads(BEANS, "name") == gold.reads(BEANS, "name")
    assert green.reading(BEANS, "name") == gold.reading(BEANS, "name")


def test_a_change_that_comes_before_its_base_reads_as_it_should(red, blue):
    first = red.say(BEANS, "name", "Beans")
    second = red.say(BEANS, "name", "Black beans")
    for entry in (second, first):
        with blue.books.merging() as merge:
            merge.take(rows_of(entry))
    assert (blue.reads(BEANS, "name"), blue.reading(BEANS, "name").conflict) == ("Black beans", False)


class TestRevisions:
    """A row whose rev is not 1 + the highest of its base is refused while its bases are here."""

    def arrives(self, table, **cells) -> None:
        default = {"entry": "n" + "a" * 26, "act": "set", "site": table.site, "date": "2026-11-21", "scope": table.site,
                   "thing": BEANS, "field": "name", "value": "Beans"}  # fmt: skip
        change = sealed(Change(**(default | cells)), table.clock)
        with table.books.merging() as merge:
            merge.take(rows_of(change))

    @pytest.mark.parametrize("rev", [1, 3, 99])
    def test_a_wrong_rev_is_refused_and_nothing_is_kept(self, red, rev):
        first = red.say(BEANS, "name", "B").events[0]
        before = red.books.digest()
        with pytest.raises(RefusedInput, match="where it must be 2"):
            self.arrives(red, base=first.event, rev=rev)
        assert (red.books.digest(), red.reads(BEANS, "name")) == (before, "B")

    def test_without_a_base_it_is_the_first(self, red):
        with pytest.raises(RefusedInput, match="where it must be 1"):
            self.arrives(red, rev=2)

    def test_the_right_rev_is_taken(self, red):
        first = red.say(BEANS, "name", "B").events[0]
        self.arrives(red, base=first.event, rev=2)
        assert red.reads(BEANS, "name") == "Beans"

    def test_with_a_base_that_is_not_here_yet_it_is_taken(self, red):
        self.arrives(red, base="e" + "0" * 32, rev=7)
        assert red.reads(BEANS, "name") == "Beans"

    def test_bases_in_the_same_bundle_count_as_here(self, red):
        first = sealed(
            Change(entry="n" + "b" * 26, act="set", site=red.site, date="2026-11-21", scope=red.site, thing=BEANS,
                   field="name", value="B"), red.clock,
        )  # fmt: skip
        second = sealed(
            Change(entry="n" + "c" * 26, act="set", site=red.site, date="2026-11-21", scope=red.site, thing=BEANS,
                   field="name", value="Be", base=first.event, rev=5), red.clock,
        )  # fmt: skip
        with pytest.raises(RefusedInput), red.books.merging() as merge:
            merge.take(rows_of(first, second))
        assert red.reads(BEANS, "name") is None


class TestScope:
    """A site sees its own value, else the chapter's; another site's is only a suggestion."""

    def test_a_site_sees_its_own_value_before_the_chapters(self, red):
        red.say(BEANS, "name", "Beans of the chapter", scope=CHAPTER)
        assert red.reads(BEANS, "name") == "Beans of the chapter"
        red.say(BEANS, "name", "Our beans")
        assert red.reads(BEANS, "name") == "Our beans"

    def test_the_value_of_another_site_changes_nothing_here(self, red, table):
        other = table("other site")
        other.say(BEANS, "name", "Their beans")
        other.tell(red)
        assert red.reads(BEANS, "name") is None

    def test_two_scopes_are_no_conflict(self, red):
        red.say(BEANS, "name", "Beans of the chapter", scope=CHAPTER)
        red.say(BEANS, "name", "Our beans")
        assert not red.reading(BEANS, "name").conflict
        assert not red.reading(BEANS, "name", CHAPTER).conflict

    def test_the_chapter_does_not_change_facts_of_a_site(self, red):
        took = red.take(24)
        red.say(took.entry, "stands", "no", scope=CHAPTER)
        red.say(took.events[0].event, "quantity", "2", scope=CHAPTER)
        count = red.count(30)
        red.say(took.events[0].event, f"after:{count.events[0].event}", "yes", scope=CHAPTER)
        assert red.on_hand() == 30
        assert red.total("in") == (24, 0)
        assert red.is_in_step()

    def test_another_site_does_not_change_them_either(self, red, table):
        took = red.take(24)
        other = table("other site")
        red.tell(other)
        other.say(took.entry, "stands", "no")
        other.tell(red)
        assert red.on_hand() == 24


def test_a_text_is_kept_on_one_line_and_composed(red):
    red.say(BEANS, "name", " Fri\u0301joles\nnegros\u2028\x07 \ud800")
    assert red.reads(BEANS, "name") == "Fríjoles negros"


def test_search_follows_what_items_are_called(red):
    def found(word):
        return {hit.item for hit in search(red.db, word, limit=9, language="en")}

    red.say(BEANS, "name", "Quetzal beans")
    red.say(BEANS, "other_names", "frijolitos")
    assert found("quetzal") == found("frijolitos") == {BEANS}
    red.say(BEANS, "name", "Toucan beans")
    assert (found("quetzal"), found("toucan")) == (set(), {BEANS})
    red.say(BEANS, "name", "")
    assert found("toucan") == set()


def test_a_change_of_nothing_is_refused(red):
    with pytest.raises(RefusedInput):
        red.record(Act.SET, Change(thing="", field="name", value="x"))
    with pytest.raises(RefusedInput):
        red.record(Act.SET, Change(thing=BEANS, field="", value="x"))


def test_no_rows_change_nothing(red):
    before = red.books.digest()
    with red.books.merging() as merge:
        assert merge.take(Arriving()) == 0
    assert red.books.digest() == before
