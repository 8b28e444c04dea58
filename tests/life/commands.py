"""What is asked of a laptop by its commands."""

from __future__ import annotations

import contextlib
import io
import json
from typing import TYPE_CHECKING, Any

from pantry.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def printed(laptop: Path, *words: str) -> str:
    """What a command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["--site", str(laptop), *words]) == 0
    return out.getvalue()


def told(laptop: Path, *words: str) -> Any:
    """The same as data."""
    return json.loads(printed(laptop, *words, "--json"))
