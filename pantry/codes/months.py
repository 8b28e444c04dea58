"""Month names as people type and packs print them, by language: a word in, 1 to 12 out."""

from __future__ import annotations

_ENGLISH = (
    ("jan", "january"), ("feb", "february", "febr"), ("mar", "march"), ("apr", "april"), ("may",), ("jun", "june"),
    ("jul", "july"), ("aug", "august"), ("sep", "sept", "september"), ("oct", "october"), ("nov", "november"),
    ("dec", "december"),
)  # fmt: skip
_SPANISH = (
    ("ene", "enero"), ("feb", "febrero", "febr"), ("mar", "marzo", "mzo"), ("abr", "abril"), ("may", "mayo"),
    ("jun", "junio"), ("jul", "julio"), ("ago", "agosto", "agto"),
    ("sep", "sept", "septiembre", "set", "setiembre"), ("oct", "octubre"), ("nov", "noviembre"),
    ("dic", "diciembre"),
)  # fmt: skip
_NAMES = {"en": _ENGLISH, "es": _SPANISH}


def month_number(word: str, languages: tuple[str, ...]) -> int | None:
    """The month that a lower-case word without accents names in one of the languages, or nothing."""
    for language in languages:
        for number, names in enumerate(_NAMES.get(language, ()), start=1):
            if word in names:
                return number
    return None
