"""Languages that papers must bear: words much longer than English, letters from right to left, none with blanks."""

from __future__ import annotations

from dataclasses import dataclass

from pantry.language import Language, on_paper
from tests.paper.ten_languages import RIGHT_TO_LEFT

_ARABIC = tuple(word for line in RIGHT_TO_LEFT[:2] for word in line.split() if word.isalpha())
_CHINESE = "这些食物人人都可以领取，不需要证件，也不问收入请只写人数大米蔬菜"


@dataclass(frozen=True, slots=True)
class Wordy(Language):
    """Two fifths more letters than English, in words as long; what has places to fill is as it was."""

    def say(self, sentence, /, **values):
        words = " ".join(word + word[: -(-len(word) * 2 // 5)] for word in sentence.split())
        return sentence.format(**values) if values else words


@dataclass(frozen=True, slots=True)
class Arabic(Language):
    """As many words in Arabic letters, the places among them."""

    def say(self, sentence, /, **values):
        said = " ".join(
            word if "{" in word else _ARABIC[(at * 7 + len(sentence)) % len(_ARABIC)]
            for at, word in enumerate(sentence.split())
        )
        return said.format(**values) if values else said


@dataclass(frozen=True, slots=True)
class Chinese(Language):
    """As long as English in Chinese letters, without a blank, the places among them."""

    def say(self, sentence, /, **values):
        said = "".join(
            word if "{" in word else _CHINESE[(at * 3 + len(sentence)) % 20 :][: -(-len(word) // 3)]
            for at, word in enumerate(sentence.split())
        )
        return said.format(**values) if values else said


HARD = {
    "es": (on_paper("en"), on_paper("es")),
    "long": (Wordy("en"), on_paper("es")),
    "ar": (on_paper("en"), Arabic("ar")),
    "ar first": (Arabic("ar"), on_paper("en")),
    "zh": (Chinese("zh"), on_paper("es")),
    "ar alone": (Arabic("ar"),),
}
