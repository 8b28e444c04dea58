"""Labels as other programs draw and read them: every stock, filled in three ways, at a printer's dots.

In: a stock, a way to fill it, dots an inch. Out: what was asked for and what was read, in whatever order.
"""

from __future__ import annotations

import subprocess
from enum import StrEnum
from random import Random
from typing import TYPE_CHECKING

import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from pantry.codes.barcodes import check_digit
from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.printers import PrinterProfile
from pantry.paper.symbols import grid_for, symbol_of
from tests.paper.on_paper import printed_dots

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pantry.paper.stocks import Stock

BOTH = (on_paper("en"), on_paper("es"))
DOTS = (203, 300, 600)
_KINDS = [getattr(zxingcpp.BarcodeFormat, kind) for kind in ("Code128", "EAN13", "EAN8", "UPCA")]
_AS_SENT = zxingcpp.TextMode.Plain


class Fill(StrEnum):
    """How a sheet is filled."""

    WHOLE = "whole"  # each label another code
    PART = "part"  # from the middle of a part-used sheet on, some spoiled
    COPIES = "copies"  # some codes, several times each, over the end of a sheet


def codes_of_all_kinds(count: int, seed: int) -> list[str]:
    """Codes of ours, UPC-A, EAN-13 and EAN-8, in turn."""
    chance = Random(seed)

    def product(length: int) -> str:
        payload = "1" + "".join(chance.choices("0123456789", k=length - 2))
        return (payload + str(check_digit(payload))).zfill(14)

    ours = (own_code(OwnKind.ITEM, chance.randrange(100_000_000)) for _ in range(count))
    return [code if at % 4 == 0 else product((12, 13, 8)[at % 4 - 1]) for at, code in enumerate(ours)]


def filled(known: Stock, fill: Fill, dpi: int | None, seed: int = 5) -> tuple[list[str], bytes]:
    """The codes that were asked for, each as often as it is printed and in that order, and the PDF."""
    most = known.labels_a_page
    count = {Fill.WHOLE: most, Fill.PART: max(most // 2, 1), Fill.COPIES: min(most, 7)}[fill]
    codes = codes_of_all_kinds(count, seed)
    labels = tuple(
        Label(
            code, f"Black beans, can {at}", "Frijoles negros", "15 oz (425 g)", "Best by", "Nov 15, 2027", f"Lot {at}"
        )
        for at, code in enumerate(codes)
    )
    start = most // 2 if fill is Fill.PART and most > 1 else 1
    copies = 3 if fill is Fill.COPIES else 1
    skip = (start + 1,) if fill is Fill.PART and most > 2 else ()
    sheet = LabelSheet(labels, known, start, copies, BOTH, skip, PrinterProfile(dpi=dpi))
    return [code for code in codes for _ in range(copies)], draw_labels(sheet)[1]


def as_kept(read: str) -> str:
    """A scanner sends a product's code shorter than it is kept."""
    return read.zfill(14) if len(read) in (8, 12, 13) else read


def one_bit(pdf: bytes, dpi: int) -> Iterator[Image.Image]:
    """Each page as a printer lays it down: a dot is black or it isn't."""
    for dots in printed_dots(pdf, dpi):
        yield dots.point(lambda shade: 255 if shade >= 128 else 0)


def read_by_zxing(known: Stock, pages: Iterator[Image.Image], dpi: int) -> list[str]:
    """What each label says, cut out: of two of one code under each other the reader would make one."""
    return [code for page in pages for label in each_label(known, page, dpi) for code in codes_in(label)]


def codes_in(picture: Image.Image) -> list[str]:
    """Every code that zxing-cpp reads, of the kinds that a table's scanner does."""
    return [as_kept(found.text) for found in zxingcpp.read_barcodes(picture, formats=_KINDS, text_mode=_AS_SENT)]


def read_by_zbar(pages: Iterator[Image.Image], folder: Path) -> list[str]:
    """What zbar, another reader, makes of the same pages."""
    read = []
    kinds = ("code128", "ean13", "ean8", "upca")
    for number, page in enumerate(pages):
        path = folder / f"page-{number}.png"
        page.save(path)
        switches = ["-Sdisable", *(f"-S{kind}.enable" for kind in kinds)]
        done = subprocess.run(["zbarimg", "-q", "--raw", *switches, path], capture_output=True, text=True, check=True)
        read += [as_kept(line) for line in done.stdout.split()]
    return read


def each_label(known: Stock, page: Image.Image, dpi: int) -> Iterator[Image.Image]:
    """The labels of one page, cut out."""
    height = known.page_points[1]
    for place in range(known.labels_a_page):
        left, top = known.corner(place)
        wide, high = known.label_points
        box = (left, height - top, left + wide, height - top + high)
        yield page.crop(tuple(round(points * dpi / 72) for points in box))


def worn(label: Image.Image, module_dots: float, chance: Random) -> Image.Image:
    """A label as a bad camera sees it: tilted by 5 degrees, blurred over half a module, 2 % of its dots flipped."""
    tilted = label.rotate(chance.choice((-5, 5)), Image.Resampling.BILINEAR, expand=True, fillcolor=255)
    blurred = tilted.filter(ImageFilter.GaussianBlur(module_dots / 4))
    noise = Image.frombytes("L", blurred.size, chance.randbytes(blurred.width * blurred.height))
    return ImageChops.difference(blurred, noise.point(lambda shade: 255 if shade < 5 else 0))


def copied(page: Image.Image, times: int, dpi: int) -> Image.Image:
    """A page after so many photocopies: each blurs it a little and makes it black and white again."""
    for _ in range(times):
        page = page.filter(ImageFilter.GaussianBlur(0.004 * dpi)).point(lambda shade: 255 if shade >= 128 else 0)
    return page


def module_dots(known: Stock, code: str, dpi: int) -> float:
    """How many dots of a picture one module is, at the width that a label has where no printer is known."""
    symbol = symbol_of(code)
    grid = grid_for(symbol, known.label_points[0], known.dpi)
    return grid.module_pt * dpi / 72
