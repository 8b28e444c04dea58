from __future__ import annotations

import pytest

from pantry.rules.half import bags_from, half_of


def test_half_is_rounded_up() -> None:
    assert [half_of(number) for number in (0, 1, 2, 3, 400)] == [0, 1, 1, 2, 200]


@pytest.mark.parametrize(
    ("stock", "whole", "halves"),
    [
        (((10, 2), (9, 3)), 3, 4),
        (((10, 1),), 10, 10),
        (((-2, 1), (5, 1)), 0, 0),
        ((), 0, 0),
    ],
)
def test_the_item_that_ends_first_says_how_many_bags_there_are(
    stock: tuple[tuple[int, int], ...], whole: int, halves: int
) -> None:
    assert bags_from(stock) == whole
    assert bags_from(stock, half=True) == halves
