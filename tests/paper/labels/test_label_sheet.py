from __future__ import annotations

from random import Random

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from pantry.codes.barcodes import check_digit
from pantry.codes.dates import DateKind
from pantry.codes.lots import Lot
from pantry.codes.own import OwnKind, own_code
from pantry.errors import RefusedInput
from pantry.language import PAPER_LANGUAGES, on_paper
from pantry.paper.labels.label_says import both_units, with_lot
from pantry.paper.labels.label_sheet import LabelSheet, draw_labels, print_labels
from pantry.paper.labels.label_words import Label
from pantry.paper.printers import PrinterProfile
from pantry.paper.sizes import MM
from pantry.paper.stocks import Stock, StockPage, stock, stock_names
from pantry.paper.symbols import symbol_of
from tests.paper.on_paper import Box, letter_boxes, line_boxes, pen_boxes, printed_dots, scanned, symbol_boxes, words_on

ENGLISH = (on_paper("en"),)
OURS = own_code(OwnKind.ITEM, 395_95)
RICE = Label(OURS, "Rice, white", "Arroz blanco", "2 lb (907 g)", "Best by", "Nov 15, 2027", "Lot 21B", "Packed Nov 21")


def one_on(known: Stock, label: Label = RICE, **more) -> bytes:
    return draw_labels(LabelSheet((label,), known, languages=ENGLISH, **more))[1]


def many_codes(count: int, seed: int) -> list[str]:
    """Codes of ours, UPC-A, EAN-13 and EAN-8, mixed."""
    chance = Random(seed)

    def product(length: int) -> str:
        payload = "1" + "".join(chance.choices("0123456789", k=length - 2))
        return (payload + str(check_digit(payload))).zfill(14)

    ways = (
        lambda: own_code(OwnKind.ITEM, chance.randrange(100_000_000)),
        lambda: product(12),
        lambda: product(13),
        lambda: product(8),
    )
    return [ways[at % 4]() for at in range(count)]


def as_kept(read: str) -> str:
    """A scanner sends a product's code shorter than it is kept."""
    return read.zfill(14) if len(read) in (8, 12, 13) else read


def die(known: Stock, place: int) -> Box:
    """The label's outline, as it is cut."""
    left, top = known.corner(place)
    return Box(left, top - known.label_points[1], left + known.label_points[0], top)


def inset(box: Box, x_mm: float, y_mm: float) -> Box:
    return Box(box.left + x_mm * MM, box.bottom + y_mm * MM, box.right - x_mm * MM, box.top - y_mm * MM)


@pytest.mark.parametrize("printer", [None, 203, 300])
@pytest.mark.parametrize("name", ["5160", "5163", "L7160"])
def test_every_label_of_a_sheet_scans_on_thermal_and_laser_printers(name, printer):
    known = stock(name)
    codes = many_codes(known.labels_a_page, seed=len(name) + (printer or 0))
    labels = tuple(Label(code, "Rice", "Arroz", "2 lb (907 g)", "Best by", "2027") for code in codes)

    _, pdf = draw_labels(LabelSheet(labels, known, languages=ENGLISH, profile=PrinterProfile(dpi=printer)))

    for dpi in (printer,) if printer else (203, 300):
        assert sorted(map(as_kept, scanned(pdf, dpi))) == sorted(codes)


@pytest.mark.parametrize("name", stock_names())
def test_each_stock_scans(name):
    known = stock(name)
    codes = many_codes(min(known.labels_a_page * 4, 12), seed=5)
    labels = tuple(Label(code, "Rice", "Arroz", "2 lb (907 g)", "Best by", "2027", "Lot 1") for code in codes)

    _, pdf = draw_labels(LabelSheet(labels, known, languages=ENGLISH))

    for dpi in (known.dpi,) if known.dpi else (203, 300):
        assert set(map(as_kept, scanned(pdf, dpi))) == set(codes)


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("start", [1, 17, 30])
def test_every_bar_is_whole_dots(dpi, start):
    pdf = one_on(stock("5160"), profile=PrinterProfile(dpi=dpi), start=start)
    (box,) = symbol_boxes(pdf)
    (dots,) = printed_dots(pdf, dpi)
    row = dots.height - round((box.bottom + box.top) / 2 * dpi / 72)
    first = round(box.left * dpi / 72)
    wanted = "".join(module * (3 if dpi == 203 else 4) for module in symbol_of(OURS).modules)

    printed = "".join("1" if dots.getpixel((first + at, row)) < 128 else "0" for at in range(len(wanted)))

    assert printed == wanted


def test_the_symbol_is_one_path_and_no_picture():
    pdf = one_on(stock("5160"))
    page = pypdfium2.PdfDocument(pdf)[0]
    assert not list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM]))
    assert len(symbol_boxes(pdf)) == 1


LABELS = {
    "usual": RICE,
    "long": Label("07501055300075", "Peanut butter, creamy, no sugar added, family size jar", "Mantequilla de maní"),
    "short": Label("00000096385074", "Gum"),
    "absurd": Label("10036000291459", "W" * 300, "Ñ" * 300, "W" * 99, "W" * 99, "W" * 99, "W" * 99, "W" * 99),
    "arabic": Label(
        OURS, "أرز أبيض طويل الحبة (هندي)", "حليب الأطفال أي نوع", "50 غم", "صالح حتى", "أيّ يوم", "أ يي", "أي"
    ),
    "chinese": Label(
        OURS,
        "有机黑豆，罐头（无添加盐）",
        "검은콩 통조림",
        "2 磅（907 克）",
        "最佳食用日期",
        "2027年11月",
        "批号 21B",
        "包装",
    ),
    "vietnamese": Label(
        OURS, "Ễ Ặ Ộ Gạo nếp cái hoa vàng", "Ễ Ặ gạo", "2 lb", "Hạn dùng", "Ễ 2027", "Ặ 21", "Đóng gói"
    ),
    "no bars": Label("no code at all", "No bars", "Sin código", "2 lb"),
}


def ink_is_right(known: Stock, label: Label, pdf: bytes, place: int) -> bool:
    """Ink stays inside the die line, words off the bars and off the blank beside them."""
    label_box = die(known, place)
    ink = inset(label_box, known.inset_x_mm, known.inset_y_mm)
    margin = Box(0, known.corner(0)[1], known.page_points[0], known.page_points[1])
    bars = symbol_boxes(pdf)
    words = [box for box in letter_boxes(pdf) if not box.within(margin)]
    assert all(box.within(ink, slack=0.7) for box in words)
    assert all(box.within(ink) for box in bars)
    for box in bars:
        symbol = symbol_of(label.code)
        blank = symbol.quiet * (box.right - box.left) / len(symbol.modules)
        quiet = Box(box.left - blank, box.bottom, box.right + blank, box.top)
        assert quiet.left >= label_box.left - 0.01
        assert quiet.right <= label_box.right + 0.01
        assert not [letter for letter in words if letter.meets(quiet)]
    return True


@pytest.mark.parametrize("name", stock_names())
@pytest.mark.parametrize("kind", LABELS)
def test_ink_stays_inside_the_label_and_words_off_the_bars(name, kind):
    known = stock(name)
    last = known.labels_a_page
    assert ink_is_right(known, LABELS[kind], one_on(known, LABELS[kind], start=last), last - 1)


typed = st.one_of(
    st.text(max_size=60),
    st.text("Wgjñ, ", max_size=120),
    st.sampled_from(["🍎🍌", "白米 أرز", "Bún bò Huế", "a\u0301" * 30, "\u200b\ufe0f", "  "]),
)


@given(
    st.builds(Label, st.sampled_from([OURS, "07501055300075", "00000096385074", "x"]), *[typed] * 7),
    st.floats(20, 120),
    st.floats(12, 120),
    st.sampled_from([None, 203, 300]),
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
def test_whatever_is_typed_on_whatever_label(label, width_mm, height_mm, dpi):
    known = Stock("ours", width_mm, height_mm)
    try:
        pdf = one_on(known, label, profile=PrinterProfile(dpi=dpi))
    except RefusedInput:
        assert width_mm < 45 or height_mm < 13
        return
    assert ink_is_right(known, label, pdf, 0)


@pytest.mark.parametrize("name", stock_names())
def test_bars_are_as_high_as_a_hand_scanner_needs(name):
    known = stock(name)
    (bars,) = symbol_boxes(one_on(known))
    height, length = (bars.top - bars.bottom) / MM, (bars.right - bars.left) / MM

    assert height >= (5 if known.height_mm < 20 else 8) - 0.01
    assert height >= 0.15 * length


def test_a_label_says_all_of_its_words():
    assert words_on(one_on(stock("roll 4x6"))).split("\n") == [
        "Rice, white", "Arroz blanco", "2 lb (907 g)", "Best by Nov 15, 2027", "Lot 21B", "Packed Nov 21",
        "1 0003 9595 7",
    ]  # fmt: skip


def test_a_date_stands_whole_even_where_it_must_break():
    lines = words_on(one_on(stock("5160"), Label("00036000291452", "Beans", "", "15 oz", "Best by", "Nov 15, 2027")))
    assert "Best by\nNov 15, 2027" in lines


def test_where_there_is_room_for_little_the_date_stays_and_is_whole():
    printed, pdf = draw_labels(LabelSheet((RICE,), stock("L7651"), languages=ENGLISH))
    words = words_on(pdf)
    assert "Best by Nov 15, 2027" in words
    assert "2 lb" not in words
    assert printed.shortened == ("Rice, white",)


def test_a_long_name_takes_two_lines_before_it_shrinks_to_nothing():
    label = Label(OURS, "Peanut butter, creamy, no sugar added, family size jar", "Mantequilla de cacahuate")
    printed, pdf = draw_labels(LabelSheet((label,), stock("5160"), languages=ENGLISH))
    assert "Peanut butter, creamy, no sugar added,\nfamily size jar\nMantequilla de cacahuate" in words_on(pdf)
    assert printed.shortened == ()


def test_what_was_cut_or_replaced_or_has_no_bars_is_reported_by_name():
    labels = (
        RICE,
        Label(OURS, "word " * 80),
        Label(OURS, "Plums 🍑"),
        Label(OURS, "Rice", "ข้าว"),
        Label("nope", "Coded"),
        Label("036000291453", "Mistyped"),
    )
    printed, _ = draw_labels(LabelSheet(labels, stock("5160"), copies=2, languages=ENGLISH))

    assert (printed.pages, printed.labels) == (1, 12)
    assert printed.shortened == ("word " * 80,)
    assert printed.replaced == ("Plums 🍑", "Rice")
    assert printed.without_bars == ("Coded", "Mistyped")


def test_a_name_of_emoji_alone_is_put_into_words():
    assert "(red apple, peach)" in words_on(one_on(stock("5160"), Label(OURS, "🍎🍑")))


def places_used(pdf: bytes, page: int, known: Stock) -> list[int]:
    bars = symbol_boxes(pdf, page)
    return [place for place in range(known.labels_a_page) if any(box.within(die(known, place)) for box in bars)]


def test_a_part_used_sheet_is_used_up():
    known = stock("5160")
    printed, pdf = draw_labels(LabelSheet((RICE,), known, start=29, copies=4, languages=ENGLISH))

    assert (printed.pages, printed.labels) == (2, 4)
    assert places_used(pdf, 0, known) == [28, 29]
    assert places_used(pdf, 1, known) == [0, 1]


@pytest.mark.parametrize(("copies", "pages"), [(1, 1), (30, 1), (31, 2), (60, 2), (61, 3)])
def test_as_many_pages_as_labels_need(copies, pages):
    printed, pdf = draw_labels(LabelSheet((RICE,), stock("5160"), copies=copies, languages=ENGLISH))
    assert (printed.labels, printed.pages, len(pypdfium2.PdfDocument(pdf))) == (copies, pages, pages)


def test_all_copies_of_a_label_stand_before_the_next():
    labels = (RICE, Label("00036000291452", "Beans"))
    _, pdf = draw_labels(LabelSheet(labels, stock("5163"), copies=2, languages=ENGLISH))
    words = words_on(pdf)
    assert words.count("Rice, white") == words.count("Beans") == 2
    assert words.rindex("Rice, white") < words.index("Beans")


def test_the_sheet_says_how_to_print_it_and_proves_it_with_a_ruler():
    pdf = one_on(stock("5160"))
    assert "Print at 100 %  ·  this edge in first" in words_on(pdf).replace(" · ", "  ·  ")
    upright = sorted((box.left + box.right) / 2 for box in line_boxes(pdf) if box.top - box.bottom > 5)
    assert [mark - upright[0] for mark in upright] == pytest.approx([0, 72, 144], abs=0.01)
    assert all(box.bottom > 792 - 36 for box in line_boxes(pdf))
    assert dict(pypdfium2.PdfDocument(pdf).get_metadata_dict())["Title"] == "Labels · 5160"


@pytest.mark.parametrize("left", [0, 5, 40, 100])
def test_the_line_in_the_margin_runs_into_nothing_wherever_the_first_label_stands(left):
    lone = Stock("ours", 60, 30, left_mm=left, top_mm=20, page=StockPage.LETTER)
    _, pdf = draw_labels(LabelSheet((RICE,), lone, languages=(on_paper("en"), on_paper("es"))))
    margin = [box for box in letter_boxes(pdf) if box.bottom > lone.corner(0)[1]]
    (ruler,) = (box for box in pen_boxes(pdf) if box.right - box.left > 100)
    assert len([box for box in margin if box.left > ruler.right]) == len("2 in")
    assert all(box.right < ruler.left - 10 for box in margin if box.left < ruler.right)
    assert all(box.left > 0 and box.right < 612 for box in margin)


@pytest.mark.parametrize("name", ["L7173", "roll 2x1"])
def test_where_there_is_no_margin_there_is_no_note(name):
    assert "100 %" not in words_on(one_on(stock(name)))


@pytest.mark.parametrize("name", [name for name in stock_names() if stock(name).page is not StockPage.ROLL])
def test_the_page_is_its_paper_and_printers_are_asked_not_to_scale(name):
    document = pypdfium2.PdfDocument(one_on(stock(name)))
    assert document[0].get_size() == pytest.approx(stock(name).page_points, abs=0.01)
    assert b"/PrintScaling /None" in one_on(stock(name))


def test_the_same_labels_are_the_same_bytes():
    assert one_on(stock("5160")) == one_on(stock("5160"))


def test_fonts_are_embedded_and_words_can_be_searched():
    pdf = one_on(stock("5160"))
    assert b"/FontFile2" in pdf
    assert b"Helvetica" not in pdf
    found = pypdfium2.PdfDocument(pdf)[0].get_textpage().search("Arroz").get_next()
    assert found is not None


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"start": 31}, "has labels 1 to 30, so printing can't start at 31"),
        ({"start": 0}, "can't start at 0"),
        ({"copies": 0}, "can't be printed at once"),
        ({"copies": 10_001}, "can't be printed at once"),
        ({"labels": ()}, "no item to print a label for"),
    ],
)
def test_what_can_not_be_printed_is_refused_in_words(tmp_path, changes, why):
    asked = {"labels": (RICE,), "stock": stock("5160"), "languages": ENGLISH} | changes
    with pytest.raises(RefusedInput, match=why) as refused:
        print_labels(LabelSheet(**asked), tmp_path / "labels.pdf")
    assert "Nothing was printed" in str(refused.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("width", "height", "why"), [(20, 30, "wider label"), (60, 10, "too low")])
def test_a_label_on_which_no_scanner_could_read_is_refused(width, height, why):
    with pytest.raises(RefusedInput, match=why):
        one_on(Stock("ours", width, height))


def test_printing_writes_the_file_and_tells_what_came_out(tmp_path):
    sheet = LabelSheet((RICE,), stock("5160"), copies=31, languages=ENGLISH)
    printed = print_labels(sheet, tmp_path / "labels.pdf")
    assert (printed.pages, printed.labels, printed.shortened) == (2, 31, ())
    assert (tmp_path / "labels.pdf").read_bytes() == draw_labels(sheet)[1]
    with pytest.raises(RefusedInput, match="already there"):
        print_labels(sheet, tmp_path / "labels.pdf")
    assert print_labels(sheet, tmp_path / "labels.pdf", force=True) == printed


@pytest.mark.parametrize("code", PAPER_LANGUAGES)
@pytest.mark.parametrize("name", ["5160", "L7160"])
def test_the_day_it_was_packed_is_whole_in_every_language(name, code):
    language = on_paper(code)
    packed = Lot(kind=DateKind.PACKED_ON, date="2026-11-21", code="21B")
    label = with_lot(Label(OURS, "Rice", weight_words=both_units(907, language)), packed, language)
    printed, pdf = draw_labels(LabelSheet((label,), stock(name), languages=(language,)))
    assert printed.shortened == ()
    assert "2026" in words_on(pdf)


def test_a_narrow_label_keeps_the_day_it_was_packed_before_its_weight():
    label = Label(OURS, "Rice", weight_words="2 lb (907 g)", packed_words="Packed on November 21, 2026")
    said = words_on(one_on(stock("roll 2x1"), label))
    assert "Packed on November 21, 2026" in said
    assert "2 lb" not in said
