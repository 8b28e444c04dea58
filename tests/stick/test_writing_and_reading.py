"""Laptops that meet by sticks hold the same books, whatever the route, and nothing changes the second time."""

from __future__ import annotations

import json
import os
import random
import shutil
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from pantry.errors import StickError
from pantry.places import fixed_place
from pantry.safe import backup, check_books, restore
from pantry.stick import bundle_thing, holdings_digest, read_stick, rows_of, sites_on, write_stick
from pantry.stick.about import folder_name
from pantry.stick.bundle import TAG_MANIFEST, bundle_id, read_bundle
from pantry.stick.zipped import write_zip

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def digests(*laptops) -> set[tuple[str, str]]:
    return {(one.books.digest(), holdings_digest(one.site_file.db)) for one in laptops}


def snapshot(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def red(laptop):
    made = laptop("red")
    made.call_itself("Red")
    made.set(made.books.site, "name", "Oak St table")
    return made


@pytest.fixture
def blue(laptop, red):
    return laptop("blue", red)


def test_a_second_laptop_reads_the_same_books(red, blue, stick: Path) -> None:
    for number in range(1, 20):
        red.take_in(number)
    red.books.undo(red.take_in(5).entry)
    written = red.write(stick)
    read = blue.read(stick)
    assert (written.bundles, written.mine, written.path) == (1, 1, stick / "PANTRY")
    assert written.events == 23
    assert (read.read, read.known, read.refused, read.gaps, read.conflicts) == (1, 0, (), (), 0)
    assert len(digests(red, blue)) == 1


def test_the_same_stick_twice_changes_nothing(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    blue.read(stick)
    before, there = digests(blue), snapshot(stick)
    again = blue.read(stick)
    assert (again.read, again.known) == (0, 1)
    assert digests(blue) == before
    assert red.write(stick).bundles == 0
    assert snapshot(stick) == there


def test_nothing_new_writes_no_bundle(red, stick: Path) -> None:
    red.write(stick)
    assert red.write(stick).bundles == 0
    red.take_in()
    assert red.write(stick).bundles == 1


def test_any_route_brings_equal_books(laptop, red, tmp_path: Path) -> None:
    """A chain of sticks that each laptop meets in another order, with laptops that never meet."""
    table = [red, *(laptop(f"l{number}", red) for number in range(3))]
    sticks = [tmp_path / f"stick{number}" for number in range(3)]
    for root in sticks:
        root.mkdir()
    chance = random.Random(3)
    for _ in range(40):
        one, root = chance.choice(table), chance.choice(sticks)
        match chance.randrange(4):
            case 0:
                one.take_in(chance.randrange(1, 9))
            case 1:
                one.set("g00036000291452", "name", f"Beans {chance.randrange(3)}")
            case 2:
                one.write(root)
            case _:
                if (root / "PANTRY").exists():
                    one.read(root)
    for _ in range(2):
        for one in (*table, *reversed(table)):
            for root in sticks:
                one.write(root)
                one.read(root)
    assert len(digests(*table)) == 1
    assert len({one.check(sticks[0]).conflicts for one in table}) == 1


def test_a_laptop_in_between_relays_byte_for_byte(laptop, red, blue, stick: Path, tmp_path: Path) -> None:
    red.take_in()
    red.write(stick)
    blue.read(stick)
    other = tmp_path / "other"
    other.mkdir()
    written = blue.write(other)
    assert (written.bundles, written.mine) == (1, 0)
    (first,), (second,) = red.bundles(stick), blue.bundles(other)
    assert first.name == second.name
    assert snapshot(first) == snapshot(second)
    assert first.with_name(f"{first.name}.zip").read_bytes() == second.with_name(f"{second.name}.zip").read_bytes()
    green = laptop("green", red)
    assert green.read(other).read == 1
    assert len(digests(red, blue, green)) == 1


def test_a_laptop_writes_only_into_its_own_folder_and_changes_no_file(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    before = snapshot(stick)
    blue.read(stick)
    blue.take_in()
    blue.write(stick)
    after = snapshot(stick)
    assert {name: after[name] for name in before} == before
    assert all(name.startswith(f"PANTRY/{blue.books.device[:8]}/") for name in after.keys() - before.keys())


def test_what_is_on_the_stick_already_is_not_relayed_again(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    blue.read(stick)
    assert blue.write(stick).bundles == 0


def test_an_open_days_visits_stay_here_until_it_is_closed_or_past(red, blue, stick: Path, moment) -> None:
    red.take_in()
    red.serve()
    red.write(stick)
    blue.read(stick)
    assert red.books.digest() != blue.books.digest()
    moment.pass_days(1)
    assert red.write(stick).events == 2
    blue.read(stick)
    assert red.books.digest() == blue.books.digest()


def test_visits_of_a_closed_day_travel_the_same_day(red, blue, stick: Path) -> None:
    red.serve()
    red.close_day()
    red.write(stick)
    blue.read(stick)
    assert red.books.digest() == blue.books.digest()


def test_a_gap_names_the_laptop_and_the_missing_bundle(red, blue, stick: Path, tmp_path: Path) -> None:
    lost = tmp_path / "lost"
    lost.mkdir()
    red.write(lost)
    for root in (stick, lost, stick):
        red.take_in()
        red.write(root)
    shutil.rmtree(red.own_folder(stick) / red.bundles(stick)[1].name)
    for path in red.own_folder(stick).glob("*-2-*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    read = blue.read(stick)
    assert [(gap.device, gap.name, gap.numbers) for gap in read.gaps] == [(red.books.device, "Red", (2,))]
    assert read.gaps == blue.check(stick).gaps
    assert blue.read(lost).gaps == ()
    assert len(digests(red, blue)) == 1


def test_a_check_sees_the_gap_ahead(red, blue, stick: Path, tmp_path: Path) -> None:
    lost = tmp_path / "lost"
    lost.mkdir()
    red.take_in()
    red.write(lost)
    red.take_in()
    red.write(stick)
    for path in red.own_folder(stick).glob("*-1-*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert [gap.numbers for gap in blue.check(stick).gaps] == [(1,)]


def test_a_lead_ends_a_gap_for_good(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    red.take_in()
    red.write(stick)
    first = red.bundles(stick)[0]
    lost = read_bundle(snapshot(first)).bundle
    for path in red.own_folder(stick).glob(f"{first.name}*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert blue.read(stick).gaps != ()
    blue.set(bundle_thing(lost), "lost", "yes")
    assert blue.read(stick).gaps == ()


def test_a_check_changes_nothing(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    before, there = digests(blue), snapshot(stick)
    checked = blue.check(stick)
    assert (checked.read, checked.known, checked.refused) == (1, 0, ())
    assert digests(blue) == before
    assert snapshot(stick) == there
    assert blue.read(stick).read == 1
    assert (blue.check(stick).read, blue.check(stick).known) == (0, 1)


def without_zips(root: Path) -> None:
    for path in root.rglob("*.zip"):
        path.unlink()


def change_last_byte(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-3] + b"~" + data[-2:])


def test_any_file_damaged_refuses_the_bundle_and_takes_the_others(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    red.take_in()
    red.write(stick)
    without_zips(stick)
    before, books = digests(blue), blue.books.digest()
    bundle = red.bundles(stick)[0]
    for name in snapshot(bundle):
        whole = (bundle / name).read_bytes()
        change_last_byte(bundle / name)
        checked = blue.check(stick)
        assert [(told.bundle, told.file) for told in checked.refused] == [(bundle.name, checked.refused[0].file)]
        assert checked.read == 1
        (bundle / name).write_bytes(whole)
    assert (digests(blue), blue.books.digest()) == (before, books)
    change_last_byte(bundle / "data/movements.csv")
    read = blue.read(stick)
    assert (read.read, [(told.file, told.line) for told in read.refused]) == (1, [("data/movements.csv", 2)])
    assert [gap.numbers for gap in read.gaps] == [(1,)]


def test_a_refused_copy_is_never_known(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    path = red.bundles(stick)[0] / "data/movements.csv"
    whole = path.read_bytes()
    change_last_byte(path)
    for _ in range(2):
        read = blue.read(stick)
        assert (read.read, read.known, len(read.refused)) == (0, 0, 1)
    path.write_bytes(whole)
    assert blue.read(stick).read == 1


def test_the_zip_is_read_where_the_folder_is_damaged(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    change_last_byte(red.bundles(stick)[0] / "data/movements.csv")
    read = blue.read(stick)
    assert (read.read, read.refused) == (1, ())
    assert len(digests(red, blue)) == 1


def test_the_zip_alone_is_enough(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    shutil.rmtree(red.bundles(stick)[0])
    assert blue.read(stick).read == 1


def test_a_damaged_zip_alone_is_refused(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    bundle = red.bundles(stick)[0]
    shutil.rmtree(bundle)
    beside = bundle.with_name(f"{bundle.name}.zip")
    beside.write_bytes(beside.read_bytes()[:200])
    assert [told.bundle for told in blue.read(stick).refused] == [bundle.name]


def test_an_unfinished_folder_is_silently_not_there(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    (red.bundles(stick)[0] / TAG_MANIFEST).unlink()
    read = blue.read(stick)
    assert (read.read, read.known, read.refused) == (0, 0, ())
    assert [gap.numbers for gap in read.gaps] == [(1,)]


def test_the_sender_writes_again_beside_an_unfinished_folder(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    unfinished = red.bundles(stick)[0]
    (unfinished / TAG_MANIFEST).unlink()
    left = snapshot(unfinished)
    assert red.write(stick).bundles == 1
    assert snapshot(unfinished) == left
    assert [path.name for path in red.bundles(stick)] == [unfinished.name, f"{unfinished.name}-2"]
    assert blue.read(stick).read == 1
    assert red.write(stick).bundles == 0


@pytest.mark.parametrize(
    "name", ["~$movements.csv", ".~lock.movements.csv#", "._movements.csv", ".DS_Store", "Thumbs.db"]
)
def test_what_other_programs_leave_is_ignored(red, blue, stick: Path, name: str) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    bundle = red.bundles(stick)[0]
    for folder in (bundle / "data", bundle, bundle.parent, bundle.parent.parent):
        (folder / name).write_bytes(b"x")
    assert blue.read(stick).read == 1


def test_a_renamed_folder_is_refused(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    bundle = red.bundles(stick)[0]
    bundle.rename(bundle.with_name("2026-11-20" + bundle.name[10:]))
    assert [told.why for told in blue.read(stick).refused] == [
        f"The folder has another name than its bundle: {bundle.name}."
    ]


def test_an_extra_file_or_folder_is_refused(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    bundle = red.bundles(stick)[0]
    for path in (bundle / "notes.txt", bundle / "data" / "more.csv", bundle / "fetch.txt"):
        path.write_bytes(b"x")
        assert [told.file for told in blue.check(stick).refused] == [path.relative_to(bundle).as_posix()]
        path.unlink()
    (bundle / "more").mkdir()
    assert [told.file for told in blue.check(stick).refused] == ["more"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_never_followed(red, blue, stick: Path, tmp_path: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    bundle = red.bundles(stick)[0]
    path = bundle / "data" / "movements.csv"
    elsewhere = tmp_path / "elsewhere.csv"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    assert [told.file for told in blue.read(stick).refused] == ["data/movements.csv"]
    path.unlink()
    elsewhere.rename(path)
    outside = tmp_path / bundle.name
    bundle.rename(outside)
    bundle.symlink_to(outside)
    assert blue.read(stick).read == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes on this system")
def test_a_pipe_in_place_of_a_file_stops_nothing(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    path = red.bundles(stick)[0] / "data" / "movements.csv"
    path.unlink()
    os.mkfifo(path)
    assert [told.file for told in blue.read(stick).refused] == ["data/movements.csv"]


def test_a_huge_file_is_refused_unread(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    os.truncate(red.bundles(stick)[0] / "data" / "counts.csv", 10**12)
    assert [(told.file, told.why) for told in blue.read(stick).refused] == [
        ("data/counts.csv", "The file is too large.")
    ]


def test_file_times_are_noon(red, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    times = {datetime.fromtimestamp(path.stat().st_mtime).hour for path in (stick / "PANTRY").rglob("*")}  # noqa: DTZ006
    assert times == {12}


def test_two_changes_apart_are_one_conflict_on_both(red, blue, stick: Path, tmp_path: Path) -> None:
    red.set("g1", "name", "Beans")
    blue.set("g1", "name", "Black beans")
    red.write(stick)
    blue.write(stick)
    assert red.read(stick).conflicts == 1
    assert blue.read(stick).conflicts == 1
    red.set("g1", "name", "Beans, black")
    other = tmp_path / "other"
    other.mkdir()
    red.write(other)
    assert blue.read(other).conflicts == 0


def put(stick: Path, maker, files: dict[str, bytes]) -> str:
    """Lays a bundle made by hand onto a stick; gives its folder's name."""
    about = read_bundle(files).about
    name = folder_name(about.date, about.number, bundle_id(files[TAG_MANIFEST]))
    for file, data in files.items():
        path = stick / "PANTRY" / maker.device[:8] / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return name


def test_a_wrong_rev_against_the_books_is_refused_with_its_line(red, maker, stick: Path) -> None:
    """Its base came in an earlier bundle, so that only the books can tell."""
    first = maker.change()
    wrong = maker.change(base=first.event, rev=7)
    put(stick, maker, maker.files(first))
    assert red.read(stick).read == 1
    name = put(stick, maker, maker.files(maker.movement(), wrong, about=maker.about(2)))
    for read in (red.check(stick), red.read(stick)):
        assert [(told.bundle, told.file, told.line) for told in read.refused] == [(name, "data/changes.csv", 2)]
        assert read.read == 0


def test_a_major_version_is_kept_and_relayed_and_said(
    red, blue, maker, stick: Path, tmp_path: Path, folder_files
) -> None:
    files = maker.files(*maker.some_of_each(), about=maker.about(version="2.0"))
    name = put(stick, maker, files)
    books = red.books.digest()
    read = red.read(stick)
    assert (read.read, read.unread, read.refused) == (1, 4, ())
    assert red.books.digest() == books
    other = tmp_path / "other"
    other.mkdir()
    red.write(other)
    assert folder_files(red.own_folder(other) / name) == files
    assert blue.read(other).unread == 4


def test_a_column_of_a_newer_program_is_kept_word_for_word_and_relayed(
    red, blue, maker, stick: Path, tmp_path: Path, folder_files
) -> None:
    entry = maker.entry()
    strange = maker.movement(entry=maker.entry(), act="composted")
    wide = maker.seal(replace(maker.movement(entry=entry), extra=(("celsius", "-18"), ("zebra", "'é"))))
    files = maker.files(wide, maker.movement(entry=entry), strange, about=maker.about(version="1.7"))
    name = put(stick, maker, files)
    read = red.read(stick)
    assert (read.read, read.refused, read.unread) == (1, (), 1)
    assert check_books(red.site_file.db).ok
    row = red.site_file.db.execute("SELECT extra FROM movement WHERE event = ?", (wide.event,)).fetchone()
    assert json.loads(row[0]) == {"celsius": "-18", "zebra": "'é"}
    assert red.site_file.db.execute("SELECT count(*) FROM movement WHERE act = 'composted'").fetchone() == (0,)
    other = tmp_path / "other"
    other.mkdir()
    red.write(other)
    assert folder_files(red.own_folder(other) / name) == files
    assert blue.read(other).unread == 1
    blue.read(stick)
    red.read(other)
    assert len(digests(red, blue)) == 1


def test_a_bundle_of_the_major_version_is_read_after_the_update(red, maker, stick: Path) -> None:
    put(stick, maker, maker.files(*maker.some_of_each()))
    red.read(stick)
    full = red.books.digest()
    connection = red.site_file.db  # as an older program would have left it
    for table in ("movement", "visit", '"count"', "change"):
        connection.execute(f"DELETE FROM {table} WHERE site = ?", (maker.site,))
    connection.execute("UPDATE bundle SET state = 'kept', unread = 4, read_as = '0.9'")
    assert red.books.digest() != full
    assert red.read(stick).unread == 0
    assert red.books.digest() == full


def test_what_an_update_still_can_not_read_stays_kept_and_is_told_once(red, maker, stick: Path) -> None:
    put(stick, maker, maker.files(maker.movement()))
    red.read(stick)
    before = red.books.digest()
    wrong = maker.files(maker.movement(), maker.change(rev=2), about=maker.about(2))
    red.site_file.db.execute(  # as an older program would have kept it
        "UPDATE bundle SET state = 'kept', unread = 1, read_as = '0.9', bytes = ?",
        (write_zip("x", "2026-11-21", wrong),),
    )
    read = red.read(stick)
    assert [(told.file, told.line) for told in read.refused] == [("data/changes.csv", 2)]
    assert (read.unread, red.books.digest()) == (1, before)
    assert red.read(stick).refused == ()


def test_a_damaged_copy_of_what_another_copy_brings_is_not_refused(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    bundle = red.bundles(stick)[0]
    shutil.copytree(bundle, bundle.with_name(f"{bundle.name}-2"))
    without_zips(stick)
    change_last_byte(bundle / "bag-info.txt")
    change_last_byte(bundle / TAG_MANIFEST)
    read = blue.read(stick)
    assert (read.read, read.refused) == (1, ())
    assert [told.bundle for told in blue.check(stick).refused] == [bundle.name]


def test_a_cloned_laptop_that_sends_the_same_entries_doubles_nothing(
    laptop, red, blue, stick: Path, tmp_path: Path
) -> None:
    red.take_in(5)
    backup(red.site_file, tmp_path / "copies", red.clock)
    (copy,) = (tmp_path / "copies").iterdir()
    restore(copy, tmp_path / "again.pantry", red.clock)
    again = laptop("again")
    assert again.books.device != red.books.device
    assert again.books.digest() == red.books.digest()
    red.take_in(7)
    again.take_in(11)
    for one in (red, again):
        one.write(stick)
    read = blue.read(stick)
    assert (read.read, read.gaps, read.conflicts) == (2, (), 0)
    for one in (red, again):
        one.read(stick)
    assert len(digests(red, blue, again)) == 1
    shelf = fixed_place(red.books.site, "shelf")
    row = blue.site_file.db.execute("SELECT quantity FROM on_hand WHERE place = ?", (shelf,)).fetchone()
    assert row == (23,)


def test_what_is_written_goes_to_the_chapter_once(red, blue, stick: Path, tmp_path: Path) -> None:
    red.take_in()
    red.write(stick)
    blue.read(stick)
    blue.take_in()
    copy = tmp_path / "copies" / "second"
    copy.mkdir(parents=True)
    blue.write(copy)
    shutil.copytree(stick / "PANTRY", tmp_path / "copies" / "first" / "PANTRY")
    accepted = rows_of(tmp_path / "copies")
    bundles = list(accepted.bundles)
    assert len(bundles) == 2
    assert sum(len(rows) for one in bundles for rows in one.rows.values()) == 4
    assert accepted.refused == ()


def test_the_chapter_leaves_out_what_is_damaged_and_says_so(red, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    change_last_byte(red.bundles(stick)[0] / "data/movements.csv")
    accepted = rows_of(stick)
    assert list(accepted.bundles) == []
    assert [(told.file, told.line) for told in accepted.refused] == [("data/movements.csv", 2)]


def test_the_chapter_names_what_is_missing_and_what_needs_a_newer_program(red, maker, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    red.take_in()
    red.write(stick)
    for path in red.own_folder(stick).glob("*-1-*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    put(stick, maker, maker.files(*maker.some_of_each(), about=maker.about(version="2.0")))
    accepted = rows_of(stick)
    assert len(list(accepted.bundles)) == 2
    assert [gap.words for gap in accepted.gaps] == ["bundle 1 of Red"]
    assert accepted.unread == 4


def test_who_joins_sees_the_sites_by_name(laptop, red, stick: Path) -> None:
    other = laptop("other")
    other.set(other.books.site, "name", "Elm St table")
    red.write(stick)
    other.write(stick)
    sites = sites_on(stick)
    assert [(one.name, one.site, one.laptops, one.bundles, one.damaged) for one in sites] == [
        ("Elm St table", other.books.site, 1, 1, ()),
        ("Oak St table", red.books.site, 1, 1, ()),
    ]
    without_zips(stick)
    change_last_byte(other.bundles(stick)[0] / "data/changes.csv")
    assert {one.name or one.site: len(one.damaged) for one in sites_on(stick)} == {
        other.books.site: 1,
        "Oak St table": 0,
    }
    (other.bundles(stick)[0] / "bag-info.txt").write_bytes(b"?")
    assert {one.name: len(one.damaged) for one in sites_on(stick)} == {"Oak St table": 1}


@pytest.mark.parametrize("act", ["read", "check", "write"])
def test_no_folder_is_said_in_words(red, stick: Path, act: Callable[[Path], object]) -> None:
    with pytest.raises(StickError, match="There is no folder"):
        getattr(red, act)(stick / "not there")


def test_a_folder_without_ours_is_said_in_words(red, stick: Path) -> None:
    with pytest.raises(StickError, match="no PANTRY folder"):
        red.read(stick)


def test_the_folder_of_ours_may_be_named_itself(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    red.take_in()
    assert red.write(stick / "PANTRY").path == stick / "PANTRY"
    assert blue.read(stick / "PANTRY").read == 2


def test_big_exports_are_cut_into_bundles_and_no_entry_is_split(red, blue, stick: Path, monkeypatch) -> None:
    monkeypatch.setattr("pantry.stick.closing.MOST_EVENTS", 4)
    for _ in range(4):
        red.serve()
        red.take_in()
    red.close_day()
    written = red.write(stick)
    assert written.events == 15
    assert written.bundles == 4
    seen: dict[str, str] = {}
    for bundle in red.bundles(stick):
        rows = read_bundle(snapshot(bundle)).rows
        for row in (*rows.movements, *rows.visits, *rows.changes):
            assert seen.setdefault(str(row[1]), bundle.name) == bundle.name
    assert blue.read(stick).gaps == ()
    assert len(digests(red, blue)) == 1


def test_progress_is_told(red, blue, stick: Path) -> None:
    red.take_in()
    told: list[tuple[int, int]] = []
    write_stick(red.books, red.site_file, red.clock, stick, lambda done, of: told.append((done, of)))
    read_stick(blue.books, blue.site_file, blue.clock, stick, lambda done, of: told.append((done, of)))
    assert told == [(0, 1), (1, 1), (0, 1), (1, 1)]


@pytest.mark.parametrize(
    "resaved",
    [
        lambda text: text.replace('"', ""),
        lambda text: text.replace("\r\n", "\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace('","', '";"'),
        lambda text: text.replace("2026-11-21", "11/21/2026"),
        lambda text: text.replace('"3"', '"3.0"'),
        lambda text: text.replace("00036000291452", "36000291452"),
        lambda text: text + "\r\n",
        lambda text: text.replace('""', ""),
    ],
    ids=["quotes", "line ends", "mark", "semicolons", "dates", "numbers", "zeros", "line more", "empty cells"],
)
def test_what_a_spreadsheet_saved_again_is_refused_with_its_line(
    red, blue, stick: Path, resaved: Callable[[str], str]
) -> None:
    red.take_in()
    red.write(stick)
    without_zips(stick)
    path = red.bundles(stick)[0] / "data" / "movements.csv"
    path.write_bytes(resaved(path.read_bytes().decode()).encode())
    (told,) = blue.read(stick).refused
    assert told.file == "data/movements.csv"
    assert told.line in (1, 2, 3)
