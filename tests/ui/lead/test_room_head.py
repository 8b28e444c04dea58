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
