"""A practice site: plays days of a real table through the same core that the window uses."""

from pantry.demo.practice import Played, play

__all__ = ["Played", "play"]
