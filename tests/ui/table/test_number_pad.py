"""The number pad of a laptop with a touch screen: it types into the box, is put away, and stays as it was left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputDevice
from PySide6.QtWidgets import QApplication, QLineEdit

import ui.manners.touch
from pantry.language import Language
from pantry.settings import LaptopSettings, Units
from tests.ui.hands import button_named, is_in_view, tap
from tests.ui.pad_scenes import tap_on_pad
from tests.ui.tables import BEANS, Table, new_table, reopened
from ui.look.tokens import TARGET
from ui.table.number_pad import NumberPad

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.look import Look


@dataclass(frozen=True)
class Device:
    """What Qt tells of a keyboard or a screen."""

    kind: QInputDevice.DeviceType

    def type(self) -> QInputDevice.DeviceType:
        return self.kind


@pytest.fixture
def devices(monkeypatch: pytest.MonkeyPatch) -> list[Device]:
    """The devices that Qt names; a test may plug more in."""
    found = [Device(QInputDevice.DeviceType.Keyboard), Device(QInputDevice.DeviceType.TouchPad)]

    class Qt:
        DeviceType = QInputDevice.DeviceType

        @staticmethod
        def devices() -> list[Device]:
            return found

    monkeypatch.setattr(ui.manners.touch, "QInputDevice", Qt)
    return found


@pytest.fixture
def pad(qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    assert qtbot
    made = new_table(tmp_path / "elm.pantry", laptop=LaptopSettings(number_pad=True))
    yield made
    made.close()


def has_pad(table: Table) -> bool:
    QApplication.processEvents()
    return any(pad.isVisible() for pad in table.window.findChildren(NumberPad))


def type_on_pad(table: Table, *keys: str) -> None:
    for key in keys:
        tap_on_pad(table, key)


def test_without_a_touch_screen_there_is_none(devices: list[Device], table: Table) -> None:
    assert devices
    table.window.look_around()
    assert not has_pad(table)
    assert not is_in_view(table.window, "Number pad")


def test_it_slides_in_when_a_touch_screen_comes(devices: list[Device], table: Table) -> None:
    devices.append(Device(QInputDevice.DeviceType.TouchScreen))
    table.window.look_around()
    assert has_pad(table)
    assert table.window.page.box.line.hasFocus()


def test_it_is_put_away_and_stays_away(devices: list[Device], table: Table) -> None:
    devices.append(Device(QInputDevice.DeviceType.TouchScreen))
    table.window.look_around()
    table.tap("Put the number pad away")
    assert not has_pad(table)
    table.window.look_around()
    assert not has_pad(table)
    table.close()

    again = reopened(table)

    assert not has_pad(again)
    again.tap("Number pad")
    assert has_pad(again)
    again.close()


def test_it_is_there_in_another_language_too(pad: Table) -> None:
    pad.tap("Español")
    assert has_pad(pad)
    pad.tap("Quitar el teclado de números")
    assert not has_pad(pad)


def test_a_household_is_given_by_it_alone(pad: Table) -> None:
    type_on_pad(pad, "1", "2", "Backspace", "1", "Enter")
    assert pad.box_text == ""
    assert [line.words for line in pad.pantry.desk().lines(3)] == ["11 people"]


def test_a_weight_is_taken_in_by_it(pad: Table) -> None:
    pad.hand("/in\n")
    type_on_pad(pad, "1", "8", ".", "5", "lb")
    assert pad.box_text == "18.5lb"
    type_on_pad(pad, "Enter")
    assert [line.words for line in pad.pantry.desk().lines(3)] == ["18.5 lb Produce"]


def test_boxes_and_how_cold_a_delivery_was_are_said_by_it(pad: Table) -> None:
    pad.tap("Take in")
    pad.tap("Dairy")
    type_on_pad(pad, "4", "0", "b", "Enter")
    assert pad.pantry.desk().lines(1)[0].words.startswith("40 boxes Dairy")
    type_on_pad(pad, "3", "8", "°", "Enter")
    assert "38 °F" in pad.window.page.card.words.headline.words
    type_on_pad(pad, "1", "8", ".")
    assert pad.box_text == "18."


def test_the_settings_bring_it_in_where_no_touch_screen_is_known(table: Table) -> None:
    table.hand("/settings\n")
    table.hand("number pad\n")
    table.tap("Yes")
    table.tap("Back to the table")
    assert has_pad(table)


def test_fast_fingers_are_no_scanner(pad: Table) -> None:
    scanned: list[str] = []
    pad.window.page.box.line.line_scanned.connect(scanned.append)
    type_on_pad(pad, *BEANS, "Enter")
    assert scanned == []


def test_a_scan_means_that_many_after_a_number_of_the_pad(pad: Table) -> None:
    pad.hand("/in\n")
    type_on_pad(pad, "2", "4")
    pad.scan(BEANS)
    assert [line.words.split()[0] for line in pad.pantry.desk().lines(3)] == ["24"]


def test_each_key_is_a_finger_wide_and_none_takes_the_focus(pad: Table) -> None:
    assert has_pad(pad)
    (shown,) = pad.window.findChildren(NumberPad)
    keys = [child for child in shown.children() if hasattr(child, "words")]
    assert len(keys) == 16
    assert all(min(key.width(), key.height()) >= TARGET for key in keys)
    assert pad.window.page.box.line.hasFocus()


def test_nothing_modal_opens(pad: Table, qtbot: QtBot) -> None:
    opened: list[object] = []
    QTimer.singleShot(0, lambda: opened.append(QApplication.activeModalWidget()))
    type_on_pad(pad, "4", "Enter")
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [None]


@pytest.mark.parametrize(("units", "weight"), [(Units.US, "lb"), (Units.METRIC, "kg")])
def test_it_weighs_as_the_site_does(qtbot: QtBot, look: Look, units: Units, weight: str) -> None:
    box = QLineEdit()
    shown = NumberPad(look, Language(), units, box)
    for widget in (box, shown):
        qtbot.addWidget(widget)
        widget.show()
    tap(button_named(shown, "5"))
    tap(button_named(shown, weight))
    assert box.text() == f"5{weight}"


@pytest.mark.parametrize("mode", ["Give out", "Take in"])
def test_its_button_bears_the_color_of_no_mode(pad: Table, mode: str) -> None:
    pad.tap(mode)
    button = button_named(pad.window, "Put the number pad away")
    color = button.grab().toImage().pixelColor(10, button.height() // 2).name().upper()
    assert color == pad.window.look.theme.text
