"""Drawing on pages: words measured in our fonts, lines, frames and symbols, on one canvas that becomes one PDF.

In: a size and a title, then words and symbols with places in points from the page's lower left corner.
Out: the bytes of the PDF, the same for the same input, with its title set and its fonts embedded as subsets.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from pantry.paper.fonts import Faces, Font, Run, load_faces
from pantry.paper.pictograms import LINE, SIDE, strokes_of
from pantry.paper.practice_mark import across, practice_words
from pantry.paper.proof import Proof
from pantry.paper.sizes import FRAME_PT, LINE_PT, MARGIN_PT, MM
from pantry.paper.symbols import INK_SPREAD_DOTS, DotGrid, Symbol
from pantry.paper.text import Drawable, Fitted, Room, drawable, fit, is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pantry.errors import PantryError
    from pantry.language import Language
    from pantry.paper.words import Words

_CARD_RADIUS = 8.0
_DASHES = (6, 4)
_BELOW_WORDS, _OVER_WORDS = 0.22, 0.76  # of their size: no rule and no line of words stands so near
_OUTLINE_PT = 0.25 * MM
_OUTLINED = 1  # a PDF's text render mode


class Align(StrEnum):
    """Which point of a line of words stands at its x; on a mirrored page left is right."""

    LEFT = "left"
    START = "start"  # where words of their language begin: at the left of their room, or at its right end
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How words are set: font, size in points, alignment."""

    font: Font = Font.REGULAR
    size: float = 9.0
    align: Align = Align.LEFT


class Pages:
    """One PDF being drawn, page after page.

    Each says across it that it is practice where it is; `in_parts`: it is cut up, and who draws says it on each part.
    `mirrored`: all places are counted from its right edge, as who reads from right to left lays a page out.
    """

    def __init__(
        self, size: tuple[float, float], title: str, language: str, *, in_parts: bool = False, mirrored: bool = False
    ) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # its letters for bytes took a quarter more room, and time
        self.width, self.height = size
        self.mirrored = mirrored
        self._faces = load_faces()
        self._bytes = BytesIO()
        # else reportlab names Helvetica on each page, which no PDF of ours embeds
        first = Font.REGULAR.value
        self._canvas = Canvas(
            self._bytes, pagesize=size, invariant=1, pageCompression=1, lang=language, initialFontName=first
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("Pantry")
        self._canvas.setViewerPreference("PrintScaling", "None")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self.count = 1
        self._practice = practice_words()
        self._proof = Proof()
        self._in_parts = in_parts
        self._begin()

    @classmethod
    def of(
        cls, size: tuple[float, float], titles: Words, languages: tuple[Language, ...], *, in_parts: bool = False
    ) -> Pages:
        """Of a paper in these languages, laid out as who reads the first of them expects."""
        first = languages[0]
        return cls(size, " · ".join(titles), first.code, in_parts=in_parts, mirrored=first.is_right_to_left)

    @property
    def faces(self) -> Faces:
        """The fonts, to measure with."""
        return self._faces

    def next_page(self, *, mirrored: bool | None = None) -> None:
        """Ends this page and begins another, laid out the same way, or as who reads its own language expects."""
        self._canvas.showPage()
        self.count += 1
        self.mirrored = self.mirrored if mirrored is None else mirrored
        self._begin()

    def _begin(self) -> None:
        if not self._in_parts:
            margin = min(MARGIN_PT, self.width / 20)
            self.practice_across((margin, margin), (self.width - 2 * margin, self.height - 2 * margin))

    def practice_across(self, corner: tuple[float, float], size: tuple[float, float]) -> None:
        """That it is practice, where it is, in outlines across a box, under all that is drawn after it."""
        if not self._practice:
            return
        mark = across(self._practice, corner, size, self._faces.bold.width)
        self._canvas.saveState()
        self._canvas.translate(self._from_left(mark.middle[0]), mark.middle[1])
        self._canvas.rotate(mark.turned)
        self._canvas.setLineWidth(_OUTLINE_PT)
        self._canvas.setLineJoin(1)
        for words, baseline in zip(mark.lines, mark.baselines, strict=True):
            left = -self._faces.bold.width(words, mark.size) / 2
            self._runs(left, baseline, self._faces.bold.runs(words), mark.size, _OUTLINED)
        self._canvas.restoreState()

    def finished(self) -> bytes:
        """The whole PDF; nothing can be drawn after it. Raises the refusal of words that were cut and must not be."""
        self._proof.tell()
        self._canvas.showPage()
        self._canvas.save()
        return self._bytes.getvalue()

    def clean(self, typed: str) -> Drawable:
        """Typed words with each letter that the fonts lack put into words; what isn't drawn of them is told."""
        clean = drawable(typed, self._faces.regular.has)
        self._proof.take(typed, clean)
        return clean

    def whole(self, typed: str, refusal: PantryError) -> str:
        """Clean words that must not be cut: where they are, there is no paper, but this refusal."""
        words = self.clean(typed).words
        self._proof.must_be_whole(typed, refusal)
        return words

    def fit(self, words: str, room: Room, font: Font) -> Fitted:
        """Lines of `words` that fit the room, shrunk to 7 points, then cut."""
        return fit(words, room, self._faces.of(font).width)

    def width_of(self, words: str, style: Style) -> float:
        """The width of `words` in points."""
        return self._faces.of(style.font).width(words, style.size)

    def measure(self, style: Style) -> Callable[[str], float]:
        """What gives the width of words of a style in points, for many words."""
        return partial(self._faces.of(style.font).width, size=style.size)

    def words(self, x: float, baseline: float, words: str, style: Style, across: float = 0.0) -> None:
        """One line of words; letters that our fonts lack must have been cleaned before.

        `across`: how much room there is from `x` on, for words that are set from the start of their room.
        """
        self._proof.read_line(words)
        left = self._left_end(x, words, style, across)
        face = self._faces.of(style.font)
        if self._practice:
            self._blank_behind(left, baseline, self.width_of(words, style), style.size)
        if face.is_plain(words):
            self._canvas.setFont(style.font.value, style.size)
            self._canvas.drawString(left, baseline, words)
        else:
            self._runs(left, baseline, face.runs(words), style.size)

    def _blank_behind(self, left: float, baseline: float, width: float, size: float) -> None:
        """The outlines of what stands across a page stop at its words, which are read as on a real one."""
        self._canvas.saveState()
        self._canvas.setFillGray(1)
        below = _BELOW_WORDS * size
        self._canvas.rect(left - 1, baseline - below, width + 2, below + _OVER_WORDS * size, stroke=0, fill=1)
        self._canvas.restoreState()

    def _left_end(self, x: float, words: str, style: Style, across: float) -> float:
        """Where on the page a line's left end is."""
        width = 0.0 if style.align is Align.LEFT and not self.mirrored else self.width_of(words, style)
        match style.align:
            case Align.LEFT:
                return self._from_left(x, width)
            case Align.START:
                far = is_right_to_left(words) is not self.mirrored
                return self._from_left(x + across - width if far else x, width)
            case Align.CENTER:
                return self._from_left(x - width / 2, width)
            case Align.RIGHT:
                return self._from_left(x - width, width)

    def _from_left(self, x: float, width: float = 0.0) -> float:
        """Where what begins at `x` and is so wide has its left end."""
        return self.width - x - width if self.mirrored else x

    def _runs(self, left: float, baseline: float, runs: tuple[Run, ...], size: float, mode: int | None = None) -> None:
        for run in runs:
            self._canvas.setFont(run.file.name, size * run.file.scale)
            self._canvas.drawString(left, baseline, run.words, mode=mode)
            left += run.thousandths * size / 1000

    def line(self, start: tuple[float, float], end: tuple[float, float], thickness: float = LINE_PT) -> None:
        """A black line between two points."""
        self._canvas.setLineWidth(thickness)
        self._canvas.line(self._from_left(start[0]), start[1], self._from_left(end[0]), end[1])

    def dashes(self, start: tuple[float, float], end: tuple[float, float], thickness: float = LINE_PT) -> None:
        """A dashed line, to fold or to cut along."""
        self._canvas.saveState()
        self._canvas.setDash(*_DASHES)
        self.line(start, end, thickness)
        self._canvas.restoreState()

    def frame(self, corner: tuple[float, float], size: tuple[float, float], thickness: float = FRAME_PT) -> None:
        """A black frame from its lower left corner, with (width, height)."""
        self._canvas.setLineWidth(thickness)
        self._canvas.rect(self._from_left(corner[0], size[0]), corner[1], *size, stroke=1, fill=0)

    def blank(self, corner: tuple[float, float], size: tuple[float, float]) -> None:
        """Bare paper over what was drawn before, from its lower left corner, with (width, height)."""
        self._canvas.saveState()
        self._canvas.setFillGray(1)
        self._canvas.rect(self._from_left(corner[0], size[0]), corner[1], *size, stroke=0, fill=1)
        self._canvas.restoreState()

    def arrow_up(self, foot: tuple[float, float], height: float) -> None:
        """A black arrow that points up from the middle of its foot."""
        x, y, half = self._from_left(foot[0]), foot[1], height / 3
        path = self._canvas.beginPath()
        path.moveTo(x, y + height)
        path.lineTo(x - half, y + height / 2)
        path.lineTo(x + half, y + height / 2)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)
        self.line(foot, (foot[0], y + height / 2), 2 * LINE_PT)

    def card(
        self,
        corner: tuple[float, float],
        size: tuple[float, float],
        thickness: float = LINE_PT,
        radius: float = _CARD_RADIUS,
    ) -> None:
        """A frame with round corners, to be cut out along; its ink stays inside of (width, height)."""
        (width, height), inside = size, thickness / 2
        x, y = self._from_left(corner[0], width), corner[1]
        self._canvas.setLineWidth(thickness)
        self._canvas.roundRect(x + inside, y + inside, width - thickness, height - thickness, radius, stroke=1, fill=0)

    @contextmanager
    def upside_down(self) -> Iterator[None]:
        """What is drawn meanwhile stands on its head: a page that is folded is read from both sides."""
        self._canvas.saveState()
        self._canvas.translate(self.width, self.height)
        self._canvas.rotate(180)
        yield
        self._canvas.restoreState()

    def pictogram(self, name: str, corner: tuple[float, float], side: float) -> None:
        """A drawing of resources/icons from its lower left corner, `side` points wide and high."""
        x, y = self._from_left(corner[0], side), corner[1]
        scale = side / SIDE
        path = self._canvas.beginPath()
        for stroke in strokes_of(name):
            path_act = {"moveTo": path.moveTo, "lineTo": path.lineTo, "curveTo": path.curveTo, "closePath": path.close}
            path_act[stroke.act](*(at for px, py in stroke.points for at in (x + px * scale, y + py * scale)))
        self._canvas.saveState()
        self._canvas.setLineWidth(LINE * scale)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        self._canvas.drawPath(path, stroke=1, fill=0)
        self._canvas.restoreState()

    def symbol(self, symbol: Symbol, grid: DotGrid, corner: tuple[float, float], height: float) -> None:
        """The bars as one path, from the lower left corner of the first bar, which lies on the dot grid.

        Bars never turn around; on a mirrored page they stand on its dot grid, within a dot of their place.
        As bare PDF operators: a sheet has 900 bars, which reportlab would format five times slower.
        """
        x, y = corner
        if self._practice:
            quiet = grid.quiet_pt(symbol)
            self.blank((x - quiet, y), (grid.width_pt(symbol) + 2 * quiet, height))
        if self.mirrored:
            x = grid.at_or_after(self._from_left(x, grid.width_pt(symbol)))
        module, spread = grid.module_pt, INK_SPREAD_DOTS * grid.dot_pt
        bars = " ".join(
            f"{first * module + spread:.4f} 0 {wide * module - 2 * spread:.4f} {height:.4f} re"
            for first, wide in symbol.bars()
        )
        self._canvas.addLiteral(f"q 1 0 0 1 {x:.4f} {y:.4f} cm {bars} f Q")
