"""A figure that is compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report beside the same one of the plain log."""

    period: str
    name: str
    told: object
    true: object

    @property
    def agrees(self) -> bool:
        """Whether they are the same."""
        return self.told == self.true

    @property
    def words(self) -> str:
        """As a person reads it."""
        return f"{self.period} {self.name}: {self.told} is told, {self.true} is true"
