"""What holds for all commands: help with an example, exit codes, trouble in words, and which site is meant."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import click
import pytest

from pantry.cli.app import main, root
from pantry.cli.sites import first_site, last_site
from pantry.errors import SiteFileError
from pantry.settings import SiteSettings
from tests.rights import as_somebody_else

READING = (("stock",), ("day",), ("check",), ("report", "month", "2026-11"), ("catalog", "search", "beans"),
           ("questions",))  # fmt: skip


def commands(group=root, path=()):
    for name, command in group.commands.items():
        if not command.hidden:
            yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


@pytest.mark.parametrize("path", [path for path, _ in commands()], ids=" ".join)
def test_every_command_tells_its_help_with_an_example(run, path):
    ran = run(*path, "--help")

    assert ran.code == 0
    words = " ".join(ran.out.split())
    assert f"Example: pantry {' '.join(path)}" in words or "| pantry table" in words


def test_every_option_is_explained():
    for path, command in commands():
        for option in command.params:
            assert not isinstance(option, click.Option) or option.help, f"{' '.join(path)}: {option.name}"


def test_help_of_all_lists_every_command(run):
    ran = run("--help")

    assert ran.code == 0
    for name in ("new", "demo", "table", "stock", "day", "report", "catalog", "papers", "stick", "backup", "restore",
                 "check", "chapter"):  # fmt: skip
        assert f"\n  {name} " in ran.out


@pytest.mark.parametrize(
    "args",
    [("nothing",), ("stock", "--no-such"), ("new",), ("new", "x.pantry"), ("day", "yesterday"), ("day", "add"),
     ("day", "add", "2026-11-31"), ("report", "month", "2026-13"), ("report", "month", "11/2026"), ("report",),
     ("stock", "--at", "today"), ("table", "--mode", "plates"), ("catalog", "search"), ("questions", "one", "yes"),
     ("day", "add", "2026-11-14", "--plates", "-1"), ("day", "add", "2026-11-14", "--hours", "nan"),
     ("catalog", "name", "4011", "Bananas", "--grams", "0"), ("--site",)],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_two_and_told_on_standard_error(run, args):
    ran = run(*args)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err


def test_what_was_refused_is_one_and_told_on_standard_error_in_one_sentence(run, tmp_path):
    ran = run("--site", tmp_path / "none.pantry", "stock")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        f"There is no site file at {tmp_path / 'none.pantry'}. Nothing was changed."
        " Look for it, or make one with: pantry new\n"
    )


def test_without_any_site_it_is_said_how_to_make_one(run):
    ran = run("stock")

    assert ran.code == 1
    assert "pantry new FILE --name NAME" in ran.err


class TestWhichSite:
    @pytest.fixture
    def two(self, run, tmp_path):
        """Two sites; the second was open last."""
        for name in ("first", "second"):
            run("new", tmp_path / f"{name}.pantry", "--name", name)
        run("--site", tmp_path / "first.pantry", "day", "add", "2026-11-20", "--plates", "1")
        run("--site", tmp_path / "second.pantry", "day", "add", "2026-11-20", "--plates", "2")

    def plates(self, run, *site):
        return run(*site, "day", "2026-11-20", "--json").json["plates"]

    @pytest.mark.usefixtures("two")
    def test_the_one_that_was_open_last(self, run):
        assert self.plates(run) == 2

    @pytest.mark.usefixtures("two")
    def test_the_one_of_the_environment_before_it(self, run, tmp_path, monkeypatch):
        monkeypatch.setenv("PANTRY_SITE", str(tmp_path / "first.pantry"))

        assert self.plates(run) == 1

    @pytest.mark.usefixtures("two")
    def test_the_one_named_before_all(self, run, tmp_path, monkeypatch):
        monkeypatch.setenv("PANTRY_SITE", str(tmp_path / "second.pantry"))

        assert self.plates(run, "--site", tmp_path / "first.pantry") == 1

    @pytest.mark.usefixtures("two")
    def test_one_that_is_gone_is_told_by_its_name(self, run, tmp_path):
        (tmp_path / "second.pantry").unlink()

        ran = run("stock")
        assert ran.code == 1
        assert str(tmp_path / "second.pantry") in ran.err


class TestWindow:
    def test_pantry_alone_opens_it_on_the_site_that_was_open_last(self, run, site):
        asked = []
        ran = run(open_window=lambda path, quit_when_ready: asked.append((path, quit_when_ready)) or 0)

        assert ran.code == 0
        assert asked == [(site, False)]

    def test_the_site_of_the_window_is_the_one_open_last(self, run, site, tmp_path):
        run("new", tmp_path / "other.pantry", "--name", "Other")
        run("--site", site, "--quit-when-ready", open_window=lambda _path, _quit: 0)

        asked = []
        run(open_window=lambda path, _: asked.append(path) or 0)
        assert asked == [site]

    def test_the_first_time_the_window_is_given_no_site_and_asks(self, run):
        asked = []
        run("--quit-when-ready", open_window=lambda path, quit_when_ready: asked.append((path, quit_when_ready)) or 0)
        run(open_window=lambda path, _: asked.append((path, False)) or 0)

        assert asked == [(None, True), (None, False)]
        assert run("stock").code == 1

    def test_a_first_site_that_was_made_before_is_found_again(self, run, clock):
        path = first_site(clock, SiteSettings(name="Our table"))
        asked = []
        run(open_window=lambda path, _: asked.append(path) or 0)

        assert asked == [path]

    def test_a_window_that_can_not_open_is_not_remembered(self, run, site, tmp_path):
        def refused(_path, _quit):
            raise SiteFileError("{path} is damaged. Nothing was changed. Restore a backup.", path="oak")

        assert run("--site", tmp_path / "other.pantry", open_window=refused).code == 1
        asked = []
        run(open_window=lambda path, _: asked.append(path) or 0)
        assert asked == [site]

    def test_a_window_is_remembered_while_it_is_open(self, run, tmp_path):
        """A dead battery lets no window close."""
        other, seen = tmp_path / "other.pantry", []
        for path in (other, tmp_path / "newest.pantry"):
            run("new", path, "--name", "Other")
        run("--site", other, open_window=lambda _path, _quit: seen.append(last_site()) or 0)
        assert seen == [other]

    def test_where_there_is_none_it_is_said(self, run, site):
        ran = run("--site", site)

        assert ran.code == 1
        assert "pantry --help" in ran.err


def foreign(path):
    path.write_bytes(b"GIF89a, certainly no database" * 200)


def empty(path):
    path.write_bytes(b"")


def other_database(path):
    import sqlite3

    path.unlink()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE note (text TEXT)")
    db.commit()
    db.close()


def newer(path):
    _pragma(path, "user_version=999")


def cut_off(path):
    path.write_bytes(path.read_bytes()[:5000])


def folder(path):
    path.unlink()
    path.mkdir()


SPOILED = (foreign, empty, other_database, newer, cut_off, folder)


def _pragma(path, pragma):
    import sqlcipher3

    db = sqlcipher3.connect(str(path))
    db.execute(f"PRAGMA {pragma}")
    db.close()


@pytest.mark.parametrize("spoil", SPOILED, ids=lambda one: one.__name__)
@pytest.mark.parametrize("args", [*READING, ("table",), ("day", "close")], ids=" ".join)
def test_a_site_file_that_is_none_is_refused_in_words_and_left_alone(run, site, spoil, args):
    spoil(site)
    before = site.read_bytes() if site.is_file() else None

    ran = run("--site", site, *args, typed=b"4\n")

    assert (ran.code, ran.out) == (1, "")
    assert str(site) in ran.err
    assert ran.err.count("\n") == 1
    assert (site.read_bytes() if site.is_file() else None) == before


def test_a_read_only_site_file_is_told_in_words(run, site):
    with tempfile.TemporaryDirectory() as folder:  # pytest's own is closed to other users
        Path(folder).chmod(0o755)
        copied = Path(folder) / site.name
        shutil.copyfile(site, copied)
        copied.chmod(0o444)
        with as_somebody_else():
            ran = run("--site", copied, "day", "close")

    assert ran.code == 1
    assert "read-only" in ran.err


def test_a_fault_of_ours_is_told_without_a_traceback_and_shown_with_debug(monkeypatch, capsys):
    def broken():
        raise KeyError("secret of a guest")

    monkeypatch.setitem(root.commands, "broken", click.Command("broken", callback=broken))

    assert main(["broken"]) == 1
    told = capsys.readouterr().err
    assert told == (
        "Something went wrong inside Pantry. What was saved before is safe. Try again; with --debug it says more.\n"
    )
    assert main(["--debug", "broken"]) == 1
    assert "Traceback" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("trouble", "told"),
    [(KeyboardInterrupt(), "Stopped."), (OSError(28, "No space left on device"), "no space left on device"),
     (BrokenPipeError(), "")],
)  # fmt: skip
def test_what_comes_from_outside_is_one_and_told_in_words(monkeypatch, capsys, trouble, told):
    def broken():
        raise trouble

    monkeypatch.setitem(root.commands, "broken", click.Command("broken", callback=broken))
    monkeypatch.setattr("pantry.cli.app.forget_output", lambda: None)

    assert main(["broken"]) == 1
    assert told in capsys.readouterr().err


def pantry_process(*args, **more):
    return subprocess.Popen(
        [sys.executable, "-m", "pantry", *map(str, args)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


def test_who_stops_reading_the_output_gets_no_traceback(site):
    with pantry_process("--site", site, "table", "--json", stdin=subprocess.PIPE) as process:
        process.stdin.write(b"4\n")
        process.stdin.flush()
        assert b'"saved": true' in process.stdout.readline()
        process.stdout.close()
        process.stdin.write(b"5\n" * 3)
        process.stdin.close()
        err = process.stderr.read()

    assert (process.returncode, err) == (1, b"")


def test_an_answer_is_there_before_the_next_line_is_typed(site):
    with pantry_process("--site", site, "table", "--json", stdin=subprocess.PIPE) as process:
        for people in (b"4\n", b"5\n"):
            process.stdin.write(people)
            process.stdin.flush()
            assert b'"did": "visit"' in process.stdout.readline()
        process.kill()


def test_a_pipe_reads_utf_8_whatever_the_systems_habit(site):
    env = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    with pantry_process("--site", site, "catalog", "name", "4011", "Plátanos · 香蕉", env=env) as process:
        out, err = process.communicate()

    assert (process.returncode, err) == (0, b"")
    assert "Plátanos · 香蕉" in out.decode()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no disk that is always full")  # noqa: PTH110
def test_a_full_disk_under_the_output_is_told_in_words(site):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        check = [sys.executable, "-m", "pantry", "--site", str(site), "check"]
        ran = subprocess.run(check, stdout=full, stderr=subprocess.PIPE, check=False)

    assert ran.returncode == 1
    assert ran.stderr.decode().startswith("This computer refused (no space left on device).")


@pytest.mark.parametrize("command", ["stick write", "stick read", "backup", "new", "catalog import", "chapter summary"])
def test_an_empty_name_is_not_the_folder_where_one_stands(run, site, tmp_path, monkeypatch, command):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    ran = run("--site", site, *command.split(), "")

    assert (ran.code, ran.out) == (2, "")
    assert "its name is empty. Nothing was changed." in ran.err
    assert list(here.iterdir()) == []
