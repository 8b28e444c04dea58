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
_FOODS = {"mayo": "es"}  # a month's whole name that is a food where another language comes first

# CFIA, Date markings: the month's letters for both languages of Canada
BILINGUAL_MONTHS = {
    "ja": 1, "fe": 2, "mr": 3, "al": 4, "ma": 5, "jn": 6, "jl": 7, "au": 8, "se": 9, "oc": 10, "no": 11, "de": 12,
}  # fmt: skip


def month_number(word: str, languages: tuple[str, ...]) -> int | None:
    """The month that a lower-case word without accents names in one of the languages, or nothing."""
    for language in languages:
        for number, names in enumerate(_NAMES.get(language, ()), start=1):
            if word in names:
                return number
    return None


def is_also_a_food(word: str, languages: tuple[str, ...]) -> bool:
    """Whether a month's name alone is rather a food: mayo, unless the site's own language is the month's."""
    return word in _FOODS and languages[:1] != (_FOODS[word],)
