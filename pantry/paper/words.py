"""Words as they stand on a paper: in each of its languages, side by side, and once where languages agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pantry.language import Language

Words = tuple[str, ...]


def in_each(languages: Iterable[Language], sentence: str, /, **values: object) -> Words:
    """The sentence in each language, filled in with the same values."""
    return once_each(language.say(sentence, **values) for language in languages)


def once_each(said: Iterable[str]) -> Words:
    """The same words in each language, and once where languages agree."""
    return tuple(dict.fromkeys(said))
