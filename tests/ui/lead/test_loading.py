"""What is loaded while nobody waits is all that the rooms' doors load."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import ast, inspect, sys
from importlib import import_module
from ui.lead import doors, loading, rooms
for _ in loading.rooms_loaded():
    pass
acts = [node for room in (doors, rooms) for node in ast.walk(ast.parse(inspect.getsource(room)))
        if isinstance(node, ast.FunctionDef)]
said = [node.module for act in acts for node in ast.walk(act) if isinstance(node, ast.ImportFrom)]
print(*(name for name in said if name not in sys.modules))
"""


def test_every_room_is_loaded() -> None:
    found = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
