"""This laptop in a site: a signing key of its own, new after a restore and on another machine."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pantry.clock import base32
from pantry.errors import SiteFileError
from pantry.events import ID_LETTERS

if TYPE_CHECKING:
    from sqlite3 import Connection

    from pantry.clock import Clock

_SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class Laptop:
    """This laptop in a site: its id is the fingerprint of its signing key; `seed` is that key's 32 bytes."""

    device: str
    site: str
    seed: bytes


def new_laptop(db: Connection, clock: Clock, site: str) -> Laptop:
    """Gives the file a signing key of its own, and so another laptop id; any former key and block of codes is gone."""
    from nacl.signing import SigningKey

    seed = clock.random_bytes(_SEED_BYTES)
    public = bytes(SigningKey(seed).verify_key)
    laptop = Laptop("d" + fingerprint(public), site, seed)
    values = (("site", site), ("device", laptop.device), ("seed", seed.hex()), ("machine", this_machine()))
    db.executemany("INSERT OR REPLACE INTO laptop VALUES (?, ?)", values)
    db.execute("DELETE FROM laptop WHERE key = 'codes'")
    return laptop


def fingerprint(public_key: bytes) -> str:
    """26 base32 characters of SHA-256 of a public key."""
    return base32(hashlib.sha256(public_key).digest())[:ID_LETTERS]


def this_machine() -> str:
    """A hash that tells this machine from another and says nothing else of it; nothing where it has no lasting mark."""
    for path in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        with contextlib.suppress(OSError):
            return hashlib.sha256(path.read_bytes()).hexdigest()[:32]
    import uuid

    node = uuid.getnode()
    made_up = node >> 40 & 1  # no network card: Python draws a number anew in each run
    return "" if made_up else hashlib.sha256(str(node).encode()).hexdigest()[:32]


def laptop_of(db: Connection, path: Path, clock: Clock) -> Laptop:
    """The laptop that the file belongs to; on another machine than before it is a new one.

    Raises SiteFileError for a backup, ValueError where its key is damaged.
    """
    found = dict(db.execute("SELECT key, value FROM laptop").fetchall())
    if not {"device", "site", "seed"} <= found.keys():
        raise SiteFileError(
            "{path} is a backup, not a site file. It was not changed. Make a site file from it with: pantry restore",
            path=path,
        )
    before, now = found.get("machine", ""), this_machine()
    if before and now and before != now:
        return new_laptop(db, clock, found["site"])
    seed = bytes.fromhex(found["seed"])
    if len(seed) != _SEED_BYTES:
        raise ValueError(len(seed))
    return Laptop(found["device"], found["site"], seed)
