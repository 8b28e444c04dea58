"""The right side of a paper's page: the page as it will come out, how to turn and enlarge it, what to look at in it.

In: what is wanted. Out: nothing; the picture of a label sheet stands in its place while its free labels are shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from pantry.paper.labels.label_sheet import PrintedLabels
from ui.lead.papers.page_turner import PageTurner
from ui.lead.papers.preview import Preview
from ui.lead.papers.sheet_picture import SheetPicture
from ui.lead.papers.sight import Glance, Sight
from ui.look.amber_note import AmberNote
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import GAP, HINT_TEXT, SMALLEST_TEXT, TARGET
from ui.page import met_in_order

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.printing.any_paper import LabelPlaces, PaperWanted
    from pantry.paper.printed import Paper, Printed
    from pantry.paper.stocks import Stock
    from ui.lead.papers.press import Press
    from ui.look.look import Look

_SIZES = (20, SMALLEST_TEXT)
_HINT = 28


class SightSide(QWidget):
    """Asks the press for each page that is to be seen."""

    def __init__(self, look: Look, language: Language, press: Press) -> None:
        super().__init__()
        self._language, self._press = language, press
        self._wanted: PaperWanted | None = None
        self._places: LabelPlaces | None = None
        self._paper: Paper | None = None
        self.preview, self.turner = Preview(look), PageTurner(look, language)
        self.picture = SheetPicture(look, language)
        self._hint = FittedLabel(look, _SIZES)
        self._hint.setFixedHeight(look.grown(_HINT))
        self._note = AmberNote(look, (HINT_TEXT, *_SIZES), icon_px=28, height=TARGET)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._stack, 1)
        for widget in (self.preview, self.picture):
            self._stack.addWidget(widget)  # once it has a parent: the first one is shown at once
        column.addWidget(self._hint)
        column.addWidget(self._note)
        column.addWidget(self.turner)
        self._order()
        self._note.hide()
        self.preview.room_changed.connect(self._look)
        self.turner.turned_to.connect(self._look)
        self.turner.zoomed.connect(self._look)
        press.seen.connect(self._on_seen)
        press.unseen.connect(self._on_unseen)

    @property
    def note(self) -> str:
        """What must be looked at, if anything."""
        return "" if self._note.isHidden() else self._note.accessibleName()

    def show_wanted(self, wanted: PaperWanted, places: LabelPlaces | None) -> None:
        """Shows that paper, on the page that was seen before where it still has one."""
        self._wanted, self._places = wanted, places
        if self.preview.sight is None:
            self.preview.say(self._language.say("The page is being drawn."))
        self._paper = self._press.fill(wanted)
        self._look()

    def show_picture(self, stock: Stock) -> None:
        """A label sheet stands in the page's place."""
        if self._places is not None:
            self.picture.show_sheet(stock, self._places.free)
        self._stack.setCurrentWidget(self.picture)
        for widget in (self.turner, self._hint, self._note):
            widget.hide()

    def show_page(self) -> None:
        """The page again."""
        self._stack.setCurrentWidget(self.preview)
        self.turner.show()
        self._order()

    def _order(self) -> None:
        met_in_order(self.preview, self.picture, self._hint, self._note, self.turner)

    def _look(self) -> None:
        if self._paper is None or self._wanted is None or not self.preview.isVisible():
            return
        sight = self.preview.sight
        drawn = sight.drawn if sight and sight.glance.paper is self._paper else None
        ratio, turner = self.devicePixelRatioF(), self.turner
        self._press.look(Glance(self._wanted, self._paper, turner.number, self.preview.room, turner.zoom, ratio, drawn))

    def _on_seen(self, sight: Sight) -> None:
        if sight.glance.paper is not self._paper:
            return
        say = self._language.say
        dies = self._dies(sight)
        name = say("Page {n} of {all}", n=sight.number + 1, all=sight.pages)
        self.preview.show_sight(sight, dies, name)
        self.turner.show_pages(sight.number, sight.pages)
        if self._stack.currentWidget() is not self.preview:
            return
        self._hint.setVisible(bool(dies))
        self._hint.say(say("The dashed lines are not printed."))
        words = looked_at_words(sight.drawn.printed, self._language)
        self._note.setVisible(bool(words))
        self._note.say(words)

    def _on_unseen(self, words: str) -> None:
        self._paper = None
        self.preview.say(words)
        self.turner.show_pages(0, 0)
        self._hint.hide()
        self._note.hide()

    def _dies(self, sight: Sight) -> tuple[QRectF, ...]:
        """The labels' edges in points from the page's upper left corner; the second page of a calibration has none."""
        wanted, places = sight.glance.wanted, self._places
        if places is None or not wanted.has_stock:
            return ()
        stock = places.stock
        (wide, high), page = stock.label_points, stock.page_points[1]
        corners = (stock.corner(place) for place in range(stock.labels_a_page))
        return tuple(QRectF(left, page - top, wide, high) for left, top in corners)


def looked_at_words(printed: Printed, language: Language) -> str:
    """What is to be looked at before it is printed: the first thing that there is."""
    if isinstance(printed, PrintedLabels):
        return _looked_at_labels(printed, language)
    if n := len(printed.shortened):
        return language.say_many("{n} text was too long and was cut.", "{n} texts were too long and were cut.", n)
    if n := len(printed.replaced):
        return language.say_many(
            "{n} text has letters that can't be printed.", "{n} texts have letters that can't be printed.", n
        )
    return ""


def _looked_at_labels(printed: PrintedLabels, language: Language) -> str:
    if n := len(printed.without_bars):
        return language.say_many(
            "{n} item has a code without a barcode.", "{n} items have a code without a barcode.", n
        )
    if n := len(printed.shortened):
        return language.say_many(
            "The words of {n} item were too long: {names}", "The words of {n} items were too long: {names}", n,
            names=language.listed(printed.shortened),
        )  # fmt: skip
    if n := len(printed.replaced):
        return language.say_many(
            "{n} item has letters that can't be printed.", "{n} items have letters that can't be printed.", n
        )
    if n := len(printed.at_edge):
        return language.say_many(
            "{n} item comes close to the label's edge.", "{n} items come close to the label's edge.", n
        )
    return ""
