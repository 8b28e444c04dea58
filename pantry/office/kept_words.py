"""Words that mean something on the screen already: nothing that is made may be called so, in any of its languages.

In: a name, and the sentences as the code says them. Out: nothing, or RefusedInput with its sentence.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pantry.errors import RefusedInput
from pantry.language import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterable


def refuse_kept_word(name: str, sentences: Iterable[str]) -> None:
    """Raises RefusedInput where one of these says the same, whatever the language and the case."""
    wanted = " ".join(name.split()).casefold()
    if any(wanted in _said(sentence) for sentence in sentences):
        raise RefusedInput(
            "{name} means something else here already. Nothing was changed. Choose another name.", name=name
        )


def refuse_command(name: str) -> None:
    """Raises RefusedInput for what begins as commands of the table do: it was meant for there, and is no name."""
    if name.lstrip().startswith("/"):
        raise RefusedInput("“{text}” is a command for the table, no name. Nothing was saved. Type a name.", text=name)


@cache
def _said(sentence: str) -> frozenset[str]:
    return frozenset(Language(code).say(sentence).casefold() for code in LANGUAGES)
