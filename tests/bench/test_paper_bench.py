"""1,000 different labels as one PDF, against reportlab alone drawing 1,000 of the same bars as paths in the same run.

The baseline has no words, no layout and no fonts: what is over it is what we do for a label. Where gLabels is here
(see glabels.py), it prints the same labels in the same run.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen.canvas import Canvas

from pantry.codes.own import OwnKind, own_code
from pantry.language import on_paper
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.sheets.signin import WelcomeSheet
from pantry.paper.sizes import PaperSize
from pantry.paper.stocks import stock
from pantry.paper.symbols import symbol_of
from tests.bench.glabels import is_here, printed_by_glabels
from ui.pdf_pages import page_picture

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

LABELS = 1_000
ROUNDS = 5
WANTED_S, WANTED_BYTES, WANTED_MB = 1.0, 300_000, 60
SHEET_WANTED_S = 0.1
SHEETS, SHEETS_WANTED_S = 100, 2.0
PREVIEW_WANTED_S, PREVIEW_SCALE = 0.1, 1.5  # pixels a point: larger than any preview beside its rows
LANGUAGES = (on_paper("en"), on_paper("es"))


def many_labels() -> tuple[Label, ...]:
    return tuple(
        Label(
            code=own_code(OwnKind.ITEM, 39_595 + number),
            name=f"Rice, white, bag {number}",
            second_name=f"Arroz blanco, bolsa {number}",
            weight_words="2 lb (907 g)",
            date_says="Best by",
            date_words="Nov 15, 2027",
            lot_words=f"Lot {number}B",
            packed_words="Packed Nov 21",
        )
        for number in range(LABELS)
    )


def bare_seconds(labels: tuple[Label, ...]) -> float:
    """The bars alone, each symbol one path of rectangles, 30 a page."""
    symbols = [symbol.bars() for label in labels if (symbol := symbol_of(label.code))]
    started = time.perf_counter()
    canvas = Canvas(BytesIO(), pagesize=(612, 792), invariant=1, pageCompression=1)
    for number, bars in enumerate(symbols):
        row, column = divmod(number % 30, 3)
        if number and row == column == 0:
            canvas.showPage()
        path = canvas.beginPath()
        for first, wide in bars:
            path.rect(24 + column * 198 + first * 0.96, 700 - row * 72, wide * 0.96, 27)
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return time.perf_counter() - started


@pytest.mark.benchmark(group="paper")
def test_a_thousand_labels_against_bare_paths(benchmark: BenchmarkFixture) -> None:
    labels = many_labels()
    sheet = LabelSheet(labels, stock("5160"), languages=LANGUAGES)
    gc.collect()
    bare = min(bare_seconds(labels) for _ in range(ROUNDS))

    printed, pdf = benchmark.pedantic(draw_labels, args=(sheet,), rounds=ROUNDS)

    assert (printed.labels, printed.pages, printed.shortened) == (LABELS, 34, ())
    took = benchmark.stats.stats.min
    print(
        f"\n{LABELS:,} labels: {took:.2f} s, {len(pdf) / 1e6:.2f} MB; bare paths: {bare:.2f} s;"
        f" {took / bare:.1f} times; wanted {WANTED_S} s, {WANTED_BYTES / 1e6} MB"
    )
    benchmark.extra_info.update(bare_s=bare, ratio=took / bare, bytes=len(pdf))
    assert len(pdf) <= WANTED_BYTES


@pytest.mark.skipif(not is_here(), reason="needs the Debian packages glabels and xvfb")
@pytest.mark.benchmark(group="paper")
def test_a_thousand_labels_against_glabels(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    labels = many_labels()
    sheet = LabelSheet(labels, stock("5160"), languages=LANGUAGES)
    start, _ = printed_by_glabels(labels[:1], tmp_path)
    theirs, out = printed_by_glabels(labels, tmp_path)

    _, pdf = benchmark.pedantic(draw_labels, args=(sheet,), rounds=ROUNDS)

    took = benchmark.stats.stats.min
    print(
        f"\n{LABELS:,} labels: {took:.2f} s, {len(pdf) / 1e6:.2f} MB; gLabels 3: {theirs:.2f} s, of which a start"
        f" {start:.2f} s, {out.stat().st_size / 1e6:.2f} MB; {(theirs - start) / took:.1f} times as long as ours"
    )
    benchmark.extra_info.update(glabels_s=theirs, glabels_start_s=start, ratio=(theirs - start) / took)


def test_memory_of_a_thousand_labels() -> None:
    bare = peak_mb("")
    more = peak_mb(f"from {__name__} import *; draw_labels(LabelSheet(many_labels(), stock('5160')))") - bare
    print(f"\n{LABELS:,} labels: {more:.0f} MB above {bare:.0f} MB of the bare program; wanted {WANTED_MB} MB")
    assert 1 < more <= WANTED_MB


def peak_mb(asked: str) -> float:
    """The most memory of a fresh program that opened what a site needs, then did what is asked."""
    # its own peak: what getrusage tells includes that of the test that started it
    tell = "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    program = f"import pytest, pantry.assembly\n{asked}\n{tell}"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


@pytest.mark.benchmark(group="paper")
def test_a_hundred_welcome_sheets(benchmark: BenchmarkFixture) -> None:
    codes = tuple(own_code(OwnKind.SHEET, number) for number in range(SHEETS))
    sheet = WelcomeSheet("Riverside table", date(2026, 11, 23), codes, LANGUAGES, PaperSize.LETTER)
    labels = many_labels()[:30]
    gc.collect()
    bare = min(bare_seconds(labels) for _ in range(ROUNDS)) * SHEETS

    pdf = benchmark.pedantic(sheet.draw, rounds=3, warmup_rounds=1)

    took = benchmark.stats.stats.min
    print(
        f"\n{SHEETS} welcome sheets: {took:.2f} s, {len(pdf) / 1e3:.0f} kB; as many pages of bare paths: {bare:.2f} s;"
        f" {took / bare:.1f} times; wanted {SHEETS_WANTED_S:.0f} s"
    )
    benchmark.extra_info.update(bare_s=bare, ratio=took / bare)


@pytest.mark.benchmark(group="paper")
def test_a_welcome_sheet_against_bare_paths(benchmark: BenchmarkFixture) -> None:
    sheet = WelcomeSheet(
        "Riverside table", date(2026, 11, 23), (own_code(OwnKind.SHEET, 1),), LANGUAGES, PaperSize.LETTER
    )
    labels = many_labels()[:30]
    gc.collect()
    bare = min(bare_seconds(labels) for _ in range(ROUNDS))

    benchmark.pedantic(sheet.draw, rounds=ROUNDS, warmup_rounds=1)

    took = benchmark.stats.stats.min
    print(
        f"\na welcome sheet: {took * 1000:.1f} ms; one page of bare paths: {bare * 1000:.1f} ms;"
        f" {took / bare:.1f} times; wanted {SHEET_WANTED_S * 1000:.0f} ms"
    )
    benchmark.extra_info.update(bare_s=bare, ratio=took / bare)


@pytest.mark.benchmark(group="paper")
@pytest.mark.parametrize("kind", ["welcome sheet", "labels"])
def test_the_preview_of_a_page_against_bare_paths(benchmark: BenchmarkFixture, kind: str) -> None:
    labels = many_labels()[:30]
    code = own_code(OwnKind.SHEET, 1)
    welcome = WelcomeSheet("Riverside table", date(2026, 11, 23), (code,), LANGUAGES, PaperSize.LETTER)
    page_of_labels = LabelSheet(labels, stock("5160"), languages=LANGUAGES)
    draw = welcome.draw if kind == "welcome sheet" else lambda: draw_labels(page_of_labels)[1]
    gc.collect()
    bare = min(bare_seconds(labels) for _ in range(ROUNDS))

    picture = benchmark.pedantic(lambda: page_picture(draw(), 0, PREVIEW_SCALE), rounds=ROUNDS, warmup_rounds=1)

    assert picture.width() == 918
    took = benchmark.stats.stats.min
    print(
        f"\nthe preview of a page ({kind}): {took * 1000:.1f} ms; one page of bare paths: {bare * 1000:.1f} ms;"
        f" {took / bare:.1f} times; wanted {PREVIEW_WANTED_S * 1000:.0f} ms"
    )
    benchmark.extra_info.update(bare_s=bare, ratio=took / bare)
