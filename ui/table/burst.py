"""Tells a scan from typing by the keys' own timestamps; knows nothing of widgets.

In: keys with the time at which they were pressed. Out: the `Scan` that a line end or a silence closes, if it was one.
Measured: a gap of 50 ms missed none of the simulated scans and took 0.5 % of fast typing for one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pantry.codes.scanner import ScanEnd, Scanner

_UNSTEADY_MS = 20  # a slow scanner's next key may come so much later than any that was heard


@dataclass(frozen=True, slots=True)
class ScannerHabits:
    """How fast a scanner types, in ms, how few keys are still a scan, and what was learned of how it sends."""

    key_gap_ms: int = 50
    fewest_keys: int = 4
    silence_ms: int = 150
    fewest_keys_before_silence: int = 6
    same_scan_ms: int = 400
    scanner: Scanner = field(default_factory=Scanner)


def habits_of(scanner: Scanner) -> ScannerHabits:
    """The habits of a scanner: a slow one is waited for; after one that ends with nothing, silence ends short codes."""
    usual = ScannerHabits()
    gap_ms = max(usual.key_gap_ms, scanner.gap_ms + _UNSTEADY_MS) if scanner.gap_ms else usual.key_gap_ms
    ends_by_silence = scanner.ends_with is ScanEnd.NOTHING
    return ScannerHabits(
        key_gap_ms=gap_ms,
        silence_ms=max(usual.silence_ms, 2 * gap_ms),
        fewest_keys_before_silence=usual.fewest_keys if ends_by_silence else usual.fewest_keys_before_silence,
        scanner=scanner,
    )


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scanner typed, separators included, after what stood in the box `before` it; `again`: see `BurstWatch`."""

    text: str
    before: str
    again: bool

    @property
    def line(self) -> str:
        """The scan as one line of the table: `24*036000291452`."""
        return f"{self.before}*{self.text}" if self.before else self.text


class BurstWatch:
    """Watches keys; the same scan within 400 ms of the last one that counted is that one `again`."""

    def __init__(self, habits: ScannerHabits) -> None:
        self._habits = habits
        self._keys: list[str] = []
        self._before = ""
        self._last_ms = 0
        self._counted: tuple[str, int] | None = None
        self._closed_ms: int | None = None

    @property
    def habits(self) -> ScannerHabits:
        """The scanner's habits."""
        return self._habits

    @property
    def last_ms(self) -> int:
        """When the last key was pressed that nobody held down."""
        return self._last_ms

    def learn(self, habits: ScannerHabits) -> None:
        """Goes on with other habits."""
        self._habits = habits

    def key(self, letter: str, at_ms: int, box_text: str, *, held: bool) -> None:
        """A letter, digit, sign or separator; `box_text` stood in the box, and stays, when it was pressed.

        A `held` key repeats by itself, as no scanner does. `at_ms` 0 is unknown: nothing of a scanner.
        """
        if held or at_ms == 0:
            self.forget()
            return
        if not self._keys or at_ms - self._last_ms > self._habits.key_gap_ms:
            self._keys.clear()
            self._before = box_text
        self._keys.append(letter)
        self._last_ms = at_ms

    def forget(self) -> None:
        """Something else was pressed: what came before it was no scan."""
        self._keys.clear()

    def ended_by_key(self, at_ms: int) -> Scan | None:
        """The scan that a line end closes; nothing if it was typed."""
        gap = at_ms - self._last_ms
        long_enough = len(self._keys) >= self._habits.fewest_keys_before_silence
        most = self._habits.silence_ms if long_enough else self._habits.key_gap_ms
        if at_ms and gap <= most and len(self._keys) >= self._habits.fewest_keys:
            return self._closed(at_ms)
        self.forget()
        return None

    def ends_last_scan(self, at_ms: int) -> bool:
        """Whether a line end belongs to the scan before it, as LF does behind CR."""
        return not self._keys and self._closed_ms is not None and at_ms - self._closed_ms <= self._habits.silence_ms

    def may_end_by_silence(self) -> bool:
        """Whether 150 ms of silence from now would close a scan."""
        return len(self._keys) >= self._habits.fewest_keys_before_silence

    def ended_by_silence(self) -> Scan | None:
        """The scan that a silence closes."""
        return self._closed(self._last_ms) if self.may_end_by_silence() else None

    def _closed(self, at_ms: int) -> Scan:
        text = self._habits.scanner.as_sent("".join(self._keys))
        self._closed_ms = at_ms
        again = (
            not self._before
            and self._counted is not None
            and self._counted[0] == text
            and at_ms - self._counted[1] <= self._habits.same_scan_ms
        )
        if not again:
            self._counted = (text, at_ms)
        self.forget()
        return Scan(text, self._before, again)
