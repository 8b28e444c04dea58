"""Numbers that nobody believes, though a bundle is signed: they would make sums that no table can hold.

In: a bundle's rows. Out: Refused for what a change says; whether the rest must be tried before it is called good.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

from pantry.books.arriving import COUNTED, FIELD, PEOPLE, QUANTITY, THING, VALUE, WEIGHT
from pantry.events import WHOLE_NUMBERS, Change
from pantry.readings.fields import GRAMS, SAME_AS, is_too_big, read_same_as, whole_number
from pantry.stick.columns import FILES
from pantry.stick.refusals import Refused

if TYPE_CHECKING:
    from pantry.books import Arriving

_BIG_SUM = 10**10
_BIG_GRAMS = 10**6
_BIG_FACTORS = 10**3


def refuse_unbelievable(rows: Arriving) -> None:
    """Raises Refused for the first change to a number past what is believed."""
    for row in rows.changes:
        if is_too_big(str(row[FIELD]), str(row[VALUE])):
            ids = sorted(str(one[0]) for one in rows.changes)
            raise Refused(
                "The number {value} of {field} is too big to be true.",
                file=FILES[Change], line=ids.index(str(row[0])) + 2, value=str(row[VALUE])[:40], field=row[FIELD],
            )  # fmt: skip


def is_bold(rows: Arriving) -> bool:
    """Whether its numbers may make a sum that the books can't hold: far more than a table moves."""
    added = sum(
        map(
            int,
            chain(
                (row[QUANTITY] or 0 for row in rows.movements),
                (row[WEIGHT] or 0 for row in rows.movements),
                (row[COUNTED] or 0 for row in rows.counts),
                (row[PEOPLE] or 0 for row in rows.visits),
            ),
        )
    )
    said = [(str(row[FIELD]), str(row[VALUE])) for row in rows.changes]
    grams = max((whole_number(value) for field, value in said if field == GRAMS), default=0)
    corrected = sum(whole_number(value) for field, value in said if field in WHOLE_NUMBERS)
    return added + corrected > _BIG_SUM or grams > _BIG_GRAMS or _chained(rows) > _BIG_FACTORS


def _chained(rows: Arriving) -> int:
    """The product of the factors of links that lead to links."""
    links = {str(row[THING]): read_same_as(str(row[VALUE])) for row in rows.changes if row[FIELD] == SAME_AS}
    return math.prod(factor for whole, factor in links.values() if whole in links)
