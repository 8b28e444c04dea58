"""Makes the sounds that ship with the program: `python -m tests.sounds` writes resources/sounds anew, always alike."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from io import BytesIO
from math import exp, pi, sin
from pathlib import Path

RATE = 22_050
FOLDER = Path(__file__).parents[1] / "resources" / "sounds"
_LOUDEST = 32_767
_SOFT_ENDS_S = 0.004  # a tone that starts or stops at once clicks


@dataclass(frozen=True, slots=True)
class Tone:
    """A tone in hertz and milliseconds; `fades`: how fast it dies away, 0 holds it; `overtones` make a buzz."""

    hertz: int
    long_ms: int
    loud: float
    fades: float = 0.0
    overtones: int = 1


SILENCE = Tone(0, 20, 0.0)
SOUNDS = {
    "tick_out": (Tone(1320, 60, 0.30, fades=60),),
    "tick_in": (Tone(880, 60, 0.34, fades=60),),
    "tick_plates": (Tone(1760, 60, 0.26, fades=60),),
    "unknown": (Tone(880, 80, 0.42, fades=8), SILENCE, Tone(587, 90, 0.42, fades=8)),
    "look": (Tone(988, 70, 0.42, fades=8), SILENCE, Tone(988, 90, 0.42, fades=8)),
    "not_saved": (Tone(130, 195, 0.60, overtones=7),),
}


def wav_of(tones: tuple[Tone, ...]) -> bytes:
    """The tones one after the other as a WAV file: 16 bits, mono."""
    made = BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for tone in tones:
            file.writeframes(_samples(tone))
    return made.getvalue()


def _samples(tone: Tone) -> bytes:
    count = RATE * tone.long_ms // 1000
    return b"".join(_sample(tone, number, count).to_bytes(2, "little", signed=True) for number in range(count))


def _sample(tone: Tone, number: int, count: int) -> int:
    at, left = number / RATE, (count - 1 - number) / RATE
    ends = min(1.0, at / _SOFT_ENDS_S, left / _SOFT_ENDS_S)
    waves = sum(sin(2 * pi * tone.hertz * over * at) / over for over in range(1, tone.overtones + 1, 2))
    return round(_LOUDEST * tone.loud * ends * exp(-tone.fades * at) * waves)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, tones in SOUNDS.items():
        (FOLDER / f"{name}.wav").write_bytes(wav_of(tones))


if __name__ == "__main__":
    main()
