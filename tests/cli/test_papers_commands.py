from __future__ import annotations

import pytest
from pypdfium2 import PdfDocument

from pantry.paper import paper_kinds, sheet_kinds
from pantry.paper.stocks import stock_names
from tests.paper.on_paper import scanned, words_on

AS_TYPED = {"shortened": [], "replaced": []}
LABELS_AS_TYPED = {**AS_TYPED, "without_bars": [], "at_edge": []}


@pytest.fixture
def shelf(table):
    """A site with two products on its shelf."""
    table("24*036000291452", "3*7501055300075")


def test_the_kinds_and_their_options_are_told(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = run("papers", "list", "--json").json
    assert all(list(kind) == ["kind", "title", "options", "stocks"] for kind in told[:3])
    assert all(list(kind) == ["kind", "title", "options"] for kind in told[3:])
    assert [kind["kind"] for kind in told] == [kind.kind for kind in paper_kinds()]
    assert told[0]["stocks"] == list(stock_names())
    assert all(all(isinstance(option, str) for option in kind["options"]) for kind in told)
    (repacked,) = (kind for kind in told if kind["kind"] == "repacked")
    assert "--of packed|packed:ENTRY" in repacked["options"]
    assert run("new", "oak.pantry", "--name", "Oak").code == 0
    run("papers", "stocks", "add", "Jars", "--width", "60", "--height", "30")
    assert run("papers", "list", "--json").json[0]["stocks"] == ["Jars", *stock_names()]
    shown = run("papers", "list")
    assert shown.code == 0
    assert "labels" in shown.out
    assert "5160" in shown.out


@pytest.mark.usefixtures("shelf")
def test_labels_of_what_is_on_the_shelf(run, tmp_path):
    out = tmp_path / "labels.pdf"
    ran = run("papers", "labels", "-o", out, "--start", "30", "--json")
    assert ran.code == 0, ran.err
    assert ran.json == {"file": str(out), "pages": 2, "labels": 2, "next": 2, **LABELS_AS_TYPED}
    assert "036000291452" in " ".join(scanned(out.read_bytes(), 203))


@pytest.mark.usefixtures("shelf")
def test_labels_of_named_items_by_any_of_their_codes(run, tmp_path):
    out = tmp_path / "labels.pdf"
    assert run("papers", "labels", "-o", out, "--items", "4011").code == 0
    (ours,) = scanned(out.read_bytes(), 203)
    for items in (ours, "p4011", " 4011 ,", "4011,p4011"):
        ran = run(
            "papers", "labels", "-o", out, "--force", "--items", items, "--copies", "3", "--stock", "5163", "--json"
        )
        assert ran.json == {"file": str(out), "pages": 1, "labels": 3, "next": 4, **LABELS_AS_TYPED}
        assert set(scanned(out.read_bytes(), 203)) == {ours}
    assert run("papers", "labels", "-o", out, "--force", "--items", "036000291452").code == 0


def test_labels_of_stickers_and_of_eight_digits_as_the_site_reads_them(run, tmp_path):
    site, out = tmp_path / "metric.pantry", tmp_path / "labels.pdf"
    run("new", site, "--name", "Mesa", "--units", "metric")
    run("--site", site, "table", "--mode", "in", typed=b"10000007\n8000000015\n")

    ran = run("--site", site, "papers", "labels", "-o", out, "--items", "10000007,8000000015")

    assert ran.code == 0, ran.err
    assert sorted(scanned(out.read_bytes(), 203)) == ["10000007", "8000000015"]


@pytest.mark.usefixtures("shelf")
def test_what_was_changed_to_fit_is_told(run, tmp_path):
    assert run("catalog", "name", "036000291452", "🍎 " + "apples " * 28).code == 0
    ran = run("papers", "labels", "-o", tmp_path / "labels.pdf", "--items", "036000291452")
    assert ran.code == 0
    assert ran.rows[0] == f"1 label on 1 page: {tmp_path / 'labels.pdf'}. Print at 100 %."
    assert "cut to fit: 🍎" in ran.err
    assert "printed with other letters: 🍎" in ran.err


@pytest.mark.usefixtures("shelf")
def test_the_next_free_label_is_told_and_printed_on(run, tmp_path):
    out = tmp_path / "labels.pdf"
    ran = run("papers", "labels", "-o", out, "--start", "12", "--skip", "13, 15")
    assert ran.rows[1:] == ["The next free label is 16; print on from there with --start next."]
    ran = run("papers", "labels", "-o", out, "--force", "--start", "next", "--copies", "8")
    assert ran.rows == [
        f"16 labels on 2 pages: {out}. Print at 100 %.",
        "The next free label is 2; print on from there with --start next.",
    ]
    ran = run("papers", "labels", "-o", out, "--force", "--copies", "15")
    assert ran.rows == [f"30 labels on 1 page: {out}. Print at 100 %."]
    assert run("papers", "labels", "-o", out, "--force", "--start", "next", "--json").json["next"] == 3
    assert run("papers", "labels", "-o", out, "--force", "--stock", "roll 2x1", "--json").json["next"] is None


@pytest.mark.usefixtures("shelf")
def test_labels_for_a_printer_that_was_set_up_and_what_is_at_their_edge(run, tmp_path):
    out = tmp_path / "labels.pdf"
    run("papers", "profile", "--printer", "Zebra", "--stock", "5160", "--nudge", "0.5,-0.3", "--dpi", "203")
    assert run("papers", "labels", "-o", out, "--printer", "zebra").code == 0
    assert "036000291452" in " ".join(scanned(out.read_bytes(), 203))
    run("papers", "stocks", "add", "Tiny", "--page", "roll", "--width", "40", "--height", "20", "--inset", "0.4")
    ran = run("papers", "labels", "-o", out, "--force", "--stock", "tiny")
    assert "so near the label's edge that a sheet which shifts may lose some: Unknown item" in ran.err
    ran = run("papers", "labels", "-o", out, "--force", "--stock", "tiny", "--json")
    assert ran.json["at_edge"] == ["Unknown item"]


@pytest.mark.usefixtures("site")
def test_the_welcome_sheet(run, tmp_path):
    out = tmp_path / "welcome.pdf"
    ran = run("papers", "signin", "-o", out, "--languages", "en, es", "--paper", "a4", "--pages", "2", "--json")
    assert ran.code == 0, ran.err
    assert ran.json == {"file": str(out), "pages": 2, **AS_TYPED}
    assert len(set(scanned(out.read_bytes(), 203))) == 2
    again = run("papers", "signin", "-o", out, "--force")
    assert again.out == f"1 page: {out}. Print at 100 %.\n"
    assert "Welcome sheet" in words_on(out.read_bytes())


@pytest.mark.usefixtures("site")
def test_a_sheet_is_printed_ahead_and_waits_only_once_its_day_has_come(run, tmp_path, held):
    out = tmp_path / "welcome.pdf"
    assert run("papers", "signin", "-o", out, "--date", "2026-11-28").code == 0
    assert "Sat, Nov 28" in words_on(out.read_bytes())
    assert run("papers", "waiting", "--json").json == []
    held.pass_time(days=7)
    assert [(page["kind"], page["date"]) for page in run("papers", "waiting", "--json").json] == [
        ("signin", "2026-11-28")
    ]
    for when, code, said in (("2028-11-28", 1, "over a year away"), ("28.11.", 2, "2026-11-21")):
        refused = run("papers", "tally", "-o", tmp_path / "tally.pdf", "--date", when)
        assert (refused.code, said in refused.err) == (code, True), refused.err


@pytest.mark.usefixtures("site")
def test_the_tally_sheet(run, tmp_path):
    out = tmp_path / "tally.pdf"
    ran = run("papers", "tally", "-o", out, "--languages", "es,en", "--paper", "a4", "--json")
    assert ran.code == 0, ran.err
    assert ran.json == {"file": str(out), "pages": 1, **AS_TYPED}
    again = run("papers", "tally", "-o", out, "--force")
    assert again.out == f"1 page: {out}. Print at 100 %.\n"
    assert "Tally sheet" in words_on(out.read_bytes())
    first, second = run("papers", "waiting", "--json").json
    assert (first["kind"], second["kind"]) == ("tally", "tally")
    said = ("--households", "12", "--people", "30", "--plates", "20")
    keyed = run("papers", "enter", first["code"], *said, "--json")
    assert (keyed.json["households"], keyed.json["people"]) == (12, 30)
    assert [page["code"] for page in run("papers", "waiting", "--json").json] == [second["code"]]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("kind", "options", "title"),
    [
        ("count", ("--expected", "--row", "12"), "Count sheet"),
        ("volunteers", ("--pages", "2"), "Volunteers"),
        ("intake", ("--pages", "2", "--row", "9"), "Intake log"),
        ("temperatures", (), "Temperature log"),
        ("waste", (), "Waste log"),
        ("day", ("--binder",), "Our day"),
        ("receipt", ("--donor", "garden"), "Receiving record"),
    ],
)
def test_the_sheets_of_the_point_person(run, tmp_path, kind, options, title):
    out = tmp_path / "sheet.pdf"
    ran = run("papers", kind, "-o", out, *options, "--json")
    assert ran.code == 0, ran.err
    assert ran.json == {"file": str(out), "pages": 2 if "2" in options else 1, **AS_TYPED}
    assert title in words_on(out.read_bytes())


@pytest.mark.usefixtures("site")
def test_the_command_cards(run, tmp_path):
    out = tmp_path / "cards.pdf"
    ran = run("papers", "cards", "-o", out, "--languages", "es", "--paper", "a4", "--json")
    assert ran.code == 0, ran.err
    assert ran.json == {"file": str(out), "pages": 4, **AS_TYPED}
    again = run("papers", "cards", "-o", out, "--force")
    assert again.out == f"4 pages: {out}. Print at 100 %.\n"
    assert "Scan instead of typing" in words_on(out.read_bytes())


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("kind", sheet_kinds(), ids=lambda kind: kind.kind)
def test_every_sheet_is_printed_by_its_command(run, tmp_path, kind):
    out = tmp_path / kind.file
    run("bags", "add", "Standard bag")
    ran = run("papers", kind.kind, "-o", out, "--languages", "es,en", "--paper", "a4", "--json")
    assert ran.code == 0, ran.err
    assert ran.json["file"] == str(out)
    assert len(PdfDocument(out)) == ran.json["pages"]
    assert list(ran.json) == ["file", "pages", "shortened", "replaced"]


@pytest.mark.usefixtures("site")
def test_what_does_not_stand_on_a_sheet_as_it_was_typed_is_told(run, tmp_path):
    out, long = tmp_path / "sign.pdf", "apples \t" * 200
    said = ("papers", "signs", "-o", out, "--item", f"🍎 {long}", "--force")
    ran = run(*said)
    assert (ran.code, ran.out) == (0, f"1 page: {out}. Print at 100 %.\n")
    assert ran.err.startswith("  cut to fit: 🍎 apples apples")
    assert "\n  printed with other letters: 🍎 apples apples" in ran.err
    assert max(map(len, ran.err.split("\n"))) < 120
    (shortened,), (replaced,) = (run(*said, "--json").json[key] for key in AS_TYPED)
    assert shortened == replaced == f"🍎 {'apples ' * 200}".strip()


@pytest.mark.usefixtures("site")
def test_a_lot_or_allergens_that_do_not_fit_print_nothing(run, tmp_path):
    out = tmp_path / "notice.pdf"
    for kind, name in (("recall", "lot"), ("signs", "contains")):
        ran = run("papers", kind, "-o", out, f"--{name}", "X1234567890 " * 300)
        assert (ran.code, ran.out) == (1, "")
        assert "Nothing was printed." in ran.err
        assert not out.exists()


@pytest.mark.usefixtures("site")
def test_languages_are_named_in_any_case(run, tmp_path):
    out = tmp_path / "welcome.pdf"
    assert run("papers", "signin", "-o", out, "--languages", "EN,Es").code == 0
    assert "Welcome sheet\nHoja de bienvenida" in words_on(out.read_bytes())


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("items", ["", " ", ",", " , "])
def test_no_item_named_is_not_all_of_them(run, tmp_path, items):
    ran = run("papers", "labels", "-o", tmp_path / "labels.pdf", "--items", items)
    assert (ran.code, ran.out) == (2, "")
    assert "--items names no item. Nothing was printed." in ran.err


@pytest.mark.usefixtures("shelf")
def test_labels_of_a_bag_where_there_is_none_say_how_to_make_one(run, tmp_path):
    said = ("papers", "labels", "-o", tmp_path / "labels.pdf", "--of", "bag:x")
    none_yet = run(*said)
    assert none_yet.code == 1
    assert "There are no bags with a recipe yet" in none_yet.err
    assert "pantry bags add NAME --items CODE*2" in none_yet.err
    run("bags", "add", "Standard bag", "--items", "036000291452*2")
    assert "Those that have one: Standard bag." in run(*said).err


@pytest.mark.usefixtures("site")
def test_the_calibration_page(run, tmp_path):
    out = tmp_path / "calibration.pdf"
    ran = run("papers", "calibration", "-o", out, "--stock", "8160", "--languages", "es", "--json")
    assert ran.code == 0, ran.err
    assert ran.json == {"file": str(out), "pages": 1, **AS_TYPED}
    assert "Página de calibración · 5160" in words_on(out.read_bytes())
    assert run("papers", "calibration", "-o", out, "--force").out == f"1 page: {out}. Print at 100 %.\n"


@pytest.mark.usefixtures("site")
def test_the_scan_test(run, tmp_path):
    out = tmp_path / "scan-test.pdf"
    ran = run("papers", "scantest", "-o", out, "--dpi", "203", "--json")
    assert ran.code == 0, ran.err
    assert ran.json == {"file": str(out), "pages": 2, **AS_TYPED}
    assert len(scanned(out.read_bytes(), 203)) == 12
    assert run("papers", "scantest", "-o", out, "--force", "--stock", "roll 2x1").out.startswith("4 pages: ")


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("calibration", "--stock", "9999"), 1, "No label stock is called 9999"),
        (("calibration", "--printer", "Zebra"), 1, "Nothing is known yet of the printer Zebra"),
        (("scantest", "--dpi", "96"), 2, "'96' is not one of"),
        (("scantest", "--stock", "5160"), 1, "is a sheet of labels"),
        (("labels", "--stock", "9999"), 1, "No label stock is called 9999"),
        (("labels", "--start", "31"), 1, "can't start at 31"),
        (("labels", "--items", "p9999x"), 1, "no code that Pantry knows"),
        (("labels", "--items", "4006381333931"), 1, "There is no item"),
        (("labels", "--start", "0"), 2, "0 is not in the range"),
        (("labels", "--start", "then"), 2, "'then' is not a valid integer"),
        (("labels", "--skip", "3,x"), 2, "written as 3,7"),
        (("labels", "--skip", "3,31"), 1, "so 31 can't be left out"),
        (("labels", "--printer", "Zebra"), 1, "Nothing is known yet of the printer Zebra"),
        (("labels", "--copies", "10001"), 2, "10001 is not in the range"),
        (("signin", "--languages", "en,es,en"), 1, "one or two of these languages: en, es"),
        (("signin", "--languages", "xx"), 1, "one or two of these languages: en, es"),
        (("signin", "--paper", "legal"), 2, "'legal' is not one of"),
        (("signin", "--pages", "201"), 2, "201 is not in the range"),
        (("tally", "--languages", "xx"), 1, "one or two of these languages: en, es"),
        (("tally", "--paper", "legal"), 2, "'legal' is not one of"),
        (("cards", "--languages", "en,es,en"), 1, "one or two of these languages: en, es"),
    ],
)
@pytest.mark.usefixtures("shelf")
def test_what_can_not_be_printed_is_refused_in_words(run, tmp_path, asked, code, said):
    out = tmp_path / "paper.pdf"
    ran = run("papers", *asked, "-o", out)
    assert (ran.code, out.exists()) == (code, False)
    assert said in ran.err


@pytest.mark.parametrize("kind", [kind.kind for kind in paper_kinds()])
@pytest.mark.usefixtures("shelf")
def test_a_place_that_takes_no_file_is_told(run, tmp_path, kind):
    (tmp_path / "old.pdf").write_bytes(b"old")
    for out, said in (
        (tmp_path, "is a folder"),
        (tmp_path / "none" / "paper.pdf", "There is no folder"),
        (tmp_path / "old.pdf", "already there and was left as it is"),
        (tmp_path / ("x" * 300), "too long"),
    ):
        ran = run("papers", kind, "-o", out)
        assert (ran.code, ran.out) == (1, "")
        assert said in ran.err
    assert (tmp_path / "old.pdf").read_bytes() == b"old"
    assert run("papers", kind).code == 2


def test_labels_of_what_the_table_just_did_one_a_piece(run, table, tmp_path):
    table("24*036000291452", "3*7501055300075")
    out = tmp_path / "labels.pdf"
    ran = run("papers", "labels", "-o", out, "--of", "last", "--copies", "each", "--json")
    assert ran.json == {"file": str(out), "pages": 1, "labels": 3, "next": 4, **LABELS_AS_TYPED}
    assert set(scanned(out.read_bytes(), 203)) == {"7501055300075"}
    assert run("papers", "labels", "-o", out, "--force", "--of", "today", "--copies", "each").rows[0].startswith("27 ")
    assert "bag:NAME" in run("papers", "labels", "-o", out, "--force", "--of", "shelf").err


def test_stickers_by_the_sheet(run, table, tmp_path):
    table()
    out = tmp_path / "stickers.pdf"
    ran = run("papers", "stickers", "-o", out, "--stock", "5163", "--json")
    assert ran.json == {"file": str(out), "pages": 1, "labels": 10, "next": 1, **LABELS_AS_TYPED}
    assert len(set(scanned(out.read_bytes(), 203))) == 10
    assert run("papers", "stickers", "-o", out, "--force", "--count", "3").rows[0].startswith("3 labels on 1 page")


def test_repacked_food_says_all_that_it_must(run, table, tmp_path):
    table()
    out = tmp_path / "repacked.pdf"
    ran = run(
        "papers", "repacked", "-o", out, "--name", "Rice", "--weight", "2lb", "--contains", "none", "--ingredients",
        "rice", "--packer", "Oak St table, 12 Oak St", "--lot", "23B", "--date", "2026-11-20", "--copies", "3",
    )  # fmt: skip
    assert ran.rows[0].startswith("3 labels on 1 page"), ran.err
    words = " ".join(words_on(out.read_bytes()).split())
    for said in ("Rice", "2 lb (907 g)", "Contains none of these: milk, eggs", "Nov 20, 2026", "23B", "12 Oak St"):
        assert words.count(said) == 3
    assert "much is no weight" in run("papers", "repacked", "-o", out, "--force", "--weight", "much").err
    assert "Which allergens are dust" in run("papers", "repacked", "-o", out, "--force", "--contains", "dust").err
    assert "doesn't fit on 5160" in run("papers", "repacked", "-o", out, "--force", "--stock", "5160").err
