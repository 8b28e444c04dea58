"""What has no name, as it is named: for the pictures and for what must fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.tables import Table


def unknown_scenes() -> tuple[tuple[str, Callable[[Table], None]], ...]:
    """Names and what leads there, in order; what comes next leaves the page by a scan."""
    return (
        ("unknowns_kind", lambda table: table.hand("/unknowns\nOat milk, unsweetened\n")),
        ("unknowns_weight", lambda table: table.hand("\n32")),
    )
