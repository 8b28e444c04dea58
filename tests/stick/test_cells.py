"""Cells go through CSV whole; what a spreadsheet or an editor made of a file is refused with its line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.stick.cells import Cells, read_columns, take_guards_off, write_cells
from pantry.stick.refusals import Refused

TEXT = st.text(st.characters(exclude_characters="\0\r\n", exclude_categories=["Cs"])).map(
    lambda text: unicodedata.normalize("NFC", text)
)
RISKY = "=+-@'\t"


def through(column: list[str]) -> list[str]:
    first, second = read_columns("x.csv", write_cells([("a", "b"), *((cell, "") for cell in column)]))
    assert (first.name, second.name, second.texts) == ("a", "b", [""] * len(column))
    assert first.distinct == frozenset(first.texts)
    taken = take_guards_off("x.csv", first)
    assert taken.distinct == frozenset(taken.texts)
    return taken.texts


@given(st.lists(TEXT, min_size=1))
def test_any_text_comes_back_as_it_was(column: list[str]) -> None:
    assert through(column) == column


@given(st.sampled_from(RISKY), TEXT)
def test_no_field_starts_as_a_formula_does(first: str, rest: str) -> None:
    cell = unicodedata.normalize("NFC", first + rest)
    data = write_cells([(cell,)]).decode()
    assert data[0] == '"'
    if cell[0] in RISKY:
        assert data[1] == "'"
        assert through([cell]) == [cell]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@a", "'", "''", "'=", "\tx", "-", "it's", "a=b", '"', '","', ""])
def test_guards_come_off_exactly_once(cell: str) -> None:
    assert through([cell]) == [cell]


@pytest.mark.parametrize("cell", ["a\nb", "a\rb", "a\0b", "e\u0301"])
def test_text_that_no_csv_of_ours_holds_is_not_written(cell: str) -> None:
    with pytest.raises(ValueError, match="a field"):
        write_cells([(cell,)])


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", 1),
        (b'"a","b"\r\n"1","2"', 2),
        (b'"a","b"\r\n"1",2\r\n', 2),
        (b'"a","b"\r\n1,"2"\r\n', 2),
        (b'"a","b"\r\n"1","2","3"\r\n', 2),
        (b'"a","b"\r\n"1"\r\n', 2),
        (b'"a","b"\r\n\r\n"1","2"\r\n', 2),
        (b'"a","b"\n"1","2"\n', 1),
        (b'"a","b"\r\n"1","2"\n"3","4"\r\n', 2),
        (b'"a","b"\r\n"1\r\n2","3"\r\n', 2),
        (b'"a","b"\r\n"1","2\n3"\r\n', 2),
        (b'"a","b"\r\n"1","2"x\r\n', 2),
        (b'"a","b"\r\n"1", "2"\r\n', 2),
        (b'"a","b"\r\n"1","2\r\n', 2),
        (b'"a";"b"\r\n"1";"2"\r\n', 1),
        (b'\xef\xbb\xbf"a","b"\r\n', 1),
        (b'"a","b"\r\n"1","\x00"\r\n', 2),
        (b'"a","b"\r\n"1","2"\r\n"caf\xe9","4"\r\n', 3),
        ('"a","b"\r\n"e\u0301","2"\r\n'.encode(), 2),
        (b'"a","b"\r\n1,"2"""\r\n', 2),
        (b'"a","b"\r\nx"y,"2"""\r\n', 2),
        (b'"a","b"\r\n"1"\r\n"2","3","4"\r\n', 2),
        (b'"a","b"\r\n"1","2","3"\r\n"4"\r\n', 2),
        (b'"a","b"\r\n"1","2\r\n3","4"\r\n', 2),
        (b'"a","b"\r\n1","2"\r\n"3","4"\r\n', 2),
        (b'"a","b"\r\n"1","2"\r\n3","4""\r\n', 3),
        (b'"a","b"\r\n"","2,"3"\r\n', 2),
        (b'a","b"\r\n"1","2"\r\n', 1),
    ],
)
def test_what_is_not_as_written_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(Refused) as refused:
        read_columns("data/x.csv", data)
    assert (refused.value.file, refused.value.line) == ("data/x.csv", line)


@pytest.mark.parametrize("wrong", [1, 255, 256, 257, 511, 512, 600])
@pytest.mark.parametrize("line", ['"1"\r\n', '"1","2","3"\r\n', '"1"\r\n"2","3","4"\r\n', '"1","2","3"\r\n"4"\r\n'])
def test_a_line_of_another_width_is_found_anywhere_in_a_long_file(wrong: int, line: str) -> None:
    fine = '"a","b"\r\n'
    with pytest.raises(Refused) as refused:
        read_columns("data/x.csv", (fine * wrong + line + fine * (600 - wrong)).encode())
    assert refused.value.line == wrong + 1


def test_a_long_file_is_read_in_its_order() -> None:
    rows = [(str(number), str(number % 7)) for number in range(1000)]
    assert [cells.texts for cells in read_columns("data/x.csv", write_cells([("a", "b"), *rows]))] == [
        [row[0] for row in rows],
        [row[1] for row in rows],
    ]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\tx", "'x", "'"])
def test_a_field_with_no_guard_or_a_needless_one_is_refused(cell: str) -> None:
    with pytest.raises(Refused) as refused:
        take_guards_off("data/x.csv", Cells("a", ["fine", cell], frozenset(("fine", cell))))
    assert refused.value.line == 3


@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), min_size=1, max_size=3), st.data())
def test_no_byte_taken_out_goes_unseen(rows: list[list[str]], data: st.DataObject) -> None:
    written = write_cells(rows)
    at = data.draw(st.integers(0, len(written) - 1))
    try:
        columns = read_columns("x.csv", written[:at] + written[at + 1 :])
    except Refused:
        return
    read = zip(*([cells.name, *cells.texts] for cells in columns), strict=True)
    assert write_unguarded(list(read)) == written[:at] + written[at + 1 :]


def write_unguarded(rows: list[tuple[str, ...]]) -> bytes:
    quoted = [[cell.replace('"', '""') for cell in row] for row in rows]
    return "".join(",".join(f'"{cell}"' for cell in row) + "\r\n" for row in quoted).encode()
