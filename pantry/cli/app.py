"""The commands' root: what stands before a command, and how trouble is told.

In: the command line. Out: an exit code, 0 done, 1 refused or failed with nothing half done, 2 wrong usage.
"""

from __future__ import annotations

import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pantry.cli.output import forget_output, print_as_utf8
from pantry.cli.sites import Chosen, found_first_site, last_site, remembered
from pantry.clock import system_clock
from pantry.errors import PantryError, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pantry.clock import Clock

_INSIDE = "Something went wrong inside Pantry. What was saved before is safe. Try again; with --debug it says more."
_NO_WINDOW = sentence("This Pantry has no window. Nothing was changed. Use a command: pantry --help")
_SYSTEM = "This computer refused ({why}). What was saved before is safe. Check the disk, then try again."
_STOPPED = "Stopped. What was answered before is saved."


@dataclass(frozen=True, slots=True)
class Given:
    """What the commands get from whoever runs them."""

    clock: Clock
    open_window: Callable[[Path | None, bool], int] | None


def main(
    args: Sequence[str] | None = None,
    *,
    open_window: Callable[[Path | None, bool], int] | None = None,
    clock: Clock | None = None,
) -> int:
    """Runs one command. `open_window(site file or none yet, quit when ready)` gives the window's exit code."""
    arguments = list(sys.argv[1:] if args is None else args)
    print_as_utf8()
    given = Given(clock or system_clock(), open_window)
    try:
        code = root.main(arguments, prog_name="pantry", standalone_mode=False, obj=given)
    except click.ClickException as usage:
        usage.show()
        return usage.exit_code
    except click.Abort:
        return _failed(_STOPPED)
    except BrokenPipeError:
        forget_output()
        return 1
    except OSError as trouble:
        if "--debug" in arguments:
            traceback.print_exc()
        forget_output()
        return _failed(_SYSTEM.format(why=(trouble.strerror or "unknown").lower()))
    except Exception as trouble:  # the edge: no traceback may reach a volunteer
        if "--debug" in arguments:
            traceback.print_exc()
        return _failed(str(trouble) if isinstance(trouble, PantryError) else _INSIDE)
    return code if isinstance(code, int) else 0


def _failed(words: str) -> int:
    click.echo(words, err=True)
    return 1


class _Root(click.Group):
    """Knows its commands only when one is asked for: the window opens without them."""

    _loaded: dict[str, click.Command] | None = None

    @property
    def commands(self) -> dict[str, click.Command]:
        """The commands by name."""
        if self._loaded is None:
            self._loaded = {command.name or "": command for command in _all_commands()}
        return self._loaded

    @commands.setter
    def commands(self, _none: object) -> None:
        """Click gives a group that is made no commands: ours come later."""


def _all_commands() -> tuple[click.Command, ...]:
    from pantry.cli.aside_command import hold
    from pantry.cli.bags_command import bags
    from pantry.cli.catalog_commands import catalog
    from pantry.cli.chapter_commands import chapter
    from pantry.cli.count_commands import count
    from pantry.cli.dates_command import dates
    from pantry.cli.day_commands import day
    from pantry.cli.demo_command import demo
    from pantry.cli.goods_commands import move, places, waste
    from pantry.cli.keeping_commands import backup, check, restore
    from pantry.cli.lots_commands import right, split
    from pantry.cli.merge_command import merge
    from pantry.cli.new_command import new
    from pantry.cli.pack_command import pack_command
    from pantry.cli.papers_commands import papers
    from pantry.cli.pin_command import pin
    from pantry.cli.questions_command import questions
    from pantry.cli.recalls_commands import recalls
    from pantry.cli.record_commands import correct, undo
    from pantry.cli.report_commands import report
    from pantry.cli.settings_command import settings
    from pantry.cli.stick_commands import stick
    from pantry.cli.stock_command import stock
    from pantry.cli.table_command import table
    from pantry.cli.transfer_commands import transfer
    from pantry.cli.unknowns_command import unknowns
    from pantry.cli.unpack_command import unpack
    from pantry.cli.volunteers_commands import volunteers

    return (
        new, demo, table, stock, day, report, catalog, papers, stick, backup, restore, check, questions, chapter,
        settings, volunteers, bags, merge, hold, recalls, pack_command, unpack, move, waste, places, count, correct,
        undo, unknowns, dates, split, right, transfer, pin,
    )  # fmt: skip


@click.group(cls=_Root, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--site", envvar="PANTRY_SITE", type=click.Path(path_type=Path), help="The site file to use.")
@click.option("--debug", is_flag=True, help="Show where something went wrong inside.")
@click.option("--quit-when-ready", is_flag=True, help="Close the window at its first painted, idle moment.")
@click.version_option(package_name="pantry", message="pantry %(version)s")
@click.pass_context
def root(context: click.Context, site: Path | None, *, debug: bool, quit_when_ready: bool) -> int | None:
    """Take in, give out and count food at a pop-up table, with no network.

    Alone it opens the window, on the site named or the one that was open last.

    Example: pantry --site oak-street.pantry
    """
    del debug  # main looks for it itself, so that it also serves where the command line can't be read
    given: Given = context.obj
    context.obj = Chosen(site, given.clock)
    context.meta["pantry.open_window"] = given.open_window
    if context.invoked_subcommand is not None:
        return None
    if given.open_window is None:
        raise PantryError(_NO_WINDOW)
    path = site or last_site() or found_first_site()  # none: the window asks what a first site needs to know
    with remembered(path):
        return given.open_window(path, quit_when_ready)
