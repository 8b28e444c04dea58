"""The same labels by gLabels 3, without a screen: Debian packages glabels and xvfb, `xvfb-run glabels-3-batch`.

In: labels, a folder. Out: how long it took, and the PDF: names, details and Code 128 of each on the same stock.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.paper.labels.label_words import Label

_SHEET = """<?xml version="1.0"?>
<Glabels-document xmlns="http://glabels.org/xmlns/3.0/">
  <Template brand="Bench" part="5160" size="US-Letter" description="30 labels">
    <Label-rectangle id="0" width="189pt" height="72pt" round="5pt" x_waste="5pt" y_waste="0pt">
      <Layout nx="3" ny="10" x0="13.5pt" y0="36pt" dx="198pt" dy="72pt"/>
    </Label-rectangle>
  </Template>
  <Objects id="0" rotate="False">
    {words}
    <Object-barcode x="10pt" y="32pt" w="94pt" h="34pt" style="Code128" text="True" checksum="True"
      color="0x000000ff" field="1" a0="1" a1="0" a2="0" a3="1" a4="0" a5="0"/>
  </Objects>
  <Merge type="Text/Comma" src="{data}"/>
  <Data/>
</Glabels-document>
"""
_WORDS = """<Object-text x="{x}pt" y="{y}pt" w="{w}pt" h="{h}pt" justify="left" valign="top" auto_shrink="False"
  a0="1" a1="0" a2="0" a3="1" a4="0" a5="0">
  <Span font_family="Sans" font_size="{size}" font_weight="{weight}" font_italic="False" color="0x000000ff"
    line_spacing="1">{fields}</Span>
</Object-text>"""
_PLACES = (
    (10, 4, 170, 16, 12, "Bold", (2,)),
    (10, 18, 170, 12, 9, "Regular", (3,)),
    (110, 32, 74, 34, 7, "Regular", (4, 5, 6)),
)


def is_here() -> bool:
    """Whether it can be run."""
    return all(shutil.which(program) for program in ("xvfb-run", "glabels-3-batch"))


def printed_by_glabels(labels: tuple[Label, ...], folder: Path) -> tuple[float, Path]:
    """Seconds and the PDF; a start of a screen and of the program are in it."""
    data, sheet, out = folder / "labels.csv", folder / "labels.glabels", folder / "glabels.pdf"
    with data.open("w", newline="", encoding="utf-8") as file:
        for label in labels:
            date = f"{label.date_says} {label.date_words}"
            row = (label.code, label.name, label.second_name, label.weight_words, date, label.lot_words)
            csv.writer(file).writerow(row)
    sheet.write_text(_SHEET.format(words="\n".join(map(_words, _PLACES)), data=data), encoding="utf-8")
    started = time.perf_counter()
    subprocess.run(["xvfb-run", "-a", "glabels-3-batch", "-i", data, "-o", out, sheet], check=True, capture_output=True)
    return time.perf_counter() - started, out


def _words(place: tuple[int, int, int, int, int, str, tuple[int, ...]]) -> str:
    x, y, w, h, size, weight, numbers = place
    fields = "<NL/>".join(f'<Field name="{number}"/>' for number in numbers)
    return _WORDS.format(x=x, y=y, w=w, h=h, size=size, weight=weight, fields=fields)
