"""Makes the fonts of papers anew: `python -m tests.fonts` cuts Debian's Noto to the letters of our ten languages.

In: the fonts of fonts-noto-core and fonts-noto-cjk (`apt-get install` them first). Out: resources/fonts, TrueType only,
the same bytes for the same packages; prints what each weighs. The licenses beside them are kept by hand.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont, newTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
MOST_BYTES = 6_000_000
_TRUETYPE = Path("/usr/share/fonts/truetype/noto")
_CJK = Path("/usr/share/fonts/opentype/noto")
_OFF_BY = 2.0  # thousandths of the size by which a quadratic curve may miss the cubic one: unseen at 1,200 dpi

_UNUSED = ("STAT", "MVAR", "HVAR", "avar", "fvar", "gvar", "VORG", "BASE", "vhea", "vmtx", "DSIG")  # of any font

# Latin with Vietnamese, Greek, Cyrillic, punctuation, money, letterlike signs, fractions
_WESTERN = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x3E1), (0x3F0, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x20F0), (0x2100, 0x215F),
    (0x2184, 0x2184), (0x2189, 0x2189),
)  # fmt: skip
# the Arabic block and the joined forms of its letters
_ARABIC = ((0x20, 0x20), (0x600, 0x6FF), (0x200C, 0x200F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
# food that GB2312 puts into its second level, or leaves out
_FOOD = (
    "喱莓饨馄粽蚝蠔鳕藜荞榨鲈鲑鲱鳗鲇鲭鲳鲷鳟鱿鲍蛤蜊蚬蟹蔓薏苋荠茼蒿芫荽茴芡苡蕨蕹苕荸莴苣菘茄猕柠檬枇杷楂榛枸杞樱橙榄黍粟糍粑糯粳籼"
    "饴馕馍饽馓酪酥醪麸麩豇豉腌腩胗脯炖燉焖燜焗烩燴焙咖啡啫喹嗉蛏鲜鲢鲫鲤鳝鳖鳊鲮鲅鲽鳎鲟鳀鰻鱈鮭鯖鯡鱸鯷蟶蜆鮑魷"
    "薯蕷葚蓟蕹苤蓝莲藕茭荇荔芋荜茇蒌蓼蔻茱萸莳萝蘘蒟蒻蒜薹榧橘柑柚桔桃杧枳椪樝腴膷臛馐饪饯饸饹饵馃馅餡餃餛飩糭糉"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """One font file: its name, where it comes from (a collection's member by family), the letters it keeps."""

    name: str
    source: Path
    letters: frozenset[int]
    family: str = ""


def cuts() -> tuple[Cut, ...]:
    """Every font of papers."""
    western, arabic, chinese = _of_ranges(_WESTERN), _of_ranges(_ARABIC), frozenset(_chinese_and_korean())
    return tuple(
        cut
        for weight in ("Regular", "Bold")
        for cut in (
            Cut(f"NotoSans-{weight}", _TRUETYPE / f"NotoSans-{weight}.ttf", western),
            Cut(f"NotoNaskhArabic-{weight}", _TRUETYPE / f"NotoNaskhArabic-{weight}.ttf", arabic),
            Cut(f"NotoSansSC-{weight}", _CJK / f"NotoSansCJK-{weight}.ttc", chinese, "Noto Sans CJK SC"),
        )
    )


def _of_ranges(ranges: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(chain.from_iterable(range(first, last + 1) for first, last in ranges))


def _chinese_and_korean() -> Iterator[int]:
    """GB2312's signs, fullwidth letters and level 1; level 1 of Big5, the common traditional; KS X 1001's Hangul."""
    yield 0x20
    yield from _double_bytes("gb2312", (0xA1, 0xA1))
    yield from _double_bytes("gb2312", (0xA3, 0xA3))
    yield from _double_bytes("gb2312", (0xB0, 0xD7))
    yield from _double_bytes("big5", (0xA4, 0xC6), before=0xC6A1)
    yield from _double_bytes("euc_kr", (0xB0, 0xC8))
    yield from map(ord, _FOOD)
    yield from range(0x3000, 0x3020)
    yield from range(0xFF01, 0xFF5F)


def _double_bytes(encoding: str, lead: tuple[int, int], before: int = 0xFFFF) -> Iterator[int]:
    """Every letter whose first byte is among `lead`, from its first to its last."""
    for first in range(lead[0], lead[1] + 1):
        for second in range(0x40, 0xFF):
            try:
                letters = bytes((first, second)).decode(encoding) if first << 8 | second < before else ""
            except UnicodeDecodeError:
                continue
            yield from (ord(letter) for letter in letters if letter > "\x7f")


def made(cut: Cut) -> bytes:
    """The font file, as a PDF can embed it."""
    font = _opened(cut)
    arabic = "Arabic" in cut.name  # whose tables tell Qt how letters join; paper needs none of anybody
    options = Options(
        hinting=False, notdef_outline=True, glyph_names=False, recalc_timestamp=False, name_IDs=["*"],
        drop_tables=[*_UNUSED, *([] if arabic else ["GDEF", "GPOS", "GSUB"])],
        layout_features=["*"] if arabic else [],
    )  # fmt: skip
    cutter = Subsetter(options)
    cutter.populate(unicodes=cut.letters)
    cutter.subset(font)
    if "CFF " in font:
        _in_quadratic_curves(font)
    _rename(font, cut.name)
    file = BytesIO()
    font.save(file)
    return file.getvalue()


def _opened(cut: Cut) -> TTFont:
    if not cut.family:
        return TTFont(cut.source, recalcTimestamp=False)
    members = TTCollection(cut.source).fonts
    font = next(font for font in members if font["name"].getDebugName(1) == cut.family)
    font.recalcTimestamp = False
    return font


def _in_quadratic_curves(font: TTFont) -> None:
    """Turns outlines that reportlab refuses (CFF, cubic) into TrueType's, glyph by glyph."""
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, _OFF_BY, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, outlines
    del font["CFF "]
    for name, outline in outlines.items():
        outline.recalcBounds(glyf)
        font["hmtx"][name] = font["hmtx"][name][0], getattr(outline, "xMin", 0)
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion, maxp.numGlyphs = 0x00010000, len(order)
    maxp.maxZones, maxp.maxTwilightPoints, maxp.maxStorage, maxp.maxFunctionDefs = 1, 0, 0, 0
    maxp.maxInstructionDefs = maxp.maxStackElements = maxp.maxSizeOfInstructions = 0
    maxp.maxComponentElements = max(
        (len(each.components) for each in outlines.values() if each.isComposite()), default=0
    )
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def _rename(font: TTFont, name: str) -> None:
    """The names by which PDFs and Qt know it; without those that only other machines read."""
    table, (family, weight) = font["name"], name.split("-")
    table.names = [each for each in table.names if each.platformID == 3 and each.langID == 0x409 and each.nameID < 15]
    names = {6: name} | ({1: "Noto Sans SC", 4: f"Noto Sans SC {weight}"} if family == "NotoSansSC" else {})
    for number, said in names.items():
        table.setName(said, number, 3, 1, 0x409)


def main() -> int:
    """Writes every font; 1 where all fonts together are too heavy to be carried."""
    for cut in cuts():
        font = made(cut)
        (FONTS / f"{cut.name}.ttf").write_bytes(font)
        sys.stdout.write(f"{cut.name}: {len(font):,} bytes\n")
    total = sum(path.stat().st_size for path in FONTS.glob("*.ttf"))
    sys.stdout.write(f"all fonts: {total:,} bytes of {MOST_BYTES:,}\n")
    return int(total > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main())
