"""The point person's PIN and card: set, tried, taken away. Both stay on this laptop, hashed, and are in no bundle.

In: digits as they were typed or scanned. Out: whether they open, or how long to wait. Wrong tries are kept too, so that
a new start begins no new row of them. A PIN keeps hands off the point person's rooms; it encrypts nothing.
"""

from __future__ import annotations

import contextlib
import hmac
import json
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from pantry.codes.own import OwnKind
from pantry.codes.sent_own import own_code_as_sent
from pantry.errors import RefusedInput, SiteFileError

if TYPE_CHECKING:
    from pantry.clock import Clock
    from pantry.store import SiteFile

SHORTEST, LONGEST = 4, 12
WAITS_S = (0, 2, 5, 15, 30, 60, 120, 300, 600, 900)  # after so many wrong tries; the last one for all more
_PIN, _CARD, _TRIES = "pin", "lead_card", "pin_tries"
_PASSES, _MEMORY = 2, 19 * 1024 * 1024  # as OWASP asks of Argon2id: some 30 ms, so the window may do it at once
_HASH_BYTES, _SALT_BYTES = 32, 16
_SCHEME = "argon2id"


class Tried(StrEnum):
    """What came of digits that were tried."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"


class PinDoor:
    """The door to the point person's rooms of one site file; without a PIN it stands open."""

    def __init__(self, site_file: SiteFile, clock: Clock) -> None:
        self._site_file, self._clock = site_file, clock
        self._wrong, self._last = _read_tries(site_file.kept(_TRIES))

    @property
    def has_pin(self) -> bool:
        """Whether a PIN is set here."""
        return bool(self._site_file.kept(_PIN))

    @property
    def has_card(self) -> bool:
        """Whether a card opens too."""
        return bool(self._site_file.kept(_CARD))

    def wait_s(self) -> int:
        """For how many seconds nothing more is tried; a clock that was put back makes it no longer than at first."""
        if self._last is None:
            return 0
        passed = max(0, int((self._clock.now() - self._last).total_seconds()))
        return max(0, WAITS_S[min(self._wrong, len(WAITS_S) - 1)] - passed)

    def try_pin(self, pin: str) -> Tried:
        """Whether these digits are the PIN."""
        return self._try(pin, _PIN)

    def try_card(self, scan: str) -> Tried:
        """Whether this is the point person's card."""
        return self._try(volunteers_card(scan), _CARD)

    def set_pin(self, pin: str) -> None:
        """Sets the PIN, or changes it. Raises RefusedInput, SiteFileError."""
        if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
            raise RefusedInput(
                "A PIN has {least} to {most} digits. Nothing was changed. Type another one.",
                least=SHORTEST,
                most=LONGEST,
            )
        self._site_file.keep(_PIN, self._hashed(pin))
        self._forget_tries()

    def set_card(self, digits: str) -> None:
        """From now on this volunteer's card opens too. Raises RefusedInput, SiteFileError."""
        card = volunteers_card(digits)
        if not card:
            raise RefusedInput("This is no volunteer's card. Nothing was changed. Scan another one.")
        self._site_file.keep(_CARD, self._hashed(card))

    def remove(self) -> None:
        """No PIN and no card any more. Raises SiteFileError."""
        self._site_file.keep(_PIN, "")
        self._site_file.keep(_CARD, "")
        self._forget_tries()

    def _try(self, said: str, kept_as: str) -> Tried:
        """A try counts as wrong before it is looked at: a program that is killed meanwhile has used it up."""
        self._see_others_tries()
        if self.wait_s():
            return Tried.WAIT
        self._wrong, self._last = self._wrong + 1, self._clock.now()
        self._keep_tries()
        if not _is_same(said, self._site_file.kept(kept_as)):
            return Tried.WRONG
        self._forget_tries()
        return Tried.OPEN

    def _see_others_tries(self) -> None:
        wrong, last = _read_tries(self._site_file.kept(_TRIES))
        if wrong > self._wrong:
            self._wrong, self._last = wrong, last

    def _forget_tries(self) -> None:
        self._wrong, self._last = 0, None
        self._keep_tries()

    def _keep_tries(self) -> None:
        last = self._last.isoformat() if self._last else ""
        with contextlib.suppress(SiteFileError):  # on a full disk this run counts them alone, and the right PIN opens
            self._site_file.keep(_TRIES, json.dumps({"wrong": self._wrong, "last": last}) if self._wrong else "")

    def _hashed(self, said: str) -> str:
        salt = self._clock.random_bytes(_SALT_BYTES)
        return "$".join((_SCHEME, str(_PASSES), str(_MEMORY), salt.hex(), _hash(said, salt, _PASSES, _MEMORY).hex()))


def volunteers_card(scan: str) -> str:
    """The ten digits of a volunteer's card that was scanned; nothing where it was something else."""
    own = own_code_as_sent(scan)
    return own.digits if own is not None and own.kind is OwnKind.VOLUNTEER else ""


def _is_same(said: str, kept: str) -> bool:
    """What is damaged opens nothing."""
    try:
        scheme, passes, memory, salt, hashed = kept.split("$")
        wanted = bytes.fromhex(hashed)
        found = _hash(said, bytes.fromhex(salt), int(passes), int(memory))
    except ValueError:
        return False
    return scheme == _SCHEME and hmac.compare_digest(found, wanted)


def _hash(said: str, salt: bytes, passes: int, memory: int) -> bytes:
    from nacl.exceptions import CryptoError  # PyNaCl, which signs bundles, brings Argon2 along
    from nacl.pwhash import argon2id

    try:
        return argon2id.kdf(_HASH_BYTES, said.encode(errors="replace"), salt, opslimit=passes, memlimit=memory)
    except CryptoError as trouble:
        raise ValueError from trouble


def _read_tries(text: str) -> tuple[int, datetime | None]:
    try:
        found = json.loads(text)
        wrong, last = int(found["wrong"]), datetime.fromisoformat(found["last"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return 0, None
    return (wrong, last) if wrong > 0 and last.tzinfo is not None else (0, None)
