"""What a date says today: by what every table begins with, by a chapter's row, by a site's."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.catalog.kinds import Kind
from pantry.codes.dates import DateKind
from pantry.rules.date_policy import ANY, DEFAULTS, DatePolicy, DateRule, Verdict, Wrote, read_rule

TODAY = date(2026, 11, 21)
DATED = [kind for kind in DateKind if kind not in (DateKind.CODE_ONLY, DateKind.NONE)]
OURS = DateRule("dry", DateKind.BEST_BY, 30, 365, "Not from cans that bulge.", "our food bank, 2026-03")
DAYS = st.none() | st.integers(0, 3650)


def said(*rules):
    return {rule.key: rule.text() for rule in rules}


def advice(policy, value, kind=DateKind.BEST_BY, food="dry", today=TODAY):
    return policy.advice(value, kind, food, today)


@pytest.mark.parametrize(
    ("value", "date_kind", "kind", "verdict"),
    [
        ("2026-11-21", DateKind.BEST_BY, "dry", Verdict.FINE),
        ("2026-11", DateKind.BEST_BY, "dry", Verdict.FINE),
        ("2026-10", DateKind.BEST_BY, "dry", Verdict.LOOK_FIRST),
        ("2026-11-20", DateKind.FREEZE_BY, "meat", Verdict.LOOK_FIRST),
        ("2026-11-20", DateKind.USE_BY, "baby", Verdict.DO_NOT_GIVE),
        ("2026-11-20", DateKind.BEST_BY, "baby", Verdict.DO_NOT_GIVE),
        ("2025-01-01", DateKind.PACKED_ON, "baby", Verdict.FINE),
        ("2025-01-01", DateKind.PACKED_ON, "meat", Verdict.FINE),
        ("", DateKind.NONE, "baby", Verdict.FINE),
    ],
)
def test_what_every_table_begins_with(value, date_kind, kind, verdict):
    found = advice(DatePolicy(), value, date_kind, kind)
    assert found.verdict is verdict
    assert bool(found.sentence and found.source and found.why) is (verdict is not Verdict.FINE)


@pytest.mark.parametrize(
    ("days", "verdict"), [(0, Verdict.FINE), (30, Verdict.FINE), (31, Verdict.LOOK_FIRST), (365, Verdict.LOOK_FIRST),
                          (366, Verdict.DO_NOT_GIVE)],
)  # fmt: skip
def test_a_row_counts_days_from_the_date(days, verdict):
    value = (TODAY - timedelta(days=days)).isoformat()
    found = advice(DatePolicy.of({}, said(OURS)), value)
    assert found.verdict is verdict
    assert days == 0 or (found.why, found.source, found.is_own) == (OURS.why, OURS.source, True)


def test_the_site_wins_over_its_chapter_and_that_over_the_beginning():
    other = DateRule("dry", DateKind.BEST_BY, 5, 9, "Ours.", "us")
    both = DatePolicy.of(said(OURS), said(other))
    assert [(rule.fine_days, rule.wrote) for rule in both.rules if rule.key == OURS.key] == [(5, Wrote.SITE)]
    assert DatePolicy.of(said(OURS), {OURS.key: ""}).rule(*OURS.key.split(":")).wrote is Wrote.CHAPTER
    assert DatePolicy.of({}, {OURS.key: ""}) == DatePolicy.of({}, {})


def test_the_row_that_fits_best_is_asked():
    of_food = DateRule("dry", ANY, 7, 7, "", "us")
    policy = DatePolicy.of({}, said(OURS, of_food))
    assert policy.rule_for("dry", DateKind.BEST_BY).fine_days == 30
    assert policy.rule_for("dry", DateKind.USE_BY).fine_days == 7
    assert policy.rule_for("dry", DateKind.PACKED_ON).fine_days is None
    assert policy.rule_for("bread", DateKind.USE_BY).fine_days == 0


def test_no_row_gives_formula_past_its_date():
    loose = [DateRule("baby", kind, 400, None, "", "us") for kind in (*DATED, ANY)]
    found = advice(DatePolicy.of(said(*loose), said(*loose)), "2026-11-20", DateKind.USE_BY, "baby")
    assert found.verdict is Verdict.DO_NOT_GIVE
    assert "107.20" in found.source


@pytest.mark.parametrize(
    "text",
    ["", "no", "[]", "7", '{"fine": 1}', '{"fine":-1,"look":null,"why":"","source":""}',
     '{"fine":true,"look":null,"why":"","source":""}', '{"fine":1e9,"look":null,"why":"","source":""}',
     '{"fine":1,"look":99999,"why":"","source":""}', '{"fine":1,"look":2,"why":3,"source":""}', "[" * 100_000],
)  # fmt: skip
def test_what_can_not_be_read_changes_nothing(text):
    assert read_rule("dry:best_by", text) is None
    assert DatePolicy.of({"dry:best_by": text, ":": text, "dry": text}, {}).rules == DatePolicy.of({}, {}).rules


@given(fine=DAYS, look=DAYS, food=st.sampled_from([*Kind, ANY]), kind=st.sampled_from([*DATED, ANY]))
def test_a_row_reads_back_as_it_was_written(fine, look, food, kind):
    rule = DateRule(food, kind, fine, look, "Because; “so”.", "us: 2026")
    assert read_rule(rule.key, rule.text()) == rule


@given(
    rows=st.lists(st.tuples(st.sampled_from([*Kind, ANY]), st.sampled_from([*DATED, ANY]), DAYS, DAYS), max_size=6),
    food=st.sampled_from(Kind), kind=st.sampled_from(list(DateKind)), ago=st.integers(-400, 4000),
)  # fmt: skip
def test_a_later_day_is_never_kinder_and_what_is_not_past_is_fine(rows, food, kind, ago):
    policy = DatePolicy.of({}, said(*(DateRule(*row, "", "us") for row in rows)))
    value = (TODAY - timedelta(days=ago)).isoformat()
    order = list(Verdict)
    now, tomorrow = (advice(policy, value, kind, food, TODAY + timedelta(days=more)).verdict for more in (0, 1))
    assert order.index(now) <= order.index(tomorrow)
    assert ago > 0 or now is Verdict.FINE


def test_no_sentence_promises_that_food_is_safe():
    policy = DatePolicy.of({}, said(OURS))
    told = [
        advice(policy, f"20{year}-01-01", kind, food).sentence for year in (20, 26) for kind in DATED for food in Kind
    ]
    assert not any("safe" in words for words in (*told, *(rule.why for rule in DEFAULTS)))
