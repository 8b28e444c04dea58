"""The point person's commands where a PIN is set, and where none is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.assembly import open_pantry
from pantry.office.pin import PinDoor

if TYPE_CHECKING:
    from pathlib import Path

BEANS = "036000291452"


@pytest.fixture
def guarded(site: Path, clock) -> Path:
    pantry = open_pantry(site, clock)
    PinDoor(pantry.site_file, clock).set_pin("4711")
    pantry.close()
    return site


@pytest.fixture
def pin(tmp_path: Path) -> Path:
    path = tmp_path / "pin.txt"
    path.write_text("4711\n", encoding="utf-8")
    return path


@pytest.fixture
def leads(tmp_path: Path) -> list[tuple[str, ...]]:
    """The point person's commands, each as it is typed."""
    products, stick = tmp_path / "products.csv", tmp_path / "stick"
    products.write_text(f"code,name\n{BEANS},Black beans\n", encoding="utf-8")
    stick.mkdir()
    return [
        ("catalog", "import", str(products)),
        ("catalog", "name", BEANS, "Black beans, 15 oz"),
        ("day", "add", "2026-11-20", "--households", "3"),
        ("day", "start", "--point", "Rosa"),
        ("bags", "add", "Standard bag"),
        ("bags", "set", "Standard bag", "--limit", "1"),
        ("bags", "plan", "2026-11-21", "Standard bag", "80"),
        ("bags", "copy", "2026-11-21", "2026-11-28"),
        ("bags", "end", "Standard bag"),
        ("bags", "again", "Standard bag"),
        ("day", "close"),
        ("stick", "write", str(stick)),
        ("stick", "read", str(stick)),
        ("backup", str(tmp_path / "backups")),
    ]


def test_without_a_pin_every_command_works(run, site: Path, leads) -> None:
    assert [run("--site", site, *command).code for command in leads] == [0] * len(leads)


def test_where_one_is_set_they_ask_for_it_and_nothing_is_done(run, guarded: Path, leads, tmp_path: Path) -> None:
    before = run("--site", guarded, "check", "--json").json
    for command in leads:
        ran = run("--site", guarded, *command)
        assert (ran.code, ran.out) == (1, ""), command
        assert "This site has a PIN. Nothing was changed." in ran.err
        assert "--pin-file" in ran.err
    assert run("--site", guarded, "check", "--json").json == before
    assert not (tmp_path / "backups").exists()
    assert list((tmp_path / "stick").iterdir()) == []


def test_with_it_they_work(run, guarded: Path, pin: Path, leads) -> None:
    assert [run("--site", guarded, *command, "--pin-file", pin).code for command in leads] == [0] * len(leads)


def test_tables_and_questions_ask_nobody(run, guarded: Path) -> None:
    typed = f"24*{BEANS}\n".encode()
    assert run("--site", guarded, "table", "--mode", "in", typed=typed).code == 0
    for command in (("stock",), ("day",), ("report", "month", "2026-11"), ("check",), ("questions",)):
        assert run("--site", guarded, *command).code == 0


def test_an_answer_to_a_question_asks_for_it(run, guarded: Path, pin: Path) -> None:
    answered = run("--site", guarded, "questions", "1", "yes", "--pin-file", pin)
    assert "There is no question 1" in answered.err


def test_a_wrong_one_waits_also_in_another_run(run, guarded: Path, pin: Path, held) -> None:
    pin.write_text("0000")
    wrong = run("--site", guarded, "day", "close", "--pin-file", pin)
    pin.write_text("4711")
    waiting = run("--site", guarded, "day", "close", "--pin-file", pin)
    held.pass_time(seconds=2)
    right = run("--site", guarded, "day", "close", "--pin-file", pin)

    assert (wrong.code, waiting.code, right.code) == (1, 1, 0)
    assert "That is not the PIN. Nothing was changed. Try again in 2 seconds" in wrong.err
    assert "Try again in 2 seconds" in waiting.err


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"4711 is it", b"9" * 100_000])
def test_a_file_that_holds_none_is_told_in_words(run, guarded: Path, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "odd"
    path.mkdir() if content is None else path.write_bytes(content)
    ran = run("--site", guarded, "day", "close", "--pin-file", path)
    assert ran.code == 1
    assert "Nothing was changed" in ran.err
