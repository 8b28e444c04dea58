"""Runs commands as a shell would: arguments and standard input in; exit code, output and errors out."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from pantry.cli import main
from pantry.cli.sites import remember_site
from pantry.settings import SiteSettings
from tests.sites import new_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Ran:
    """What came of one command."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def rows(self) -> list[str]:
        return self.out.splitlines()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, clock) -> Callable[..., Ran]:
    def command(*args: object, typed: bytes = b"", **more) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        capsys.readouterr()
        code = main([str(arg) for arg in args], clock=clock, **more)
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Ran(code, told.out, told.err)

    return command


@pytest.fixture
def site(tmp_path: Path, clock, held) -> Path:
    """A new site, which is the one that was open last: what `pantry new` leaves."""
    path = tmp_path / "oak.pantry"
    new_site(path, clock, held.random, SiteSettings(name="Oak St table")).close()
    remember_site(path)
    return path


@pytest.fixture
def table(run, site: Path) -> Callable[..., list[dict[str, object]]]:
    """Types lines at the table; gives the answers."""

    def type_lines(*lines: str, mode: str = "in") -> list[dict[str, object]]:
        ran = run("--site", site, "table", "--mode", mode, "--json", typed="\n".join(lines).encode() + b"\n")
        assert ran.code == 0, ran.err
        return [json.loads(line) for line in ran.rows]

    return type_lines
