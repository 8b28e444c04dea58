"""Long jobs beside the window: progress, cancel, trouble in words; real jobs that open their own files."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from pantry.assembly import new_pantry, open_pantry
from pantry.catalog.importing import import_file
from pantry.catalog.search import search
from pantry.errors import RefusedInput
from pantry.language import Language
from pantry.settings import SiteSettings
from ui.work import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pantry.clock import Clock

PARTS = 40


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    assert qtbot
    made = Work(Language())
    yield made
    made.wait()


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large"
    path.write_bytes(bytes(range(256)) * 4096)
    return path


def digest(path: Path, progress: Progress) -> str:
    """Reads a file in parts and tells how far it is."""
    read = hashlib.sha256()
    data = path.read_bytes()
    for part in range(PARTS):
        read.update(data[part * len(data) // PARTS : (part + 1) * len(data) // PARTS])
        progress(part + 1, PARTS)
    return read.hexdigest()


def test_a_job_runs_off_the_window_and_gives_its_value(work: Work, large: Path, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    threads: list[object] = []
    work.progressed.connect(lambda done, of: told.append((done, of)))

    def job(progress: Progress) -> str:
        threads.append(QThread.currentThread())
        return digest(large, progress)

    with qtbot.waitSignal(work.finished, timeout=10_000) as finished:
        assert work.start(job)
        assert work.is_running
    assert finished.args == [hashlib.sha256(large.read_bytes()).hexdigest()]
    assert threads != [QThread.currentThread()]
    assert told == [(part + 1, PARTS) for part in range(PARTS)]
    assert not work.is_running


def test_products_are_read_beside_an_open_window(tmp_path: Path, clock: Clock, work: Work, qtbot: QtBot) -> None:
    path = tmp_path / "oak.pantry"
    pantry = new_pantry(path, clock, SiteSettings(name="Oak St table"))
    products = tmp_path / "products.csv"
    products.write_text("code,name\n036000291452,Black beans\n", encoding="utf-8")

    def job(_progress: Progress) -> str:
        own = open_pantry(path, clock)
        try:
            return str(import_file(own.site_file.db, products, as_format="csv"))
        finally:
            own.close()

    with qtbot.waitSignal(work.finished, timeout=10_000):
        work.start(job)
    assert [found.item for found in search(pantry.site_file.reading, "black beans", limit=5, language="en")][:1] == [
        "g00036000291452"
    ]
    pantry.close()


def test_one_job_at_a_time(work: Work, qtbot: QtBot) -> None:
    gate = threading.Event()
    with qtbot.waitSignal(work.finished, timeout=10_000):
        assert work.start(lambda _progress: gate.wait(10))
        assert not work.start(lambda _progress: None)
        gate.set()
    with qtbot.waitSignal(work.finished, timeout=10_000):
        assert work.start(lambda _progress: 4)


def test_the_window_answers_while_a_job_runs(work: Work, qtbot: QtBot) -> None:
    gate = threading.Event()
    work.start(lambda _progress: gate.wait(10))
    answered: list[bool] = []
    for _ in range(50):
        QApplication.processEvents()
        answered.append(work.is_running)
    assert all(answered)
    with qtbot.waitSignal(work.finished, timeout=10_000):
        gate.set()


def test_a_canceled_job_stops_at_its_next_report(work: Work, qtbot: QtBot) -> None:
    began, canceled, after = threading.Event(), threading.Event(), []

    def job(progress: Progress) -> None:
        began.set()
        canceled.wait(10)
        progress(1, 2)
        after.append("went on")

    with qtbot.assertNotEmitted(work.finished), qtbot.waitSignal(work.canceled, timeout=10_000):
        work.start(job)
        assert began.wait(10)
        work.cancel()
        canceled.set()
    assert (after, work.is_running) == ([], False)


def test_trouble_of_the_world_is_told_in_its_own_words(work: Work, qtbot: QtBot) -> None:
    def job(_progress: Progress) -> None:
        raise RefusedInput("The stick {name} is full. Nothing was written.", name="BLUE")

    with qtbot.waitSignal(work.failed, timeout=10_000) as failed:
        work.start(job)
    assert failed.args == ["The stick BLUE is full. Nothing was written."]


def test_a_fault_of_ours_is_told_without_its_input(work: Work, qtbot: QtBot, capfd: pytest.CaptureFixture[str]) -> None:
    line = "4 people, Elm Street"

    def job(_progress: Progress) -> None:
        raise ValueError(line)

    with qtbot.waitSignal(work.failed, timeout=10_000) as failed:
        work.start(job)
    assert failed.args == ["That did not work. What was saved before is safe. Try again."]
    said = capfd.readouterr().err
    assert "test_work.py" in said
    assert "Elm Street" not in said


def test_waiting_cancels_and_leaves_no_thread(work: Work, qtbot: QtBot) -> None:
    assert qtbot
    began = threading.Event()

    def job(progress: Progress) -> None:
        began.set()
        while True:
            progress(1, 2)

    work.start(job)
    assert began.wait(10)
    work.wait()
    assert not any(thread.name.startswith("QThread") for thread in threading.enumerate() if thread.is_alive())
