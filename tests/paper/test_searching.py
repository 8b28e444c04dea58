from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest

from pantry.paper.fonts import Font
from pantry.paper.page import Pages, Style
from tests.paper.on_paper import words_on
from tests.paper.ten_languages import SAMPLES

# what a reader of PDFs has found: lam and alef may come out as the one letter that they were drawn as
ARABIC = ("أهلا", "للجميع", "أرز أبيض", "الأطفال", "كبار السن")


def pdf_of(words: str) -> bytes:
    pages = Pages((900, 100), "", "ar")
    pages.words(20, 50, words, Style(Font.BOLD, 9))
    return pages.finished()


def by_pdfium(pdf: bytes) -> str:
    return words_on(pdf)


def by_poppler(pdf: bytes) -> str:
    if not (reader := shutil.which("pdftotext")):
        pytest.skip("poppler-utils is not installed")
    done = subprocess.run([reader, "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode("utf-8").translate(dict.fromkeys(range(0x202A, 0x202F)))


@pytest.mark.parametrize("read", [by_pdfium, by_poppler])
@pytest.mark.parametrize("words", ARABIC)
def test_arabic_is_found_as_it_is_typed(words, read):
    assert words in unicodedata.normalize("NFKC", read(pdf_of(f"Food · {words} · 60+")))


@pytest.mark.parametrize("read", [by_pdfium, by_poppler])
def test_arabic_without_lam_and_alef_is_found_letter_by_letter(read):
    assert "صالح حتى نوفمبر" in read(pdf_of("صالح حتى نوفمبر"))


@pytest.mark.parametrize("read", [by_pdfium, by_poppler])
@pytest.mark.parametrize("code", [code for code in SAMPLES if code != "ar"])
def test_all_other_languages_are_found_word_for_word(code, read):
    assert SAMPLES[code] in unicodedata.normalize("NFC", read(pdf_of(SAMPLES[code])))
