"""The program is built only where PyInstaller (the extra `build`) is installed."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [] if find_spec("PyInstaller") else ["test_one_folder.py"]
