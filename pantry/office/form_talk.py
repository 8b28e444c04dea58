"""A room whose acts are forms: one at a time, kept while it is half filled in, saved, told, and taken back.

In: what a form asks, and what it is about. Out: what was done, in words; the last one can be taken back, then the one
before it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from pantry.errors import PantryError
from pantry.office.forms import Form

if TYPE_CHECKING:
    from pantry.office.forms import Asked, Done
    from pantry.office.talk_parts import TalkParts
    from pantry.store.today_file import TodayFile


class KeptForm(NamedTuple):
    """A form that a closed window left: its kind, what it is about, what was filled in."""

    kind: str
    about: str
    text: str


class FormTalk:
    """The form that is open, and what was done so far. `read_again` is the room's own: what it shows has changed."""

    def __init__(self, parts: TalkParts, today: TodayFile, kept_as: str) -> None:
        self._parts, self._today_file, self._kept_as = parts, today, kept_as
        self._about = ""
        self._done: list[Done] = []
        self.form: Form | None = None
        self.said = self.trouble = ""

    @property
    def may_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._done)

    def read_again(self) -> None:
        """Reads what the room shows."""
        raise NotImplementedError

    def leave_form(self) -> None:
        """Nothing of it is saved, and nothing of it is kept."""
        self.form = None
        self._today_file.keep(self._kept_as, "", self._parts.clock.now())

    def keep_form(self) -> None:
        """What was filled in stays, whatever becomes of the window."""
        if self.form is not None:
            kept = json.dumps({"kind": self.form.kind, "about": self._about, "form": self.form.kept()})
            self._today_file.keep(self._kept_as, kept, self._parts.clock.now())

    def save_form(self) -> bool:
        """Whether the form was saved; else it says why not."""
        done = self.form.save() if self.form else None
        if done is None:
            self.keep_form()
            return False
        self._was_done(done)
        self.leave_form()
        return True

    def undo(self) -> None:
        """Takes back what was done last here."""
        if not self._done:
            return
        self.said = self.trouble = ""
        done = self._done.pop()
        try:
            done.undo()
        except PantryError as why:
            self._done.append(done)
            self.trouble = self._parts.language.error(why)
            return
        self.said = self._parts.language.say("Taken back: {what}", what=done.said)
        self.read_again()

    def _was_done(self, done: Done) -> None:
        self._done.append(done)
        self.said, self.trouble = done.said, ""
        self.read_again()

    def _begin(self, asked: Asked, about: str, text: str = "") -> None:
        """Opens a form, where it was left if `text` says so."""
        self.said = self.trouble = ""
        self._about, self.form = about, Form(asked, self._parts.language)
        if text:
            self.form.take_up(text)
            self.form.trouble = self._parts.language.say("It goes on where it was left. Esc leaves it.")
        self.keep_form()

    def _kept(self) -> KeptForm | None:
        """The form that was left; what can't be read is none."""
        try:
            kept = json.loads(self._today_file.kept(self._kept_as))
            return KeptForm(*(str(kept[name]) for name in ("kind", "about", "form")))
        except (ValueError, LookupError, TypeError, RecursionError):
            return None
