"""Rows go through their file whole, each cell of its type, each id proven."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.books.arriving import arriving, event_of
from pantry.events import COLUMNS, KINDS, MOST_QUANTITY, Change, Count, Event, EventKind, Movement, cells, event_id
from pantry.stick.cells import write_cells
from pantry.stick.refusals import Refused
from pantry.stick.rows import read_rows, read_unknown_rows, write_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.books import Row

TEXT = st.text(st.characters(exclude_characters="\0\r\n", exclude_categories=["Cs"]), max_size=40).map(
    lambda text: unicodedata.normalize("NFC", text)
)


def data_of(*events: Event) -> bytes:
    rows = arriving(events)
    return write_rows(type(events[0]), rows.of(type(events[0])))


def edited(data: bytes, line: int, column: str, value: str, *, same_id: bool = True) -> bytes:
    """The file with one cell changed and, unless the id is kept, the id that fits the new text."""
    rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
    rows[line - 1][rows[0].index(column)] = value
    if not same_id:
        rows[line - 1][0] = event_id(zip(rows[0], rows[line - 1], strict=True))
    into = io.StringIO(newline="")
    csv.writer(into, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return into.getvalue().encode()


def test_rows_of_every_kind_come_back(maker) -> None:
    for event in maker.some_of_each():
        kind = type(event)
        rows = arriving([event]).of(kind)
        read = read_rows(kind, write_rows(kind, rows), newer=False)
        assert read.rows == rows
        assert event_of(kind, read.rows[0]) == event


@given(reason=TEXT, lot=TEXT, paper=TEXT)
def test_any_text_comes_back_with_its_id(make_maker, reason: str, lot: str, paper: str) -> None:
    event = make_maker.movement(reason=reason, lot=lot, paper=paper)
    (row,) = read_rows(Movement, data_of(event), newer=False).rows
    assert event_of(Movement, row) == event


@given(value=TEXT)
def test_any_value_of_a_change_comes_back(make_maker, value: str) -> None:
    event = make_maker.change(value=value)
    (row,) = read_rows(Change, data_of(event), newer=False).rows
    assert event_of(Change, row) == event


def test_lines_stand_in_the_order_of_their_ids(maker) -> None:
    events = [maker.movement() for _ in range(30)]
    ids = [row[0] for row in read_rows(Movement, data_of(*events), newer=False).rows]
    assert ids == sorted(event.event for event in events)


def test_lines_in_another_order_are_refused(maker) -> None:
    lines = data_of(maker.movement(), maker.movement(), maker.movement()).split(b"\r\n")
    lines[2], lines[3] = lines[3], lines[2]
    with pytest.raises(Refused) as refused:
        read_rows(Movement, b"\r\n".join(lines), newer=False)
    assert refused.value.line == 4


def test_a_line_that_stands_twice_is_refused(maker) -> None:
    header, line, rest = data_of(maker.movement()).split(b"\r\n")
    with pytest.raises(Refused) as refused:
        read_rows(Movement, b"\r\n".join([header, line, line, rest]), newer=False)
    assert refused.value.line == 3


@pytest.mark.parametrize(
    ("column", "value"),
    [("quantity", "25"), ("date", "2026-11-22"), ("weight_g", ""), ("reason", "x"), ("item", "g00036000291453")],
)
def test_an_edited_cell_is_refused_with_its_line(maker, column: str, value: str) -> None:
    data = data_of(*(maker.movement() for _ in range(5)))
    with pytest.raises(Refused) as refused:
        read_rows(Movement, edited(data, 4, column, value), newer=False)
    assert (refused.value.file, refused.value.line) == ("data/movements.csv", 4)


@pytest.mark.parametrize(
    ("kind", "column", "value"),
    [
        (Movement, "entry", "N" + "a" * 26),
        (Movement, "entry", ""),
        (Movement, "act", "stole"),
        (Movement, "site", "s"),
        (Movement, "date", "11/21/2026"),
        (Movement, "date", "2026-02-30"),
        (Movement, "date", "20261121"),
        (Movement, "salt", "short"),
        (Movement, "item", "036000291452"),
        (Movement, "from_place", ""),
        (Movement, "to_place", "lfrom"),
        (Movement, "quantity", "0"),
        (Movement, "quantity", "-3"),
        (Movement, "quantity", "3.0"),
        (Movement, "quantity", "03"),
        (Movement, "quantity", "1e3"),
        (Movement, "quantity", "٣"),
        (Movement, "quantity", "9007199254740992"),
        (Movement, "quantity", ""),
        (Movement, "unit", ""),
        (Movement, "weight_g", "8,160"),
        (Movement, "weight_known", "guessed"),
        (Movement, "knows", "e12"),
        (Count, "quantity", "-1"),
        (Change, "thing", ""),
        (Change, "field", ""),
        (Change, "scope", "Everywhere"),
        (Change, "base", "e" + "0" * 32 + "  e" + "1" * 32),
        (Change, "rev", "0"),
    ],
)
def test_a_cell_of_another_type_is_refused_though_its_id_fits(maker, kind: EventKind, column: str, value: str) -> None:
    event = next(event for event in maker.some_of_each() if type(event) is kind)
    with pytest.raises(Refused) as refused:
        read_rows(kind, edited(data_of(event), 2, column, value, same_id=False), newer=False)
    assert refused.value.line == 2


def test_most_is_still_a_whole_number(maker) -> None:
    event = maker.movement(quantity=MOST_QUANTITY)
    assert read_rows(Movement, data_of(event), newer=False).rows[0][10] == MOST_QUANTITY


@pytest.mark.parametrize("change", [lambda names: names[1:], lambda names: names[::-1], lambda names: [*names, "x"]])
def test_another_header_is_refused(maker, change: Callable[[list[str]], list[str]]) -> None:
    header, row = csv.reader(io.StringIO(data_of(maker.movement()).decode(), newline=""))
    names = change(header)
    text = write_cells([names, [*row, "y"][: len(names)]])
    with pytest.raises(Refused) as refused:
        read_rows(Movement, text, newer=False)
    assert refused.value.line == 1


def with_unknown(event: Event, **unknown: str) -> Event:
    wider = replace(event, extra=tuple(sorted(unknown.items())))
    return replace(wider, event=event_id(cells(wider).items()))


def test_columns_of_a_newer_program_are_carried_word_for_word(maker) -> None:
    wide = with_unknown(maker.movement(), temperature_c="-18", zebra="'é", empty_one="")
    narrow = maker.movement()
    read = read_rows(Movement, data_of(wide, narrow), newer=True)
    events = {row[0]: event_of(Movement, row) for row in read.rows}
    assert json.loads(next(row[-1] for row in read.rows if row[0] == wide.event)) == {
        "temperature_c": "-18",
        "zebra": "'é",
    }
    assert events[narrow.event] == narrow
    assert not read.unread
    assert write_rows(Movement, read.rows).count(b"zebra") == 1
    again = read_rows(Movement, write_rows(Movement, read.rows), newer=True)
    assert again.rows == read.rows


def test_an_unknown_column_is_part_of_the_id(maker) -> None:
    data = data_of(with_unknown(maker.movement(), temperature_c="4"))
    with pytest.raises(Refused) as refused:
        read_rows(Movement, edited(data, 2, "temperature_c", "5"), newer=True)
    assert refused.value.line == 2


def test_unknown_columns_from_a_program_of_this_version_are_refused(maker) -> None:
    with pytest.raises(Refused):
        read_rows(Movement, data_of(with_unknown(maker.movement(), temperature_c="4")), newer=False)


def test_an_act_that_only_a_newer_program_knows_leaves_its_whole_entry_unread(maker) -> None:
    entry = maker.entry()
    events = [
        maker.movement(entry=entry, act="composted"),
        maker.movement(entry=entry, act="composted"),
        maker.movement(),
    ]
    read = read_rows(Movement, data_of(*events), newer=True)
    assert read.unread == {entry}
    assert [row[0] for row in read.rows] == [events[2].event]


def test_rows_of_an_unknown_kind_are_proven_and_left_unread(maker) -> None:
    event = maker.change()
    names = [name for name, value in cells(event).items() if name in COLUMNS[Change][:6]]
    row: dict[str, str] = {name: cells(event)[name] for name in names} | {"celsius": "4"}
    row["event"] = event_id(row.items())
    text = ",".join(f'"{name}"' for name in row) + "\r\n" + ",".join(f'"{cell}"' for cell in row.values()) + "\r\n"
    assert read_unknown_rows("data/temperatures.csv", text.encode()).unread == {event.entry}
    with pytest.raises(Refused):
        read_unknown_rows("data/temperatures.csv", text.replace('"4"', '"5"').encode())


def test_a_file_without_rows_is_whole() -> None:
    rows: list[Row] = []
    for kind in KINDS:
        assert read_rows(kind, write_rows(kind, rows), newer=False).rows == []
