"""Products from a CSV of one's own, the starter list among them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from pantry.catalog.keeping import Told
from pantry.catalog.words import clean
from pantry.codes import code_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def read_own(lines: Iterable[str]) -> Iterator[Told | str]:
    """What each line tells, or why it can't be used."""
    for row in csv.DictReader(lines):
        item = row.get("item") or code_of(row.get("code") or "")
        name = clean(row.get("name") or "")
        if not item or not name:
            yield "no code"
            continue
        yield Told(
            item=item,
            name=name,
            names={"es": clean(row["name_es"])} if row.get("name_es") else {},
            other_names=tuple(clean(part) for part in (row.get("other_names") or "").split(";") if part.strip()),
            kind=row.get("kind") or "",
            unit=row.get("unit") or "",
            grams=int(row["grams"]) if row.get("grams") else None,
            dated={"yes": True, "no": False}.get(row.get("dated") or ""),
            allergens=row.get("allergens") or "",
        )
