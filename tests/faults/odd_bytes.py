"""Bytes as bad disks, half copies and wrong programs leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_MOST_FLIPS = 8
_BLOCK = 512
_TROUBLESOME = (b"\0", b"\xff", b'"', b"\n", b"\r\n", b",", b"\xef\xbb\xbf", b"=1+1", b"\x1d", b"\xc3", b";", b"\t")


def damaged(data: bytes, chance: Random) -> bytes:
    """The same bytes with one kind of damage; never the same."""
    spoiled = chance.choice((_flipped, _cut, _lost_a_piece, _doubled, _zeroed, _inserted, _replaced))(data, chance)
    return spoiled if spoiled != data else data + b"\0"


def noise(chance: Random) -> bytes:
    """Bytes of no format at all."""
    return chance.randbytes(chance.choice((0, 1, 100, 5000)))


def _piece(data: bytes, chance: Random) -> tuple[int, int]:
    at = chance.randrange(len(data) + 1)
    return at, min(len(data), at + chance.choice((1, 16, _BLOCK)))


def _flipped(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, _MOST_FLIPS) if data else 0):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _lost_a_piece(data: bytes, chance: Random) -> bytes:
    at, end = _piece(data, chance)
    return data[:at] + data[end:]


def _doubled(data: bytes, chance: Random) -> bytes:
    at, end = _piece(data, chance)
    return data[:end] + data[at:]


def _zeroed(data: bytes, chance: Random) -> bytes:
    at, end = _piece(data, chance)
    return data[:at] + bytes(end - at) + data[end:]


def _inserted(data: bytes, chance: Random) -> bytes:
    at, _ = _piece(data, chance)
    return data[:at] + chance.choice(_TROUBLESOME) + data[at:]


def _replaced(_data: bytes, chance: Random) -> bytes:
    return noise(chance)
