"""A day of a month's life; all twenty are `python -m tests.life`."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.life.comparing import compared
from tests.life.month import MonthsLife
from tests.life.on_files import compared_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("qapp")
def test_what_reports_tell_is_what_a_plain_log_adds_up_to(tmp_path: Path) -> None:
    life = MonthsLife.of(tmp_path, Random(7))
    life.live(1)
    figures = [figure for laptop in life.laptops.both for figure in compared(life.log, laptop)]
    figures += compared_files(life.log, life.laptops.second, tmp_path)
    assert [figure.words for figure in figures if not figure.agrees] == []
    life.log.plates["2026-11-02"] += 1
    wrong = {figure.name for figure in compared(life.log, life.laptops.first) if not figure.agrees}
    assert wrong == {"plates", "parts"}  # it can fail
