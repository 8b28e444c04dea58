"""Finding items by any part of their names; what the books call them is found too."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pantry.catalog.keeping import Keeping, whole_or_nothing
from pantry.catalog.matching import Match
from pantry.catalog.near import slips
from pantry.catalog.search import forget_item, remember_item, search
from pantry.catalog.told import Source, Told
from pantry.catalog.words import folded
from pantry.events import Act, Change, Draft

from .conftest import is_whole, with_tables

THINGS = (
    "Black beans, 15 oz", "Pinto beans, 1 lb", "Soybean oil", "Jelly beans", "Mantequilla", "Plátano macho",
    "Milk, whole", "Milk chocolate", "Chocolate milk", "Buttermilk", "Corn flakes",
    "Whole wheat bread", "Coca cola", "大米 Rice",
)  # fmt: skip


def keep(db, source, *told):
    with whole_or_nothing(db):
        Keeping(db, source).keep(told)


def named(name, **more):
    return Told(item=more.pop("item", "i" + "".join(folded(name))), name=name, **more)


@pytest.fixture
def things(db):
    keep(db, Source.STARTER, *map(named, THINGS))
    return db


@pytest.mark.usefixtures("things")
@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("mantequilla", ["Mantequilla"]),
        ("manteq", ["Mantequilla"]),
        ("tequil", ["Mantequilla"]),
        ("PLATANO", ["Plátano macho"]),
        ("plátano", ["Plátano macho"]),
        ("mach plat", ["Plátano macho"]),
        ("15 black", ["Black beans, 15 oz"]),
        ("soy", ["Soybean oil"]),
        ("rns", []),
        ("pl", ["Plátano macho"]),
        ("f", ["Corn flakes"]),
        ("tl", []),
        ("米", ["大米 Rice"]),
        ("beans lb", ["Pinto beans, 1 lb"]),
        ("eans pi", ["Pinto beans, 1 lb"]),
        ("flak co", ["Corn flakes"]),
        ("", []),
        ("... -", []),
        ('"', []),
        ("beans OR milk", []),
        ("NEAR(beans)", []),
        ("bean*", ["Soybean oil", "Jelly beans", "Pinto beans, 1 lb", "Black beans, 15 oz"]),
    ],
)
def test_words_are_found_by_any_part_whatever_accents(names_of, typed, names):
    assert sorted(names_of(typed)) == sorted(names)


@pytest.mark.usefixtures("things")
@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("mlik", {"Milk, whole", "Milk chocolate", "Chocolate milk"}),
        ("chocolaet", {"Milk chocolate", "Chocolate milk"}),
        ("mantequila", {"Mantequilla"}),
        ("antequila", {"Mantequilla"}),
        ("platno", {"Plátano macho"}),
        ("balck beans", {"Black beans, 15 oz"}),
        ("black beens", {"Black beans, 15 oz"}),
        ("jely beans", {"Jelly beans"}),
        ("wheet whole", {"Whole wheat bread"}),
        ("hocolatw il", set()),
        ("hocolatw mil", {"Milk chocolate", "Chocolate milk"}),
        ("cocacola", {"Coca cola"}),
        ("cornflakes", {"Corn flakes"}),
        ("blakc baens", set()),
        ("xyzzy", set()),
    ],
)
def test_one_typo_is_forgiven(names_of, typed, names):
    assert set(names_of(typed)) == names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("organ milk choco ba", ["Organic milk chocolate bar", "Organized milky chocolates bag"]),
        ("organi milky chocola ba", ["Organized milky chocolates bag"]),
        ("organic chocolate milk bar", ["Organic milk chocolate bar"]),
        ("organiz milk chocolate", ["Organized milky chocolates bag"]),
        ("organic milk choclate bar", ["Organic milk chocolate bar"]),
        ("organized mliky chocolat", ["Organized milky chocolates bag"]),
        ("organist milk chocolate", []),
    ],
)
def test_the_starts_of_many_words_are_long_ones_too(db, names_of, typed, names):
    others = map(named, ("Organ meat", "Organza bag of milk chocks", "Chocobar"))
    keep(db, Source.STARTER, named("Organic milk chocolate bar"), named("Organized milky chocolates bag"), *others)
    assert names_of(typed) == names


def test_a_typo_is_thought_of_only_where_nothing_fits(things):
    assert {found.match for found in search(things, "milk", limit=9, language="en")} == {Match.WORD, Match.INSIDE}
    assert {found.match for found in search(things, "milj", limit=9, language="en")} == {Match.TYPO}


def test_a_known_word_in_the_wrong_place_may_be_the_typo(db, names_of):
    keep(db, Source.STARTER, named("Black beans"), named("Back bacon"))
    assert names_of("back beans") == ["Black beans"]


def test_better_matches_come_first(db):
    keep(db, Source.STARTER, *map(named, ("Soy bean", "Beans", "Soybean oil", "Green beans", "Cat")))
    found = search(db, "bean", limit=9, language="en")

    assert [(one.name, one.match) for one in found] == [
        ("Soy bean", Match.WORD), ("Beans", Match.START), ("Green beans", Match.START), ("Soybean oil", Match.INSIDE),
    ]  # fmt: skip


def test_what_the_books_know_comes_before_the_catalog_and_big_imports_last(db):
    keep(db, Source.OPEN_FOOD_FACTS, named("Milk", item="g3"))
    keep(db, Source.STARTER, named("Milk, starter", item="i2"))
    keep(db, Source.OWN, named("Milk, one's own", item="i1"))
    remember_item(db, "i0", "Milk that the books know well", "", "dairy")
    found = search(db, "milk", limit=9, language="en")

    assert [one.item for one in found] == ["i0", "i1", "i2", "g3"]
    assert [one.in_books for one in found] == [True, False, False, False]
    assert [one.item for one in search(db, "milk", limit=2, language="en")] == ["i0", "i1"]


def test_short_names_and_those_that_start_with_it_come_first(db, names_of):
    keep(db, Source.OPEN_FOOD_FACTS, *map(named, ("Tea with milk", "Oat milk", "Milk and honey bar", "Milk")))
    assert names_of("milk") == ["Milk", "Milk and honey bar", "Oat milk", "Tea with milk"]


def test_every_language_is_searched_and_the_asked_one_shown(db):
    keep(db, Source.STARTER, named("Banana", names={"es": "Plátano"}, other_names=("guineo", "fig"), brand="Dole"))

    for typed in ("banana", "plátano", "guineo", "FIG", "dole", "plat ban"):
        assert [found.name for found in search(db, typed, limit=9, language="en")] == ["Banana"]
        assert [found.name for found in search(db, typed, limit=9, language="es")] == ["Plátano"]
        assert [found.name for found in search(db, typed, limit=9, language="vi")] == ["Banana"]


def test_a_name_that_the_site_gave_is_shown_in_every_language(db):
    keep(db, Source.STARTER, named("Banana", item="p4011", names={"es": "Plátano"}, kind="produce"))
    remember_item(db, "p4011", "Banana", "", "produce")
    assert [found.name for found in search(db, "guineo", limit=9, language="es")] == []
    assert [found.name for found in search(db, "platano", limit=9, language="es")] == ["Plátano"]

    remember_item(db, "p4011", "Doña Ana's bananas", "guineo", "produce")
    for typed in ("guineo", "ana", "plátano"):
        assert [found.name for found in search(db, typed, limit=9, language="es")] == ["Doña Ana's bananas"]
    assert is_whole(db)


def test_an_item_is_listed_once(db):
    keep(db, Source.STARTER, named("Milk", item="i1", names={"es": "Milk"}, other_names=("milk", "Milks")))
    remember_item(db, "i1", "Milk", "milk; milks", "dairy")
    assert len(search(db, "milk", limit=9, language="en")) == 1


def test_the_kind_is_the_books_else_the_catalogs(db):
    keep(db, Source.STARTER, named("Milk", item="i1", kind="dairy"), named("Thing", item="i2"))
    assert [found.kind for found in search(db, "milk", limit=9, language="en")] == ["dairy"]
    remember_item(db, "i1", "Milk", "", "drinks")
    assert [found.kind for found in search(db, "milk", limit=9, language="en")] == ["drinks"]
    assert [found.kind for found in search(db, "thing", limit=9, language="en")] == ["other"]


def test_what_is_forgotten_is_not_found(db, names_of):
    remember_item(db, "x1", "Mystery tin", "", "")
    assert names_of("mystery") == ["Mystery tin"]
    remember_item(db, "x1", "Sardines", "", "")
    assert (names_of("mystery"), names_of("sardines")) == ([], ["Sardines"])
    forget_item(db, "x1")
    forget_item(db, "x1")
    assert names_of("sardines") == []
    assert is_whole(db)


@pytest.mark.parametrize("thing", ["s1", "d1", "b1", "l1", "t1", "day:2026-11-21"])
def test_sites_bags_and_places_are_no_items(db, names_of, thing):
    remember_item(db, thing, "Oak Street", "", "")
    assert names_of("oak") == []


@pytest.mark.parametrize(("limit", "found"), [(0, 0), (-1, 0), (1, 1), (20, 20), (5000, 30)])
def test_no_more_than_asked(db, names_of, limit, found):
    keep(db, Source.STARTER, *(named(f"Beans {number}") for number in range(30)))
    assert len(names_of("beans", limit=limit)) == found


def test_names_given_in_the_books_are_found(pantry, names_in_books):
    def say(**fields):
        rows = tuple(Change(thing="g00036000291452", field=field, value=value) for field, value in fields.items())
        pantry.books.record(Draft(Act.NAMED, "2026-11-21", rows))

    say(name="Turtle beans, 15 oz", kind="dry", other_names="caviar criollo")
    assert names_in_books("turtle") == ["Turtle beans, 15 oz"]
    assert names_in_books("tuttle") == ["Turtle beans, 15 oz"]
    assert names_in_books("criollo") == ["Turtle beans, 15 oz"]
    say(name="Our own beans")
    assert names_in_books("turtle") == []
    assert names_in_books("our own") == ["Our own beans"]
    say(name="")
    assert names_in_books("our own") == []


@pytest.fixture
def names_in_books(pantry):
    def find(typed):
        return [found.name for found in search(pantry.site_file.reading, typed, limit=9, language="en")]

    return find


WORD = st.text("abcdeñé", min_size=3, max_size=10)
NAMES = st.lists(st.lists(WORD, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """One file for all examples of a property; each takes out what it put in."""
    made = with_tables(tmp_path_factory.mktemp("search") / "reference.db")
    yield made
    made.close()


@pytest.fixture
def shelved(shared):
    """Puts products in, and takes all that were there out."""

    def shelve(told, source=Source.STARTER):
        with whole_or_nothing(shared):
            keeping = Keeping(shared, source)
            keeping.forget_others([])
            keeping.keep(told)
        return shared

    return shelve


SLOW = [HealthCheck.function_scoped_fixture]


@settings(suppress_health_check=SLOW, deadline=None)
@given(NAMES, st.data())
def test_any_part_of_three_letters_or_more_finds_it(shelved, names, data):
    db = shelved([Told(item=f"i{number}", name=name) for number, name in enumerate(names)])
    number = data.draw(st.integers(0, len(names) - 1))
    word = data.draw(st.sampled_from(folded(names[number])))
    start = data.draw(st.integers(0, len(word) - 3))
    part = word[start : data.draw(st.integers(start + 3, len(word)))]

    assert f"i{number}" in {found.item for found in search(db, part, limit=50, language="en")}


@settings(suppress_health_check=SLOW, deadline=None)
@given(NAMES, st.data())
def test_any_start_finds_it_and_all_words_must_fit(shelved, names, data):
    db = shelved([Told(item=f"i{number}", name=name) for number, name in enumerate(names)])
    number = data.draw(st.integers(0, len(names) - 1))
    words = folded(names[number])
    typed = [word[: data.draw(st.integers(1, len(word)))] for word in data.draw(st.permutations(words))]
    found = search(db, " ".join(typed), limit=50, language="en")

    assert f"i{number}" in {one.item for one in found}
    for one in found:
        assert all(part in " ".join(folded(one.name)) for part in typed) or one.match is Match.TYPO


@settings(suppress_health_check=SLOW, deadline=None)
@given(NAMES, st.data())
def test_any_single_typo_in_a_word_finds_it(shelved, names, data):
    db = shelved([Told(item=f"i{number}", name=name) for number, name in enumerate(names)])
    number = data.draw(st.integers(0, len(names) - 1))
    word = data.draw(st.sampled_from(folded(names[number])))
    typed = data.draw(st.sampled_from(slips(word)))
    assume(len(typed) >= 3)
    found = search(db, typed, limit=50, language="en")

    plain = {found.match for found in found} - {Match.TYPO}
    assert plain or f"i{number}" in {one.item for one in found}


TOLD = st.builds(
    Told,
    item=st.sampled_from(["i1", "i2", "g3", "p4"]),
    name=st.sampled_from(["Milk", "Milk, whole", "Beans", "A very long name of beans"]),
    names=st.sampled_from([{}, {"es": "Leche"}, {"es": "Frijoles", "ht": "Pwa"}]),
    other_names=st.sampled_from([(), ("leche",), ("porotos", "judías")]),
    brand=st.sampled_from(["", "Goya"]),
    grams=st.sampled_from([None, 400]),
)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(Source), st.lists(TOLD, max_size=4)),
        st.tuples(st.just("remember"), TOLD),
        st.tuples(st.just("forget"), TOLD),
        st.tuples(st.just("drop"), st.sampled_from(Source)),
    ),
    max_size=8,
)


@settings(suppress_health_check=SLOW, deadline=None)
@given(ACTS)
def test_the_index_stays_in_step_with_whatever_comes_and_goes(shared, acts):
    for what, value in acts:
        with whole_or_nothing(shared):
            match what:
                case "remember":
                    remember_item(shared, value.item, value.name, ";".join(value.other_names), "")
                case "forget":
                    forget_item(shared, value.item)
                case "drop":
                    Keeping(shared, value).forget_others([])
                case source:
                    keeping = Keeping(shared, source)
                    keeping.keep(value)
                    keeping.finish()
    assert is_whole(shared)
    for item, name in shared.execute(
        "SELECT item, name FROM remembered UNION SELECT item, name FROM product"
    ).fetchall():
        assert item in {found.item for found in search(shared, name, limit=50, language="en")}
