"""An import in pieces: scans are saved in between, and what is stopped or breaks reads as it did before."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.assembly import open_pantry
from pantry.catalog.importing import import_file
from pantry.catalog.pieces import in_pieces
from pantry.catalog.search import search
from pantry.catalog.shelf_life import ShelfLife
from pantry.catalog.told import Source, Told
from tests.bench.big_catalog import gtin_of

from .conftest import is_whole, opened, with_tables

BUSY_S = 2
WORDS = st.text("abc ", min_size=1, max_size=6).filter(str.strip)
LIFE = st.builds(ShelfLife, st.just("pantry"), st.just(""), st.none(), st.integers(1, 9), st.just("days"))
LIVES = st.lists(LIFE, max_size=1)
TOLD = st.lists(
    st.builds(
        Told, item=st.sampled_from(["g1", "g2", "g3", "g4"]), name=WORDS, brand=st.sampled_from(["", "Acme"]),
        grams=st.sampled_from([None, 100, 200]), shelf_lives=LIVES.map(tuple),
    ),
    max_size=5,
)  # fmt: skip
SOURCES = st.sampled_from(list(Source))


class StoppedError(Exception):
    """Somebody pressed Stop."""


def reads(db):
    """All that a source told, whatever place the search gives it."""
    products = [row[:-1] for row in db.execute("SELECT * FROM product ORDER BY item").fetchall()]
    return products, db.execute("SELECT * FROM shelf_life ORDER BY item, place").fetchall()


def bring(db, source, *pieces, stops=False):
    with in_pieces(db, source) as kept:
        for told in pieces:
            kept.keep(told)
        if stops:
            raise StoppedError


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=SOURCES, second=SOURCES, before=TOLD, one=TOLD, two=TOLD)
def test_what_breaks_off_reads_as_it_did(tmp_path_factory, first, second, before, one, two):
    db = with_tables(tmp_path_factory.mktemp("pieces") / "reference.db")
    bring(db, first, before)
    was = reads(db)
    with pytest.raises(StoppedError):
        bring(db, second, one, two, stops=True)
    assert reads(db) == was
    assert is_whole(db)
    db.close()


def test_stop_takes_back_what_came_so_far(db, tmp_path):
    bring(db, Source.OWN, [Told("g00036000291452", "Black beans")])
    was = reads(db)
    path = tmp_path / "products.csv"
    lines = "".join(f"{gtin_of(number)},Food {number},dry,100\n" for number in range(2_500))
    path.write_text(f"code,name,kind,grams\n036000291452,Beans,dry,1\n{lines}", encoding="utf-8")
    seen = []

    def stop(done, _of):
        seen.append(done)
        if len(seen) == 2:
            assert len(reads(db)[0]) > 1
            raise StoppedError

    with pytest.raises(StoppedError):
        import_file(db, path, progress=stop)
    assert reads(db) == was
    assert is_whole(db)
    assert import_file(db, path).added == 2_500


def test_scans_are_saved_while_an_import_runs(pantry, tmp_path, held):
    """Each is answered within the time that a writer waits, and none is lost."""
    path = tmp_path / "products.csv"
    lines = "".join(f"{gtin_of(number)},Food {number} of the {number % 97}th kind,dry,100\n" for number in range(6_000))
    path.write_text(f"code,name,kind,grams\n{lines}", encoding="utf-8")
    begun, took = threading.Event(), []

    def bring_in():
        other = open_pantry(pantry.site_file.path, held.clock())
        try:
            return import_file(other.site_file.db, path, progress=lambda _done, _of: begun.set())
        finally:
            other.close()

    desk = pantry.desk()
    desk.answer("/in")
    with ThreadPoolExecutor(1) as importer:
        job = importer.submit(bring_in)
        assert begun.wait(timeout=60)
        while not job.done() or len(took) < 5:
            before = time.perf_counter()
            assert desk.answer("036000291452").saved
            took.append(time.perf_counter() - before)
        imported = job.result()
    assert imported.added == 6_000
    assert pantry.shelf.on_hand("g00036000291452") == len(took)
    assert max(took) < BUSY_S
    assert search(pantry.site_file.reading, "food 5999", limit=3, language="en")


def test_pieces_of_two_programs_at_once_never_share_a_place_in_the_index(db, tmp_path):
    other = opened(tmp_path / "reference.db")
    with in_pieces(db, Source.OWN) as mine, in_pieces(other, Source.OWN) as theirs:
        mine.keep([Told("g1", "Oats")])
        theirs.keep([Told("g2", "Rice")])
        mine.keep([Told("g3", "Corn")])
    other.close()
    assert is_whole(db)
    for name in ("Oats", "Rice", "Corn"):
        assert [found.name for found in search(db, name, limit=9, language="en")] == [name]
