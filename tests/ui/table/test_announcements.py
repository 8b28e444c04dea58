"""What a screen reader is told after each line, whatever it came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from tests.ui.tables import BEANS, UNKNOWN

if TYPE_CHECKING:
    from tests.ui.tables import Table


@pytest.fixture
def told(stocked: Table, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []
    assert stocked
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: words.append(event.message()))
    return words


def last(told: list[str]) -> str:
    assert len(told) == 1
    return told.pop()


def test_each_line_is_told_once(stocked: Table, told: list[str]) -> None:
    stocked.tap("Take in")
    assert last(told).startswith("Take in")
    stocked.scan(BEANS)
    assert "Black beans" in last(told)
    stocked.keys.scan(BEANS, after_ms=100)
    assert last(told) == "Scanned twice at once: counted one time."
    stocked.scan(UNKNOWN)
    assert "Unknown item" in last(told)
    stocked.hand("123456\n")
    assert "Nothing was saved" in last(told)
    stocked.hand("\x1b")
    stocked.hand("\b")
    assert last(told).startswith("Undone")
    stocked.tap("Put it back")
    assert "Unknown item" in last(told)


def test_where_one_is_is_told_and_shown_mode_bag_last_line_and_totals(stocked: Table, told: list[str]) -> None:
    stocked.hand("/plates 40\n")
    stocked.tap("Give out")
    stocked.tap("No-cook bag")
    stocked.hand("4\n")
    told.clear()

    stocked.hand("?\n")

    said, card = last(told), stocked.window.page.card.words
    shown = f"{card.headline.words}. {card.detail.words}"
    for words in ("Give out", "No-cook bag", "Last: 4 people", "1 household, 4 people", "40 plates"):
        assert words in said
        assert words in shown
