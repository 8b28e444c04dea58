"""What the calibration page says, in each of its languages, once where languages agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.paper.words import Words, in_each

if TYPE_CHECKING:
    from pantry.language import Language


def title(languages: tuple[Language, ...], stock: str) -> Words:
    """The page's name."""
    return in_each(languages, "Calibration page · {stock}", stock=stock)


def edge_first(languages: tuple[Language, ...]) -> Words:
    """Which way the page goes in."""
    return in_each(languages, "this edge in first")


def caption(languages: tuple[Language, ...]) -> Words:
    """What the ruler across the page tells at once."""
    return in_each(languages, "If this line is 94 mm, scaling is on: turn it off.")


def steps(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    """What to do, one after the other."""
    return (
        in_each(languages, "1. Print this page on plain paper, at 100 %."),
        in_each(
            languages, "2. Measure both rulers. One that is 99.5 mm long needs a scale of 100.5; one of 100.5 mm, 99.5."
        ),
        in_each(
            languages,
            "3. Lay this page on a label sheet, edge on edge, and hold both against the light. Where the label's"
            " edges cross the scales in the upper left corner, read the nudge: first across, then down.",
        ),
        in_each(languages, "4. The lower right corner should read the same. If not, measure the rulers again."),
        in_each(languages, "5. Write all of it down here, and set it for this printer and these labels."),
    )


def to_write(languages: tuple[Language, ...]) -> tuple[Words, ...]:
    """What is written down: the printer's name, the nudge, the scale."""
    return (
        in_each(languages, "Printer"),
        in_each(languages, "Nudge (mm)"),
        in_each(languages, "Scale (%)"),
    )


def on_a_roll(languages: tuple[Language, ...]) -> Words:
    """What to do with the one label of a roll."""
    return in_each(
        languages,
        "Measure the margins outside this frame. Half their difference is the nudge, toward the wider side; to the"
        " left or up with a minus sign.",
    )


def on_a_small_roll(languages: tuple[Language, ...]) -> Words:
    """The same, as short as it can be."""
    return in_each(languages, "Outside margins: half their difference is the nudge.")
