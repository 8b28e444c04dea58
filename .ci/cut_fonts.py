# ruff: noqa: INP001
"""Cuts Noto Sans to the letters that our papers use.

In: the folder of the whole fonts (Debian's package fonts-noto-core puts them in
/usr/share/fonts/truetype/noto). Out: the cut fonts in resources/fonts, as TrueType outlines, which
reportlab embeds as subsets. Needs fontTools, which the program itself doesn't:

    python .ci/cut_fonts.py /usr/share/fonts/truetype/noto resources/fonts
"""

from __future__ import annotations

import argparse
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
BLOCKS = (
    range(0x0020, 0x0250),  # Latin, with all of western and central Europe and Haitian Creole
    range(0x02B0, 0x0300),  # modifier letters: ʻokina, ʼ
    range(0x0300, 0x0370),  # combining marks
    range(0x0370, 0x0530),  # Greek, Cyrillic
    range(0x1E00, 0x1F00),  # Latin extended additional: Vietnamese
    range(0x2000, 0x2070),  # dashes, quotes, ellipsis
    range(0x2070, 0x2150),  # superscripts, currencies, letterlike
    range(0x2150, 0x2300),  # fractions, arrows, mathematical signs
)
KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 7, 13, 14)  # copyright, names, version, trademark, license


def main() -> None:
    """Cuts each font and says how large it became."""
    words = argparse.ArgumentParser(description="Cut the fonts of our papers.")
    words.add_argument("whole", type=Path, help="the folder of the whole fonts")
    words.add_argument("out", type=Path, help="where the cut fonts go")
    asked = words.parse_args()
    for name in FONTS:
        cut(asked.whole / name, asked.out / name)


def cut(whole: Path, out: Path) -> None:
    """Writes `whole` to `out` with our blocks only, without hints and layout tables."""
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = list(KEPT_NAMES)
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "DSIG"]
    with TTFont(whole, recalcTimestamp=False) as font:
        wanted = [point for block in BLOCKS for point in block]
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        font.save(out)
        print(f"{out.name}: {len(font.getBestCmap())} letters, {out.stat().st_size:,} bytes")  # noqa: T201


if __name__ == "__main__":
    main()
