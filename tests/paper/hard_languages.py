"""Languages that papers must bear: words much longer than they are, letters from right to left, none with blanks."""

from __future__ import annotations

from dataclasses import dataclass

from pantry.language import Language, on_paper

_ARABIC_WORDS = "هذا الطعام للجميع اكتبوا عدد الأشخاص من فضلكم على هذه الورقة بجانب كل صنف ثم أعيدوا الورقة إلينا"
_ARABIC = tuple(_ARABIC_WORDS.split())
_CHINESE = "这些食物人人都可以领取，不需要证件，也不问收入请只写人数大米蔬菜"


@dataclass(frozen=True, slots=True)
class Wordy(Language):
    """Two fifths more letters than the language has, in words as long; places to fill are as they were."""

    def say(self, sentence, /, **values):
        words = Language.say(self, sentence).split()
        said = " ".join(word if "{" in word else word + word[: -(-len(word) * 2 // 5)] for word in words)
        return said.format(**values) if values else said


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


ENGLISH, SPANISH = on_paper("en"), on_paper("es")
BOTH = (ENGLISH, SPANISH)
HARD = {
    "en es": BOTH,
    "wordy es": (Wordy("en"), SPANISH),
    "en ar": (ENGLISH, Arabic("ar")),
    "ar wordy": (Arabic("ar"), Wordy("en")),
    "zh wordy": (Chinese("zh"), Wordy("es")),
    "ar": (Arabic("ar"),),
}
