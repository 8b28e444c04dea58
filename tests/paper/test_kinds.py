from __future__ import annotations

import subprocess
import sys

from pantry.paper import paper_kinds
from pantry.paper.stocks import stock_names

DRAWING = ("reportlab", "barcode", "fontTools", "PIL", "pypdfium2")


def loaded_by(statement: str) -> list[str]:
    """Which of the packages that draw are loaded after a statement in a fresh program."""
    ask = f"{statement}; import sys; print(*[name for name in {DRAWING} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True)
    return done.stdout.split()


def test_each_kind_tells_its_options():
    known = {kind.kind: kind for kind in paper_kinds()}
    assert list(known)[:4] == ["labels", "stickers", "repacked", "signin"]
    assert known["labels"].stocks == known["stickers"].stocks == stock_names()
    assert known["signin"].stocks == ()
    for kind, options in (
        ("labels", ["--stock", "--start", "--skip", "--printer", "--items", "--of", "--copies"]),
        ("signin", ["--languages", "--paper", "--pages", "--date", "--style", "--row", "--binder"]),
        ("tally", ["--languages", "--paper", "--date", "--by"]),
        ("cards", ["--languages", "--paper"]),
        ("count", ["--languages", "--paper", "--date", "--expected", "--row", "--binder"]),
        ("calibration", ["--stock", "--printer", "--languages"]),
        ("scantest", ["--dpi", "--stock", "--languages", "--paper"]),
    ):
        assert [option.split()[0] for option in known[kind].options] == options


def test_a_sites_own_stocks_are_named_first():
    assert paper_kinds(("Jars",))[0].stocks == ("Jars", *stock_names())


def test_asking_for_the_kinds_loads_nothing_that_draws():
    assert loaded_by("from pantry.paper import paper_kinds; paper_kinds()") == []


def test_opening_the_window_loads_nothing_that_draws():
    assert loaded_by("import pantry.assembly, pantry.office.printing.item_labels") == []


def test_drawing_loads_it():
    draw = "from pantry.paper.fonts import load_faces; load_faces()"
    assert "reportlab" in loaded_by(draw)


def test_a_report_is_called_by_its_month_and_nothing_else_is_in_a_file_name() -> None:
    known = {kind.kind: kind for kind in paper_kinds()}
    assert known["report"].file_of({"period": "2026-11"}) == "report-2026-11.pdf"
    assert known["report"].file_of({"period": "../.. 2026"}) == "report-2026.pdf"
    assert known["report"].file_of({}) == "report.pdf"
    assert known["signin"].file_of({"style": "slips"}) == known["signin"].file
