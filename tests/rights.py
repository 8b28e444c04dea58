"""Gives up root's rights for a while, so that what others can't write stays unwritten where tests run as root too."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Takes the rights of the root user away for a while, where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("can't give up root's rights here")
    c_library = ctypes.CDLL(None)
    c_library.setfsuid(65534)
    try:
        yield
    finally:
        c_library.setfsuid(0)
