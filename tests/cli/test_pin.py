"""`pantry pin`: set from a file, changed, a card beside it, taken away; what is no PIN and a pipe are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.codes.own import OwnKind, own_code

if TYPE_CHECKING:
    from pathlib import Path

CARD = own_code(OwnKind.VOLUNTEER, 7)
NONE = {"pin": False, "card": False}


@pytest.fixture
def held_in(tmp_path: Path):
    """A file that holds these digits."""

    def write(digits: str) -> Path:
        path = tmp_path / f"pin-{digits}.txt"
        path.write_text(f"{digits}\n", encoding="utf-8")
        return path

    return write


@pytest.mark.usefixtures("site")
def test_it_is_set_changed_and_taken_away(run, held_in):
    assert (run("pin", "--json").json, run("pin").out) == (NONE, "No PIN is set on this laptop.\n")
    assert run("pin", "set", "--new-pin-file", held_in("4711"), "--json").json == {"pin": True, "card": False}
    assert run("places", "add", "Van").err.startswith("This site has a PIN.")
    assert run("pin", "set", "--new-pin-file", held_in("2580")).err.startswith("This site has a PIN.")

    assert run("pin", "set", "--new-pin-file", held_in("2580"), "--pin-file", held_in("4711")).code == 0
    assert run("places", "add", "Van", "--pin-file", held_in("2580")).code == 0
    assert run("pin", "card", CARD, "--pin-file", held_in("2580"), "--json").json == {"pin": True, "card": True}
    assert run("pin").out == "A PIN is set on this laptop, and a card opens too.\n"

    assert run("pin", "remove", "--pin-file", held_in("2580"), "--json").json == NONE
    assert run("places", "add", "Shed").code == 0


@pytest.mark.usefixtures("site")
def test_what_can_not_be_is_refused_in_words(run, held_in, tmp_path):
    for args, why in (
        (("set", "--new-pin-file", held_in("12")), "A PIN has 4 to 12 digits."),
        (("set", "--new-pin-file", tmp_path / "none.txt"), f"{tmp_path / 'none.txt'} can't be read"),
        (("set",), "Say which file holds the new PIN with --new-pin-file."),
        (("card", CARD), "A card opens beside a PIN."),
    ):
        ran = run("pin", *args)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith(why)
    assert run("pin", "--json").json == NONE


@pytest.mark.usefixtures("site")
def test_on_a_terminal_it_is_asked_for_twice_and_not_shown(run, monkeypatch):
    asked = []

    def prompt(words, **how):
        asked.append((words, how["hide_input"], how["confirmation_prompt"]))
        return "4711"

    monkeypatch.setattr("pantry.cli.pin_command.is_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", prompt)
    assert run("pin", "set", "--json").json == {"pin": True, "card": False}
    assert asked == [("New PIN", True, "Once more")]
