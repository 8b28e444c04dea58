"""The one door through which a key comes: what a connection is told before it reads its first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlcipher3


def use_key(connection: sqlcipher3.dbapi2.Connection, key: str | None) -> None:
    """Reads and writes the file with this key; none, or an empty one, leaves it in the clear."""
    if key:
        connection.execute("PRAGMA cipher_log_level = NONE")  # a wrong key is told in our own words
        connection.execute(f"PRAGMA key = {_quoted(key)}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
