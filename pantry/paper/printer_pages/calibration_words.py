"""What the calibration page says, in each of its languages, once where languages agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.sheets.sheet_parts import once_each

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.paper.sheets.sheet_table import Words


def title(languages: tuple[Language, ...], stock: str) -> Words:
    """The page's name."""
    return once_each(language.say("Calibration page · {stock}", stock=stock) for language in languages)


def edge_first(languages: tuple[Language, ...]) -> Words:
    """Which way the page goes in."""
    return once_each(language.say("this edge in first") for language in languages)


def caption(languages: tuple[Language, ...]) -> Words:
    """What the ruler across the page tells at once."""
    return once_each(language.say("If this line is 94 mm, scaling is on: turn it off.") for language in languages)


def steps(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    """What to do, one after the other."""
    return (
        once_each(language.say("1. Print this page on plain paper, at 100 %.") for language in languages),
        once_each(
            language.say(
                "2. Measure both rulers. One that is 99.5 mm long needs a scale of 100.5; one of 100.5 mm, 99.5."
            )
            for language in languages
        ),
        once_each(
            language.say(
                "3. Lay this page on a label sheet, edge on edge, and hold both against the light. Where the label's"
                " edges cross the scales in the upper left corner, read the nudge: first across, then down."
            )
            for language in languages
        ),
        once_each(
            language.say("4. The lower right corner should read the same. If not, measure the rulers again.")
            for language in languages
        ),
        once_each(
            language.say("5. Write all of it down here, and set it for this printer and these labels.")
            for language in languages
        ),
    )


def to_write(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    """What is written down: the printer's name, the nudge, the scale."""
    return (
        once_each(language.say("Printer") for language in languages),
        once_each(language.say("Nudge (mm)") for language in languages),
        once_each(language.say("Scale (%)") for language in languages),
    )


def on_a_roll(languages: tuple[Language, ...]) -> Words:
    """What to do with the one label of a roll."""
    return once_each(
        language.say(
            "Measure the margins outside this frame. Half their difference is the nudge, toward the wider side; to the"
            " left or up with a minus sign."
        )
        for language in languages
    )


def on_a_small_roll(languages: tuple[Language, ...]) -> Words:
    """The same, as short as it can be."""
    return once_each(language.say("Outside margins: half their difference is the nudge.") for language in languages)
