"""The laptop's clock is set while the table is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.hands import is_in_view

if TYPE_CHECKING:
    from tests.ui.tables import Table


@pytest.mark.parametrize("hours", [-1, 1])
def test_undo_works_after_the_clock_was_set_and_rain_is_rain(stocked: Table, hours: int) -> None:
    stocked.hand("4\n5\n6\n")
    stocked.hand("\b")
    stocked.held.set_by(hours=hours)

    stocked.hand("\b", after_s=0.5)
    lines = stocked.window.page.today.lines
    assert [line.stands for line in lines] == [False, True, True]

    stocked.hand("\b", after_s=2)
    assert [line.stands for line in stocked.window.page.today.lines] == [False, False, True]
    assert is_in_view(stocked.window, "Put it back")
