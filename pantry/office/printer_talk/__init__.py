"""The talk about printers: one is lined up with a label sheet, by what is read off its calibration page."""

from pantry.office.printer_talk.parts import PrinterParts
from pantry.office.printer_talk.talk import PrinterTalk

__all__ = ["PrinterParts", "PrinterTalk"]
