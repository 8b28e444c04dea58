"""How the window looks: tokens as data, one style sheet made of them, the font and the icons."""

from ui.look.look import FUSION, Look, look_of, open_look
from ui.look.tokens import DARK, LIGHT, OUTDOORS, THEMES, Theme, theme_named

__all__ = ["DARK", "FUSION", "LIGHT", "OUTDOORS", "THEMES", "Look", "Theme", "look_of", "open_look", "theme_named"]
