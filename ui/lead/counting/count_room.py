"""Counting and what it found, one over the other, so that Undo reaches back through both.

In: an `Inside`. Out: `left`; a scan that means nothing here is the table's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout

from pantry.office.count_end import CountEnd
from ui.lead.counting.count_page import CountPage
from ui.lead.counting.end_page import CountEndPage
from ui.page import Page

if TYPE_CHECKING:
    from ui.lead.inside import Inside


_WITH_EXPECTED = {"choice:expected": ("yes",)}


class CountRoom(Page):
    """Goes on where it was left."""

    def __init__(self, inside: Inside, found: str = "") -> None:
        """`found`: the counting whose outcome is looked at first."""
        super().__init__()
        self._inside = inside
        self._talk = inside.pantry.count_talk(inside.language)
        self._counting = CountPage(inside, self._talk)
        self._counting.end_pressed.connect(self._open_end)
        self._counting.left.connect(self.left)
        say = inside.language.say
        self._counting.add_act("printer", say("Count sheet"), lambda: inside.print_aside("count", _WITH_EXPECTED))
        self._stack = QStackedLayout(self)
        self._open(self._counting)
        if found:
            self._talk.look_at(found)
            self._open_end()

    def take_scan(self, line: str) -> bool:
        """Whatever is seen hears it."""
        page = self._stack.currentWidget()
        return isinstance(page, Page) and page.take_scan(line)

    def _open(self, page: CountPage | CountEndPage) -> None:
        self._inside.share_with_table(page)
        self._stack.addWidget(page)
        self._bring(page)

    def _bring(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()

    def _open_end(self) -> None:
        page = CountEndPage(self._inside, CountEnd(self._inside.pantry.talk_parts(self._inside.language), self._talk))
        page.sheet_pressed.connect(lambda: self._inside.print_paper("count", _WITH_EXPECTED))
        page.left.connect(lambda: self._go_on(page))
        page.again.connect(lambda item: self._count_again(page, item))
        self._open(page)

    def _count_again(self, end: CountEndPage, item: str) -> None:
        self._go_on(end)
        self._counting.count_again(item)

    def _go_on(self, end: CountEndPage) -> None:
        self._stack.removeWidget(end)
        end.hide()
        end.deleteLater()
        self._counting.go_on()
        self._bring(self._counting)
