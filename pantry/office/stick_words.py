"""What reading and writing a stick did, in words that the commands and the window share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.language import Language
    from pantry.stick import Read, Refusal


def news_words(read: Read, language: Language) -> str:
    """How much is new."""
    return language.say_many("{n} new bundle is in the books now.", "{n} new bundles are in the books now.", read.read)


def looked_at(read: Read, language: Language) -> Iterator[str]:
    """What the point person should look at, but for what was refused and what is asked."""
    for gap in read.gaps:
        yield language.say("Missing: {bundles}.", bundles=gap.words)
    if read.unread:
        yield language.say_many(
            "{n} entry needs the newer Pantry. It is kept; update Pantry on this laptop.",
            "{n} entries need the newer Pantry. They are kept; update Pantry on this laptop.",
            read.unread,
        )
    if read.clock_slow_days:
        yield clock_words(read.clock_slow_days, language)
    for name in read.same_names:
        yield language.say("Two laptops are called {name}. Give one of them another name.", name=name)


def clock_words(days: int, language: Language) -> str:
    """That this laptop's clock is behind."""
    return language.say_many(
        "This laptop's clock looks {n} day slow. Set its date right before you go on.",
        "This laptop's clock looks {n} days slow. Set its date right before you go on.",
        days,
    )


def refused_words(read: Read, language: Language) -> Iterator[tuple[str, str]]:
    """What was not taken, each with why; nothing of it is counted."""
    for one in read.refused:
        yield language.say("Not taken: {bundle}", bundle=one.bundle), f"{where_refused(one)}{one.why}"


def where_refused(refused: Refusal) -> str:
    """The file in it and the line, where they are known."""
    if refused.file in ("", refused.bundle):
        return ""
    return f"{refused.file}: " if refused.line is None else f"{refused.file} line {refused.line}: "
