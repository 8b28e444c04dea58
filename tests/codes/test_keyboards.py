"""What other keyboards make of a US scanner's keys, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.codes.keyboards import digits_on_keyboards, keyboards, keyboards_for, respelling_of, signs_for, us_signs
from pantry.codes.line_reading import read_line
from pantry.codes.own import OwnKind, own_code
from pantry.codes.respelling import Respelling
from tests.codes.test_field_facts import TODAY

BEANS = "036000291452"
CHANGE_DIGITS = {"fr", "be", "cz", "cz_qwerty", "sk", "sk_qwerty", "hu", "lt"}
EACH = pytest.mark.parametrize("board", keyboards(), ids=lambda board: board.name)


def named(name):
    return next(board for board in keyboards() if board.name == name)


def test_the_us_keyboard_is_the_first_and_changes_nothing():
    assert us_signs()[1:11] == "1234567890"
    assert len(us_signs()) == len(set(us_signs())) == 94
    assert respelling_of((keyboards()[0],)) == Respelling()


@EACH
def test_each_keyboard_has_each_key(board):
    assert len(board.signs) == 94
    assert (board.digits != "0123456789") == (board.name in CHANGE_DIGITS)


@pytest.mark.parametrize(
    ("name", "comes"),
    [("fr", "à\"-àààéç&'(é"), ("be", "à\"§àààéç&'(é"), ("cz", "éšžéééěí+čřě"),
     ("sk", "éšžéééľí+čťľ"), ("hu", "ö36ööö291452"), ("es", BEANS), ("de", BEANS)],
)  # fmt: skip
def test_a_barcode_on_each_keyboard(name, comes):
    assert named(name).writes(BEANS) == comes


@EACH
@pytest.mark.parametrize("digits", [BEANS, "5901234123457", "96385074", "10036000291459", own_code(OwnKind.BAG, 7)])
def test_digits_alone_are_read_on_every_keyboard_without_learning(board, digits):
    straight = read_line(digits, TODAY, scanned=True)
    line = read_line(board.writes(digits), TODAY, scanned=True)
    assert (line.code, line.own) == (straight.code, straight.own)
    many = read_line(f"24*{board.writes(digits)}", TODAY, scanned=True)
    assert (many.multiplier, many.code, many.own) == (24, straight.code, straight.own)


@given(st.integers(0, 99_999_999), st.sampled_from(list(OwnKind)), st.sampled_from(keyboards()))
def test_every_code_of_ours_is_read_on_every_keyboard(number, kind, board):
    digits = own_code(kind, number)
    if set(digits) <= {"2", "0"} and digits not in (board.writes(digits), "2" * 10):
        return  # of é alone nobody can say whether it is a French 2 or a Czech 0
    assert read_line(board.writes(digits), TODAY, scanned=True).own == read_line(digits, TODAY).own


def test_signs_that_two_keyboards_read_differently_are_nobodys_digits():
    """A French 20202020 and a Czech 00000000 share é; where both prove themselves neither is believed."""
    assert set(digits_on_keyboards("é" * 10)) == {"2" * 10, "0" * 10}
    assert read_line("é" * 8, TODAY, scanned=True).code.item.startswith("x")


def test_hands_type_signs_as_signs():
    assert read_line(named("cz").writes(BEANS), TODAY).code is None


@EACH
@given(st.text(us_signs(), max_size=40))
def test_what_a_learned_keyboard_wrote_is_read_back_or_left(board, text):
    back = respelling_of((board,))
    came = board.writes(text)
    certain = all(board.signs.count(sign) == 1 for sign in came) and " " not in {
        board.signs[us_signs().index(sign)] for sign in text
    }
    digits = set("0123456789")
    if certain and not (board.name in CHANGE_DIGITS and digits & set(came) - set(board.digits)):
        assert back.read(came) == text


def test_another_scanner_that_is_set_right_is_read_as_it_came():
    back = respelling_of((named("fr"),))
    assert back.read(BEANS) == BEANS
    assert back.read("010003600029145210AB") == "010003600029145210AB"
    hungarian = respelling_of((named("hu"),))
    assert [hungarian.read(came) for came in (BEANS, "ö36ööö291452")] == [BEANS, BEANS]


def test_only_what_all_keyboards_agree_on_is_turned_back():
    spanish = keyboards_for("10AMQWYZ-/:;", "10AMQWYZ'-Ññ")
    assert {board.name for board in spanish} == {"es", "latam"}
    back = respelling_of(spanish)
    assert back.read("AB'-12") == "AB-/12"
    assert "¡" not in back.come  # = in Spain, + in Mexico


def test_what_the_separators_key_writes():
    assert {"]", "$", "+", ")", "ä"} <= signs_for("]")


@given(st.text(max_size=30), st.lists(st.sampled_from(keyboards()), max_size=3))
def test_any_text_is_read_back_without_an_error(text, boards):
    assert isinstance(respelling_of(tuple(boards)).read(text), str)
    assert all(digits.isdigit() for digits in digits_on_keyboards(text))
