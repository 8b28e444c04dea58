"""Numbered cards of households: random, no name. That one was here is known until the close, on this laptop alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.desk.parts import Parts


def was_here(parts: Parts, card: str | None) -> bool:
    """Whether a card was here today, in a line that still stands."""
    if card is None or not parts.site_file.today.card_was_here(card, _today(parts)):
        return False
    views = [parts.shelf.entry(entry) for entry in parts.site_file.today.kept(_visits(parts, card)).split()]
    return not views or any(view is None or view.stands for view in views)


def note_visit(parts: Parts, card: str, entry: str) -> None:
    """This card was here, with this line."""
    today, now = parts.site_file.today, parts.clock.now()
    today.note_card(card, _today(parts), now)
    visits = today.kept(_visits(parts, card)).split()
    today.keep(_visits(parts, card), " ".join((*visits, entry)), now)
    today.keep(_card(entry), card, now)


def card_of(parts: Parts, entry: str) -> str | None:
    """The card that a line was for, where it is still known."""
    return parts.site_file.today.kept(_card(entry)) or None


def _visits(parts: Parts, card: str) -> str:
    return f"visits {_today(parts)} {card}"


def _card(entry: str) -> str:
    return f"card {entry}"


def _today(parts: Parts) -> str:
    return parts.today.isoformat()
