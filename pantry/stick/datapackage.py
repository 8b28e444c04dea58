"""datapackage.json: a Data Package (version 2) that describes each CSV file of a bundle with a Table Schema.

In: the CSV files and whose they are. Out: JSON bytes; and whether such a file tells the truth of the CSV files.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from pantry.stick.cells import read_columns
from pantry.stick.columns import FILES, Column, columns
from pantry.stick.refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pantry.events import EventKind

NAME = "data/datapackage.json"
_PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
_RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json"
_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}


def write_datapackage(name: str, files: Mapping[str, bytes]) -> bytes:
    """The description of the CSV files, by their paths in the bundle."""
    package = {
        "$schema": _PACKAGE,
        "name": name,
        "resources": [_resource(kind, file, files[file]) for kind, file in FILES.items()],
    }
    return (json.dumps(package, indent=1, ensure_ascii=False) + "\n").encode()


def _resource(kind: EventKind, file: str, data: bytes) -> dict[str, object]:
    path = file.removeprefix("data/")
    header = [cells.name for cells in read_columns(file, data[: data.index(b"\n") + 1])]
    known = {column.name: column for column in columns(kind)}
    return {
        "$schema": _RESOURCE,
        "name": path.removesuffix(".csv"),
        "path": path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": _DIALECT,
        "schema": {
            "fields": [known.get(name, Column(name)).field() for name in header],
            "primaryKey": ["event"],
            "missingValues": [""],
        },
    }


def refuse_untrue(files: Mapping[str, bytes], hashes: Mapping[str, str]) -> None:
    """Raises Refused where the description does not fit the CSV files; `hashes`: SHA-256 of each file."""
    try:
        resources = json.loads(files[NAME].decode())["resources"]
        said = {f"data/{resource['path']}": (resource["hash"], resource["bytes"]) for resource in resources}
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refused("The description of the files can't be read.", file=NAME) from None
    for file, data in files.items():
        is_table = file.startswith("data/") and file.endswith(".csv")
        if is_table and said.pop(file, None) != (f"sha256:{hashes[file]}", len(data)):
            raise _untrue(file)
    if said:
        raise Refused("The description names a file that is not there.", file=NAME)


def _untrue(table: str) -> Refused:
    return Refused("{table} is not as the description says.", file=NAME, table=table)
