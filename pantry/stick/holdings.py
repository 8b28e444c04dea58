"""A list of holdings: what a laptop holds and what it refused, numbered and signed, in its own folder on the stick.

In: a `Holdings` and the signing seed. Out: the bytes of its file, and back. Lists are relayed byte for byte; of each
laptop the highest number counts. A list without its last line, the signature, was cut off and is silently not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pantry.codes.dates import is_day
from pantry.stick.about import DEVICE, HASH, SITE, Named
from pantry.stick.refusals import Refused
from pantry.stick.signing import Signature, sign
from pantry.stick.tags import Tag, Tags, write_tags

MOST_BYTES = 16_000_000
_VERSION = "1.0"
_MAJOR = "1."
_SIGNATURE = b"Signature: "
_FILE_NAME = re.compile(r"holdings-(d[a-z2-7]{7})-([1-9][0-9]{0,14})\.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What a laptop holds on a date; `refused`: what and why, in one line each.

    `asks`: the movements of which it asks people whether they were before one of its counts.
    """

    device: str
    site: str
    laptop_name: str
    number: int
    date: str
    holds: tuple[Named, ...]
    refused: tuple[str, ...]
    asks: tuple[str, ...] = ()

    def says_the_same_as(self, other: Holdings) -> bool:
        """Whether nothing but the number and the date differs."""
        mine, its = ((one.laptop_name, one.holds, one.refused, one.asks) for one in (self, other))
        return mine == its


def file_name(device: str, number: int | str) -> str:
    """The name of a list's file: whose, and which; `*` for any."""
    return f"holdings-{device[:8]}-{number}.txt"


def is_list(name: str) -> bool:
    """Whether a file's name is that of a list."""
    return bool(_FILE_NAME.fullmatch(name))


def write_holdings(holdings: Holdings, seed: bytes) -> bytes:
    """The signed list; the signature is over all lines before it."""
    public_key = sign(b"", seed).public_key
    tags: list[Tag] = [
        ("Pantry-List", _VERSION),
        ("Pantry-Device", holdings.device),
        ("Pantry-Site", holdings.site),
        ("Pantry-Laptop", holdings.laptop_name),
        ("Pantry-Number", str(holdings.number)),
        ("Pantry-Date", holdings.date),
        *(("Holds", f"{named.device} {named.number} {named.bundle}") for named in holdings.holds),
        *(("Refused", why) for why in holdings.refused),
        *(("Asks", event) for event in holdings.asks),
        ("Public-Key", public_key),
    ]
    text = write_tags(tags)
    return text + write_tags([("Signature", sign(text, seed).signature)])


def read_holdings(name: str, data: bytes) -> Holdings | None:
    """The list, proven; None where it was cut off. Raises Refused."""
    text, mark, _ = data.rpartition(_SIGNATURE)
    if not mark or not data.endswith(b"\n"):
        return None
    if len(data) > MOST_BYTES:
        raise Refused("The list is too large.", file=name)
    tags = Tags(name, data)
    device = tags.matching("Pantry-Device", DEVICE)
    number = tags.number("Pantry-Number")
    signature = Signature(tags.matching("Public-Key", "[0-9a-f]{64}"), tags.matching("Signature", "[0-9a-f]{128}"))
    if signature.device != device or not signature.fits(text):
        raise Refused("The signature does not fit the list.", file=name)
    if not tags.text("Pantry-List").startswith(_MAJOR):
        return None
    date = tags.text("Pantry-Date")
    if name != file_name(device, number) or not is_day(date):
        raise Refused("The list is not what its name says.", file=name)
    return Holdings(
        device=device,
        site=tags.matching("Pantry-Site", SITE),
        laptop_name=tags.text("Pantry-Laptop"),
        number=number,
        date=date,
        holds=tuple(_named(name, value) for value in tags.all("Holds")),
        refused=tags.all("Refused"),
        asks=tags.all("Asks"),
    )


def _named(file: str, value: str) -> Named:
    found = re.fullmatch(rf"({DEVICE}) (0|[1-9][0-9]{{0,14}}) ({HASH})", value, re.ASCII)
    if not found:
        raise Refused("{label} is missing or wrong.", file=file, label="Holds")
    return Named(found[1], int(found[2]), found[3])
