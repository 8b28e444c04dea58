"""Which site a command speaks to, and what this laptop remembers of it."""

from __future__ import annotations

import pytest
from platformdirs import user_config_path

from pantry.cli.sites import Chosen, first_site, found_first_site, last_site, remember_site
from pantry.errors import RefusedInput, SiteFileError
from pantry.practice import practice_path
from pantry.settings import SiteSettings


@pytest.fixture
def memory():
    path = user_config_path("pantry", appauthor=False) / "last-site"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def test_the_site_that_was_open_last_is_remembered_while_it_is_there(tmp_path):
    path = tmp_path / "oak 🌳.pantry"
    assert last_site() is None
    path.touch()
    remember_site(path)

    assert last_site() == path
    path.unlink()
    assert last_site() is None


@pytest.mark.parametrize("kept", [b"", b"\xff\xfe\x00", b"a\0b", b"   \n"])
def test_a_memory_that_can_not_be_read_is_none(memory, clock, kept):
    memory.write_bytes(kept)

    assert last_site() is None
    with pytest.raises(RefusedInput, match="pantry new FILE"):
        Chosen(None, clock).path()


def test_not_being_able_to_remember_stops_nobody(memory, tmp_path):
    memory.mkdir()
    remember_site(tmp_path / "oak.pantry")

    assert last_site() is None


def test_practice_is_never_the_one_that_was_open_last(tmp_path):
    path = tmp_path / "oak.pantry"
    path.touch()
    remember_site(path)
    practice_path().parent.mkdir(parents=True)
    practice_path().touch()
    remember_site(practice_path())

    assert last_site() == path


def test_the_one_named_is_opened_and_let_go_of(pantry, clock):
    chosen = Chosen(pantry.site_file.path, clock)
    with chosen.opened() as opened:
        assert opened.settings.name == "Oak St table"
    with pytest.raises(Exception, match="closed"):
        opened.site_file.db.execute("SELECT 1")


def test_it_is_let_go_of_where_a_command_fails(pantry, clock):
    with pytest.raises(RefusedInput), Chosen(pantry.site_file.path, clock).opened() as opened:
        raise RefusedInput("No.")
    with pytest.raises(Exception, match="closed"):
        opened.site_file.db.execute("SELECT 1")


def test_one_that_was_open_last_and_is_gone_is_named(tmp_path, clock):
    remember_site(tmp_path / "gone.pantry")

    with pytest.raises(SiteFileError, match=r"gone\.pantry"):
        Chosen(None, clock).open()


def test_the_first_site_is_made_once(clock):
    settings = SiteSettings(name="Nuestra mesa", language="es")
    assert found_first_site() is None
    path = first_site(clock, settings)
    with Chosen(path, clock).opened() as pantry:
        name, language, site = pantry.settings.name, pantry.settings.language, pantry.books.site

    assert (name, language) == ("Nuestra mesa", "es")
    assert (found_first_site(), first_site(clock, settings)) == (path, path)
    with Chosen(path, clock).opened() as pantry:
        assert pantry.books.site == site
