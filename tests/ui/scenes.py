"""The table's states as a volunteer meets them, each played with real keys: for the pictures and for what must fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.catalog_scenes import catalog_scenes
from tests.ui.close_scenes import close_scenes
from tests.ui.count_scenes import count_scenes
from tests.ui.hands import is_in_view
from tests.ui.help_scenes import help_scenes
from tests.ui.lead_scenes import lead_scenes
from tests.ui.pack_scenes import pack_scenes
from tests.ui.pad_scenes import pad_scenes
from tests.ui.paper_scenes import paper_scenes
from tests.ui.printer_scenes import printer_scenes
from tests.ui.recall_scenes import recall_scenes
from tests.ui.report_scenes import report_scenes
from tests.ui.scanner_scenes import scanner_scenes
from tests.ui.settings_scenes import settings_scenes
from tests.ui.sheet_scenes import sheet_scenes
from tests.ui.start_scenes import start_scenes
from tests.ui.stick_scenes import stick_scenes
from tests.ui.stock_scenes import stock_scenes
from tests.ui.tables import BEANS, DIAPERS, EGGS, MILK, RICE, UNKNOWN, Table, fill_catalog, make_bags
from tests.ui.unknown_scenes import unknown_scenes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONG_SOURCE = "Saint Mary of the Angels Parish and Neighborhood"
LONG_NAME = "Organic whole grain multi seed breakfast cereal with dried berries, family size"
SOURCE = "Corner Market"
NAMES = (SOURCE, LONG_SOURCE, LONG_NAME)


@dataclass(frozen=True, slots=True)
class Scene:
    """A state by name; `play` leads there from the one before it."""

    name: str
    play: Callable[[Table], None]


def play_all(table: Table, folder: Path, seen: Callable[[str], None]) -> None:
    """Plays all scenes on a table of a new site, one after the other; `seen` is told each name when it is there."""
    for scene in SCENES_OF_A_NEW_SITE:
        scene.play(table)
        seen(scene.name)
    fill_catalog(table.pantry, folder)
    make_bags(table.pantry)
    table.window.page.repaint_all()
    for scene in SCENES:
        scene.play(table)
        seen(scene.name)


def play_a_busy_day(table: Table, folder: Path) -> None:
    """Food came in this morning, and guests have been served for two hours: some things are nearly gone."""
    fill_catalog(table.pantry, folder)
    make_bags(table.pantry)
    table.tap(_say(table, "Take in"))
    table.hand(f"/source {SOURCE}\n")
    for count, code in ((96, BEANS), (37, RICE), (36, MILK), (24, EGGS), (8, DIAPERS)):
        table.hand(str(count))
        table.scan(code)
    table.tap(_say(table, "Produce"))
    table.hand("218lb\n")
    table.tap(_say(table, "Give out"))
    _tap_bag(table, "Standard bag")
    for number in range(33):
        table.hand(f"{1 + number * 5 % 7}\n", after_s=180)
        if number % 6 == 0:
            _tap_bag(table, "Diapers")
    table.hand("2")
    table.tap("No-cook bag")
    table.hand("12")
    table.scan(EGGS)
    _tap_bag(table, "Standard bag")
    table.hand("6\n", after_s=120)
    table.hand("4\n", after_s=60)


def _nothing(_table: Table) -> None:
    """As it opens."""


def _fill_the_shelf(table: Table) -> None:
    table.tap(_say(table, "Take in"))
    for count, code in ((70, BEANS), (30, RICE), (24, MILK), (9, EGGS), (6, DIAPERS)):
        table.hand(str(count))
        table.scan(code)
        table.hand("0327\n")


def _letters(table: Table) -> None:
    table.hand("be")
    table.see_hint()


def _letters_and_digit(table: Table) -> None:
    table.hand("2")
    table.see_hint()


def _to_give_out(table: Table) -> None:
    _fill_the_shelf(table)
    table.tap(_say(table, "Give out"))


def _a_household(table: Table) -> None:
    for number in (2, 6, 3, 1, 5):
        table.hand(f"{number}\n")
    _tap_bag(table, "Standard bag")
    for number in (2, 6, 3, 7, 5, 4):
        table.hand(f"{number}\n")


def _tap_bag(table: Table, name: str) -> None:
    if not is_in_view(table.window, name):
        table.tap(_say(table, "More"))
    table.tap(name)


def _say(table: Table, words: str) -> str:
    return table.pantry.language.say(words)


def _half_typed(table: Table) -> None:
    table.hand("4")
    table.see_hint()


def _eight_or_more(table: Table) -> None:
    table.hand("\x1b")
    table.tap("8+")


def _warn_card(table: Table) -> None:
    table.hand("10\n")
    for _ in range(20):
        table.hand("4\n")


def _refused_card(table: Table) -> None:
    table.hand("123456\n")


def _no_such_command(table: Table) -> None:
    table.hand("\x1b")
    table.hand(f"/{'nosuchcommandthatislong' * 5}\n")


def _odd_household(table: Table) -> None:
    table.hand("\x1b")
    table.hand("44\n")


def _extra_bag(table: Table) -> None:
    table.hand("4\n")
    _tap_bag(table, "Diapers")


def _more(table: Table) -> None:
    table.tap(_say(table, "More"))


def _marked(table: Table) -> None:
    table.hand("\x1b")
    for _ in range(2):
        table.keys.press(Qt.Key.Key_Down)


def _open_line(table: Table) -> None:
    table.keys.press(Qt.Key.Key_Right)


def _part_chosen(table: Table) -> None:
    for _ in range(2):
        table.keys.press(Qt.Key.Key_Down)


def _part_undone(table: Table) -> None:
    table.hand("\b")


def _not_for_the_line(table: Table) -> None:
    table.hand("123456\n")


def _set_right(table: Table) -> None:
    table.hand("\x1b")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        table.keys.press(key)
    table.hand("3\n")


def _plates(table: Table) -> None:
    table.tap(_say(table, "Plates"))
    table.hand("40\n")


def _take_in(table: Table) -> None:
    table.tap(_say(table, "Take in"))


def _a_case(table: Table) -> None:
    table.hand("24")
    table.scan(BEANS)


def _unknown(table: Table) -> None:
    table.hand("6")
    table.scan(UNKNOWN)


def _half_a_date(table: Table) -> None:
    table.hand("0327")
    table.see_hint()


def _produce(table: Table) -> None:
    table.hand("\n")
    table.tap(_say(table, "Produce"))
    table.hand("18.5lb\n")


def _boxes(table: Table) -> None:
    table.tap(_say(table, "Mixed"))
    table.hand("40b\n")


def _twice_at_once(table: Table) -> None:
    table.scan(RICE)
    table.keys.scan(RICE, after_ms=100)


def _choices(table: Table) -> None:
    table.hand("milk\n")


def _odd_count(table: Table) -> None:
    table.hand("\x1b")
    table.hand("\x1b")
    table.hand("600")
    table.scan(BEANS)


def _past_date(table: Table) -> None:
    table.scan(MILK)
    table.hand("0125\n")


def _sources(table: Table) -> None:
    table.hand("\x1b")
    table.hand(f"/source {SOURCE}\n")
    table.tap(table.pantry.language.say("From: {source}", source=SOURCE))


def _long_source(table: Table) -> None:
    table.hand(f"/source {LONG_SOURCE}\n")


def _more_kinds(table: Table) -> None:
    table.hand("\x1b")
    table.tap(_say(table, "More"))


def _waste(table: Table) -> None:
    table.tap(_say(table, "Composted or thrown away"))


def _undone(table: Table) -> None:
    table.hand("\x1b")
    table.hand("\b")


def _which_line(table: Table) -> None:
    for _ in range(3):
        table.hand("\b")


def _long_name(table: Table) -> None:
    table.hand("\x1b")
    table.scan("049000028911")
    table.hand(f"{LONG_NAME}\n")


def _where(table: Table) -> None:
    table.hand("?\n")


def _help(table: Table) -> None:
    table.tap(_say(table, "Help"))


def _inside_trouble(table: Table) -> None:
    table.window.page.show_inside_trouble("24")


def _red(table: Table) -> None:
    table.hand("\x1b")
    table.pantry.site_file.db.execute("PRAGMA max_page_count = 1")
    for number in range(1, 400):  # until the pages that are there are full
        table.scan(f"{number:011d}{_check_digit(f'{number:011d}')}")
        if table.window.red_screen.isVisible():
            return


def _tally_is_here(table: Table) -> None:
    words = "The tally sheet is here, print it on any computer: {path}"
    path = "/media/volunteer/RIVERSIDE-TABLE/tally-2026-11-21.pdf"
    table.window.red_screen.tell(table.pantry.language.say(words, path=path))


def _new_day(table: Table) -> None:
    table.window.leave_page()
    table.held.pass_time(days=1)
    table.window.look_around()


def _check_digit(digits: str) -> int:
    return -sum(int(digit) * (3, 1)[place % 2] for place, digit in enumerate(reversed(digits))) % 10


SCENES_OF_A_NEW_SITE = (
    Scene("new", _nothing),
    Scene("new_take_in", _take_in),
    Scene("new_of_what", lambda table: table.hand("4\n")),
)
SCENES = (
    Scene("give", _to_give_out),
    Scene("give_household", _a_household),
    Scene("give_half_typed", _half_typed),
    Scene("give_eight_or_more", _eight_or_more),
    Scene("give_warn", _warn_card),
    Scene("give_refused", _refused_card),
    Scene("give_no_such_command", _no_such_command),
    Scene("give_odd", _odd_household),
    Scene("give_extra", _extra_bag),
    Scene("line_marked", _marked),
    Scene("line_open", _open_line),
    Scene("line_part_chosen", _part_chosen),
    Scene("line_part_undone", _part_undone),
    Scene("line_refused", _not_for_the_line),
    Scene("line_set_right", _set_right),
    Scene("give_more", _more),
    Scene("plates", _plates),
    Scene("take", _take_in),
    Scene("take_case", _a_case),
    Scene("take_unknown", _unknown),
    Scene("take_half_date", _half_a_date),
    Scene("take_produce", _produce),
    Scene("take_boxes", _boxes),
    Scene("take_twice", _twice_at_once),
    Scene("take_choices", _choices),
    Scene("take_letters", _letters),
    Scene("take_letters_and_digit", _letters_and_digit),
    Scene("take_odd", _odd_count),
    Scene("take_past_date", _past_date),
    Scene("take_sources", _sources),
    Scene("take_long_source", _long_source),
    Scene("take_more_kinds", _more_kinds),
    Scene("take_waste", _waste),
    Scene("undone", _undone),
    Scene("undo_which", _which_line),
    Scene("take_long_name", _long_name),
    Scene("where", _where),
    Scene("keys", _help),
    Scene("new_day", _new_day),
    *(Scene(name, play) for name, play in lead_scenes()),
    *(Scene(name, play) for name, play in scanner_scenes()),
    *(Scene(name, play) for name, play in pad_scenes()),
    *(Scene(name, play) for name, play in unknown_scenes()),
    *(Scene(name, play) for name, play in count_scenes()),
    *(Scene(name, play) for name, play in report_scenes()),
    *(Scene(name, play) for name, play in stock_scenes()),
    *(Scene(name, play) for name, play in start_scenes()),
    *(Scene(name, play) for name, play in pack_scenes()),
    *(Scene(name, play) for name, play in sheet_scenes()),
    *(Scene(name, play) for name, play in settings_scenes()),
    *(Scene(name, play) for name, play in help_scenes()),
    *(Scene(name, play) for name, play in paper_scenes()),
    *(Scene(name, play) for name, play in printer_scenes()),
    *(Scene(name, play) for name, play in close_scenes()),
    *(Scene(name, play) for name, play in recall_scenes()),
    *(Scene(name, play) for name, play in catalog_scenes()),
    *(Scene(name, play) for name, play in stick_scenes()),
    Scene("inside_trouble", _inside_trouble),
    Scene("red", _red),
    Scene("red_tally", _tally_is_here),
)
