"""The commands: the same core without a window."""

from pantry.cli.app import main

__all__ = ["main"]
