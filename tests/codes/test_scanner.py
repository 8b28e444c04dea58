"""What a laptop keeps of its scanner."""

from __future__ import annotations

import pytest

from pantry.codes.keyboards import keyboards, respelling_of
from pantry.codes.scanner import ScanEnd, Scanner, SeparatorComes
from pantry.settings import LaptopSettings


@pytest.mark.parametrize("board", keyboards(), ids=lambda board: board.name)
def test_a_laptop_keeps_what_it_learned(board):
    back = respelling_of((board,))
    scanner = Scanner(ScanEnd.CR_LF, 64, SeparatorComes.AS_SIGNS, "|", back.come, back.means)
    assert LaptopSettings.read(LaptopSettings(scanner=scanner).text()).scanner == scanner


@pytest.mark.parametrize(
    "kept",
    [
        None, 7, [], {"gap_ms": -1}, {"gap_ms": 10_000}, {"gap_ms": "7"}, {"gap_ms": True}, {"ends_with": "bell"},
        {"ends_with": []}, {"come": "ab", "means": "a"}, {"come": "aa", "means": "bc"}, {"come": 7, "means": 7},
        {"separator_comes": "signs", "separator": ""}, {"separator_comes": "signs", "separator": "0"},
        {"separator": "|"},
    ],
)  # fmt: skip
def test_a_damaged_scanner_was_never_heard(kept):
    assert Scanner.read(kept) == Scanner()
