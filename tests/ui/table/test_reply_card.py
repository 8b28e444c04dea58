"""The card paints every answer: its color, sign and words, and the buttons that it allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.language import Language
from pantry.reply import Did, Fix, Reply, Tone
from tests.ui.hands import button_named, is_in_view, tap
from ui.look import LIGHT
from ui.table.reply_card import ReplyCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.look import Look


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> ReplyCard:
    made = ReplyCard(look, Language())
    qtbot.addWidget(made)
    made.resize(1000, 112)
    made.show()
    qtbot.waitExposed(made)
    return made


def color_of(card: ReplyCard) -> str:
    return card.grab().toImage().pixelColor(card.width() // 2, 14).name().upper()


@pytest.mark.parametrize(("tone", "surface"), [
    (Tone.OK, LIGHT.ok), (Tone.UNKNOWN, LIGHT.warn), (Tone.LOOK, LIGHT.warn), (Tone.REFUSED, LIGHT.error),
    (Tone.NOT_SAVED, LIGHT.error), (Tone.PLAIN, LIGHT.surface),
])  # fmt: skip
def test_every_tone_has_its_color(card: ReplyCard, tone: Tone, surface: str) -> None:
    card.show_reply(Reply(line="", did=Did.TOOK, says="24 × Black beans in.", headline="24 × Beans", tone=tone))
    assert color_of(card) == surface
    assert card.accessibleName() == "24 × Black beans in."


def test_signs_differ_so_that_color_never_says_it_alone(card: ReplyCard) -> None:
    signs = set()
    for tone in Tone:
        card.show_reply(Reply(line="", did=Did.TOOK, headline="Beans", tone=tone))
        image = card.grab().toImage()
        dark = [image.pixelColor(x, y).lightness() < 128 for x in range(30, 90) for y in range(20, 92)]
        signs.add(tuple(dark))
    assert len(signs) == len(Tone)


def test_undo_only_where_there_is_something_to_undo(card: ReplyCard) -> None:
    card.show_reply(Reply(line="4", did=Did.VISIT, saved=True, entry="n1", headline="4 people", tone=Tone.OK))
    assert is_in_view(card, "Undo")
    card.show_reply(Reply(line="", did=Did.SWITCHED, headline="Take in"))
    assert not is_in_view(card, "Undo")


def test_put_back_after_an_undo_names_its_entry(card: ReplyCard, qtbot: QtBot) -> None:
    card.show_reply(Reply(line="", did=Did.UNDID, saved=True, entry="n1", headline="Undone: 4 people", tone=Tone.OK))
    with qtbot.waitSignal(card.put_back_pressed) as pressed:
        tap(button_named(card, "Put it back"))
    assert pressed.args == ["n1"]


def test_the_fix_is_one_tap_and_shows_its_key(card: ReplyCard, qtbot: QtBot) -> None:
    fix = Fix("o", "It was 60", "60x")
    card.show_reply(
        Reply(line="", did=Did.TOOK, saved=True, entry="n1", headline="600 × Beans", tone=Tone.LOOK, fix=fix)
    )
    button = button_named(card, "It was 60")
    assert button.accessibleName() == "It was 60: o and Enter"
    with qtbot.waitSignal(card.fix_pressed) as pressed:
        tap(button)
    assert pressed.args == ["60x"]


def test_a_note_takes_the_place_of_the_detail(card: ReplyCard) -> None:
    card.show_reply(Reply(line="", did=Did.TOOK, headline="1 × Rice", detail="5 on the shelf now", tone=Tone.OK))
    card.note("Scanned twice at once: counted one time.")
    assert card.words.detail.words == "Scanned twice at once: counted one time."
    assert card.words.headline.words == "1 × Rice"


def test_the_flash_is_over_soon(card: ReplyCard, qtbot: QtBot) -> None:
    card.show_reply(Reply(line="", did=Did.TOOK, headline="1 × Rice", tone=Tone.OK))
    qtbot.waitUntil(lambda: card.grab().toImage().pixelColor(500, 4).name().upper() == LIGHT.ok, timeout=2000)
