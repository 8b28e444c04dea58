"""What holds for every card and sign: ink inside the margins, black on white, words apart from bars, any language."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pypdfium2

from pantry.language import Language, on_paper
from pantry.paper.sizes import MARGIN_PT
from tests.paper.on_paper import Box, colors_on, letter_boxes, pen_boxes, symbol_boxes

ARABIC = "لا نطلب أي إثبات للهوية خذوا ما تحتاجون إليه من الطعام وهو مجاني للجميع ولا نسأل عن الدخل أبدا "
CHINESE = "这些食物人人都可以领取，不需要证件，也不问收入。请按需要取用，谢谢大家的帮助。"


@dataclass(frozen=True, slots=True)
class Wordy(Language):
    """A language that needs half as many letters again as English, in longer words."""

    def say(self, sentence, /, **values):
        words = " ".join(word if "{" in word else word + word[: -(-len(word) // 2)] for word in sentence.split())
        return words.format(**values) if values else words


@dataclass(frozen=True, slots=True)
class Stand(Language):
    """Words of another script in the place of a translation, as long as the sentence, with its places."""

    def say(self, sentence, /, **values):
        words = ARABIC if self.code == "ar" else CHINESE
        length = len(sentence) if self.code == "ar" else -(-len(sentence) // 3)
        places = "".join(f" {place}" for place in re.findall(r"\{\w+\}", sentence))
        said = (words * (length // len(words) + 1))[:length].strip() + places
        return said.format(**values) if values else said


ENGLISH, SPANISH = on_paper("en"), on_paper("es")
BOTH = (ENGLISH, SPANISH)
PAIRS = (BOTH, (ENGLISH,), (Wordy("en"), Stand("ar")), (Stand("ar"), ENGLISH), (Stand("zh"), Wordy("en")))


def assert_drawn_well(pdf: bytes, margin: float = MARGIN_PT) -> None:
    """Ink stays inside the margins, is black, and no word is cut or runs into bars or over another word."""
    assert colors_on(pdf) == {0, 255}
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        width, height = page.get_size()
        inside = Box(margin, margin, width - margin, height - margin)
        letters, symbols = letter_boxes(pdf, number), symbol_boxes(pdf, number)
        assert letters
        assert all(box.within(inside, slack=1.2) for box in (*letters, *pen_boxes(pdf, number)))
        assert not [box for box in letters if any(box.meets(bars) for bars in symbols)]
        assert "…" not in page.get_textpage().get_text_bounded()


def assert_words_cross_no_line(pdf: bytes) -> None:
    """No letter meets a rule; frames and drawings are taller than a rule."""
    for number in range(len(pypdfium2.PdfDocument(pdf))):
        rules = [box for box in pen_boxes(pdf, number) if min(box.right - box.left, box.top - box.bottom) < 0.5]
        assert not [box for box in letter_boxes(pdf, number) if any(box.meets(rule) for rule in rules)]
