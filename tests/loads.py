"""A load that another site sent, as a stick brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pantry.assembly import new_pantry
from pantry.desk import Mode
from pantry.office.goods import Goods
from pantry.office.naming import Named, name_item
from pantry.office.transferring import send_goods
from pantry.places import SHELF, fixed_place
from pantry.settings import SiteSettings
from pantry.stick import read_stick, write_stick

if TYPE_CHECKING:
    from pantry.assembly import Pantry

SENT_RICE = "051500241776"


def bring_load(pantry: Pantry) -> None:
    """Elm sent 6 bags of rice, and its stick is read here."""
    folder = pantry.site_file.path.parent / "elm"
    stick = folder / "stick"
    stick.mkdir(parents=True)
    elm, item = new_pantry(folder / "elm.pantry", pantry.clock, SiteSettings(name="Elm")), f"g00{SENT_RICE}"
    name_item(elm.books, elm.shelf, elm.clock, item, Named("Rice", "dry", 900))
    elm.desk(Mode.IN).answer(f"10*{SENT_RICE}")
    send_goods(elm.books, elm.shelf, elm.clock, Goods(item, 6, fixed_place(elm.books.site, SHELF)), "Oak St table")
    write_stick(elm.books, elm.site_file, elm.clock, stick)
    elm.close()
    assert not read_stick(pantry.books, pantry.site_file, pantry.clock, stick).refused
