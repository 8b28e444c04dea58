"""A theme as Qt wants it: one palette and one style sheet, both made of the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from ui.look.tokens import FOCUS_RING, RADIUS, SCROLL_BAR

if TYPE_CHECKING:
    from ui.look.tokens import Theme


def palette_of(theme: Theme) -> QPalette:
    """The palette that plain widgets are drawn with."""
    palette = QPalette()
    colors = (
        (QPalette.ColorRole.Window, theme.ground),
        (QPalette.ColorRole.WindowText, theme.text),
        (QPalette.ColorRole.Base, theme.surface),
        (QPalette.ColorRole.Text, theme.text),
        (QPalette.ColorRole.Button, theme.surface),
        (QPalette.ColorRole.ButtonText, theme.text),
        (QPalette.ColorRole.PlaceholderText, theme.second_text),
        (QPalette.ColorRole.Highlight, theme.text),
        (QPalette.ColorRole.HighlightedText, theme.surface),
    )
    for role, color in colors:
        palette.setColor(role, QColor(color))
    return palette


def style_sheet_of(theme: Theme) -> str:
    """The look of buttons by their `place`: tiles, the mode band, a card, a line of the list."""
    line = f"{theme.line_px}px solid"
    radius = f"border-radius: {RADIUS}px;"
    return f"""
QPushButton {{ background: {theme.surface}; color: {theme.text}; border: {line} {theme.border}; {radius}
    padding: 0px 8px; outline: none; }}
QPushButton:pressed {{ background: {theme.ground}; }}
QPushButton[place="give_out"]:checked {{ background: {theme.give_out}; color: {theme.on_give_out};
    border-color: {theme.give_out}; }}
QPushButton[place="take_in"]:checked {{ background: {theme.take_in}; color: {theme.on_take_in};
    border-color: {theme.take_in}; }}
QPushButton[place="neutral"]:checked {{ background: {theme.text}; color: {theme.surface};
    border-color: {theme.text}; }}
QPushButton:disabled, QPushButton[place="give_out"]:checked:disabled {{ background: {theme.ground};
    color: {theme.second_text}; border-color: {theme.border}; }}
QPushButton:focus, QPushButton[place="give_out"]:checked:focus, QPushButton[place="take_in"]:checked:focus,
QPushButton[place="neutral"]:checked:focus, QPushButton[ring="true"], QPushButton[ring="true"]:checked {{
    border: {FOCUS_RING}px solid {theme.focus}; }}
QPushButton[place="line"] {{ border: none; background: transparent; padding: 0px; }}
QPushButton[place="line"]:pressed {{ background: {theme.ground}; }}
QPushButton[place="alarm"] {{ background: {theme.alarm}; color: {theme.on_alarm}; border: 4px solid {theme.on_alarm}; }}
QPushButton[place="alarm"]:checked {{ background: {theme.on_alarm}; color: {theme.alarm}; }}
QScrollBar:vertical {{ background: transparent; width: {SCROLL_BAR}px; margin: 0px; border: none; }}
QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: {SCROLL_BAR // 2 - 3}px; margin: 0px 3px;
    min-height: {2 * SCROLL_BAR}px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical, QScrollBar::add-page:vertical,
QScrollBar::sub-page:vertical {{ background: transparent; border: none; height: 0px; }}
QLineEdit {{ border: none; background: transparent; color: {theme.text}; padding: 0px;
    placeholder-text-color: {theme.second_text}; }}
"""


def band_style_of(color: str, on_color: str, *, radius: int = RADIUS) -> str:
    """The look of a button on the mode band, whose color changes with the mode."""
    return f"""
QPushButton {{ background: {color}; color: {on_color}; border-color: {on_color}; border-radius: {radius}px; }}
QPushButton:checked {{ background: {on_color}; color: {color}; }}
"""
