"""A list of holdings is proven by its signature; a cut off one is not there."""

from __future__ import annotations

from contextlib import suppress

import pytest

from pantry.stick.about import Named
from pantry.stick.holdings import Holdings, file_name, is_list, read_holdings, write_holdings
from pantry.stick.refusals import Refused
from pantry.stick.signing import sign

SEED = bytes(range(32))
DEVICE = sign(b"", SEED).device
LIST = Holdings(
    device=DEVICE,
    site="s" + "a" * 26,
    laptop_name="Red",
    number=14,
    date="2026-11-21",
    holds=(Named(DEVICE, 1, "0" * 64), Named("d" + "b" * 26, 7, "f" * 64)),
    refused=("2026-11-20-3-0123456789abcdef data/movements.csv 12 The line was changed.",),
)
NAME = file_name(DEVICE, 14)
DATA = write_holdings(LIST, SEED)


def test_a_list_comes_back() -> None:
    assert read_holdings(NAME, DATA) == LIST
    assert is_list(NAME)


def test_a_list_cut_off_anywhere_is_not_there_or_refused() -> None:
    for kept in range(len(DATA)):
        with suppress(Refused):
            assert read_holdings(NAME, DATA[:kept]) is None


def test_a_list_cut_off_before_its_signature_is_silently_not_there() -> None:
    for kept in range(DATA.index(b"\nSignature: ")):
        assert read_holdings(NAME, DATA[:kept]) is None


def test_a_list_with_any_byte_changed_says_nothing() -> None:
    for at in range(len(DATA)):
        changed = bytearray(DATA)
        changed[at] ^= 1
        with suppress(Refused):
            assert read_holdings(NAME, bytes(changed)) is None


def test_a_list_under_another_name_is_refused() -> None:
    with pytest.raises(Refused):
        read_holdings(file_name(DEVICE, 15), DATA)


def test_a_list_signed_by_another_is_refused() -> None:
    with pytest.raises(Refused):
        read_holdings(NAME, write_holdings(LIST, bytes(range(1, 33))))


def test_a_list_of_a_later_form_is_left_alone() -> None:
    text = DATA[: DATA.index(b"Signature: ")].replace(b"Pantry-List: 1.0", b"Pantry-List: 2.0")
    later = text + b"Signature: " + sign(text, SEED).signature.encode() + b"\n"
    assert read_holdings(NAME, later) is None
