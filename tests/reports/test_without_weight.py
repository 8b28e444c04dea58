"""What has no weight is told as pieces, and is no silent 0; with a weight it is in the pounds and told no more."""

from __future__ import annotations

import itertools
from collections import Counter
from contextlib import closing

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.events import Act, Change, Draft, Movement, Visit
from pantry.places import fixed_place
from pantry.reports.rows import rows_of
from pantry.reports.without_weight import Weightless
from pantry.settings import SiteSettings
from tests.sites import new_site

DAY = "2026-11-21"


def moved(pantry, item, quantity, ends, **more):
    places = {
        end: fixed_place(pantry.books.site, name) for end, name in zip(("from_place", "to_place"), ends, strict=True)
    }
    return Movement(item=item, quantity=quantity, unit=more.pop("unit", "piece"), **places, **more)


def weightless(pantry, period="2026-11"):
    return pantry.reports.due(period, SiteSettings()).weightless


def test_pieces_without_a_weight_are_told_by_what_became_of_them(pantry):
    pantry.books.record(Draft(Act.TOOK, DAY, (moved(pantry, "g1", 24, ("food drive", "shelf")),)))
    visit = Visit(people=4), moved(pantry, "g1", 3, ("shelf", "guests")), moved(pantry, "g2", 1, ("shelf", "guests"))
    pantry.books.record(Draft(Act.VISITED, DAY, visit))
    pantry.books.record(Draft(Act.WASTED, "2026-11-22", (moved(pantry, "g2", 5, ("shelf", "waste")),)))
    served = moved(pantry, "kplate", 40, ("kitchen", "guests"), unit="plate")
    hours = moved(pantry, "kmin", 150, ("volunteers", "guests"), unit="min")
    pantry.books.record(Draft(Act.SERVED, DAY, (served, hours)))

    assert weightless(pantry) == Weightless(2, 24, 4, 5)
    assert weightless(pantry, "2026") == Weightless(2, 24, 4, 5)
    assert not weightless(pantry, "2026-10")
    rows = {what: value for what, _, value in rows_of(pantry.reports.due("2026-11", SiteSettings()))}
    told = [rows[f"without_weight_{what}"] for what in ("items", "in", "out", "wasted")]
    assert (told, rows["in_g"], rows["out_g"]) == ([2, 24, 4, 5], 0, 0)


def test_once_somebody_says_what_one_weighs_all_of_it_is_in_the_pounds(pantry):
    pantry.books.record(Draft(Act.TOOK, DAY, (moved(pantry, "g1", 24, ("food drive", "shelf")),)))
    pantry.books.record(Draft(Act.SET, DAY, (Change(thing="g1", field="grams", value="400"),)))
    due = pantry.reports.due("2026-11", SiteSettings())
    assert (due.weightless, due.totals.in_g) == (Weightless(), 9600)


_NUMBERS = itertools.count()
_ITEMS = ("g1", "g2", "g3")
_ENDS = (("food drive", "shelf"), ("shelf", "guests"), ("shelf", "waste"), ("shelf", "packed"))
_ROW = st.tuples(
    st.sampled_from(_ITEMS), st.integers(1, 50), st.sampled_from(_ENDS), st.sampled_from((None, 300)),
    st.sampled_from((DAY, "2026-10-30")),
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(_ROW, max_size=12), weighs=st.sets(st.sampled_from(_ITEMS)), undone=st.integers(0, 11))
def test_every_piece_is_in_the_pounds_or_told(tmp_path, clock, held, rows, weighs, undone):
    with closing(new_site(tmp_path / f"{next(_NUMBERS)}.pantry", clock, held.random, SiteSettings(name="Oak"))) as oak:
        kept = _played(oak, rows, undone)
        for item in weighs:
            oak.books.record(Draft(Act.SET, DAY, (Change(thing=item, field="grams", value="100"),)))
        found = weightless(oak)
    left_out = [row for row in kept if row[3] is None and row[0] not in weighs and row[4] == DAY and row[2] != _ENDS[3]]
    told = Counter()
    for _, quantity, ends, _, _ in left_out:
        told[ends] += quantity
    assert found == Weightless(len({row[0] for row in left_out}), *(told[ends] for ends in _ENDS[:3]))


def _played(oak, rows, undone):
    kept = []
    for number, (item, quantity, ends, grams, date) in enumerate(rows):
        weight = {} if grams is None else {"weight_g": grams * quantity, "weight_known": "label"}
        entry = oak.books.record(Draft(Act.TOOK, date, (moved(oak, item, quantity, ends, **weight),))).entry
        if number == undone:
            oak.books.undo(entry.entry)
        else:
            kept.append((item, quantity, ends, grams, date))
    return kept
