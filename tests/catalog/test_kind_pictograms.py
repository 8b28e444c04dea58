from __future__ import annotations

from importlib.resources import files

import pytest

from pantry.catalog.kind_pictograms import pictogram_of
from pantry.catalog.kinds import Kind


@pytest.mark.parametrize("kind", [*Kind, "of a newer program"])
def test_each_kind_has_a_drawing(kind):
    assert (files("resources") / "icons" / f"{pictogram_of(kind)}.svg").is_file()


def test_no_two_kinds_look_alike():
    assert len({pictogram_of(kind) for kind in Kind}) == len(Kind)
