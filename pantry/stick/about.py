"""What a bundle says of itself, in bag-info.txt (RFC 8493): whose it is, its number, and the bundles before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pantry.codes.dates import is_day
from pantry.stick.refusals import Refused
from pantry.stick.tags import Tag, Tags, write_tags

NAME = "bag-info.txt"
VERSION = "1.0"  # a minor one leaves every sum right without it, anything else is major
HASH = r"[0-9a-f]{64}"
DEVICE = r"d[a-z2-7]{26}"
SITE = r"s[a-z2-7]{26}"


@dataclass(frozen=True, slots=True)
class Named:
    """A bundle of a laptop by its number, which is for people, and its id."""

    device: str
    number: int
    bundle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Whose a bundle is and what is in it; `before`: every earlier bundle of the same laptop."""

    device: str
    site: str
    number: int
    date: str
    site_name: str = ""
    laptop_name: str = ""
    version: str = VERSION
    entries: int = 0
    events: int = 0
    before: tuple[Named, ...] = ()

    def is_major_of(self, known: str) -> bool:
        """Whether a program that knows the format `known` can't read this one."""
        return self.version.split(".", maxsplit=1)[0] != known.split(".", maxsplit=1)[0]

    def is_newer_than(self, known: str) -> bool:
        """Whether this one is of the same major version and may hold what `known` has no words for."""
        return not self.is_major_of(known) and _parts(self.version) > _parts(known)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def folder_name(date: str, number: int, bundle: str) -> str:
    """The folder of a bundle on a stick: lower-case letters, digits and `-`, under 64 characters."""
    return f"{date}-{number}-{bundle[:16]}"


def write_about(about: About, payload: tuple[int, int]) -> bytes:
    """bag-info.txt; `payload`: bytes and number of the files in data/."""
    size, count = payload
    tags: list[Tag] = [
        ("Source-Organization", about.site_name),
        ("Bagging-Date", about.date),
        ("Payload-Oxum", f"{size}.{count}"),
        ("Pantry-Format", about.version),
        ("Pantry-Site", about.site),
        ("Pantry-Device", about.device),
        ("Pantry-Laptop", about.laptop_name),
        ("Pantry-Number", str(about.number)),
        ("Pantry-Entries", str(about.entries)),
        ("Pantry-Events", str(about.events)),
        *(("Pantry-Before", f"{named.number} {named.bundle}") for named in about.before),
    ]
    return write_tags(tags)


def read_about(data: bytes) -> About:
    """What bag-info.txt says. Raises Refused."""
    tags = Tags(NAME, data)
    device = tags.matching("Pantry-Device", DEVICE)
    date = tags.text("Bagging-Date")
    if not is_day(date):
        raise Refused("{label} is missing or wrong.", file=NAME, label="Bagging-Date")
    return About(
        device=device,
        site=tags.matching("Pantry-Site", SITE),
        number=tags.number("Pantry-Number"),
        date=date,
        site_name=tags.text("Source-Organization"),
        laptop_name=tags.text("Pantry-Laptop"),
        version=tags.matching("Pantry-Format", r"[1-9][0-9]{0,3}\.(0|[1-9][0-9]{0,3})"),
        entries=tags.number("Pantry-Entries"),
        events=tags.number("Pantry-Events"),
        before=tuple(_before(device, value) for value in tags.all("Pantry-Before")),
    )


def _before(device: str, value: str) -> Named:
    found = re.fullmatch(rf"(0|[1-9][0-9]{{0,14}}) ({HASH})", value, re.ASCII)
    if not found:
        raise Refused("{label} is missing or wrong.", file=NAME, label="Pantry-Before")
    return Named(device, int(found[1]), found[2])
