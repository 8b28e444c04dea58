"""Tables to press keys at: one on a new site, one with products and bags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from pantry.settings import LaptopSettings
from tests.ui.tables import Table, fill_catalog, make_bags, new_table
from ui.look import FUSION, Look, open_look
from ui.top_window import TopWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As the program starts Qt."""
    return ["pantry", *FUSION]


@pytest.fixture(autouse=True)
def _no_window_stays() -> Iterator[None]:
    """All that is there is dressed again with each new window: those of a run would make the last ones slow."""
    yield
    if QApplication.instance():
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert [left for left in QApplication.topLevelWidgets() if isinstance(left, TopWindow)] == []


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """A window on a new site. A fault in one of its slots fails the test: see pytest-qt."""
    assert qtbot
    made = new_table(tmp_path / "oak.pantry")
    yield made
    made.close()


@pytest.fixture
def stocked(table: Table, tmp_path: Path) -> Table:
    """The same with five products that it knows and four bags."""
    fill_catalog(table.pantry, tmp_path)
    make_bags(table.pantry)
    table.window.page.repaint_all()
    return table


@pytest.fixture
def large(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """A small window with words twice as large."""
    assert qtbot
    made = new_table(tmp_path / "large.pantry", laptop=LaptopSettings(text_percent=200))
    made.window.resize(1280, 690)
    yield made
    made.close()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The Light theme."""
    return open_look(qapp)
