"""Workbooks as spreadsheets write them, made by hand so that their damage can be too."""

from __future__ import annotations

import zipfile
from xml.sax.saxutils import escape

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/sharedStrings.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)
SHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def cell(place, value):
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def sheet_of(rows):
    """The XML of a sheet with these rows of texts and numbers."""
    lines = (
        f'<row r="{number}">{"".join(cell(f"{chr(65 + at)}{number}", value) for at, value in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><worksheet {MAIN}><sheetData>{"".join(lines)}</sheetData></worksheet>'
    )


def write_workbook(path, sheets, *, shared=None):
    """Writes a workbook of sheets by their names, each rows or XML; `shared`: the texts that cells share."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        types = TYPES if shared is not None else TYPES.replace("sharedStrings+xml", "other+xml")
        packed.writestr("[Content_Types].xml", types)
        named = enumerate(sheets, 1)
        listed = "".join(f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>' for at, name in named)
        packed.writestr("xl/workbook.xml", f"<workbook {MAIN} {LINKS}><sheets>{listed}</sheets></workbook>")
        links = "".join(
            f'<Relationship Id="rId{at}" Type="{SHEET}" Target="worksheets/sheet{at}.xml"/>'
            for at, _ in enumerate(sheets, 1)
        )
        packed.writestr("xl/_rels/workbook.xml.rels", f"<Relationships {PACKAGE}>{links}</Relationships>")
        for at, rows in enumerate(sheets.values(), 1):
            xml = rows if isinstance(rows, str | bytes) else sheet_of(rows)
            packed.writestr(f"xl/worksheets/sheet{at}.xml", xml)
        if shared is not None:
            packed.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{shared}</sst>")
    return path
