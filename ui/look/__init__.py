"""How the window looks: tokens as data, one style sheet made of them, the font and the icons."""

from ui.look.look import FUSION, Look, open_look
from ui.look.tokens import DARK, LIGHT, OUTDOORS, THEMES, Theme

__all__ = ["DARK", "FUSION", "LIGHT", "OUTDOORS", "THEMES", "Look", "Theme", "open_look"]
