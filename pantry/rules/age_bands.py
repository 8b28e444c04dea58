"""The age bands that a site counts, and how a short answer shares a household out over them.

In: the site's edges (`0-17 18-59 60+`) and the numbers that somebody typed. Out: the bands, and a visit's `bands` text.
Who was not asked has no text at all; who was asked has a number in every band, 0 too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BAND = re.compile(r"(\d{1,3})(?:-(\d{1,3})|(\+))", re.ASCII)
_MOST_BANDS = 6
ON_SHEETS = "0-17 18-59 60+"  # the columns of the welcome sheet and the day page
_GROWN_UP = 30  # the band that holds this age is not asked: it is who is left


@dataclass(frozen=True, slots=True)
class Band:
    """People from an age to an age, both included; `last` None: and older."""

    first: int
    last: int | None

    @property
    def text(self) -> str:
        """As the books keep it."""
        return f"{self.first}+" if self.last is None else f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class Share:
    """How many people are in a band."""

    band: Band
    people: int


def read_band(text: str) -> Band | None:
    """One band as the books keep it; None where it is none."""
    found = _BAND.fullmatch(text)
    return Band(int(found[1]), int(found[2]) if found[2] else None) if found else None


def read_bands(text: str) -> tuple[Band, ...]:
    """The bands of a site's edges; none where they don't hold every age exactly once, or are fewer than two."""
    found = [read_band(part) for part in text.split()]
    bands = tuple(band for band in found if band)
    if not 2 <= len(bands) <= _MOST_BANDS or len(bands) < len(found):
        return ()
    ends = (-1, *(999 if band.last is None else band.last for band in bands))
    whole = all(band.first == end + 1 for band, end in zip(bands, ends, strict=False))
    return bands if whole and [band.last is None for band in bands] == [False] * (len(bands) - 1) + [True] else ()


def asked_of(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    """The bands whose numbers are asked: of three or more all but the grown-ups', who are the rest."""
    if len(bands) <= 2:
        return bands
    return tuple(band for band in bands if not band.first <= _GROWN_UP <= (band.last or _GROWN_UP))


def shared_out(bands: tuple[Band, ...], numbers: tuple[int, ...], people: int) -> tuple[Share, ...]:
    """Everybody in a band: a number for each band, or for those that are asked; none where it doesn't add up."""
    asked = bands if len(numbers) == len(bands) else asked_of(bands)
    if len(numbers) != len(asked) or sum(numbers) > people:
        return ()
    said = dict(zip(asked, numbers, strict=True))
    shares = tuple(Share(band, said.get(band, people - sum(numbers))) for band in bands)
    return shares if sum(share.people for share in shares) == people else ()


def bands_text(shares: tuple[Share, ...]) -> str:
    """`0-17:2 18-59:1 60+:0`, as a visit's `bands` says it."""
    return " ".join(f"{share.band.text}:{share.people}" for share in shares)


def dealt_out(shares: tuple[Share, ...], sizes: tuple[int, ...]) -> tuple[str, ...]:
    """`bands` texts of so many households, of which only the ages of all together are known; both add up alike."""
    places = [
        ((2 * number + 1) / (2 * share.people), which)
        for which, share in enumerate(shares)
        for number in range(share.people)
    ]
    ages = [which for _, which in sorted(places)]
    dealt, first = [], 0
    for size in sizes:
        hand, first = ages[first : first + size], first + size
        dealt.append(bands_text(tuple(Share(share.band, hand.count(which)) for which, share in enumerate(shares))))
    return tuple(dealt)
