"""The tokens as data; which of them meet, and with what contrast, is measured in pictures: see test_contrast."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tests.ui.contrast import contrast
from ui.look import DARK, LIGHT, OUTDOORS


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_themes_differ_in_colors_and_lines_alone() -> None:
    """So what fits in light fits in dark; outdoors has less room, for wider lines."""
    assert DARK.line_px == LIGHT.line_px < OUTDOORS.line_px


def test_every_color_is_written_out() -> None:
    for theme in (LIGHT, OUTDOORS, DARK):
        colors = [getattr(theme, field.name) for field in fields(theme) if field.name not in ("name", "line_px")]
        assert all(len(color) == 7 and color.startswith("#") and int(color[1:], 16) >= 0 for color in colors)
