"""For who joins: which sites lie on a stick, by name, and whether all of a site's bundles are whole.

In: a stick's folder. Out: frozen values. Nothing is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pantry.stick import about as bag_info
from pantry.stick.folders import FoundBundle, read_bundle_folder, scan_stick
from pantry.stick.opening import open_found
from pantry.stick.refusals import Refusal, Refused, refusal
from pantry.stick.words import reading_in_words

if TYPE_CHECKING:
    from pathlib import Path

    from pantry.stick.about import About


@dataclass(frozen=True, slots=True)
class SiteOnStick:
    """A site, the name that its newest bundle gives it, and how many laptops and bundles are there.

    `damaged`: bundles that are refused and belong to it, or whose site can't be told.
    """

    site: str
    name: str
    laptops: int
    bundles: int
    damaged: tuple[Refusal, ...]


@dataclass(slots=True)
class _Seen:
    abouts: dict[str, list[About]] = field(default_factory=dict)
    good: set[str] = field(default_factory=set)
    damaged: list[tuple[FoundBundle, str, Refusal]] = field(default_factory=list)


def damaged_on(root: Path) -> tuple[Refusal, ...]:
    """The bundles on a stick that are refused and of which no other copy is whole. Raises StickError."""
    return tuple(told for _, told in _damaged(_seen_on(root)))


def _seen_on(root: Path) -> _Seen:
    seen = _Seen()
    with reading_in_words(root):
        for found in scan_stick(root).bundles:
            _look_at(found, seen)
    return seen


def _damaged(seen: _Seen) -> list[tuple[str, Refusal]]:
    return [(site, told) for found, site, told in seen.damaged if found.first_name not in seen.good]


def sites_on(root: Path) -> tuple[SiteOnStick, ...]:
    """The sites on a stick, by name. Raises StickError."""
    seen = _seen_on(root)
    damaged = _damaged(seen)
    sites = seen.abouts.keys() | {site for site, _ in damaged if site}
    return tuple(
        sorted(
            (
                _site(site, seen.abouts.get(site, []), tuple(told for of, told in damaged if of in ("", site)))
                for site in sites
            ),
            key=lambda found: (found.name, found.site),
        )
    )


def _look_at(found: FoundBundle, seen: _Seen) -> None:
    try:
        brought = open_found(found)
    except Refused as trouble:
        seen.damaged.append((found, _said_site(found), refusal(found.name, trouble)))
        return
    if brought is not None and brought.folder not in seen.good:
        seen.good.add(brought.folder)
        seen.abouts.setdefault(brought.opened.about.site, []).append(brought.opened.about)


def _said_site(found: FoundBundle) -> str:
    """The site that a damaged bundle names, else nothing."""
    try:
        files = read_bundle_folder(found.folder) if found.folder is not None else None
        return bag_info.read_about(files[bag_info.NAME]).site if files else ""
    except (Refused, KeyError, OSError):
        return ""


def _site(site: str, abouts: list[About], damaged: tuple[Refusal, ...]) -> SiteOnStick:
    newest = max(abouts, key=lambda about: (bool(about.site_name), about.date, about.number), default=None)
    laptops = len({about.device for about in abouts})
    return SiteOnStick(site, newest.site_name if newest else "", laptops, len(abouts), damaged)
