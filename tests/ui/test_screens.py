"""No screen, or a system without what windows are drawn with: words, not an aborted program."""

from __future__ import annotations

import builtins
import ctypes
import sys
from typing import TYPE_CHECKING

import pytest

from pantry.errors import PantryError
from ui.screens import refuse_without_screen
from ui.start import open_window

if TYPE_CHECKING:
    from pathlib import Path

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="screens are asked for on Linux only")


@pytest.fixture
def x11(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return monkeypatch


def lacks(monkeypatch: pytest.MonkeyPatch, *missing: str) -> None:
    def load(name: str) -> object:
        if name in missing:
            raise OSError(name)
        return object()

    monkeypatch.setattr(ctypes, "CDLL", load)


@LINUX
def test_without_a_screen_it_says_so(x11: pytest.MonkeyPatch, tmp_path: Path) -> None:
    x11.delenv("DISPLAY")
    with pytest.raises(PantryError, match="There is no screen here"):
        open_window(tmp_path / "oak.pantry", False)


@LINUX
def test_what_is_missing_is_named_with_its_package(x11: pytest.MonkeyPatch) -> None:
    lacks(x11, "libxcb-cursor.so.0", "libxcb-icccm.so.4")
    with pytest.raises(PantryError) as told:
        refuse_without_screen()
    assert "sudo apt install libxcb-cursor0 libxcb-icccm4" in str(told.value)


@LINUX
def test_with_all_there_or_with_wayland_nothing_is_refused(x11: pytest.MonkeyPatch) -> None:
    lacks(x11)
    refuse_without_screen()
    x11.setenv("WAYLAND_DISPLAY", "wayland-0")
    lacks(x11, "libxcb-cursor.so.0")
    refuse_without_screen()


def test_a_platform_that_somebody_chose_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("DISPLAY", raising=False)
    refuse_without_screen()


def test_a_qt_that_does_not_load_is_told_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    really = builtins.__import__

    def no_qt(name: str, *rest: object) -> object:
        if name == "ui.app":
            raise ImportError("libEGL.so.1: cannot open shared object file")
        return really(name, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", no_qt)
    with pytest.raises(PantryError, match=r"lacks what it is drawn with \(libEGL.so.1"):
        open_window(tmp_path / "oak.pantry", False)
