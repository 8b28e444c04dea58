"""The hint says before Enter what Enter will do: in every mode, whatever is asked, for any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pantry.codes.own import OwnKind, own_code
from pantry.desk import Desk, Mode
from pantry.events import Act, Change, Draft
from pantry.office.bags import make_bag
from pantry.reply import Did, Reply
from pantry.shelf import Portion

if TYPE_CHECKING:
    from pantry.assembly import Pantry

BEANS, MILK, UNKNOWN = "036000291452", "070852000091", "012345678905"
BAG_CARD, UNBOUND = own_code(OwnKind.BAG, 5), own_code(OwnKind.BAG, 6)
NOTHING = "saves nothing"

SETUPS: dict[str, tuple[str, ...]] = {
    "take in": ("/in",),
    "a date is asked": ("/in", f"24*{BEANS}"),
    "how many is asked": ("/in", f"24*{BEANS}", "0327"),
    "nobody knows it": ("/in", UNKNOWN),
    "milk came": ("/in", f"12*{MILK}"),
    "a weight is asked": ("/in", "4011"),
    "boxes came": ("/in", "40b"),
    "of what is asked": ("/in", "7"),
    "a kind is chosen": ("/in", "/kind bread"),
    "waste is asked": ("/in", "/waste other"),
    "a list is open": ("/in", "zebra"),
    "an odd number": ("/in", f"600*{BEANS}"),
    "give out": ("/out",),
    "a household was served": ("/out", "4"),
    "a bag is chosen": ("/out", "/bag Standard bag"),
    "many are asked": ("/out", "8+"),
    "something was given": ("/out", "4", BEANS),
    "a box is on the scale": ("/in", "/tare"),
    "fruit in a box is weighed": ("/in", "/tare", "4011"),
    "a volunteer is asked": ("/out", "/volunteer"),
    "plates": ("/plates",),
    "plates were served": ("/plates", "40"),
    "a line of pieces is open": ("/in", f"24*{BEANS}", "open"),
    "a weight waits": ("/out", "12lb"),
    "boxes wait": ("/out", "4b"),
    "a weight waits for one of a list": ("/in", "zebra", "12lb"),
    "a kind was said in Give out": ("/out", "/kind bread"),
    "a weight is open": ("/in", "12lb", "/out", "open"),
    "boxes are open": ("/in", "40b", "open"),
    "a household is open": ("/in", "/out", "/bag Standard bag", "4", "open"),
    "plates are open": ("/plates", "40", "open"),
    "an unknown is open": ("/in", UNKNOWN, "/out", "open"),
    "an undone line is open": ("/out", "4", "/undo", "open"),
}
TEXTS = (
    "", " ", "1", "2", "4", "9", "12", "24", "99", "100", "501", "0", "00", "007", "0327", "1234", "123456", "3/27",
    "1234567890123", "31feb", "15mar", "+6m", "x", "o", "24x", "0x", "3*", "12lb", "1lb", "0lb", "1g", "2g", "5.5kg",
    "40b", "0b", "38f", "3°", "99f", "8+", "?", "/undo", "/redo", "/in", "/out", "/plates", "/plates 4", "/nosuch",
    "/same", "/lock", "/bag Standard bag", "-4", "*", "&", "n" * 201, "00000000", "4011", "94011", BEANS, MILK,
    UNKNOWN, "036000291453", f"6*{BEANS}", f"0*{BEANS}", f"0327*{BEANS}", "12312027", "zebra", "zebra gum",
    "nothing is called so", BAG_CARD, f"4*{BAG_CARD}", UNBOUND,
)  # fmt: skip


TYPED = st.characters(exclude_categories=("C", "Zl", "Zp"))  # the box takes what can be seen


@pytest.fixture
def stocked(pantry: Pantry) -> Pantry:
    """Products, a bag and its card."""
    today = pantry.clock.today().isoformat()
    for item, name, kind, unit, grams in (
        (f"g00{BEANS}", "Black beans", "dry", "piece", "425"),
        (f"g00{MILK}", "Milk", "dairy", "piece", "3900"),
        ("p4011", "Bananas", "produce", "g", ""),
        ("g00000000000017", "Zebra gum", "other", "piece", "40"),
        ("g00000000000024", "Zebra puffs", "dry", "piece", "300"),
    ):
        said = {"code": item[1:], "name": name, "kind": kind, "unit": unit, "grams": grams, "dated": "yes"}
        rows = tuple(Change(thing=item, field=field, value=value) for field, value in said.items() if value)
        pantry.books.record(Draft(Act.SET, today, rows))
    bag = make_bag(pantry.books, pantry.clock, "Standard bag", (Portion(f"g00{BEANS}", 2),))
    change = Change(thing=bag.bag, field="own_code", value=BAG_CARD)
    pantry.books.record(Draft(Act.SET, today, (change,)))
    return pantry


def sat_down(pantry: Pantry, setup: str) -> Desk:
    desk = pantry.desk(Mode.OUT)
    for line in SETUPS[setup]:
        if line == "open":
            desk.correcting.open(desk.lines(1)[0].entry)
        else:
            desk.answer(line)
    return desk


def check(hint: str, reply: Reply, text: str) -> None:
    """What was claimed is what was done."""
    told = " ".join((reply.says, reply.headline, reply.detail, *reply.choices)).casefold()
    if not hint:
        assert reply.did is Did.NOTHING, reply
        assert not text.strip()
    elif hint == NOTHING:
        assert reply.did is Did.REFUSED, reply
        assert not reply.saved
    elif reply.did is Did.REFUSED:
        may_be_refused = ("look for", "the command", "7 of what", reply.headline[:9].casefold())
        assert hint.casefold().startswith(may_be_refused), (hint, reply)
    elif hint.startswith(("look for", "the command", "say where", "It was", "name it", "Another")):
        assert reply.did not in (Did.REFUSED, Did.NOTHING) or hint.startswith("the command"), (hint, reply)
    elif hint == "no date":
        assert reply.did is Did.DATED
    elif hint.startswith("Undo"):
        assert (reply.did, hint.removeprefix("Undo: ").casefold() in told) == (Did.UNDID, True) or hint == "Undo"
    else:
        assert hint.casefold().rstrip(".") in told, (hint, reply)


@pytest.mark.parametrize("setup", SETUPS)
def test_what_the_hint_says_is_what_enter_does(stocked: Pantry, setup: str) -> None:
    for text in TEXTS:
        desk = sat_down(stocked, setup)
        hint = desk.hint(text)
        reply = desk.answer(text)
        try:
            check(hint, reply, text)
        except AssertionError as differs:
            raise AssertionError(f"{setup}, {text!r}: hint {hint!r}\n{differs}") from differs


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    setup=st.sampled_from(sorted(SETUPS)),
    text=st.text(TYPED, max_size=30) | st.from_regex(r"[0-9+*x/lbkf. ]{1,12}", fullmatch=True),
)
def test_and_for_any_text(stocked: Pantry, setup: str, text: str) -> None:
    desk = sat_down(stocked, setup)
    check(desk.hint(text), desk.answer(text), text)
