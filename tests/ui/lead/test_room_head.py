"""The head of a room: the title is whole as long as the buttons' words can give it room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.lead.room_head import RoomHead
from ui.look import LIGHT, Look
from ui.look.icons import Icons

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TITLE, BACK, ACT, LATER = "Stock and dates", "Back to the table", "Read a list", "14 sheets to key in"


@pytest.fixture
def head(qtbot: QtBot) -> RoomHead:
    head = RoomHead(Look(LIGHT, Icons(1.0)), TITLE, BACK)
    qtbot.addWidget(head)
    return head


@pytest.mark.parametrize(
    ("width", "act", "back"), [(1200, ACT, BACK), (560, ACT, BACK), (400, "", BACK), (210, "", ""), (1201, ACT, BACK)]
)
def test_buttons_lose_their_words_before_the_title_is_cut(
    head: RoomHead, qtbot: QtBot, width: int, act: str, back: str
) -> None:
    button = head.add_act("download", ACT)
    head.show()
    head.resize(width, head.sizeHint().height())
    qtbot.waitUntil(lambda: (button.words, head.back.words) == (act, back))
    assert not head.title.is_cut
    assert (button.accessibleName(), head.back.accessibleName()) == (ACT, BACK)


def test_words_come_back_with_the_room(head: RoomHead, qtbot: QtBot) -> None:
    button, later = head.add_act("download", ACT), head.add_act("clipboard-list", LATER)
    head.show()
    head.resize(620, head.sizeHint().height())
    qtbot.waitUntil(lambda: (button.words, later.words) == ("", ""))
    later.hide()
    qtbot.waitUntil(lambda: button.words == ACT)
    head.title.say("What is short-dated, held, below zero, and what nobody named")
    qtbot.waitUntil(lambda: button.words == "")
    assert button.accessibleName() == ACT


def test_where_the_title_would_be_small_the_way_back_says_less_and_is_named_as_before(
    head: RoomHead, qtbot: QtBot
) -> None:
    short = RoomHead(Look(LIGHT, Icons(1.0)), TITLE, BACK, "Back")
    qtbot.addWidget(short)
    for each in (head, short):
        each.add_act("download", ACT)
        each.show()
        each.resize(520, each.sizeHint().height())
    qtbot.waitUntil(lambda: short.back.words == "Back")
    assert short.back.accessibleName() == BACK
    assert short.title.font().pixelSize() > head.title.font().pixelSize()
    short.resize(1200, short.height())
    qtbot.waitUntil(lambda: short.back.words == BACK)


@pytest.mark.parametrize("width", [560, 700, 760, 820, 1200])
def test_buttons_are_as_loud_as_each_other(head: RoomHead, qtbot: QtBot, width: int) -> None:
    buttons = [head.add_act("download", ACT), head.add_act("clipboard-list", "Pack"), head.back]
    head.show()
    head.resize(width, head.sizeHint().height())
    qtbot.wait(1)
    assert len({button.font().pixelSize() for button in buttons if button.words}) == 1
    assert not any(button.is_cut for button in buttons)
