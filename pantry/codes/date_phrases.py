"""What packs print before a date: in English, in Spanish, and for what comes from Canada in French.

Text in lower case without accents in; the kind of its date, and what stands behind the words, out.
"""

from __future__ import annotations

import re

from pantry.codes.dates import DateKind

_MOST_WORDS = 8
_WORD = re.compile(r"[\s./:-]*([a-z]+)")
_BEHIND = " :./-#"

_BEST_BY = (
    "best if used by", "best if used before", "best if used or frozen by", "best if enjoyed by", "best if eaten by",
    "best when used by", "best when used before", "best used by", "best used before", "best before end", "best before",
    "best by", "best by date", "best before date", "best", "better if used by", "better by", "enjoy by", "fresh until",
    "bbe", "bbd", "bb", "b b", "bb ma", "best before meilleur avant", "meilleur avant best before", "meilleur avant",
    "consumir preferentemente antes de", "consumir preferentemente antes del", "consumir preferentemente",
    "consumir preferentemente antes del fin de", "consumir de preferencia antes de", "preferentemente antes de",
    "consumir de preferencia antes del", "consumir pref antes de", "consumir pref antes del", "consumir pref",
    "cons pref antes de", "cons pref antes del", "cons pref", "consumo preferente", "fecha de consumo preferente",
    "mejor antes de", "mejor antes del", "mejor si se consume antes de", "mejor si se usa antes de", "mejor hasta",
    "cp",
)  # fmt: skip
_USE_BY = (
    "use by", "use by date", "use before", "used by", "must use by", "do not use after", "expiration date",
    "expiration", "expires on", "expires", "expiry date", "expiry", "exp date", "exp dt", "exp", "date exp",
    "fecha de caducidad", "fecha caducidad", "fecha de cad", "fecha cad", "f cad", "fcad", "caducidad", "caduca", "cad",
    "fecha de vencimiento", "fecha vencimiento", "fecha de venc", "fecha venc", "f venc", "vencimiento", "vence",
    "vence el", "venc", "vto", "fv", "f v", "fecha de expiracion", "expira", "expira el", "consumir antes de",
    "consumir antes del", "consumase antes de", "consumase antes del", "usar antes de", "usar antes del",
    "usese antes de", "usese antes del", "no consumir despues de", "no consumir despues del",
    "usar hasta", "consumir hasta",
)  # fmt: skip
_SELL_BY = (
    "sell by", "sell by date", "sell before", "best if sold by", "sold by", "pull date", "pull by", "display until",
    "vender antes de", "vender antes del", "vendase antes de", "vendase antes del", "vender hasta",
)  # fmt: skip
_FREEZE_BY = (
    "use or freeze by", "use by or freeze by", "use by or freeze", "freeze by", "freeze or use by", "cook or freeze by",
    "congelar antes de", "congelar antes del", "usar o congelar antes de", "usar o congelar antes del",
    "congelar hasta",
)  # fmt: skip
_PACKED_ON = (
    "packed on", "packed", "packed date", "pack date", "packing date", "pkd on", "pkd", "pkg", "pack", "packaged on",
    "packaged", "date packed", "mfg date", "mfg", "mfd", "manufactured on", "manufactured", "date of manufacture",
    "made on", "made", "produced on", "produced", "production date", "prod date", "prod", "baked on", "baked",
    "roasted on", "cooked on", "prepared on", "harvested on", "harvested",
    "empacado", "empacado el", "fecha de empaque", "fecha empaque", "f emp", "envasado", "envasado el",
    "fecha de envasado", "fecha de envase", "f env", "env", "elaborado", "elaborado el", "fecha de elaboracion",
    "fecha elaboracion", "elaboracion", "f elab", "elab", "fecha de produccion", "producido", "fabricado",
    "fabricado el", "fecha de fabricacion", "f fab", "fab", "hecho", "hecho el", "preparado", "preparado el",
)  # fmt: skip
_KINDS = {
    phrase: kind
    for kind, phrases in (
        (DateKind.BEST_BY, _BEST_BY),
        (DateKind.USE_BY, _USE_BY),
        (DateKind.SELL_BY, _SELL_BY),
        (DateKind.FREEZE_BY, _FREEZE_BY),
        (DateKind.PACKED_ON, _PACKED_ON),
    )
    for phrase in phrases
}
_NO_DATE = frozenset({
    "x", "none", "no date", "not dated", "no code", "n/a", "ninguna", "ninguno", "sin fecha", "no tiene",
    "no tiene fecha", "no hay", "no hay fecha",
})  # fmt: skip


def split_kind(text: str) -> tuple[DateKind | None, str]:
    """The kind that the first words say, the longest phrase of them, and the rest; the whole text where none do."""
    words: list[str] = []
    ends: list[int] = []
    end = 0
    while len(words) < _MOST_WORDS and (found := _WORD.match(text, end)):
        words.append(found[1])
        end = found.end()
        ends.append(end)
    for count in range(len(words), 0, -1):
        kind = _KINDS.get(" ".join(words[:count]))
        if kind:
            return kind, text[ends[count - 1] :].lstrip(_BEHIND)
    return None, text


def says_no_date(text: str) -> bool:
    """Whether these words say that no date is on the pack."""
    return text in _NO_DATE
