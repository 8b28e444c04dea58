from __future__ import annotations

import json

import pytest

from pantry.office.printing.part_used import free_labels, remember_free
from pantry.paper.labels.free_labels import FreeLabels
from pantry.paper.stocks import stock

SHEET = stock("5160")


def test_what_is_free_is_remembered_for_each_stock(pantry):
    remember_free(pantry.site_file, SHEET, FreeLabels(14, (20,)))
    remember_free(pantry.site_file, stock("5163"), FreeLabels(3))
    assert free_labels(pantry.site_file, SHEET) == FreeLabels(14, (20,))
    assert free_labels(pantry.site_file, stock("5163")) == FreeLabels(3)
    assert free_labels(pantry.site_file, stock("5167")) == FreeLabels()


@pytest.mark.parametrize(
    "note",
    [None, 5, {}, {"start": "2", "spoiled": []}, {"start": 2}, {"start": True, "spoiled": []},
     {"start": 31, "spoiled": []}, {"start": 0, "spoiled": []}, {"start": 2, "spoiled": [99]},
     {"start": 2, "spoiled": ["3"]}, {"start": 30, "spoiled": [30]}],
)  # fmt: skip
def test_what_is_damaged_or_no_longer_fits_is_a_whole_sheet(pantry, note):
    pantry.site_file.keep("part_used", json.dumps({"5160": note}))
    assert free_labels(pantry.site_file, SHEET) == FreeLabels()
