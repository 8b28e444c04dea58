"""The lines of a pictogram: a Lucide drawing of resources/icons, as a path that a PDF can take.

In: its file's name. Out: its strokes in a square of 24 units, from its lower left corner. fontTools reads the drawing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SIDE = 24  # units, as all of these drawings are
LINE = 2  # units: how thick their lines are


@dataclass(frozen=True, slots=True)
class Stroke:
    """One step of a path: `moveTo` and `lineTo` with one point, `curveTo` with three, `closePath` with none."""

    act: str
    points: tuple[tuple[float, float], ...]


@cache
def strokes_of(name: str) -> tuple[Stroke, ...]:
    """All steps in their order."""
    from fontTools.pens.qu2cuPen import Qu2CuPen
    from fontTools.pens.recordingPen import RecordingPen
    from fontTools.svgLib.path import SVGPath

    pen = RecordingPen()
    drawing = (files("resources") / "icons" / f"{name}.svg").read_bytes()
    SVGPath.fromstring(drawing).draw(Qu2CuPen(pen, 0.01, all_cubic=True))
    return tuple(Stroke(act, tuple((x, SIDE - y) for x, y in points)) for act, points in pen.value if act != "endPath")
