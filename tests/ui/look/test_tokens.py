"""Contrast as computed: text 7:1, lines that mean something 3:1."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from ui.look import DARK, LIGHT, OUTDOORS, THEMES

if TYPE_CHECKING:
    from ui.look import Theme

TEXT, LINE = 7.0, 3.0
ON = (
    ("text", "ground"), ("text", "surface"), ("second_text", "ground"), ("second_text", "surface"),
    ("on_give_out", "give_out"), ("on_take_in", "take_in"), ("on_ok", "ok"), ("on_warn", "warn"), ("on_error", "error"),
    ("on_alarm", "alarm"),
)  # fmt: skip
LINES = (
    ("border", "ground"), ("border", "surface"), ("focus", "ground"), ("focus", "surface"), ("give_out", "ground"),
    ("take_in", "ground"),
)  # fmt: skip


def luminance(color: str) -> float:
    """Relative luminance of #RRGGBB, as WCAG 2 defines it."""
    parts = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_low(theme: Theme) -> list[str]:
    wanted = [(*pair, TEXT) for pair in ON] + [(*pair, LINE) for pair in LINES]
    pairs = [(name, on, contrast(getattr(theme, name), getattr(theme, on)), least) for name, on, least in wanted]
    return [f"{name} on {on}: {found:.2f}" for name, on, found, least in pairs if found < least]


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_are_7_to_1_and_lines_3_to_1(theme: Theme) -> None:
    assert too_low(theme) == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_lines_of_cards_part_them_from_the_ground(theme: Theme) -> None:
    for line in ("ok_line", "warn_line", "error_line"):
        assert contrast(getattr(theme, line), theme.ground) >= LINE


@pytest.mark.parametrize("theme", [LIGHT, OUTDOORS], ids=lambda theme: theme.name)
def test_the_hint_in_the_box_has_the_contrast_of_large_bold_words(theme: Theme) -> None:
    """It is 18 px or more and bold: large text, of which AAA wants 4.5."""
    assert contrast(theme.focus, theme.surface) >= 4.5


def test_every_color_is_written_out() -> None:
    for theme in (LIGHT, OUTDOORS, DARK):
        colors = [getattr(theme, field.name) for field in fields(theme) if field.name not in ("name", "line_px")]
        assert all(len(color) == 7 and color.startswith("#") and int(color[1:], 16) >= 0 for color in colors)
