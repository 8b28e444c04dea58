from __future__ import annotations

import pytest

from pantry.settings import DateOrder, LaptopSettings, SiteSettings, ThemeName, Units, date_order_of


def test_what_the_books_hold_stands_over_the_defaults():
    read = SiteSettings().with_values({"name": "Mesa", "units": "metric", "date_order": "ymd", "language": "es"})

    assert read == SiteSettings(
        name="Mesa", language="es", languages="es en", units=Units.METRIC, date_order=DateOrder.YMD
    )
    assert read.lead_name == "point person"


@pytest.mark.parametrize("values", [{}, {"units": "stone"}, {"date_order": ""}, {"role": "source", "grams": "4"}])
def test_what_this_version_does_not_know_keeps_the_default(values):
    assert SiteSettings().with_values(values) == SiteSettings()


def test_a_field_that_is_said_no_more_keeps_what_was_read_before():
    assert SiteSettings(name="Oak", units=Units.METRIC).with_values({"language": "es"}).units is Units.METRIC


@pytest.mark.parametrize(
    ("said", "languages"),
    [({}, "en es"), ({"language": "es"}, "es en"), ({"language": "es", "languages": "en es"}, "en es"),
     ({"languages": "ht en"}, "ht en")],
)  # fmt: skip
def test_papers_speak_the_sites_own_language_first_unless_it_said_otherwise(said, languages):
    assert SiteSettings().with_values(said).languages == languages


@pytest.mark.parametrize(("units", "order"), [(Units.US, DateOrder.MDY), (Units.METRIC, DateOrder.DMY)])
def test_a_new_site_writes_dates_as_its_units_are_used(units, order):
    assert date_order_of(units) is order


def test_a_new_site_keeps_them(tmp_path, clock):
    from pantry.assembly import new_pantry

    pantry = new_pantry(tmp_path / "mesa.pantry", clock, SiteSettings(name="Mesa", language="es", units=Units.METRIC))
    assert pantry.settings == SiteSettings(
        name="Mesa", language="es", languages="es en", units=Units.METRIC, date_order=DateOrder.DMY
    )  # fmt: skip
    pantry.close()


@pytest.mark.parametrize(
    "laptop",
    [LaptopSettings(), LaptopSettings("es", ThemeName.DARK, 150, sounds=False), LaptopSettings("ht", number_pad=False)],
)
def test_a_laptop_reads_its_settings_as_it_kept_them(laptop):
    assert LaptopSettings.read(laptop.text()) == laptop


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "7", "[" * 100_000, '{"theme": "pink", "text_percent": 7, "language": 3}', '{"theme": []}'],
)
def test_damaged_settings_of_a_laptop_are_the_usual_ones(text):
    assert LaptopSettings.read(text) == LaptopSettings()
