"""The format of a bundle: BagIt (RFC 8493) around a Data Package, signed. Rows <-> bytes; no disk, no database.

In: rows, what the bundle says of itself, the signing seed. Out: a mapping of file names to bytes; and back, with all
checks in order: names and sizes, each CSV file to its last cell, the manifests, the signature, the description.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from pantry.books import Arriving
from pantry.errors import sentence
from pantry.events import KINDS, MOST_ROWS_AN_ENTRY, Change
from pantry.stick import about as bag_info
from pantry.stick import datapackage
from pantry.stick.about import VERSION, About, read_about, write_about
from pantry.stick.belief import refuse_unbelievable
from pantry.stick.columns import FILES
from pantry.stick.refusals import Refused
from pantry.stick.rows import FileRows, read_rows, read_unknown_rows, write_rows
from pantry.stick.signing import Signature, sign
from pantry.stick.tags import Tags, write_tags

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.events import EventKind

Files = dict[str, bytes]

MOST_EVENTS = 40_000
MOST_BYTES = 16_000_000  # what a laptop writes
MOST_BYTES_READ = 64_000_000  # one entry alone may be larger than what is written otherwise
MOST_FILES = 64

BAGIT = "bagit.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNATURE = "signature.txt"
_BAGIT_TEXT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_PAYLOAD_NAME = re.compile(r"data/[a-z0-9][a-z0-9._-]{0,60}")
_TAG_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,60}")
_MANIFEST_LINE = re.compile(r"([0-9a-f]{64})  ([a-z0-9._/-]+)")


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle that passed every check. `counted`: its rows could be read; else it is only kept and relayed.

    `unread`: entries with a row that needs a newer program, whose rows are left out.
    """

    bundle: str
    about: About
    rows: Arriving
    counted: bool
    unread: int


def write_bundle(about: About, rows: Arriving, seed: bytes) -> Files:
    """The files of a bundle in the order in which they go to a stick, the tag manifest last.

    Raises ValueError for text that no CSV of ours can hold.
    """
    tables = {FILES[kind]: write_rows(kind, rows.of(kind)) for kind in KINDS}
    entries = len({row[1] for kind in KINDS for row in rows.of(kind)})
    told = replace(about, entries=entries, events=sum(len(rows.of(kind)) for kind in KINDS))
    name = f"pantry-{about.device[:8]}-{about.number}"
    payload = {datapackage.NAME: datapackage.write_datapackage(name, tables), **tables}
    size = sum(map(len, payload.values()))
    tags = {BAGIT: _BAGIT_TEXT, bag_info.NAME: write_about(told, (size, len(payload))), MANIFEST: _manifest(payload)}
    tag_manifest = _manifest(tags)
    return {
        **payload,
        BAGIT: tags[BAGIT],
        bag_info.NAME: tags[bag_info.NAME],
        SIGNATURE: write_signature(sign(tag_manifest, seed)),
        MANIFEST: tags[MANIFEST],
        TAG_MANIFEST: tag_manifest,
    }


def bundle_id(tag_manifest: bytes) -> str:
    """The id of a bundle: SHA-256 of its tag manifest as read."""
    return hashlib.sha256(tag_manifest).hexdigest()


def read_bundle(files: Mapping[str, bytes], *, known: str = VERSION) -> Opened:
    """Proves every byte of a bundle; `known`: the format that this program knows. Raises Refused."""
    _refuse_bad_names(files)
    about = read_about(files[bag_info.NAME])
    bundle = bundle_id(files[TAG_MANIFEST])
    rows, unread = Arriving(bundle=bundle), 0
    counted = not about.is_major_of(known)
    if counted:
        unread = _read_tables(files, rows, about, known)
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    payload = {name for name in files if name.startswith("data/")}
    _refuse_bad_manifest(files[MANIFEST], MANIFEST, {name: hashes[name] for name in payload})
    tags = files.keys() - payload - {TAG_MANIFEST, SIGNATURE}
    _refuse_bad_manifest(files[TAG_MANIFEST], TAG_MANIFEST, {name: hashes[name] for name in tags})
    _refuse_bad_signature(files, about)
    if counted:
        if files[BAGIT] != _BAGIT_TEXT:
            raise Refused("The file is not as Pantry writes it.", file=BAGIT)
        datapackage.refuse_untrue(files, hashes)
    return Opened(bundle, about, rows, counted, unread)


def _refuse_bad_names(files: Mapping[str, bytes]) -> None:
    for name in sorted(files):
        if name == "fetch.txt":
            raise Refused("A bundle never names files from elsewhere.", file=name)
        if not (_PAYLOAD_NAME if name.startswith("data/") else _TAG_NAME).fullmatch(name) or ".." in name:
            raise Refused("The file does not belong there.", file=name)
    if len(files) > MOST_FILES or sum(map(len, files.values())) > MOST_BYTES_READ:
        raise Refused("The bundle is too large.", file=max(files, key=lambda name: len(files[name])))
    for name in (BAGIT, bag_info.NAME, MANIFEST, TAG_MANIFEST, SIGNATURE):
        if name not in files:
            raise Refused("The file is missing.", file=name)


def _read_tables(files: Mapping[str, bytes], rows: Arriving, about: About, known: str) -> int:
    """Fills `rows` from every table; gives how many entries need a newer program."""
    newer = about.is_newer_than(known)
    tables: list[FileRows] = []
    for kind, file in FILES.items():
        if file not in files:
            raise Refused("The file is missing.", file=file)
        tables.append(read_rows(kind, files[file], newer=newer))
    for file in sorted(set(files) - {*FILES.values(), datapackage.NAME}):
        if file.startswith("data/"):
            if not newer:
                raise Refused("The file does not belong there.", file=file)
            if file.endswith(".csv"):
                tables.append(read_unknown_rows(file, files[file]))
    if datapackage.NAME not in files:
        raise Refused("The file is missing.", file=datapackage.NAME)
    _refuse_bad_entries(tables, about)
    unread = frozenset().union(*(table.unread for table in tables))
    for kind, table in zip(KINDS, tables, strict=False):
        rows.of(kind).extend(row for row in table.rows if row[1] not in unread) if unread else rows.of(kind).extend(
            table.rows
        )
    _refuse_wrong_revs(rows, Change)
    refuse_unbelievable(rows)
    return len(unread)


def _refuse_bad_entries(tables: list[FileRows], about: About) -> None:
    """All rows of an entry say the same act, site and date; no entry is too long; as many as bag-info says."""
    said = Counter(chain.from_iterable(table.heads for table in tables))
    entries = frozenset().union(*(table.entries for table in tables))
    events = sum(said.values())
    if len(entries) != len(said):
        entry = Counter(one.partition(" ")[0] for one in said).most_common(1)[0][0]
        raise _bad_entry(tables, entry, sentence("The lines of the entry {entry} don't agree on act, site and date."))
    if events > MOST_EVENTS:
        raise Refused("The bundle is too large.", file=bag_info.NAME)
    if said and max(said.values()) > MOST_ROWS_AN_ENTRY:
        entry = said.most_common(1)[0][0].partition(" ")[0]
        raise _bad_entry(tables, entry, sentence("The entry {entry} has too many lines."))
    if (len(entries), events) != (about.entries, about.events):
        raise Refused("The bundle does not hold as many entries and lines as it says.", file=bag_info.NAME)


def _bad_entry(tables: list[FileRows], entry: str, why: str) -> Refused:
    """The last line of the entry in the last known file that holds it."""
    for file, table in reversed(list(zip(FILES.values(), tables, strict=False))):
        lines = [line for line, said in enumerate(table.heads, 2) if said.startswith(f"{entry} ")]
        if lines:
            return Refused(why, file=file, line=lines[-1], entry=entry)
    return Refused(why, file=bag_info.NAME, entry=entry)


def _refuse_wrong_revs(rows: Arriving, kind: EventKind) -> None:
    """A change's rev is 1 + the highest of its bases, as far as they are in the same bundle."""
    revs = {row[0]: row[-2] for row in rows.of(kind)}
    for row in rows.of(kind):
        bases = [revs.get(base) for base in str(row[-3]).split()]
        known = [rev for rev in bases if isinstance(rev, int)]
        if len(known) == len(bases) and row[-2] != 1 + max(known, default=0):
            raise wrong_rev(rows, str(row[0]))


def wrong_rev(rows: Arriving, event: str) -> Refused:
    """The refusal of a change whose rev contradicts its bases."""
    ids = sorted(str(row[0]) for row in rows.changes)
    line = ids.index(event) + 2 if event in ids else None
    return Refused("The change {event} has a wrong rev.", file=FILES[Change], line=line, event=event)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())).encode()


def _refuse_bad_manifest(data: bytes, manifest: str, hashes: Mapping[str, str]) -> None:
    """Every file is named once with its hash, and nothing else is."""
    said: dict[str, str] = {}
    for number, line in enumerate(data.decode("utf-8", "replace").split("\n")[:-1], 1):
        found = _MANIFEST_LINE.fullmatch(line)
        if not found or found[2] in said or found[2] not in hashes:
            raise Refused("The line does not name a file of this bundle.", file=manifest, line=number)
        said[found[2]] = found[1]
    for name in sorted(hashes):
        if name not in said:
            raise Refused("The file is not in {manifest}.", file=name, manifest=manifest)
        if said[name] != hashes[name]:
            raise Refused("The file was changed after it was written.", file=name)


def write_signature(signature: Signature) -> bytes:
    """signature.txt: who signed, the public key, the signature over the tag manifest."""
    return write_tags(
        [
            ("Pantry-Device", signature.device),
            ("Public-Key", signature.public_key),
            ("Signature", signature.signature),
        ]
    )


def _refuse_bad_signature(files: Mapping[str, bytes], about: About) -> None:
    tags = Tags(SIGNATURE, files[SIGNATURE])
    signature = Signature(tags.matching("Public-Key", "[0-9a-f]{64}"), tags.matching("Signature", "[0-9a-f]{128}"))
    if signature.device != about.device or write_signature(signature) != files[SIGNATURE]:
        raise Refused("The bundle is signed by another laptop than it says.", file=SIGNATURE)
    if not signature.fits(files[TAG_MANIFEST]):
        raise Refused("The signature does not fit the bundle.", file=SIGNATURE)
