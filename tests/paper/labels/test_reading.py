"""A sample of `python -m tests.label_matrix`, and how other programs draw and read labels."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from PIL import Image

from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.printers import PrinterProfile
from pantry.paper.stocks import stock
from pantry.paper.symbols import symbol_of
from tests.label_matrix import MisreadError, read_all, read_worn
from tests.paper.labels.reading import (
    Fill,
    filled,
    one_bit,
    printed_dots,
    read_by_zbar,
    read_by_zxing,
)
from tests.paper.on_paper import symbol_boxes

OURS = own_code(OwnKind.ITEM, 395_95)
DOTS_A_MODULE = {203: 3, 300: 4, 600: 8}


def needs(program: str, package: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"needs {program}: Debian package {package}")


@pytest.mark.parametrize(
    ("name", "fill", "dpi"),
    [
        ("5167", Fill.WHOLE, 203),
        ("L7651", Fill.PART, 300),
        ("roll 2x1", Fill.COPIES, 203),
        ("DK-1201", Fill.COPIES, 600),
    ],
)
def test_every_symbol_is_read_and_is_its_items(name, fill, dpi):
    wanted, pdf = filled(stock(name), fill, dpi)
    assert read_by_zxing(stock(name), one_bit(pdf, dpi), dpi) == wanted


@needs("zbarimg", "zbar-tools")
def test_a_second_reader_agrees(tmp_path):
    wanted, pdf = filled(stock("5160"), Fill.WHOLE, 203)
    assert sorted(read_by_zbar(one_bit(pdf, 203), tmp_path)) == sorted(wanted)


def test_a_tilted_blurred_and_noisy_label_is_still_read():
    right, tried = read_worn(("5163",), seed=1)
    assert tried == 10
    assert right == tried


def test_another_code_than_the_items_would_be_seen(monkeypatch):
    monkeypatch.setattr("tests.label_matrix.filled", lambda *_: ([OURS], filled(stock("roll 2x1"), Fill.WHOLE, 203)[1]))
    with pytest.raises(MisreadError):
        read_all("roll 2x1", Fill.WHOLE, 203)


def by_pdfium(path, dpi: int, _out) -> Image.Image:
    return next(printed_dots(path.read_bytes(), dpi))


def by_ghostscript(path, dpi: int, out) -> Image.Image:
    drawn = out / "gs.png"
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pngmono", f"-r{dpi}", "-o", drawn, path], check=True
    )
    return Image.open(drawn).convert("L")


def by_poppler(path, dpi: int, out) -> Image.Image:
    subprocess.run(["pdftoppm", "-r", str(dpi), "-mono", "-singlefile", "-png", path, out / "poppler"], check=True)
    return Image.open(out / "poppler.png").convert("L")


@pytest.mark.parametrize("dpi", DOTS_A_MODULE)
@pytest.mark.parametrize(
    "draws",
    [
        pytest.param(by_pdfium, id="pdfium"),
        pytest.param(by_ghostscript, id="ghostscript", marks=needs("gs", "ghostscript")),
        pytest.param(by_poppler, id="poppler", marks=needs("pdftoppm", "poppler-utils")),
    ],
)
def test_each_bar_is_right_to_the_dot(draws, dpi, tmp_path):
    sheet = LabelSheet(
        (Label(OURS, "Rice"),), stock("5160"), start=17, languages=(on_paper("en"),), profile=PrinterProfile(dpi=dpi)
    )
    path = tmp_path / "label.pdf"
    path.write_bytes(draw_labels(sheet)[1])
    (box,) = symbol_boxes(path.read_bytes())
    page = draws(path, dpi, tmp_path)
    down = page.height - round((box.bottom + box.top) / 2 * dpi / 72)
    first, wanted = round(box.left * dpi / 72), symbol_of(OURS).modules
    dots = DOTS_A_MODULE[dpi]
    drawn = "".join("1" if page.getpixel((first + at, down)) < 128 else "0" for at in range(-9 * dots, 99 * dots))
    assert drawn == "0" * 9 * dots + "".join(module * dots for module in wanted) + "0" * 9 * dots
