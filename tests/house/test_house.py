"""What a person would forget: the map names every room, the walls stand, SQL stays in its rooms."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = sorted(
    path.relative_to(ROOT).with_suffix("").as_posix()
    for top in ("pantry", "ui")
    for path in (ROOT / top).iterdir()
    if (path.suffix == ".py" or (path / "__init__.py").is_file()) and not path.name.startswith("__")
)
ROOMS_WITH_SQL = {"store", "books", "readings", "shelf", "reports", "catalog", "recalls", "stick", "safe", "chapter"}
AGREED = {
    "pantry", "ui", "resources", "tests", "pyproject.toml", "pantry.spec", "README.md", "LICENSE", "CONTRIBUTING.md",
    "CHANGELOG.md",
}  # fmt: skip
SQL = re.compile(r"\b(SELECT .+ FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE)\b")


@pytest.mark.parametrize("room", ROOMS)
def test_the_map_names_every_room(room: str) -> None:
    assert f"`{room}`" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_map_names_no_room_that_is_gone() -> None:
    named = re.findall(
        r"^\| `((?:pantry|ui)/\w+)` \|", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(named) == ROOMS


def test_the_walls_between_rooms_stand() -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_what_ci_runs_can_be_read_to_its_end() -> None:
    """A shell reads a script as it goes: what is wrong at its end fails after everything else has passed."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash")
    done = subprocess.run([bash, "-n", ".ci/run"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_sql_stands_only_in_its_rooms() -> None:
    found = {
        path.relative_to(ROOT / "pantry").parts[0].removesuffix(".py")
        for path in (ROOT / "pantry").rglob("*.py")
        if SQL.search(path.read_text(encoding="utf-8"))
    }
    assert found <= ROOMS_WITH_SQL


def test_only_the_agreed_files_stand_at_the_top() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.fail("the tests run in a git checkout")
    tops = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {top for top in tops if not top.startswith(".")} <= AGREED


def test_readmes_first_two_fenced_lines_are_its_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```[^\n]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()][:2]
    assert "pantry demo" in lines[0]
    assert "-m pytest" in lines[1]
    assert all("venv" in line for line in lines)
