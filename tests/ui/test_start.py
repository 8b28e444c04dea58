"""The console script: no Qt until a window is asked for, and the window's trouble is told in words."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from pantry.assembly import new_pantry
from pantry.settings import SiteSettings
from ui.start import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from pantry.clock import Clock


def run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *args], capture_output=True, text=True, timeout=60, check=False)


def test_a_command_loads_no_qt() -> None:
    code = (
        "import sys, ui.start\n"
        "sys.argv = ['pantry', '--version']\n"
        "assert ui.start.main() == 0\n"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    done = run("-c", code)
    assert done.returncode == 0, done.stderr


def test_the_window_opens_and_quits_when_ready(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "oak.pantry"
    new_pantry(path, clock, SiteSettings(name="Oak St table")).close()
    done = run("-m", "ui.start", "--site", str(path), "--quit-when-ready")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "Traceback" not in done.stderr


NEEDED_LATER = ("sqlite_utils", "pantry.desk.grammar", "pantry.codes.line_reading", "ui.trouble", "reportlab", "nacl")


def test_a_window_is_ready_before_what_it_needs_later_is_loaded(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "oak.pantry"
    new_pantry(path, clock, SiteSettings(name="Oak St table")).close()
    code = (
        "import sys, ui.start\n"
        f"sys.argv = ['pantry', '--site', {str(path)!r}, '--quit-when-ready']\n"
        "assert ui.start.main() == 0\n"
        f"sys.exit(' '.join(set({NEEDED_LATER}) & set(sys.modules)) or 0)"
    )
    done = run("-c", code)
    assert done.returncode == 0, done.stderr


def test_a_start_reads_the_windows_own_fonts_alone(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "oak.pantry"
    new_pantry(path, clock, SiteSettings(name="Mesa de la señora Núñez")).close()
    code = (
        "import sys, ui.start, ui.look.look as look\n"
        "read, load = [], look.QFontDatabase.addApplicationFontFromData\n"
        "look.QFontDatabase.addApplicationFontFromData = lambda data: read.append(data.size()) or load(data)\n"
        f"sys.argv = ['pantry', '--site', {str(path)!r}, '--quit-when-ready']\n"
        "assert ui.start.main() == 0\n"
        "sys.exit(' '.join(map(str, read)) if len(read) != 2 else 0)"
    )
    done = run("-c", code)
    assert done.returncode == 0, done.stderr


def test_a_file_that_is_no_site_is_told_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "letter.pantry"
    path.write_text("Dear table, " * 400)
    monkeypatch.setattr(sys, "argv", ["pantry", "--site", str(path)])
    assert main() == 1
    said = capfd.readouterr().err
    assert "is not a site file of Pantry" in said
    assert "Traceback" not in said
