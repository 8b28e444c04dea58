"""What a site's own language decides where two languages share a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.assembly import new_pantry
from pantry.desk import Mode
from pantry.reply import Did
from pantry.settings import SiteSettings

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.clock import Clock


def answered(path: Path, clock: Clock, language: str, *lines: str) -> Did:
    site = new_pantry(path, clock, SiteSettings(name="Oak St table", language=language))
    try:
        desk = site.desk(Mode.IN)
        return [desk.answer(line).did for line in lines][-1]
    finally:
        site.close()


def test_mayo_is_a_month_at_a_spanish_table_and_a_food_at_an_english_one(tmp_path: Path, clock: Clock) -> None:
    assert answered(tmp_path / "es.pantry", clock, "es", "036000291452", "mayo") is Did.DATED
    assert answered(tmp_path / "en.pantry", clock, "en", "036000291452", "mayo") is Did.NAMED
