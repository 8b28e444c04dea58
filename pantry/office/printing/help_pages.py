"""Pages of help in words, for paper: of one screen or of all, in each language that the program speaks.

In: what is wanted. Out: the paper, still undrawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.language import LANGUAGES, Language
from pantry.office.help.help_page import HelpOn
from pantry.office.help.pages import help_page, help_pages
from pantry.office.help.words import steps_head, troubles_head
from pantry.office.printing.from_books import languages_of
from pantry.paper.help_choices import ALL_SCREENS
from pantry.paper.signs.help_paper import HelpPaper
from pantry.paper.signs.told_page import ToldBlock, ToldPage

if TYPE_CHECKING:
    from pantry.office.help.help_page import HelpPage
    from pantry.office.printing.from_books import FromBooks
    from pantry.office.printing.sheet_wanted import SheetWanted


def help_paper(source: FromBooks, wanted: SheetWanted) -> HelpPaper:
    """Page after page, each in the one language and then in the other."""
    languages = spoken(languages_of(source.settings, wanted.languages))
    screen = wanted.chosen["screen"]
    pages = help_pages() if screen == ALL_SCREENS else (help_page(HelpOn(screen)),)
    told = tuple(_told(page, language) for page in pages for language in languages)
    return HelpPaper(languages, told, wanted.size)


def spoken(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    """Those of a paper's languages that the program speaks, as it speaks them; English where it speaks none."""
    return tuple(Language(each.code) for each in languages if each.code in LANGUAGES) or (Language(),)


def _told(page: HelpPage, language: Language) -> ToldPage:
    say = language.say
    return ToldPage(
        say(page.title),
        say(page.about),
        (
            ToldBlock(steps_head(language), tuple(map(say, page.steps)), numbered=True),
            ToldBlock(troubles_head(language), tuple(map(say, page.troubles))),
        ),
    )
