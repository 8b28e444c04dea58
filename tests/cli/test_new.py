"""`pantry new`: a site of one's own, or another laptop of a site from its stick."""

from __future__ import annotations

import shutil

import pytest

KEYS = ["site", "name", "device", "gaps"]


def made(run, *args):
    ran = run("new", *args, "--json")
    assert ran.code == 0, ran.err
    return ran.json


def test_a_new_site_has_a_name_an_id_and_a_laptop(run, tmp_path):
    new = made(run, tmp_path / "oak.pantry", "--name", "Oak St table")

    assert list(new) == KEYS
    assert new["name"] == "Oak St table"
    assert (new["site"][0], len(new["site"])) == ("s", 27)
    assert (new["device"][0], len(new["device"])) == ("d", 27)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_it_is_told_to_people_with_what_to_do_next(run, tmp_path):
    ran = run("new", tmp_path / "oak.pantry", "--name", "Oak St table")

    assert ran.out == (
        f"Oak St table is ready in {tmp_path / 'oak.pantry'}. Open it with: pantry --site {tmp_path / 'oak.pantry'}\n"
    )


def test_two_sites_of_one_name_are_two(run, tmp_path):
    first = made(run, tmp_path / "a.pantry", "--name", "Table")
    second = made(run, tmp_path / "b.pantry", "--name", "Table")

    assert first["site"] != second["site"]
    assert first["device"] != second["device"]


def test_a_site_speaks_its_language_in_its_units(run, tmp_path):
    made(run, tmp_path / "roble.pantry", "--name", "Mesa", "--language", "es", "--units", "metric")

    ran = run("table", "--mode", "in", "--json", typed=b"/kind produce\n5.5kg\n")

    assert '"grams": 5500' in ran.rows[1]
    assert "5.5 kg" in ran.rows[1]


def test_a_folder_that_is_not_there_is_made(run, tmp_path):
    made(run, tmp_path / "tables" / "oak" / "oak.pantry", "--name", "Oak")

    assert (tmp_path / "tables" / "oak" / "oak.pantry").is_file()


def test_a_file_that_is_there_is_never_overwritten(run, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("dear", encoding="utf-8")

    ran = run("new", path, "--name", "Oak")

    assert ran.code == 1
    assert "is there already. It was not changed." in ran.err
    assert path.read_text(encoding="utf-8") == "dear"


@pytest.mark.parametrize("name", ["", "   ", "\x1d", "x" * 201])
def test_a_name_that_is_none_makes_nothing(run, tmp_path, name):
    ran = run("new", tmp_path / "oak.pantry", "--name", name)

    assert (ran.code, ran.out) == (1, "")
    assert "Nothing was made" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Table", "Nextcloud"])
def test_a_cloud_folder_is_refused_with_the_reason(run, tmp_path, folder):
    ran = run("new", tmp_path / folder / "oak.pantry", "--name", "Oak")

    assert ran.code == 1
    assert "cloud folder" in ran.err
    assert str(tmp_path / folder / "oak.pantry") in ran.err
    assert not (tmp_path / folder).exists()


def test_a_path_that_can_not_be_is_told_by_its_own_name(run, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    ran = run("new", tmp_path / "file" / "oak.pantry", "--name", "Oak")

    assert (ran.code, ran.out) == (1, "")
    assert f"{tmp_path / 'file' / 'oak.pantry'} can't be " in ran.err


class TestJoining:
    @pytest.fixture
    def stick(self, run, site, tmp_path):
        run("--site", site, "day", "add", "2026-11-20", "--plates", "45", "--households", "3", "--people", "9")
        root = tmp_path / "stick"
        root.mkdir()
        assert run("--site", site, "stick", "write", root).code == 0
        return root

    def test_the_second_laptop_holds_the_same_books(self, run, site, stick, tmp_path):
        first = run("--site", site, "check", "--json").json

        joined = made(run, tmp_path / "two.pantry", "--join", stick)

        second = run("check", "--json").json
        assert second == first
        assert joined["name"] == "Oak St table"
        assert run("day", "2026-11-20", "--json").json["plates"] == 45

    def test_it_writes_no_event_of_its_own(self, run, stick, tmp_path):
        made(run, tmp_path / "two.pantry", "--join", stick)

        assert run("stick", "write", stick, "--json").json["bundles"] == 0

    def test_of_several_sites_one_is_named(self, run, stick, tmp_path):
        run("new", tmp_path / "elm.pantry", "--name", "Elm table")
        run("stick", "write", stick)

        ran = run("new", tmp_path / "two.pantry", "--join", stick)
        assert ran.code == 1
        assert "Elm table, Oak St table" in ran.err
        assert not (tmp_path / "two.pantry").exists()

        assert made(run, tmp_path / "two.pantry", "--join", stick, "--name", "Elm table")["name"] == "Elm table"

    def test_a_stick_without_a_site_makes_nothing(self, run, tmp_path):
        (tmp_path / "bare").mkdir()

        ran = run("new", tmp_path / "two.pantry", "--join", tmp_path / "bare")

        assert ran.code == 1
        assert not (tmp_path / "two.pantry").exists()

    def test_a_damaged_bundle_of_the_site_makes_nothing(self, run, stick, tmp_path):
        for path in stick.rglob("*.zip"):
            path.unlink()
        for path in stick.rglob("visits.csv"):
            path.write_bytes(path.read_bytes().replace(b"2026-11-20", b"2026-11-19"))

        ran = run("new", tmp_path / "two.pantry", "--join", stick)

        assert ran.code == 1
        assert "damaged" in ran.err
        assert sorted(path.name for path in tmp_path.iterdir() if "two" in path.name) == []

    def test_a_bundle_that_is_missing_is_named_and_the_site_keeps_its_name(self, run, site, stick, tmp_path):
        first = next(path for path in stick.rglob("*.zip"))
        for number in ("30", "40"):
            run("--site", site, "day", "add", "2026-11-20", "--plates", number)
            run("--site", site, "stick", "write", stick)
        shutil.rmtree(first.with_suffix(""))
        first.unlink()

        ran = run("new", tmp_path / "two.pantry", "--join", stick)

        assert ran.code == 0
        assert ran.out.startswith("Oak St table is ready in ")
        assert "Missing: bundle 1 of " in ran.out
        assert [gap["numbers"] for gap in made(run, tmp_path / "three.pantry", "--join", stick)["gaps"]] == [[1]]
        assert run("--site", tmp_path / "two.pantry", "settings", "--json").json[0]["value"] == "Oak St table"

    def test_a_stick_of_damaged_bundles_says_which(self, run, stick, tmp_path):
        for path in stick.rglob("*.zip"):
            path.write_bytes(b"x")
        for path in stick.rglob("bag-info.txt"):
            path.write_bytes(b"x")

        ran = run("new", tmp_path / "two.pantry", "--join", stick)

        assert ran.code == 1
        assert f"Every bundle on {stick} is damaged (2026-11-21-1-" in ran.err
        assert not (tmp_path / "two.pantry").exists()

    def test_a_file_that_is_there_stays(self, run, site, stick):
        before = site.read_bytes()

        assert run("new", site, "--join", stick).code == 1
        assert site.read_bytes() == before
