"""Plays every story of tests/stories, and proves the books after each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.safe import check_books
from tests.desk.stories import Stage, Story, read_stories

if TYPE_CHECKING:
    from pantry.assembly import Pantry
    from tests.conftest import HeldClock


@pytest.mark.parametrize("story", read_stories(), ids=lambda story: story.title)
def test_story(story: Story, pantry: Pantry, held: HeldClock) -> None:
    stage = Stage(pantry, held)
    for number, line in story.lines:
        try:
            stage.play(line)
        except AssertionError as differs:
            raise AssertionError(f"line {number}: {line}\n{differs}") from differs
    assert check_books(pantry.site_file.db).problems == ()
