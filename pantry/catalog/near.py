"""Words that are one typo apart: a letter wrong, missing, too many, or two neighbors swapped. Pure functions."""

from __future__ import annotations

SHORTEST = 3
SHORTEST_INSIDE = 7
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщъыьэюя", "ابتثجحخدذرزسشصضطظعغفقكلمنهويةى")


def slips(word: str) -> tuple[str, ...]:
    """All words that are one typo from this one, in its own alphabet."""
    letters = next((alphabet for alphabet in _ALPHABETS if not set(alphabet).isdisjoint(word)), "")
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    missing = {before + after[1:] for before, after in cuts if after}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    wrong = {before + letter + after[1:] for before, after in cuts if after for letter in letters}
    added = {before + letter + after for before, after in cuts for letter in letters}
    return tuple(sorted((missing | swapped | wrong | added) - {word, ""}))


def halves(word: str) -> tuple[str, str]:
    """The two ends of a word, a letter apart: a single typo, two swapped neighbors too, leaves one of them whole."""
    middle = (len(word) - 1) // 2
    return word[:middle], word[middle + 1 :]


def holds_nearly(text: str, word: str) -> bool:
    """Whether a text holds the word with one typo, a space among them, or as it is."""
    left, right = halves(word)
    return _goes_on(text, word, left) or _goes_on(text[::-1], word[::-1], right[::-1])


def _goes_on(text: str, word: str, start: str) -> bool:
    """Whether the word's start stands somewhere in the text as it is, and the rest behind it with one typo at most."""
    rest = word[len(start) :]
    at = text.find(start)
    while at >= 0:
        behind = at + len(start)
        if _starts_nearly(text[behind : behind + len(rest) + 1], rest):
            return True
        at = text.find(start, at + 1)
    return False


def _starts_nearly(text: str, word: str) -> bool:
    """Whether a text starts with the word, one typo forgiven."""
    same = 0
    while same < min(len(text), len(word)) and text[same] == word[same]:
        same += 1
    there, wanted = text[same:], word[same:]
    return (
        there[1:].startswith(wanted[1:])  # a wrong letter, or none
        or there.startswith(wanted[1:])  # one too many
        or there[1:].startswith(wanted)  # one missing
        or (len(wanted) > 1 and there.startswith(wanted[1] + wanted[0] + wanted[2:]))
    )
