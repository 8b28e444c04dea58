"""What stays on a stick: until the newest list of every laptop of the roster holds it, and for 90 days."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from pantry.stick import Exchange, StickTables
from pantry.stick.holdings import read_holdings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def red(laptop):
    made = laptop("red")
    made.call_itself("Red")
    return made


@pytest.fixture
def blue(laptop, red):
    return laptop("blue", red)


def lists(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("holdings-*.txt"))


def roster(of) -> list[str]:
    return [member.name for member in Exchange(of.site_file, StickTables(of.site_file.db)).roster()]


def test_each_write_with_news_leaves_one_newer_list(red, stick: Path) -> None:
    device = red.books.device[:8]
    red.write(stick)
    assert lists(stick) == [f"holdings-{device}-1.txt"]
    red.write(stick)
    assert lists(stick) == [f"holdings-{device}-1.txt"]
    red.take_in()
    red.write(stick)
    assert lists(stick) == [f"holdings-{device}-2.txt"]


def test_a_list_says_what_is_held_and_what_was_refused(red, blue, stick: Path) -> None:
    red.write(stick)
    red.take_in()
    red.write(stick)
    for path in stick.rglob("*.zip"):
        path.unlink()
    damaged = red.bundles(stick)[1]
    (damaged / "data" / "movements.csv").write_bytes(b"")
    blue.read(stick)
    blue.write(stick)
    (path,) = blue.own_folder(stick).glob(f"holdings-{blue.books.device[:8]}-*.txt")
    said = read_holdings(path.name, path.read_bytes())
    assert said is not None
    assert [(named.device, named.number) for named in said.holds] == [(red.books.device, 1)]
    assert said.refused == (f"{damaged.name} data/movements.csv 1 The file is empty.",)


def test_a_good_copy_ends_the_refusal(red, blue, stick: Path) -> None:
    red.write(stick)
    for path in stick.rglob("*.zip"):
        path.unlink()
    path = red.bundles(stick)[0] / "data" / "changes.csv"
    whole = path.read_bytes()
    path.write_bytes(whole[:-4])
    blue.read(stick)
    tables = StickTables(blue.site_file.db)
    assert len(tables.refusals()) == 1
    path.write_bytes(whole)
    blue.read(stick)
    assert tables.refusals() == ()


def test_the_newest_list_of_every_laptop_is_relayed_byte_for_byte(red, blue, stick: Path, tmp_path: Path) -> None:
    blue.take_in()
    blue.write(stick)
    (own,) = blue.own_folder(stick).glob("holdings-*.txt")
    red.read(stick)
    other = tmp_path / "other"
    other.mkdir()
    red.write(other)
    assert (red.own_folder(other) / own.name).read_bytes() == own.read_bytes()


def test_a_laptop_joins_the_roster_by_its_first_list(red, blue, stick: Path) -> None:
    assert roster(red) == ["Red"]
    blue.write(stick)
    red.read(stick)
    assert sorted(roster(red)) == sorted(["Red", blue.books.device[:8]])


def test_a_bundle_leaves_when_all_have_it_and_it_is_old(red, blue, stick: Path, moment) -> None:
    red.take_in()
    red.write(stick)
    blue.read(stick)
    blue.write(stick)
    red.read(stick)
    moment.pass_days(89)
    red.write(stick)
    assert len(red.bundles(stick)) == 1
    moment.pass_days(1)
    assert red.write(stick).bundles == 0
    assert red.bundles(stick) == []
    assert list(red.own_folder(stick).glob("*.zip")) == []
    assert red.write_everything(stick).bundles == 1
    assert blue.read(stick).known == 1


def test_a_bundle_stays_while_one_laptop_of_the_roster_lacks_it(
    laptop, red, blue, stick: Path, tmp_path: Path, moment
) -> None:
    green = laptop("green", red)
    green.write(stick)
    red.read(stick)
    red.take_in()
    red.write(stick)
    blue.read(stick)
    blue.write(stick)
    red.read(stick)
    moment.pass_days(300)
    red.write(stick)
    assert len(red.bundles(stick)) == 1
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    red.write(fresh)
    assert len(red.bundles(fresh)) == 1


def test_a_retired_laptop_is_waited_for_no_more(laptop, red, stick: Path, moment) -> None:
    green = laptop("green", red)
    green.write(stick)
    red.read(stick)
    red.take_in()
    red.write(stick)
    moment.pass_days(300)
    red.write(stick)
    assert len(red.bundles(stick)) == 1
    red.set(green.books.device, "retired", "yes")
    red.write(stick)
    assert len(red.bundles(stick)) == 1, "only the bundle with the retirement, which is new"
    assert green.books.device[:8] not in roster(red)


def test_an_older_list_never_replaces_a_newer_one(red, blue, stick: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    blue.write(old)
    blue.take_in()
    blue.write(stick)
    red.read(stick)
    red.read(old)
    (known,) = (one for one in StickTables(red.site_file.db).lists() if one.device == blue.books.device)
    assert known.number == 2


def test_a_damaged_list_is_named_and_changes_nothing(red, blue, stick: Path) -> None:
    red.write(stick)
    (path,) = stick.rglob("holdings-*.txt")
    path.write_bytes(path.read_bytes().replace(b"Red", b"Rad"))
    read = blue.read(stick)
    assert [(told.bundle, told.file) for told in read.refused] == [(path.name, path.name)]
    assert StickTables(blue.site_file.db).lists() == ()


def test_a_list_cut_off_is_not_there_and_written_anew(red, blue, stick: Path) -> None:
    red.write(stick)
    (path,) = stick.rglob("holdings-*.txt")
    path.write_bytes(path.read_bytes()[:100])
    assert blue.read(stick).refused == ()
    red.write(stick)
    assert blue.read(stick).refused == ()
    assert len(StickTables(blue.site_file.db).lists()) == 1


def test_a_copy_gone_bad_in_the_own_folder_is_replaced(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    (red.bundles(stick)[0] / "data" / "movements.csv").write_bytes(b"?")
    assert red.write(stick).bundles == 1
    read = blue.read(stick)
    assert (read.read, read.refused) == (1, ())


def test_a_missing_zip_is_laid_beside_again(red, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    (beside,) = red.own_folder(stick).glob("*.zip")
    whole = beside.read_bytes()
    beside.unlink()
    assert red.write(stick).bundles == 0
    assert beside.read_bytes() == whole


def test_a_good_copy_ends_the_refusal_of_one_whose_id_can_not_be_told(red, blue, stick: Path) -> None:
    red.write(stick)
    for path in stick.rglob("*.zip"):
        path.unlink()
    path = red.bundles(stick)[0] / "tagmanifest-sha256.txt"
    whole = path.read_bytes()
    path.write_bytes(b"?" + whole[1:])
    assert len(blue.read(stick).refused) == 1
    path.write_bytes(whole)
    blue.read(stick)
    assert StickTables(blue.site_file.db).refusals() == ()


def test_a_newer_good_list_ends_the_refusal_of_a_damaged_one(red, blue, stick: Path, tmp_path: Path) -> None:
    red.write(stick)
    (path,) = stick.rglob("holdings-*.txt")
    path.write_bytes(path.read_bytes().replace(b"Red", b"Rad"))
    assert len(blue.read(stick).refused) == 1
    other = tmp_path / "other"
    other.mkdir()
    red.take_in()
    red.write(other)
    assert blue.read(other).refused == ()
    assert StickTables(blue.site_file.db).refusals() == ()


def test_half_a_zip_is_laid_beside_again(red, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    (beside,) = red.own_folder(stick).glob("*.zip")
    whole = beside.read_bytes()
    beside.write_bytes(whole[: len(whole) // 2])
    assert red.write(stick).bundles == 0
    assert beside.read_bytes() == whole


def test_a_zip_without_its_folder_leaves_with_its_offer(red, stick: Path, moment) -> None:
    red.take_in()
    red.write(stick)
    (folder,) = red.bundles(stick)
    shutil.rmtree(folder)
    moment.pass_days(91)
    red.write(stick)
    assert list(red.own_folder(stick).glob("*.zip")) == []


def test_after_the_whole_disk_was_set_back_the_next_list_is_newer_than_what_the_stick_holds(
    red, blue, stick: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for _ in range(3):
        red.take_in()
        red.write(stick)
    red.site_file.db.execute("DELETE FROM holding_list")
    red.write(stick)
    blue.read(stick)
    (known,) = StickTables(blue.site_file.db).lists()
    assert known.number == 4


def test_two_laptops_of_one_name_are_told(red, blue, stick: Path) -> None:
    red.write(stick)
    assert blue.read(stick).same_names == ()
    blue.call_itself("Red")
    assert blue.read(stick).same_names == ("Red",)
