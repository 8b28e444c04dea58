"""The room of all settings: what is found, and over it a picker for the one that is being set.

In: an `Inside`, a `SettingsTalk`, which decides everything. Out: `left`; what is set is saved at once, and the window
goes on with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from pantry.office.half_typed import HalfTyped, HalfTypedKeeper
from pantry.office.settings.elsewhere import Place
from pantry.office.settings.values import SAME_AS, Names, Number, Renaming, Text, Weight
from ui.lead.pickers import LinePicker, Picker, ValuesPicker
from ui.lead.room_page import RoomPage
from ui.lead.rows import Ask, Row
from ui.lead.settings.asked import other_of_two, row_of
from ui.lead.settings.found_list import FoundList
from ui.lead.settings.names_picker import NamesPicker
from ui.look.fitted_label import FittedLabel
from ui.look.tokens import BODY_TEXT, COLUMN_WIDTH, HINT_TEXT, SMALLEST_TEXT
from ui.room_names import Room, room_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from pantry.office.settings.setting import Stated
    from pantry.office.settings.settings_talk import SettingsTalk
    from ui.lead.inside import Inside

PRINTER = "printer"
_ROOMS = {
    Place.BAGS: Room.BAGS, Place.DATES: Room.DATES, Place.DAY: Room.START, Place.WEIGHTS: Room.CATALOG,
    Place.BACKUP: Room.CLOSE, Place.PRINTERS: Room.PRINTERS, Place.LABEL_SHEETS: Room.LABEL_SHEETS,
}  # fmt: skip
_SAYS, _MOST_SAYS = 44, 76
_LEAST_SAYS, _LEAST_OVER_TILES = 64, 54
_SENTENCE_UP_TO = 100  # percent of the usual text, where tiles for digits stand below


class SettingsPage(RoomPage):
    """The box finds; Enter or a tap on a row asks for another value, or sets the other one of two."""

    def __init__(self, inside: Inside, talk: SettingsTalk) -> None:
        super().__init__(inside.look, inside.language, room_title(Room.SETTINGS, inside.language), inside.back)
        self._inside, self._talk = inside, talk
        self._half = HalfTypedKeeper(inside.pantry.site_file.today, inside.pantry.clock, "settings")
        self._key, self._name, letters, in_picker = self._kept()
        talk.find(letters or talk.letters)
        self._picker: Picker | None = None
        self.found = FoundList(inside.look, talk, inside.watch)
        self.found.line.textChanged.connect(self._keep_half)
        self.found.chosen.connect(self._on_chosen)
        self.found.left.connect(self.go_back)
        self.found.undo_pressed.connect(self._undo)
        self.found.scan_for_table.connect(inside.window.take_at_table)
        self._asking = QWidget()
        self._column = QVBoxLayout(self._asking)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedLayout()
        self.body.addLayout(self._stack, 1)
        self._stack.addWidget(self.found)
        self._stack.addWidget(self._asking)
        self.setFocusProxy(self.found.line)
        self._tell()
        if in_picker:
            self._go_on_with(in_picker)

    @property
    def picker(self) -> Picker | None:
        """What asks for a value now."""
        return self._picker

    def go_back(self) -> None:
        """From a value to the rows, from there out."""
        if self._picker is None:
            self._forget_half()
            super().go_back()
        else:
            self._leave_picker()

    def take_ring(self) -> None:
        """Arrows begin at what is chosen."""
        if self._picker is not None:
            self._picker.take_focus()

    def take_key(self, key: int) -> bool:
        """What the picker knows."""
        return self._picker is not None and self._picker.take_key(key)

    def _on_chosen(self, key: str) -> None:
        self._key, self._name = key, ""
        self._forget_half()
        if key in Place.__members__.values():
            self._go_elsewhere(Place(key))
            return
        stated = self._talk.one(key)
        if (other := other_of_two(stated)) is not None:
            self._set(key, other)
        else:
            self._ask_for(stated)

    def _ask_for(self, stated: Stated) -> None:
        if isinstance(stated.setting.value, Names):
            self._ask_names(stated)
        elif isinstance(stated.setting.value, Renaming):
            self._ask_which(stated)
        else:
            self._ask(self._row(stated), lambda values: self._on_picked(stated.setting.key, values))

    def _ask_which(self, stated: Stated) -> None:
        """The name that is to be another one, then the new one."""
        row = self._row(stated)
        if not row.options:
            self._talk.tell_no_names()
            self._tell()
        elif self._name in dict(row.options):
            self._ask_new_name(stated.setting.key, self._name)
        else:
            self._ask(row, lambda values: self._ask_new_name(stated.setting.key, values[0]))

    def _ask_new_name(self, key: str, name: str) -> None:
        def then(values: tuple[str, ...]) -> None:
            if values and values != (name,):
                self._set(key, f"{name}{SAME_AS}{values[0]}")
            else:
                self._leave_picker()

        self._name = name
        self._ask(Row(key, self.language.say("New name for {name}", name=name), "", Ask.WORDS, (), (name,)), then)

    def _row(self, stated: Stated) -> Row:
        """A printer is one of those that this laptop knows, where it knows any."""
        row = row_of(stated, self.language, self._inside.pantry.settings.units)
        if stated.setting.key != PRINTER:
            return row
        from ui.printing import printers_here

        known = tuple(dict.fromkeys((*printers_here(), *filter(None, row.chosen))))
        none = ("", self.language.say("None"))
        options = (none, *((name, name) for name in known))
        return Row(row.key, row.title, row.words, Ask.ONE, options, row.chosen) if known else row

    def _ask(self, row: Row, then: Callable[[tuple[str, ...]], None]) -> None:
        if row.ask in (Ask.NUMBER, Ask.WORDS):
            line = LinePicker(self.look, self.language, row, self._inside.watch)
            line.scan_for_table.connect(self._inside.window.take_at_table)
            self._pick(line)
        else:
            self._pick(ValuesPicker(self.look, self.language, row))
        assert self._picker is not None  # noqa: S101 - it was just made
        self._picker.picked.connect(then)

    def _ask_names(self, stated: Stated) -> None:
        key, title = stated.setting.key, self.language.say(stated.setting.title)
        picker = NamesPicker(self.look, self.language, title, self._talk.names(key), self._inside.watch)
        picker.scan_for_table.connect(self._inside.window.take_at_table)
        picker.added.connect(lambda name: self._keep(self._talk.add_name(key, name)))
        picker.taken_out.connect(lambda name: self._keep(self._talk.take_out_name(key, name)))
        self._pick(picker)

    def _pick(self, picker: Picker) -> None:
        self._close_picker()
        self._picker = picker
        if not picker.has_tiles or self.look.text_percent <= _SENTENCE_UP_TO:
            picker.say_below(self._sentence(_LEAST_OVER_TILES if picker.has_tiles else _LEAST_SAYS))
        self.done.forget()
        self.done.keep_room(on=not picker.has_tiles)  # what closes it or adds to it stands at the bottom
        picker.left.connect(self._leave_picker)
        picker.setMaximumWidth(self.look.grown(COLUMN_WIDTH))
        self._column.addWidget(picker, 1)
        self._stack.setCurrentWidget(self._asking)
        self.keep_order()
        self.setFocusProxy(picker if picker.has_line else self._asking)
        if isinstance(picker, LinePicker | NamesPicker):
            picker.line.textChanged.connect(self._keep_half)
        picker.take_focus()

    def _sentence(self, least: int) -> FittedLabel:
        """What the setting is for."""
        says = FittedLabel(self.look, (BODY_TEXT, HINT_TEXT, 20, SMALLEST_TEXT))
        says.setFixedHeight(min(max(self.look.grown(_SAYS), least), _MOST_SAYS))
        self.look.color_words(says, self.look.theme.second_text)
        says.say(self._talk.says(self._key))
        return says

    def _on_picked(self, key: str, values: tuple[str, ...]) -> None:
        self._set(key, " ".join(values))

    def _set(self, key: str, value: str) -> None:
        saved = self._talk.answer(key, value)
        if self._talk.trouble and self._picker is not None:
            self._picker.refuse(self._talk.trouble)
            return
        self._leave_picker()
        self._keep(saved)

    def _undo(self) -> None:
        self._keep(self._talk.undo())

    def _keep(self, saved: bool) -> None:  # noqa: FBT001 - what the talk gave back
        """What was saved is so at once, also on this screen."""
        if saved:
            self._inside.window.read_settings()
        if self._inside.look is not self.look or self._inside.language is not self.language:
            language = self._inside.language
            self._talk.speak(self._inside.pantry.all_settings(language), language)
            self._inside.show(lambda inside: SettingsPage(inside, self._talk))
            return
        if isinstance(self._picker, NamesPicker):
            if self._talk.trouble:
                self._picker.refuse(self._talk.trouble)
                return
            self._picker.show_names(self._talk.names(self._key))
        self.found.repaint_rows()
        self._tell()

    def _tell(self) -> None:
        if self._talk.trouble:
            self.done.tell_trouble(self._talk.trouble)
        elif self._talk.said and self._talk.may_undo:
            self.done.tell(self._talk.said, "undo-2", self.language.say("Undo"), self._undo)
        elif self._talk.said:
            self.done.tell(self._talk.said)
        else:
            self.done.forget()

    def _leave_picker(self) -> None:
        self._close_picker()
        self.done.keep_room(on=False)
        self._stack.setCurrentWidget(self.found)
        self.keep_order()
        self.setFocusProxy(self.found.line)
        self.setFocus()
        self._forget_half()

    def _keep_half(self, in_box: str) -> None:
        """What is looked for, or half typed as a value, outlives the window."""
        place = ((self._key, self._name, self._talk.letters),) if self._picker is not None else ()
        self._half.keep(HalfTyped(place, in_box) if in_box.strip() else HalfTyped())

    def _forget_half(self) -> None:
        """It was chosen, answered or left."""
        self._half.keep(HalfTyped())

    def _kept(self) -> tuple[str, str, str, str]:
        """The setting, which of its names, what is looked for, and what is half typed as its value."""
        match self._half.kept():
            case HalfTyped(((key, name, letters),), in_picker) if key in {
                one.key for one in self._talk.all() if not one.place
            }:
                return key, name, letters, in_picker
            case HalfTyped((), letters):
                return "", "", letters, ""
            case _:
                return "", "", "", ""

    def _go_on_with(self, in_picker: str) -> None:
        """A setting that is not typed any more is not asked for."""
        stated = self._talk.one(self._key)
        if isinstance(stated.setting.value, Names | Number | Renaming | Text | Weight):
            self._ask_for(stated)
        if isinstance(self._picker, LinePicker | NamesPicker):
            self._picker.line.setText(in_picker)

    def _close_picker(self) -> None:
        picker, self._picker = self._picker, None
        if picker is not None:
            self._column.removeWidget(picker)
            picker.hide()
            picker.deleteLater()

    def _go_elsewhere(self, place: Place) -> None:
        inside = self._inside
        match place:
            case room if room in _ROOMS:
                inside.go_to(_ROOMS[room])
            case Place.SCANNER:
                inside.around.check_scanner()
            case Place.PIN:
                self._ask_pin()

    def _ask_pin(self) -> None:
        """What can be done about the PIN; without one there is only one thing."""
        say, pin, again = self.language.say, self._inside.pin, self._inside.again
        if not pin.has_pin:
            pin.set_pin(again)
            return
        card = say("Another card") if pin.has_card else say("Add a card")
        acts = {"change": pin.set_pin, "card": pin.set_card, "remove": pin.remove}
        options = (("change", say("Change it")), ("card", card), ("remove", say("Remove it")))
        row = Row(Place.PIN, say("PIN"), "", Ask.ONE, options)
        self._ask(row, lambda values: acts[values[0]](again))
