"""A site is made whole or not at all, and its parts belong together."""

from __future__ import annotations

import pytest

from pantry.assembly import assembled, join_site, new_pantry, open_pantry
from pantry.desk import Mode
from pantry.errors import RefusedInput, SiteFileError
from pantry.settings import SiteSettings
from pantry.stick import write_stick
from pantry.store import open_site


@pytest.fixture
def stick(pantry, clock, tmp_path):
    root = tmp_path / "stick"
    root.mkdir()
    write_stick(pantry.books, pantry.site_file, clock, root)
    return root


def beside(path):
    return sorted(one.name for one in path.parent.iterdir() if path.name in one.name and one != path)


def test_what_the_desk_saves_the_shelf_and_the_reports_read(pantry):
    pantry.desk(Mode.IN).answer("/kind bread")
    pantry.desk().answer("4")

    assert pantry.shelf.totals("2026-11-21").people == pantry.reports.day("2026-11-21").people == 4


def test_a_desk_sits_down_where_it_is_told(pantry):
    assert [pantry.desk(mode).answer("?").did for mode in Mode] == [pantry.desk().answer("?").did] * len(Mode)
    assert pantry.desk(Mode.IN).answer("4011").did != pantry.desk().answer("4011").did


def test_a_site_that_is_opened_again_is_the_same(pantry, clock):
    before = (pantry.books.site, pantry.books.device, pantry.settings)
    pantry.close()
    again = open_pantry(pantry.site_file.path, clock)

    assert (again.books.site, again.books.device, again.settings) == before
    again.close()


def test_papers_take_their_words_and_codes_from_the_same_books(pantry):
    source = pantry.for_papers()

    assert (source.books, source.shelf, source.settings) == (pantry.books, pantry.shelf, pantry.settings)


@pytest.mark.parametrize("name", ["", " \n", "x" * 201])
def test_a_site_without_a_name_is_not_made(tmp_path, clock, name):
    with pytest.raises(RefusedInput, match="name"):
        new_pantry(tmp_path / "oak.pantry", clock, SiteSettings(name=name))
    assert list(tmp_path.iterdir()) == []


def test_a_site_that_can_not_be_filled_leaves_nothing(tmp_path, clock, monkeypatch):
    """The disk is full when the first entry is written."""

    def full(*_args):
        raise SiteFileError("The disk is full. What is in {path} is safe. Free some space, then try again.", path="x")

    monkeypatch.setattr("pantry.assembly.Books.record", full)

    with pytest.raises(SiteFileError) as told:
        new_pantry(tmp_path / "oak.pantry", clock, SiteSettings(name="Oak"))
    assert str(tmp_path / "oak.pantry") in str(told.value)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_the_disk_refuses_leaves_nothing(tmp_path, clock, monkeypatch):
    def refused(_unfinished, _path):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("pantry.assembly.give_name", refused)

    with pytest.raises(SiteFileError, match="read-only file system"):
        new_pantry(tmp_path / "oak.pantry", clock, SiteSettings(name="Oak"))
    assert list(tmp_path.iterdir()) == []


def test_a_name_with_signs_of_a_pattern_leaves_nothing_beside_it(tmp_path, clock):
    path = tmp_path / "oak [1]*.pantry"
    new_pantry(path, clock, SiteSettings(name="Oak")).close()

    assert [name for name in beside(path) if name.startswith(".")] == []


def test_joining_gives_the_same_books_to_another_laptop(pantry, stick, tmp_path, clock):
    joined = join_site(tmp_path / "two.pantry", stick, clock)

    assert joined.books.site == pantry.books.site
    assert joined.books.device != pantry.books.device
    assert joined.settings == pantry.settings
    joined.close()


def test_a_site_is_named_by_its_name_or_its_id(pantry, stick, tmp_path, clock):
    for number, name in enumerate(("Oak St table", pantry.books.site)):
        join_site(tmp_path / f"{number}.pantry", stick, clock, site=name).close()
    with pytest.raises(RefusedInput, match="Which site"):
        join_site(tmp_path / "none.pantry", stick, clock, site="Elm")
    assert not (tmp_path / "none.pantry").exists()


def test_a_stick_that_is_pulled_out_while_joining_leaves_nothing(stick, tmp_path, clock, monkeypatch):
    from pantry.errors import StickError

    def pulled(*_args):
        raise StickError("The stick is gone.")

    monkeypatch.setattr("pantry.stick.read_stick", pulled)

    with pytest.raises(StickError):
        join_site(tmp_path / "two.pantry", stick, clock)
    assert beside(tmp_path / "two.pantry") == []
    assert not (tmp_path / "two.pantry").exists()


def test_a_site_whose_parts_can_not_be_put_together_is_let_go_of(pantry, clock, monkeypatch):
    pantry.close()
    site_file = open_site(pantry.site_file.path, clock)
    monkeypatch.setattr("pantry.assembly.load_starter", lambda _db: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        assembled(site_file, clock)
    with pytest.raises(Exception, match="closed"):
        site_file.db.execute("SELECT 1")
