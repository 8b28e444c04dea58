"""`pantry stick`: what is written, read, verified and refused, in JSON and in words."""

from __future__ import annotations

import json
import shutil
from contextlib import closing

import pytest
import sqlcipher3

WRITTEN = ["bundles", "events", "path", "mine", "left_out"]
READ = ["read", "known", "refused", "gaps", "conflicts", "unread", "same_names", "clock_slow_days"]


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def written(run, table, stick):
    """A stick with one bundle of the site."""
    table("24*036000291452", "0327", "4011*12")
    assert run("stick", "write", stick).code == 0
    return stick


@pytest.fixture
def second(run, written, tmp_path):
    """Another laptop of the site, which has read the stick."""
    path = tmp_path / "second.pantry"
    assert run("new", path, "--join", written).code == 0
    return path


def bundle_of(stick):
    (folder,) = (path for path in (stick / "PANTRY").glob("d*/*") if path.is_dir())
    return folder


def damage(stick):
    bundle = bundle_of(stick)
    bundle.with_name(f"{bundle.name}.zip").unlink()
    path = bundle / "data" / "movements.csv"
    path.write_bytes(path.read_bytes().replace(b'"24"', b'"25"'))
    return bundle.name


def digest(run, site):
    return run("--site", site, "check", "--json").json["digest"]


def test_what_was_written_is_told(run, table, stick):
    table("24*036000291452")
    events = run("check", "--json").json["events"]
    told = run("stick", "write", stick, "--json")
    assert (told.code, list(told.json)) == (0, WRITTEN)
    path = str(stick / "PANTRY")
    assert told.json == {"bundles": 1, "events": events, "path": path, "mine": 1, "left_out": []}
    again = run("stick", "write", stick, "--json")
    assert (again.code, again.json) == (0, {"bundles": 0, "events": 0, "path": path, "mine": 0, "left_out": []})


def test_what_was_written_is_told_in_words(run, table, stick):
    table("24*036000291452")
    told = run("stick", "write", stick)
    assert told.out.startswith("1 bundle with ")
    assert told.out.endswith(f"is in {stick / 'PANTRY'} now. You can take the stick out.\n")
    assert run("stick", "write", stick).out == (
        f"Nothing is new: {stick / 'PANTRY'} is up to date. You can take the stick out.\n"
    )


def test_a_laptop_that_joined_holds_the_same_books(run, site, written, second):
    assert digest(run, second) == digest(run, site)
    read = run("--site", second, "stick", "read", written, "--json")
    assert (read.code, list(read.json)) == (0, READ)
    assert read.json == {
        "read": 0, "known": 1, "refused": [], "gaps": [], "conflicts": 0, "unread": 0, "same_names": [],
        "clock_slow_days": 0,
    }  # fmt: skip


def test_what_comes_back_is_read_once(run, site, written, second):
    typed = b"10*7501055300075\n"
    assert run("--site", second, "table", "--json", "--mode", "in", typed=typed).code == 0
    assert run("--site", second, "stick", "write", written, "--json").json["mine"] == 1
    checked = run("--site", site, "stick", "check", written, "--json")
    assert (checked.code, checked.json["read"], checked.json["known"]) == (0, 1, 1)
    assert digest(run, site) != digest(run, second)
    assert (
        run("--site", site, "stick", "read", written).out == "1 new bundle is in the books now.\n1 was here before.\n"
    )
    assert run("--site", site, "stick", "read", written, "--json").json["known"] == 2
    assert digest(run, site) == digest(run, second)


@pytest.mark.parametrize("act", ["read", "check"])
def test_a_damaged_bundle_is_refused_and_named(run, written, second, act):
    name = damage(written)
    site = second.with_name("third.pantry")
    assert run("new", site, "--name", "Elm St table").code == 0
    before = digest(run, site)
    ran = run("--site", site, "stick", act, written, "--json")
    assert ran.code == 1
    assert ran.json["read"] == 0
    assert [list(one) for one in ran.json["refused"]] == [["bundle", "file", "line", "why"]]
    (refused,) = ran.json["refused"]
    assert (refused["bundle"], refused["file"]) == (name, "data/movements.csv")
    assert isinstance(refused["line"], int)
    assert ran.err.startswith(f"refused: {name}: data/movements.csv line {refused['line']}: The line was changed")
    assert ran.err.splitlines()[-1].startswith("Nothing of what was refused is counted")
    assert digest(run, site) == before
    in_words = run("--site", site, "stick", act, written)
    assert (in_words.code, in_words.err) == (1, ran.err)
    assert in_words.out.startswith("0 new bundles" if act == "read" else "0 bundles")


def test_a_damaged_bundle_stops_a_laptop_from_joining(run, written, tmp_path):
    damage(written)
    ran = run("new", tmp_path / "late.pantry", "--join", written)
    assert ran.code == 1
    assert "damaged" in ran.err
    assert not (tmp_path / "late.pantry").exists()


def test_a_gap_is_told(run, table, written, tmp_path):
    table("3*036000291452")
    assert run("stick", "write", written).code == 0
    for path in (written / "PANTRY").glob("d*/*-1-*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    other = tmp_path / "elm.pantry"
    assert run("new", other, "--name", "Elm St table").code == 0
    read = run("--site", other, "stick", "read", written, "--json")
    assert read.code == 0
    (gap,) = read.json["gaps"]
    assert (gap["numbers"], gap["words"]) == ([1], f"bundle 1 of {gap['name']}")
    assert f"Missing: bundle 1 of {gap['name']}.\n" in run("--site", other, "stick", "check", written).out


def test_conflicts_are_told(run, site, second, tmp_path):
    for number, path in enumerate((site, second)):
        assert run("--site", path, "catalog", "name", "036000291452", f"Beans {number}").code == 0
    other = tmp_path / "other"
    other.mkdir()
    assert run("--site", second, "stick", "write", other).code == 0
    assert (
        "1 field was changed two ways. Answer with: pantry questions\n"
        in run("--site", site, "stick", "read", other).out
    )


@pytest.mark.parametrize("act", ["write", "read", "check"])
@pytest.mark.usefixtures("site")
def test_no_stick_is_said_in_a_sentence(run, tmp_path, act):
    ran = run("stick", act, tmp_path / "nowhere", "--json")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == f"There is no folder at {tmp_path / 'nowhere'}. Nothing was changed. Is the stick in?\n"


@pytest.mark.usefixtures("site")
def test_a_folder_that_is_no_stick_of_ours_is_said(run, stick):
    ran = run("stick", "read", stick)
    assert ran.code == 1
    assert ran.err.startswith("There is no PANTRY folder")


@pytest.mark.usefixtures("site")
def test_a_file_for_a_stick_is_said(run, tmp_path):
    (tmp_path / "file").write_text("")
    ran = run("stick", "write", tmp_path / "file")
    assert (ran.code, ran.err.startswith("There is no folder")) == (1, True)


def test_commands_work_beside_an_open_window(run, site, written, clock):
    from pantry.assembly import open_pantry

    window = open_pantry(site, clock)
    try:
        assert run("stick", "read", written).code == 0
        assert run("stick", "write", written).code == 0
        assert json.loads(run("check", "--json").out)["ok"]
    finally:
        window.close()


@pytest.mark.parametrize("act", ["write", "read", "check"])
def test_help_has_an_example(run, act):
    assert f"Example: pantry stick {act}" in run("stick", act, "--help").out


def test_a_clock_that_is_behind_is_told(run, site, table, stick, held, second):
    held.pass_time(days=3)
    table("24*036000291452")
    assert run("--site", site, "stick", "write", stick).code == 0
    held.pass_time(days=-3)

    assert run("--site", second, "stick", "read", stick, "--json").json["clock_slow_days"] == 3
    words = "This laptop's clock looks 3 days slow. Set its date right before you go on.\n"
    assert words in run("--site", site, "stick", "read", stick).out
    told = run("--site", site, "table", typed=b"4\n")
    assert (told.code, told.err) == (0, words)
    assert run("--site", site, "table", typed=b"4\n").err == ""


def test_a_stick_of_a_far_year_says_nothing_of_this_clock(run, site, table, stick, held, second):
    held.pass_time(days=26_000)
    table("24*036000291452")
    assert run("--site", site, "stick", "write", stick).code == 0
    held.pass_time(days=-26_000)

    assert run("--site", second, "stick", "read", stick, "--json").json["clock_slow_days"] == 0


def test_an_entry_that_no_stick_can_carry_is_named(run, site, table, stick):
    table("24*036000291452")
    with closing(sqlcipher3.connect(str(site), isolation_level=None)) as db:
        db.execute("UPDATE movement SET item = '=cmd()'")
    told = run("--site", site, "stick", "write", stick, "--json")
    assert (told.code, len(told.json["left_out"])) == (1, 1)
    assert told.err.startswith(f"left out: {told.json['left_out'][0]['entry']}: ")
