"""`pantry demo`: a practice site in a new folder, told in under 40 lines, and the window where there is a screen."""

from __future__ import annotations

from pathlib import Path

import pytest

KEYS = ["site", "papers", "stick", "days", "households", "people", "in_g", "out_g"]


@pytest.fixture
def no_screen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def screen(monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":9")


@pytest.mark.usefixtures("no_screen")
def test_it_tells_what_happened_with_every_files_path_and_that_no_screen_is_there(run, tmp_path):
    ran = run("demo", "--out", tmp_path / "try", open_window=lambda *_: pytest.fail("a window opened"))

    assert ran.code == 0
    assert len(ran.rows) < 40
    assert ran.rows[-1] == "There is no screen here, so no window opens."
    for path in (tmp_path / "try").rglob("*.pantry"):
        assert str(path) in ran.out
    for path in (tmp_path / "try").rglob("*.pdf"):
        assert path.name in ran.out
        assert str(path.parent) in ran.out


@pytest.mark.usefixtures("no_screen")
def test_json_is_one_document_with_its_keys_and_the_site_is_whole(run, tmp_path):
    ran = run("demo", "--out", tmp_path / "try", "--days", 2, "--json", open_window=lambda *_: pytest.fail("opened"))
    told = ran.json

    assert "no screen" in ran.err
    assert list(told) == KEYS
    assert told["days"] == 2
    assert all(Path(paper).is_file() for paper in told["papers"])
    assert run("--site", told["site"], "check", "--json").json["ok"]
    days = [run("--site", told["site"], "day", date, "--json").json for date in ("2026-11-20", "2026-11-21")]
    for key in ("households", "people", "in_g", "out_g"):
        assert told[key] == sum(day[key] for day in days)


@pytest.mark.usefixtures("screen")
def test_it_takes_a_free_folder_and_leaves_the_site_that_was_open_last(run, site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = site.read_bytes()
    (tmp_path / "demo").mkdir()
    run("demo", "--no-window", open_window=lambda *_: pytest.fail("a window opened"))

    assert list((tmp_path / "demo").iterdir()) == []
    assert (tmp_path / "demo-2" / "practice.pantry").is_file()
    assert run("stock").out == "Nothing is on the shelf.\n"
    assert site.read_bytes() == before


def test_a_folder_that_is_there_is_not_changed(run, tmp_path):
    ran = run("demo", "--out", tmp_path, "--no-window")

    assert (ran.code, ran.out) == (1, "")
    assert "It was not changed." in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_can_not_be_made_is_told_in_words(run, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    ran = run("demo", "--out", tmp_path / "file" / "try", "--no-window")

    assert (ran.code, ran.out) == (1, "")
    assert str(tmp_path / "file" / "try") in ran.err


@pytest.mark.usefixtures("screen")
def test_the_window_opens_on_it_where_there_is_a_screen(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    asked = []
    ran = run("demo", open_window=lambda path, at_once: asked.append((path.resolve(), at_once)) or 4)

    assert ran.code == 4
    assert asked == [(tmp_path / "demo" / "practice.pantry", False)]
    assert (tmp_path / "demo" / "practice.pantry").is_file()
