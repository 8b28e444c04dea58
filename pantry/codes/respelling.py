"""The way back from what came of a scan to what the barcode says, where a keyboard writes other signs."""

from __future__ import annotations

from dataclasses import dataclass

_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Respelling:
    """Signs that `come` and what each of them `means`; both as long, nothing twice in `come`."""

    come: str = ""
    means: str = ""

    def read(self, text: str) -> str:
        """A scan's text as the scanner sent it.

        Where digits come as other signs, a text with more digits that can't come than such signs came right: another
        scanner is set as the laptop is.
        """
        for_digits = {came for came, meant in zip(self.come, self.means, strict=True) if meant in _DIGITS}
        never_come = for_digits and set(self.come) & set(_DIGITS)
        if sum(sign in never_come for sign in text) > sum(sign in for_digits for sign in text):
            return text
        return text.translate(str.maketrans(self.come, self.means))
