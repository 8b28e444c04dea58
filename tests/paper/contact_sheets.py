"""Contact sheets of all papers, to be looked at: a picture for each variant and size, its languages side by side.

In: a folder. Out: its pictures, and a line for each thing that a judge finds wrong on any of them.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image, ImageDraw

from pantry.errors import RefusedInput
from pantry.paper.sizes import PaperSize
from tests.paper.every_paper import PAIRS, SIDES, every_variant, practice_books
from tests.paper.judge import what_is_wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pantry.office.printing.from_books import FromBooks
    from tests.paper.every_paper import Variant
    from tests.paper.judge import Drawn

_SCALE = 0.75  # pixels a point
_COLUMNS, _GAP, _CAPTION = 5, 12, 18


def draw_all(folder: Path, kinds: tuple[str, ...] = ()) -> Iterator[str]:
    """Every variant of the kinds that are named, or of all."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as books, practice_books(Path(books)) as source:
        for variant in every_variant():
            if not kinds or variant.kind in kinds:
                for paper in PaperSize:
                    yield from _draw_one(folder, source, variant, paper)


def _draw_one(folder: Path, source: FromBooks, variant: Variant, paper: PaperSize) -> Iterator[str]:
    pictures: list[tuple[str, Image.Image]] = []
    for languages in (*PAIRS, *SIDES):
        said = "+".join(languages)
        try:
            drawn = variant.drawn(source, languages, paper)
        except RefusedInput as refused:
            yield f"{variant.name} {paper}: {refused}"
            return
        yield from (f"{variant.name} {paper} {said}: {wrong}" for wrong in what_is_wrong(drawn))
        pages = drawn.pages if languages == PAIRS[0] else 1
        pictures += [(f"{said} {number + 1}", page) for number, page in enumerate(_pages(drawn, pages))]
    _side_by_side(pictures).save(folder / f"{variant.name}-{paper}.png")


def _pages(drawn: Drawn, most: int) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(drawn.pdf)
    for number in range(most):
        yield document[number].render(scale=_SCALE).to_pil().convert("L")


def _side_by_side(pictures: list[tuple[str, Image.Image]]) -> Image.Image:
    width = max(page.width for _, page in pictures) + _GAP
    height = max(page.height for _, page in pictures) + _GAP + _CAPTION
    rows = -(-len(pictures) // _COLUMNS)
    sheet = Image.new("L", (_COLUMNS * width + _GAP, rows * height + _GAP), 190)
    draw = ImageDraw.Draw(sheet)
    for at, (said, page) in enumerate(pictures):
        row, column = divmod(at, _COLUMNS)
        corner = (_GAP + column * width, _GAP + row * height)
        draw.text(corner, said, fill=0)
        sheet.paste(page, (corner[0], corner[1] + _CAPTION))
    return sheet
