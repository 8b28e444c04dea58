from __future__ import annotations

from pantry.rules.half import half_of


def test_half_is_rounded_up() -> None:
    assert [half_of(number) for number in (0, 1, 2, 3, 400)] == [0, 1, 1, 2, 200]
