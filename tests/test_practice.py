"""The practice table: it works as any, counts nowhere, and is gone afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pantry.assembly import open_pantry
from pantry.errors import SiteFileError, StickError
from pantry.practice import make_practice, practice_is_left, practice_path, wipe_practice
from pantry.settings import SiteSettings, Units
from pantry.stick import write_stick
from tests.rights import as_somebody_else

if TYPE_CHECKING:
    from pantry.assembly import Pantry

REPOSITORY = Path(__file__).parents[1]
LIKE = SiteSettings(name="Oak St table", language="es", units=Units.METRIC)


def files_left() -> list[str]:
    folder = practice_path().parent
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_it_speaks_and_weighs_as_the_site_does_and_has_bags(clock) -> None:
    pantry = open_pantry(make_practice(clock, LIKE), clock)
    try:
        assert pantry.is_practice
        assert (pantry.settings.language, pantry.settings.units) == ("es", Units.METRIC)
        assert len(pantry.shelf.bags()) == 2
        assert pantry.desk().answer("4").saved
    finally:
        pantry.close()


def test_a_real_site_is_none(pantry: Pantry) -> None:
    assert not pantry.is_practice


def test_it_is_never_written_to_a_stick(clock, tmp_path) -> None:
    pantry = open_pantry(make_practice(clock, LIKE), clock)
    pantry.desk().answer("4")
    try:
        with pytest.raises(StickError, match="This is practice"):
            write_stick(pantry.books, pantry.site_file, clock, tmp_path)
    finally:
        pantry.close()
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_of_it(clock) -> None:
    pantry = open_pantry(make_practice(clock, LIKE), clock)
    pantry.desk().answer("4")
    assert practice_is_left()
    pantry.close()

    wipe_practice()

    assert (practice_is_left(), files_left()) == (False, [])
    assert not practice_path().parent.exists()


def test_a_new_one_begins_with_nothing_of_the_one_before(clock) -> None:
    for _ in range(2):
        pantry = open_pantry(make_practice(clock, LIKE), clock)
        assert pantry.shelf.totals(clock.today().isoformat()).households == 0
        pantry.desk().answer("4")
        pantry.close()


def test_what_a_killed_program_left_of_it_is_wiped() -> None:
    code = (
        "import os\n"
        "from pantry.assembly import open_pantry\n"
        "from pantry.clock import system_clock\n"
        "from pantry.practice import make_practice\n"
        "from pantry.settings import SiteSettings\n"
        "pantry = open_pantry(make_practice(system_clock(), SiteSettings(name='x')), system_clock())\n"
        "assert pantry.desk().answer('4').saved\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, env=os.environ, check=False)
    assert "practice.pantry-wal" in files_left()

    wipe_practice()

    assert files_left() == []


def test_where_it_can_not_be_made_nothing_is_half_done(clock) -> None:
    folder = practice_path().parent
    folder.mkdir(parents=True)
    folder.chmod(0o555)
    with as_somebody_else(), pytest.raises(SiteFileError, match="Nothing was"):
        make_practice(clock, LIKE)
    assert files_left() == []
