from __future__ import annotations

import pytest

from pantry.errors import RefusedInput
from pantry.office.printing.own_stocks import Measures, add_stock
from pantry.office.printing.printer_pages import CalibrationWanted, ScanTestWanted, print_calibration, print_scan_test
from pantry.office.printing.printers import set_profile
from pantry.office.printing.sheet_wanted import SheetWanted
from pantry.paper.printers import PrinterProfile
from pantry.paper.stocks import StockPage, stock
from tests.paper.on_paper import scanned, words_on


def test_a_calibration_page_in_the_sites_languages_or_in_those_asked_for(source, out):
    assert print_calibration(source, CalibrationWanted(), out).pages == 1
    assert {"Calibration page · 5160", "Página de calibración · 5160"} <= set(words_on(out.read_bytes()).split("\n"))
    print_calibration(source, CalibrationWanted("L7160", languages=("es",)), out, force=True)
    assert "Calibration" not in words_on(out.read_bytes())


def test_with_a_printer_the_page_proves_its_profile(pantry, source, out, tmp_path):
    set_profile(pantry.site_file, "Zebra", stock("5160"), PrinterProfile(10))
    print_calibration(source, CalibrationWanted(), out)
    print_calibration(source, CalibrationWanted(printer="zebra"), tmp_path / "moved.pdf")
    assert (tmp_path / "moved.pdf").read_bytes() != out.read_bytes()
    with pytest.raises(RefusedInput, match="Nothing is known yet of the printer HP"):
        print_calibration(source, CalibrationWanted(printer="HP"), out, force=True)


def test_a_calibration_page_of_an_own_stock(pantry, clock, source, out):
    add_stock(pantry.books, pantry.shelf, clock, "Jars", Measures(StockPage.A4, 60, 30, 3, 8))
    assert print_calibration(source, CalibrationWanted("jars"), out).pages == 1
    assert "Calibration page · Jars" in words_on(out.read_bytes())


def test_a_scan_test_for_what_is_known_of_the_printer(source, out):
    assert print_scan_test(source, ScanTestWanted(), out).pages == 2
    assert "Scan test · 600 dpi" in words_on(out.read_bytes())
    print_scan_test(source, ScanTestWanted(300, sheet=SheetWanted(("es",), "a4")), out, force=True)
    assert "Prueba de escaneo · 300 dpi" in words_on(out.read_bytes())
    assert print_scan_test(source, ScanTestWanted(roll="roll 2x1"), out, force=True).pages == 4
    assert len(scanned(out.read_bytes(), 203)) == 4


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (ScanTestWanted(roll="5160"), "5160 is a sheet of labels. Nothing was printed"),
        (ScanTestWanted(roll="9999"), "No label stock is called 9999"),
        (ScanTestWanted(sheet=SheetWanted(paper="legal")), "There is no paper size legal"),
    ],
)
def test_what_can_not_be_is_refused_in_words(source, out, wanted, why):
    with pytest.raises(RefusedInput, match=why):
        print_scan_test(source, wanted, out)
    assert not out.exists()
