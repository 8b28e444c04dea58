"""What nobody should type, on labels: each is printed as far as it can be read, reported, or refused in a sentence."""

from __future__ import annotations

import errno
import os

import pytest

from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import on_paper
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels, print_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.stocks import Stock, StockPage, stock
from pantry.whole_file import NotWritten
from tests.paper.on_paper import Box, letter_boxes, scanned, words_on

ENGLISH = (on_paper("en"),)
OURS = own_code(OwnKind.ITEM, 395_95)
NAMES = {
    "500 letters": "x" * 500,
    "500 words": "rice " * 500,
    "right to left in left to right": "Rice أرز (أبيض) 2 lb",
    "left to right in right to left": "أرز Basmati (1 kg) أبيض",
    "marks of direction": "Rice \u202etihw\u202c \u2066x\u2069 \u200f",
    "control characters": "Ri\x00ce\x07 \x1b[31m\r\n\tred\x7f",
    "a storm of accents": "Ri" + "\u0301\u0323\u0489" * 60 + "ce",
    "emoji": "🍎🍏 apples 👩🏽‍🌾",
    "Thai": "ข้าวหอมมะลิ",
    "halves of letters": "Rice \ud83d\ude00"[:5],
    "nothing": "",
    "blanks": " \u00a0\u3000\u200b ",
}


@pytest.mark.parametrize("name", ["5160", "5167", "L7651", "roll 2x1", "roll 4x6"])
@pytest.mark.parametrize("typed", NAMES)
def test_a_label_of_any_name_scans_and_keeps_its_ink(name, typed):
    known = stock(name)
    label = Label(OURS, NAMES[typed], NAMES[typed], "2 lb", "Best by", "2027")
    printed, pdf = draw_labels(LabelSheet((label,), known, languages=ENGLISH))
    (left, top), (width, height) = known.corner(0), known.label_points
    letters = [box for box in letter_boxes(pdf) if box.bottom < top]
    assert all(box.within(Box(left, top - height, left + width, top), slack=0.7) for box in letters)
    assert scanned(pdf, known.dpi or 300) == [OURS]
    assert not any(ord(letter) < 32 and letter != "\n" for letter in words_on(pdf))
    if typed in ("500 letters", "500 words"):
        assert printed.shortened == (NAMES[typed],)
    if typed in ("emoji", "Thai"):
        assert printed.replaced == (NAMES[typed],)


def test_what_stands_for_emoji_and_thai_can_be_read():
    _, pdf = draw_labels(LabelSheet((Label(OURS, "🍎 pie"), Label(OURS, "ข้าว")), stock("5163"), languages=ENGLISH))
    words = words_on(pdf)
    assert "(red apple) pie" in words
    assert "THAI" in words.upper()


@pytest.mark.parametrize(
    ("measures", "why"),
    [
        ({"width_mm": -40, "height_mm": 20}, "can't be right"),
        ({"width_mm": float("nan"), "height_mm": 20}, "can't be right"),
        ({"width_mm": float("inf"), "height_mm": 20}, "can't be right"),
        ({"width_mm": 40, "height_mm": 4_000}, "can't be right"),
        ({"width_mm": 40, "height_mm": 20, "columns": 0}, "can't be right"),
        ({"width_mm": 40, "height_mm": 20, "columns": 10**9, "rows": 10**9}, "can't be right"),
        ({"width_mm": 40, "height_mm": 20, "left_mm": -1}, "can't be right"),
        ({"width_mm": 40, "height_mm": 20, "inset_x_mm": 20}, "can't be right"),
        ({"columns": 2, "pitch_x_mm": 39.9, "width_mm": 40, "height_mm": 20}, "on top of each other"),
        ({"rows": 2, "pitch_y_mm": 0, "width_mm": 40, "height_mm": 20}, "on top of each other"),
        ({"width_mm": 40, "height_mm": 20, "left_mm": 200}, "off the page"),
        ({"width_mm": 220, "height_mm": 20}, "off the page"),
    ],
)
def test_absurd_stocks_are_refused_in_a_sentence(measures, why):
    with pytest.raises(RefusedInput, match=why) as refused:
        Stock("ours", page=StockPage.LETTER, **measures)
    assert "othing was" in str(refused.value)


@pytest.mark.parametrize("trouble", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO])
def test_a_disk_that_refuses_is_a_sentence_and_leaves_nothing_half_written(tmp_path, monkeypatch, trouble):
    out, real = tmp_path / "labels.pdf", os.write
    out.write_bytes(b"%PDF-1.4 the old one")
    sheet = LabelSheet((Label(OURS, "Rice"),), stock("5160"), languages=ENGLISH)

    def full(descriptor: int, data: bytes) -> int:
        if len(data) < 1_000:
            raise OSError(trouble, os.strerror(trouble))
        return real(descriptor, data[:1_000])

    monkeypatch.setattr("pantry.whole_file.os.write", full)
    with pytest.raises(NotWritten, match=r"labels\.pdf"):
        print_labels(sheet, out, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["labels.pdf"]
    assert out.read_bytes() == b"%PDF-1.4 the old one"
