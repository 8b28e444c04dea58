"""One thing that can be set: its key, the group that it stands in, its title and sentence, its kind of value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pantry.language import Language
    from pantry.office.settings.values import Value


class Group(StrEnum):
    """What settings are about, in the order in which they are shown."""

    SITE = "site"
    TABLE = "table"
    FOOD = "food"
    PAPERS = "papers"
    REPORTS = "reports"
    PRIVACY = "privacy"
    LAPTOP = "laptop"


class Whose(StrEnum):
    """All laptops of a site share it in the books, or it stays on this laptop."""

    SITE = "site"
    LAPTOP = "laptop"


@dataclass(frozen=True, slots=True)
class Setting:
    """Title and sentence are untranslated; `default` is written as the value is."""

    key: str
    group: Group
    title: str
    says: str
    value: Value
    default: str
    whose: Whose = Whose.SITE


@dataclass(frozen=True, slots=True)
class Stated:
    """A setting and what it is set to now, as it is kept."""

    setting: Setting
    value: str


def group_title(group: Group, language: Language) -> str:
    """What a group is called."""
    say = language.say
    titles = {
        Group.SITE: say("This site"),
        Group.TABLE: say("At the table"),
        Group.FOOD: say("Food"),
        Group.PAPERS: say("Printing"),
        Group.REPORTS: say("Reports"),
        Group.PRIVACY: say("Privacy"),
        Group.LAPTOP: say("This laptop"),
    }
    return titles[group]
