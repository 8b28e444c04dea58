"""Languages that papers must bear: words much longer than English, and letters that run from right to left."""

from __future__ import annotations

from dataclasses import dataclass

from pantry.language import Language
from tests.paper.ten_languages import RIGHT_TO_LEFT

_ARABIC = tuple(word for line in RIGHT_TO_LEFT[:2] for word in line.split() if word.isalpha())


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
