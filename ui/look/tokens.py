"""Colors and sizes as data: every color and measure of the window stands here and nowhere else.

Contrast is 7:1 for text and 3:1 for lines that mean something; a test computes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from pantry.settings import ThemeName

FAMILY = "Atkinson Hyperlegible"

RADIUS = 10
GAP = 8
ROW_GAP = 10
MARGIN = 16
FOCUS_RING = 4

TILE = 84
TARGET = 64
SMALLEST_TARGET = 44
SCROLL_BAR = 24

BAND_HEIGHT = 80
BOX_HEIGHT = 76
CARD_HEIGHT = 112
SIDE_WIDTH = 318
SMALLEST_WINDOW = (1280, 690)
FIRST_WINDOW = (1366, 768)
COLUMN_WIDTH = 860  # of a question that has a screen to itself
ANY_WIDTH = 16_777_215  # as Qt says it

HINT_TEXT = 22
BODY_TEXT = 24
LIST_TEXT = 26
BOX_TEXT = 30
QUESTION_TEXT = 40
RESULT_TEXT = 42
DAY_TEXT = 40
TILE_NUMBER_TEXT = 40
SMALLEST_TEXT = 18

FLASH_MS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colors of one theme, as #RRGGBB; `line_px` is the width of lines.

    `on_x` is the text on x; `x_line` the line around x; `quiet_line` parts panels and means nothing; `hint` is the
    color of focus for words.
    """

    name: ThemeName
    ground: str
    surface: str
    text: str
    second_text: str
    border: str
    quiet_line: str
    focus: str
    hint: str
    give_out: str
    on_give_out: str
    take_in: str
    on_take_in: str
    ok: str
    on_ok: str
    ok_line: str
    warn: str
    on_warn: str
    warn_line: str
    error: str
    on_error: str
    error_line: str
    alarm: str
    on_alarm: str
    line_px: int


LIGHT = Theme(
    name=ThemeName.LIGHT,
    ground="#E9EDE8",
    surface="#FFFFFF",
    text="#0F1512",
    second_text="#36413B",
    border="#5F6C65",
    quiet_line="#B9C3BC",
    focus="#0B57D0",
    hint="#0A4BB3",
    give_out="#00554A",
    on_give_out="#FFFFFF",
    take_in="#4F2683",
    on_take_in="#FFFFFF",
    ok="#D6F2DE",
    on_ok="#0A3D22",
    ok_line="#15713B",
    warn="#FFE7A3",
    on_warn="#3A2600",
    warn_line="#8A5A00",
    error="#FFDAD6",
    on_error="#4A000B",
    error_line="#B3001B",
    alarm="#A30018",
    on_alarm="#FFFFFF",
    line_px=2,
)

OUTDOORS = Theme(
    name=ThemeName.OUTDOORS,
    ground="#FFFFFF",
    surface="#FFFFFF",
    text="#000000",
    second_text="#000000",
    border="#000000",
    quiet_line="#000000",
    focus="#D60000",
    hint="#AE0000",
    give_out="#000000",
    on_give_out="#FFE600",
    take_in="#000000",
    on_take_in="#FFE600",
    ok="#FFFFFF",
    on_ok="#000000",
    ok_line="#000000",
    warn="#FFE600",
    on_warn="#000000",
    warn_line="#000000",
    error="#000000",
    on_error="#FFFFFF",
    error_line="#000000",
    alarm="#000000",
    on_alarm="#FFFFFF",
    line_px=3,
)

DARK = Theme(
    name=ThemeName.DARK,
    ground="#0E1412",
    surface="#1A2320",
    text="#F4F8F5",
    second_text="#C6D2CB",
    border="#8FA198",
    quiet_line="#3B4942",
    focus="#8AB4FF",
    hint="#8AB4FF",
    give_out="#7FE0CB",
    on_give_out="#00201B",
    take_in="#D9B8FF",
    on_take_in="#230046",
    ok="#123D24",
    on_ok="#EAFBF0",
    ok_line="#6FDB98",
    warn="#463400",
    on_warn="#FFF3D1",
    warn_line="#FFC94D",
    error="#5A0010",
    on_error="#FFECEA",
    error_line="#FF8A8A",
    alarm="#5A0010",
    on_alarm="#FFECEA",
    line_px=2,
)

THEMES = (LIGHT, OUTDOORS, DARK)


def theme_named(name: ThemeName) -> Theme:
    """The theme of that name."""
    return next(theme for theme in THEMES if theme.name is name)
