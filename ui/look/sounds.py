"""Sounds: one short WAV for each kind of answer, played by a program that this computer has, beside the window.

In: a Reply. Out: a sound, or silence where there is no player, no sound card, or a file is broken; never an error, a
message or a wait. What a sound says always stands on the card too, in words and by a sign.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import IntEnum
from importlib.resources import files
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer

from pantry.desk import Mode
from pantry.reply import Reply, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_MS = 2_000  # a player that still runs then waits for a sound card that isn't there
_ASK_AGAIN_MS = 300_000  # by then somebody may have plugged in a speaker
_LONGEST_SOUND_S = 1.0
_PLAYERS = {
    "darwin": (("afplay",),),
    "linux": (("paplay",), ("pw-play",), ("aplay", "-q")),
}


class Sound(IntEnum):
    """What can be heard; a later one drowns an earlier one."""

    TICK_OUT = 1
    TICK_IN = 2
    TICK_PLATES = 3
    UNKNOWN = 4
    LOOK = 5
    NOT_SAVED = 6


_FILES = {
    Sound.TICK_OUT: "tick_out.wav",
    Sound.TICK_IN: "tick_in.wav",
    Sound.TICK_PLATES: "tick_plates.wav",
    Sound.UNKNOWN: "unknown.wav",
    Sound.LOOK: "look.wav",
    Sound.NOT_SAVED: "not_saved.wav",
}
_TICKS = {Mode.OUT: Sound.TICK_OUT, Mode.IN: Sound.TICK_IN, Mode.PLATES: Sound.TICK_PLATES}


@dataclass(frozen=True, slots=True)
class SilentSound:
    """What fell back to silence: a sound's file that can't be used; `file` is its name."""

    file: str


def sound_of(reply: Reply, mode: Mode) -> Sound | None:
    """What an answer sounds like; what only tells is silent."""
    match reply.tone:
        case Tone.OK:
            return _TICKS[mode] if reply.saved else None
        case Tone.UNKNOWN:
            return Sound.UNKNOWN
        case Tone.LOOK | Tone.REFUSED:
            return Sound.LOOK
        case Tone.NOT_SAVED:
            return Sound.NOT_SAVED
        case Tone.PLAIN:
            return None


def players_here(platform: str = sys.platform) -> tuple[tuple[str, ...], ...]:
    """The programs of this computer that play a WAV file, the best first; Windows needs none."""
    known = _PLAYERS.get(platform, ())
    return tuple((found, *options) for program, *options in known if (found := which(program)))


class Sounds(QObject):
    """Plays one sound at a time; a more urgent one cuts it off, any other is left out."""

    def __init__(self, players: tuple[tuple[str, ...], ...] | None = None, folder: Path | None = None) -> None:
        super().__init__()
        self._all_players = players_here() if players is None else players
        self._players = list(self._all_players)
        self._folder = folder or Path(str(files("resources") / "sounds"))
        self._checked: dict[Sound, bool] = {}
        self._playing: Sound | None = None
        self._next: Sound | None = None
        self._process = QProcess(self)
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._patience = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._patience.timeout.connect(self._on_too_long)
        self._silence = QTimer(self, singleShot=True, interval=_ASK_AGAIN_MS)
        self._silence.timeout.connect(self.ask_all_players_again)

    @property
    def fell_back(self) -> tuple[SilentSound, ...]:
        """The sounds that are silent because their files can't be used, as far as they were asked for."""
        return tuple(SilentSound(_FILES[sound]) for sound, is_fine in self._checked.items() if not is_fine)

    @property
    def is_playing(self) -> bool:
        """Whether a sound is heard now."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def play(self, sound: Sound) -> None:
        """Starts a sound and goes on at once."""
        if not self._is_fine(sound):
            return
        if sys.platform == "win32":
            _play_on_windows(self._folder / _FILES[sound])
        elif not self.is_playing:
            self._start(sound)
        elif self._playing is None or sound > self._playing:
            self._next = sound
            self._process.kill()

    def ask_all_players_again(self) -> None:
        """What could not play a while ago may be able to now."""
        self._players = list(self._all_players)

    def close(self) -> None:
        """Silence, before the window goes; nothing of a player stays behind."""
        self._all_players, self._next = (), None
        self._players.clear()
        for timer in (self._patience, self._silence):
            timer.stop()
        if self.is_playing:
            self._process.kill()
            self._process.waitForFinished(_LONGEST_MS)

    def _start(self, sound: Sound) -> None:
        if self._players:
            program, *options = self._players[0]
            self._playing = sound
            self._patience.start()
            self._process.start(program, [*options, str(self._folder / _FILES[sound])])

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        """The next sound if one cut this one off; a player that can't play is not asked again for a while."""
        self._patience.stop()
        waits, self._next = self._next, None
        if waits is not None:
            self._start(waits)
        elif code or status is not QProcess.ExitStatus.NormalExit:
            self._other_player()

    def _on_error(self, trouble: QProcess.ProcessError) -> None:
        if trouble is QProcess.ProcessError.FailedToStart:
            self._patience.stop()
            QTimer.singleShot(0, self, self._other_player)  # this one counts as starting until we are back

    def _on_too_long(self) -> None:
        self._next = None
        self._process.kill()

    def _other_player(self) -> None:
        """The sound that could not be played is played by the next program, if there is one."""
        del self._players[:1]
        if not self._players:
            self._silence.start()
        sound, self._playing = self._playing, None
        if sound is not None:
            self._start(sound)

    def _is_fine(self, sound: Sound) -> bool:
        """Whether a sound's file is a short WAV; each is looked at once."""
        if sound not in self._checked:
            self._checked[sound] = _is_short_wav(self._folder / _FILES[sound])
        return self._checked[sound]


def sound_files() -> Iterator[str]:
    """The names of all files that a sound is played from."""
    yield from _FILES.values()


def _is_short_wav(path: Path) -> bool:
    import wave  # with the first sound, not with the window

    try:
        with wave.open(str(path), "rb") as file:
            seconds = file.getnframes() / file.getframerate()
            whole = len(file.readframes(file.getnframes())) == file.getnframes() * file.getsampwidth()
            return whole and 0 < seconds <= _LONGEST_SOUND_S and file.getnchannels() == 1
    except (OSError, EOFError, ValueError, wave.Error, ZeroDivisionError):
        return False


def _play_on_windows(path: Path) -> None:
    """Windows plays by itself; a computer without a sound card answers with an error that nobody needs."""
    import contextlib
    import importlib

    player = importlib.import_module("winsound")  # absent off Windows
    with contextlib.suppress(RuntimeError):
        player.PlaySound(str(path), player.SND_FILENAME | player.SND_ASYNC | player.SND_NODEFAULT)
