"""The one-folder program: built once, then started as its users start it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = tmp_path_factory.mktemp("built")
    command = [
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
        "--distpath", str(built / "dist"), "--workpath", str(built / "work"), str(ROOT / "pantry.spec"),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return built / "dist" / "pantry" / ("pantry.exe" if os.name == "nt" else "pantry")


def run(program: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Starts the program as in an empty home, without a screen."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ}
    environment = {**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [str(program), *arguments], env=environment, cwd=home, capture_output=True, text=True, check=False, timeout=120
    )


def test_it_plays_the_practice_day(program: Path, tmp_path: Path) -> None:
    done = run(program, tmp_path, "demo", "--no-window", "--out", str(tmp_path / "demo"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "demo" / "papers" / "labels.pdf").is_file()


def test_its_window_opens_and_closes(program: Path, tmp_path: Path) -> None:
    done = run(program, tmp_path, "--quit-when-ready")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
