"""Tag files: lines of `Label: value`, UTF-8, each ended by one LF (RFC 8493, section 2.2.2, without folded lines).

In: pairs of texts. Out: bytes, and back, strictly: what is read is byte for byte what would be written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pantry.stick.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

Tag = tuple[str, str]

_LINE = re.compile(r"([A-Z][A-Za-z0-9-]*): ([^\x00-\x1f]+)")


def write_tags(tags: Iterable[Tag]) -> bytes:
    """The tags as a file; a tag without a value is left out."""
    return "".join(f"{label}: {value}\n" for label, value in tags if value).encode()


def read_tags(file: str, data: bytes) -> tuple[Tag, ...]:
    """The tags of a file. Raises Refused with the line."""
    try:
        text = data.decode()
    except UnicodeDecodeError as trouble:
        line = data.count(b"\n", 0, trouble.start) + 1
        raise Refused("The text is not UTF-8.", file=file, line=line) from None
    *lines, rest = text.split("\n")
    if rest:
        raise Refused("The file ends in the middle of a line.", file=file, line=len(lines) + 1)
    tags = []
    for number, one in enumerate(lines, 1):
        found = _LINE.fullmatch(one)
        if not found:
            raise Refused("The line is not a label and a value.", file=file, line=number)
        tags.append((found[1], found[2]))
    return tuple(tags)


class Tags:
    """The tags of one file, asked by label."""

    def __init__(self, file: str, data: bytes) -> None:
        self._file = file
        self._tags = read_tags(file, data)

    def all(self, label: str) -> tuple[str, ...]:
        """Every value of a label, in order."""
        return tuple(value for name, value in self._tags if name == label)

    def text(self, label: str) -> str:
        """The one value of a label, else nothing. Raises Refused where it stands twice."""
        values = self.all(label)
        if len(values) > 1:
            raise Refused("{label} stands there twice.", file=self._file, label=label)
        return values[0] if values else ""

    def matching(self, label: str, pattern: str) -> str:
        """The value of a label that must fit a pattern. Raises Refused."""
        value = self.text(label)
        if not re.fullmatch(pattern, value, re.ASCII):
            raise Refused("{label} is missing or wrong.", file=self._file, label=label)
        return value

    def number(self, label: str) -> int:
        """A whole number of at most 15 digits. Raises Refused."""
        return int(self.matching(label, r"0|[1-9][0-9]{0,14}"))
