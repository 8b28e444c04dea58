"""Sounds: which answer is heard how, a player that is only a script, and silence without a word of trouble."""

from __future__ import annotations

import wave
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from pantry.desk import Mode
from pantry.reply import Did, Reply, Tone
from tests.sounds import FOLDER, RATE, SOUNDS, wav_of
from tests.ui.tables import BEANS, UNKNOWN
from ui.look.sounds import SilentSound, Sound, Sounds, players_here, sound_files, sound_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.tables import Table

HANGS = "exec sleep 600"


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    return tmp_path / "heard"


def player(folder: Path, name: str, does: str) -> tuple[str, ...]:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    return (str(program),)


def notes(heard: Path, then: str = "exit 0") -> str:
    return f'for file; do :; done; basename "$file" >>"{heard}"; {then}'


def names(heard: Path) -> list[str]:
    return heard.read_text(encoding="utf-8").split() if heard.exists() else []


@pytest.fixture
def sounds_of(qtbot: QtBot) -> Iterator[Callable[..., Sounds]]:
    assert qtbot
    made: list[Sounds] = []

    def make(*players: tuple[str, ...], folder: Path | None = None) -> Sounds:
        made.append(Sounds(players, folder))
        return made[-1]

    yield make
    for sounds in made:
        sounds.close()
        assert not sounds.is_playing


# the files


@pytest.mark.parametrize("name", SOUNDS)
def test_what_ships_is_what_the_script_makes(name: str) -> None:
    shipped = (FOLDER / f"{name}.wav").read_bytes()
    made = wav_of(SOUNDS[name])
    assert len(shipped) == len(made)
    assert shipped[:44] == made[:44]
    for at in range(44, len(made), 2):  # the last bit of a sine may differ between computers
        both = (int.from_bytes(data[at : at + 2], "little", signed=True) for data in (shipped, made))
        assert abs(next(both) - next(both)) <= 1


@pytest.mark.parametrize("name", sorted(sound_files()))
def test_each_is_short_small_and_mono(name: str) -> None:
    with wave.open(str(FOLDER / name)) as file:
        assert file.getnframes() / file.getframerate() < 0.2
        assert (file.getnchannels(), file.getframerate()) == (1, RATE)
    assert (FOLDER / name).stat().st_size < 10_000


def test_no_two_sound_alike() -> None:
    assert len({(FOLDER / name).read_bytes() for name in sound_files()}) == len(Sound) == len(SOUNDS)


# which answer is heard how


@pytest.mark.parametrize(
    ("tone", "saved", "sound"),
    [
        (Tone.UNKNOWN, True, Sound.UNKNOWN),
        (Tone.LOOK, True, Sound.LOOK),
        (Tone.REFUSED, False, Sound.LOOK),
        (Tone.NOT_SAVED, False, Sound.NOT_SAVED),
        (Tone.PLAIN, False, None),
        (Tone.OK, False, None),
    ],
)
def test_each_tone_has_its_sound(tone: Tone, saved: bool, sound: Sound | None) -> None:
    assert sound_of(Reply(line="", did=Did.TOOK, tone=tone, saved=saved), Mode.IN) is sound


def test_each_mode_has_its_own_tick() -> None:
    saved = Reply(line="", did=Did.TOOK, tone=Tone.OK, saved=True)
    assert {sound_of(saved, mode) for mode in Mode} == {Sound.TICK_IN, Sound.TICK_OUT, Sound.TICK_PLATES}


def test_what_is_heard_stands_on_the_card_in_words_and_by_a_sign(stocked: Table) -> None:
    stocked.tap("Take in")
    card = stocked.window.page.card
    words, looks, heard = set[str](), [], set[Sound]()
    for line in (BEANS, UNKNOWN, "123456\n"):
        stocked.hand(line) if line.endswith("\n") else stocked.scan(line)
        assert card.reply is not None
        sound = sound_of(card.reply, Mode.IN)
        assert sound is not None
        assert card.words.headline.words
        heard.add(sound)
        words.add(card.accessibleName())
        looks.append(card.grab().toImage())
    assert len(heard) == len(words) == 3
    assert all(one != other for one, other in combinations(looks, 2))


# playing


def test_a_player_gets_the_file(sounds_of: Callable[..., Sounds], tmp_path: Path, heard: Path, qtbot: QtBot) -> None:
    sounds = sounds_of(player(tmp_path, "plays", notes(heard)))
    sounds.play(Sound.TICK_IN)
    qtbot.waitUntil(lambda: names(heard) == ["tick_in.wav"] and not sounds.is_playing)
    sounds.play(Sound.LOOK)
    qtbot.waitUntil(lambda: names(heard) == ["tick_in.wav", "look.wav"] and not sounds.is_playing)


def test_one_at_a_time_and_what_is_urgent_cuts_off_what_is_not(
    sounds_of: Callable[..., Sounds], tmp_path: Path, heard: Path, qtbot: QtBot
) -> None:
    sounds = sounds_of(player(tmp_path, "plays", notes(heard, HANGS)))
    sounds.play(Sound.LOOK)
    qtbot.waitUntil(lambda: names(heard) == ["look.wav"])
    sounds.play(Sound.TICK_IN)
    sounds.play(Sound.LOOK)
    sounds.play(Sound.NOT_SAVED)
    qtbot.waitUntil(lambda: names(heard) == ["look.wav", "not_saved.wav"])


@pytest.mark.parametrize("fails", ["exit 1", "kill -9 $$"])
def test_where_one_player_fails_the_next_plays_and_the_first_is_left_alone(
    sounds_of: Callable[..., Sounds], tmp_path: Path, heard: Path, qtbot: QtBot, fails: str
) -> None:
    broken, asked = tmp_path / "asked", []
    sounds = sounds_of(
        (str(tmp_path / "gone"),),
        player(tmp_path, "fails", f'echo asked >>"{broken}"; {fails}'),
        player(tmp_path, "plays", notes(heard)),
    )
    for number in (1, 2):
        sounds.play(Sound.TICK_OUT)
        qtbot.waitUntil(lambda number=number: len(names(heard)) == number and not sounds.is_playing)
        asked.append(len(names(broken)))
    assert asked == [1, 1]


def test_without_a_sound_card_it_is_silent_until_all_are_asked_again(
    sounds_of: Callable[..., Sounds], tmp_path: Path, heard: Path, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    sounds = sounds_of(player(tmp_path, "fails", notes(heard, "echo no sound card >&2; exit 1")))
    sounds.play(Sound.TICK_OUT)
    qtbot.waitUntil(lambda: len(names(heard)) == 1 and not sounds.is_playing)
    sounds.play(Sound.NOT_SAVED)
    assert not sounds.is_playing

    sounds.ask_all_players_again()
    sounds.play(Sound.NOT_SAVED)

    qtbot.waitUntil(lambda: len(names(heard)) == 2 and not sounds.is_playing)
    assert capfd.readouterr() == ("", "")


def test_without_any_player_nothing_happens(sounds_of: Callable[..., Sounds]) -> None:
    sounds = sounds_of()
    sounds.play(Sound.NOT_SAVED)
    assert (sounds.is_playing, sounds.fell_back) == (False, ())


@pytest.mark.parametrize(
    "broken",
    [None, b"", b"RIFF", b"no sound at all" * 100, (FOLDER / "look.wav").read_bytes()[:900]],
    ids=["gone", "empty", "head only", "something else", "cut off"],
)
def test_a_broken_file_is_silent_and_remembered(
    sounds_of: Callable[..., Sounds], tmp_path: Path, heard: Path, qtbot: QtBot, broken: bytes | None
) -> None:
    folder = tmp_path / "sounds"
    folder.mkdir()
    (folder / "tick_in.wav").write_bytes((FOLDER / "tick_in.wav").read_bytes())
    if broken is not None:
        (folder / "look.wav").write_bytes(broken)
    sounds = sounds_of(player(tmp_path, "plays", notes(heard)), folder=folder)
    sounds.play(Sound.LOOK)
    sounds.play(Sound.TICK_IN)
    qtbot.waitUntil(lambda: names(heard) == ["tick_in.wav"] and not sounds.is_playing)
    assert sounds.fell_back == (SilentSound("look.wav"),)


def test_players_are_looked_for_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    player(tmp_path, "aplay", "exit 0")
    player(tmp_path, "afplay", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert players_here("linux") == ((str(tmp_path / "aplay"), "-q"),)
    assert players_here("darwin") == ((str(tmp_path / "afplay"),),)
    assert players_here("win32") == ()
