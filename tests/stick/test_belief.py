"""A bundle may be signed and absurd: it is refused and named, and the others are read."""

from __future__ import annotations

import itertools

import pytest

from pantry.events import MOST_FACTOR, MOST_GRAMS_OF_ONE, MOST_QUANTITY
from pantry.places import fixed_place
from pantry.stick.about import folder_name
from pantry.stick.bundle import TAG_MANIFEST, bundle_id, read_bundle
from pantry.stick.refusals import Refused

ITEM = "g00036000291452"
TOO_BIG = "With its numbers the sums would be too big to be true."


@pytest.fixture
def put(maker, stick):
    def write(number, *events):
        about = maker.about(number)
        files = maker.files(*events, about=about)
        name = folder_name(about.date, number, bundle_id(files[TAG_MANIFEST]))
        for file, data in files.items():
            path = stick / "PANTRY" / maker.device[:8] / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return name

    return write


@pytest.fixture
def moved(maker):
    """Of something that weighs as much as is believed, so that few of it are past all sums."""
    ends = {"from_place": fixed_place(maker.site, "unknown"), "to_place": fixed_place(maker.site, "shelf")}

    def made(quantity, **more):
        return maker.movement(quantity=quantity, weight_g=None, weight_known="unknown", **{**ends, **more})

    return made


def told(read):
    return read.read, [(one.bundle, one.why) for one in read.refused]


def test_what_no_sum_can_hold_is_refused_and_the_rest_is_read(laptop, stick, put, moved, maker):
    put(1, maker.change(field="grams", value=str(MOST_GRAMS_OF_ONE)), *(moved(MOST_QUANTITY) for _ in range(5)))
    absurd = put(2, *(moved(MOST_QUANTITY) for _ in range(6)))
    put(3, moved(5, item="gbeans"))
    red = laptop("red")
    said = (2, [(absurd, TOO_BIG)])

    assert told(red.check(stick)) == said
    assert red.books.digest() == laptop("blue").books.digest()
    assert told(red.read(stick)) == said
    again = red.read(stick)
    assert (again.read, again.known, [one.bundle for one in again.refused]) == (0, 2, [absurd])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("grams", str(MOST_GRAMS_OF_ONE + 1)),
        ("grams", "9" * 5000),
        ("same_as", f"g1*{MOST_FACTOR + 1}"),
        ("quantity", str(MOST_QUANTITY + 1)),
    ],
)
def test_a_change_to_a_number_that_nobody_believes(maker, field, value):
    with pytest.raises(Refused, match="is too big to be true") as refused:
        read_bundle(maker.files(maker.change(), maker.change(field=field, value=value)))
    assert refused.value.file == "data/changes.csv"
    assert refused.value.line in (2, 3)


def test_a_row_with_a_number_that_nobody_believes(maker):
    with pytest.raises(Refused, match="The number in the column weight_g is too big to be true"):
        read_bundle(maker.files(maker.movement(weight_g=MOST_QUANTITY + 1)))


def test_a_long_chain_of_factors_is_refused(laptop, stick, put, moved, maker):
    names = [f"g{number:014d}" for number in range(30)]
    chain = [maker.change(thing=one, field="same_as", value=f"{other}*9") for one, other in itertools.pairwise(names)]
    grams = maker.change(thing=names[-1], field="grams", value="1000")
    absurd = put(1, *chain, grams, moved(1, item=names[0]))
    put(2, moved(5, item="gbeans"))
    red = laptop("red")

    assert told(red.check(stick)) == told(red.read(stick)) == (1, [(absurd, TOO_BIG)])
