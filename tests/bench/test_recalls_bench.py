"""20,000 recalls, read and matched against 10,000 items, against plain JSON of the same file in the same run."""

from __future__ import annotations

import json
import statistics
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from pantry.assembly import open_pantry
from pantry.language import Language
from pantry.office.recalling import touched
from pantry.recalls.reading import read_recalls
from tests.bench.big_books import big_clock, code_of_number, copy_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from pantry.assembly import Pantry
    from pantry.office.talk_rows import TalkRow

RECALLS, ITEMS, MOVEMENTS = 20_000, 10_000, 100_000
WANTED_S = {"match": 3.0, "read": 60.0, "room": 0.15, "listed": 0.15}
_LETTERS = "bcdfgklmnprstv"
_WORDS = tuple(f"{one}a{two}o{three}" for one in _LETTERS[:8] for two in _LETTERS[:8] for three in _LETTERS[:8])


def _row(number: int, chance: Random) -> dict[str, str]:
    """As long as a real one; four in ten name a code, one in twenty of those one of ours."""
    code = code_of_number(chance.randrange(ITEMS) if chance.random() < 0.05 else chance.randrange(10**9, 10**10 - 1))
    shown = f", UPC {code[0]} {code[1:6]} {code[6:11]} {code[11]}" if chance.random() < 0.4 else ""
    name = " ".join(chance.sample(_WORDS, 4))
    return {
        "recall_number": f"F-{number:05d}-2027", "status": "Ongoing", "product_type": "Food",
        "recalling_firm": f"{chance.choice(_WORDS)} Foods Inc", "classification": "Class II",
        "product_description": f"{name}, Net Wt. 16 oz. (454g), in plastic bags, 12 a case{shown}. Keep refrigerated.",
        "code_info": f"Lot #: {chance.randrange(10**6)}, {chance.randrange(10**6)}; Best By {1 + number % 9}/15/2027",
        "reason_for_recall": "Product may be contaminated with Listeria monocytogenes, found in routine testing.",
        "distribution_pattern": "Distributed to retail stores in " + ", ".join(chance.sample(_WORDS, 9)),
        "recall_initiation_date": "20261101", "report_date": "20261110",
    }  # fmt: skip


@pytest.fixture
def recall_file(tmp_path: Path) -> Path:
    chance = Random(3)
    path = tmp_path / "food-enforcement.json"
    rows = [_row(number, chance) for number in range(RECALLS)]
    path.write_text(json.dumps({"meta": {"last_updated": "2026-11-12"}, "results": rows}), encoding="utf-8")
    return path


@pytest.fixture
def pantry(big_site: Callable[[int, int], Path], tmp_path: Path) -> Iterator[Pantry]:
    opened = open_pantry(copy_of(big_site(ITEMS, MOVEMENTS), tmp_path), big_clock(seed=9))
    chance = Random(4)
    names = [(" ".join(chance.sample(_WORDS, 2)), f"g00{code_of_number(number)}") for number in range(ITEMS)]
    opened.site_file.db.executemany("UPDATE current SET value = ? WHERE thing = ? AND field = 'name'", names)
    yield opened
    opened.close()


def _plain_json_s(path: Path) -> float:
    def once() -> float:
        began = time.perf_counter()
        json.loads(path.read_bytes())
        return time.perf_counter() - began

    return statistics.median(once() for _ in range(5))


@pytest.mark.parametrize("what", list(WANTED_S))
def test_20000_recalls(benchmark: BenchmarkFixture, pantry: Pantry, recall_file: Path, what: str) -> None:
    if what != "read":
        read_recalls(pantry.site_file.db, recall_file)
    found_before = touched(pantry.site_file.reading, pantry.shelf, pantry.clock) if what == "listed" else ()

    def listed() -> tuple[TalkRow, ...]:
        talk = pantry.recall_talk(Language())
        talk.take_matches(found_before)
        return tuple(talk.rows("")[:20])

    act = {
        "room": lambda: tuple(pantry.recall_talk(Language()).rows("")),
        "listed": listed,
        "read": lambda: read_recalls(pantry.site_file.db, recall_file),
        "match": lambda: touched(pantry.site_file.reading, pantry.shelf, pantry.clock),
    }[what]
    began = time.process_time()
    act()
    work_s = time.process_time() - began
    found = benchmark.pedantic(act, rounds=2)
    baseline, median = _plain_json_s(recall_file), benchmark.stats.stats.median
    benchmark.extra_info |= {"baseline_ms": baseline * 1000, "ratio": median / baseline, "wanted_s": WANTED_S[what]}
    count = found.read if what == "read" else len(found)
    print(
        f"\n{what}: {median:.2f} s, of work {work_s:.2f} s (wanted {WANTED_S[what]}), JSON {baseline * 1000:.0f} ms,"
        f" ratio {median / baseline:.1f}; {count} rows"
    )
