"""All that can be set: what a site shares is in its books, what is a laptop's stays there; each can be taken back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from pantry.assembly import open_pantry
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.office.settings.setting import Group
from pantry.settings import SiteSettings
from tests.sites import new_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.assembly import Pantry
    from pantry.office.settings.all_settings import AllSettings


@pytest.fixture
def pantry(tmp_path: Path, clock, held) -> Iterator[Pantry]:
    site = new_site(tmp_path / "oak.pantry", clock, held.random, SiteSettings(name="Oak St table"))
    yield site
    site.close()


@pytest.fixture
def known(pantry: Pantry) -> AllSettings:
    return pantry.all_settings(Language())


def test_they_stand_group_by_group(known: AllSettings) -> None:
    groups = [stated.setting.group for stated in known.listed()]
    assert sorted(groups, key=list(Group).index) == groups
    assert set(groups) == set(Group)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("odd_people", "9"),
        ("theme", "dark"),
        ("sources", "Bakery; Farm"),
        ("waste_reasons", "moldy"),
        ("serves", "plates"),
        ("backups_kept", "7"),
    ],
)
def test_what_is_set_is_taken_back(known: AllSettings, key: str, value: str) -> None:
    before = known.one(key).value
    changed = known.set(key, value)
    assert (known.one(key).value, changed.before, changed.value) == (value, before, value)
    known.take_back(changed)
    assert known.one(key).value == before


def test_a_laptop_s_own_is_in_no_book(pantry: Pantry, known: AllSettings) -> None:
    digest = pantry.books.digest()
    known.set("theme", "outdoors")
    assert pantry.books.digest() == digest
    known.set("odd_people", "8")
    assert pantry.books.digest() != digest


def test_the_open_site_reads_what_was_set(pantry: Pantry, known: AllSettings) -> None:
    desk = pantry.desk()
    known.set("odd_people", "3")
    known.set("units", "metric")
    assert pantry.settings.odd_people == 3
    assert desk.answer("4").look == ()
    desk.read_settings()
    assert [str(look) for look in desk.answer("4").look] == ["odd_number"]


def test_a_refusal_speaks_the_language_of_who_asked(pantry: Pantry) -> None:
    spanish = Language("es")
    with pytest.raises(RefusedInput) as refused:
        pantry.all_settings(spanish).set("hours_kept", "49")
    assert "48" in spanish.error(refused.value)
    assert "number" not in spanish.error(refused.value)


def test_hours_are_kept_no_longer_than_it_is_set(pantry: Pantry, known: AllSettings, held) -> None:
    desk = pantry.desk()
    entry = desk.answer("4").entry or ""
    held.now += timedelta(hours=5)
    known.set("hours_kept", "6")
    assert pantry.site_file.today.hour(entry)
    known.set("hours_kept", "4")
    assert pantry.site_file.today.hour(entry) is None


def test_what_was_set_holds_when_the_site_is_opened_again(tmp_path: Path, pantry: Pantry, known, clock, held) -> None:
    known.set("hours_kept", "2")
    entry = pantry.desk().answer("4").entry or ""
    pantry.close()
    held.now += timedelta(hours=3)
    again = open_pantry(tmp_path / "oak.pantry", clock)
    assert again.site_file.today.hour(entry) is None
    again.close()


def test_a_usual_source_is_no_donor(pantry: Pantry, known: AllSettings) -> None:
    known.set("sources", "Wholesale; Bakery; bakery")
    assert known.one("sources").value == "Bakery"
    known.set("sources", "")
    known.set("sources", "bakery")
    assert known.one("sources").value == "Bakery"
    assert len(pantry.shelf.donors()) == 1


def test_another_name_of_a_donor_is_taken_back(pantry: Pantry, known: AllSettings) -> None:
    known.set("sources", "Corner Market; Oats=Rice Mill")
    ids = {donor.place for donor in pantry.shelf.donors()}
    changed = known.set("donor_name", "oats=rice mill = Mill")
    assert known.one("donor_name").value == "Corner Market; Mill"
    known.take_back(changed)
    assert known.one("sources").value == "Corner Market; Oats=Rice Mill"
    assert {donor.place for donor in pantry.shelf.donors()} == ids


def test_a_donor_that_was_taken_out_keeps_its_name_from_others(pantry: Pantry, known: AllSettings) -> None:
    known.set("sources", "Bakery; Farm")
    known.set("sources", "Farm")
    with pytest.raises(RefusedInput):
        known.set("donor_name", "Farm=Bakery")
    known.set("donor_name", "Farm=FARM")
    assert [donor.name for donor in pantry.shelf.donors()] == ["Bakery", "FARM"]
