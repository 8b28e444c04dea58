"""Where a line may break: at blanks, and between Chinese letters, but never before 。 or after （.

In: words. Out: the pieces that stay whole, each with the blank after it. By Unicode's rules (UAX 14) as uniseg knows
them; Korean breaks at blanks, as Koreans expect of headings and notes, and so does everything else.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_CHINESE = "\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_HAS_CHINESE = re.compile(f"[{_CHINESE}]")
_KEPT = 1_024  # paragraphs; each is asked for at several sizes and on several papers


def has_chinese(words: str) -> bool:
    """Whether a line of `words` may break where there is no blank."""
    return not words.isascii() and bool(_HAS_CHINESE.search(words))


def pieces(words: str) -> tuple[str, ...]:
    """What stays whole of `words`, in order; but for the last, a piece ends with a blank or touches the next."""
    spaced = " ".join(words.split())
    if has_chinese(spaced):
        return _chinese_pieces(spaced)
    parts = spaced.split()
    return tuple(f"{part} " if number < len(parts) else part for number, part in enumerate(parts, 1))


@lru_cache(maxsize=_KEPT)
def _chinese_pieces(words: str) -> tuple[str, ...]:
    from uniseg.linebreak import line_break_boundaries

    ends = [end for end in line_break_boundaries(words) if _may_break(words, end)]
    return tuple(words[start:end] for start, end in pairwise((0, *ends)))


def _may_break(words: str, at: int) -> bool:
    """Of the places that Unicode's rules give: at the end, after a blank, and beside a Chinese letter."""
    return at == len(words) or words[at - 1] == " " or bool(_HAS_CHINESE.search(words[at - 1 : at + 1]))
