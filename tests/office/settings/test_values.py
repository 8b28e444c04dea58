"""Kinds of value: what is read is kept so that it is read again, and what can't be is no value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.language import Language
from pantry.office.settings.of_laptop import settings_of_laptop, value_of, what_it_gives, with_value
from pantry.office.settings.of_site import settings_of_site
from pantry.office.settings.setting import Setting, Whose
from pantry.office.settings.values import Names, Number, OneOf, Renaming, SomeOf, Unit, Weight
from pantry.settings import LaptopSettings, SiteSettings

LANGUAGES = SomeOf((("en", "English"), ("es", "Español"), ("ar", "العربية")))


class NoStocks:
    """A shelf without label stocks of its own."""

    def own_stocks(self) -> tuple[()]:
        return ()


ALL = (*settings_of_site(NoStocks()), what_it_gives(), *settings_of_laptop())  # type: ignore[arg-type]
EACH = pytest.mark.parametrize("setting", ALL, ids=lambda setting: setting.key)


@EACH
@given(text=st.text(max_size=80))
def test_what_was_read_reads_the_same_again(setting: Setting, text: str) -> None:
    value = setting.value.read(text)
    assert value is None or setting.value.read(value) == value


@EACH
def test_each_default_can_be_set_and_the_way_to_write_it_is_a_sentence(setting: Setting) -> None:
    assert setting.key == "name" or setting.value.read(setting.default) == setting.default
    assert setting.value.how(Language()).endswith((".", "+"))
    assert setting.says.endswith(".")
    assert not setting.title.endswith(".")


def test_no_two_have_a_key() -> None:
    assert len({setting.key for setting in ALL}) == len(ALL)


@given(st.sampled_from(settings_of_laptop()), st.data())
def test_a_laptop_keeps_what_is_set_and_all_else(setting: Setting, data: st.DataObject) -> None:
    assert setting.whose is Whose.LAPTOP
    options = setting.value.options if isinstance(setting.value, OneOf) else (("Zebra", ""), ("", ""))
    value, _ = data.draw(st.sampled_from(options))
    kept = LaptopSettings.read(with_value(LaptopSettings(), setting.key, value).text())
    assert value_of(kept, setting.key) == value
    others = [one.key for one in settings_of_laptop() if one.key != setting.key]
    assert [value_of(kept, key) for key in others] == [value_of(LaptopSettings(), key) for key in others]


@pytest.mark.parametrize(
    ("text", "value"), [("es EN", "es en"), ("en en", "en"), ("", None), ("en xx", None), ("ar", "ar")]
)
def test_some_of_a_list(text: str, value: str | None) -> None:
    assert LANGUAGES.read(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("7", "7"), ("007", None), ("07", "7"), ("٣", "3"), ("0", None), ("49", None), ("-1", None), ("4.5", None),
     ("", None), ("9" * 400, None)],
)  # fmt: skip
def test_a_number(text: str, value: str | None) -> None:
    assert Number(1, 48, Unit.HOURS).read(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("A = B", "A=B"), ("A=B=C", "A=B=C"), ("", ""), ("A", None), ("=B", None), ("A=", None), ("A=B; C", None),
     ("A=" + "x" * 61, None)],
)  # fmt: skip
def test_another_name(text: str, value: str | None) -> None:
    assert Renaming().read(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("3lb", "1361"), ("1,4 kg", "1400"), ("1400", "1400"), ("99", None), ("lb", None), ("x", None), ("1e9", None)],
)
def test_a_weight(text: str, value: str | None) -> None:
    assert Weight(100, 5000).read(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", ""),
        (" A ;B; ;a", "A; B"),
        ("St. Mary's", "St. Mary's"),
        ("x" * 61, None),
        (";".join(map(str, range(101))), None),
    ],
)
def test_names(text: str, value: str | None) -> None:
    assert Names().read(text) == value


@given(st.dictionaries(st.sampled_from(("odd_people", "hours_kept", "tare_g", "odd_weight_g")), st.text(max_size=9)))
def test_what_the_books_hold_and_nobody_could_have_set_is_the_default(values: dict[str, str]) -> None:
    settings = SiteSettings().with_values(values)
    known = {setting.key: setting.value for setting in ALL}
    for key in values:
        read = known[key].read(str(getattr(settings, key)))
        assert read == str(getattr(settings, key))
