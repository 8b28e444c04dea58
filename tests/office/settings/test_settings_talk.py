"""Settings as somebody looks for them: letters find them in two languages, each is saved at once and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pantry.language import Language
from pantry.office.settings.also_called import also_called
from pantry.office.settings.elsewhere import Place
from pantry.office.settings.setting import Group
from pantry.office.settings.settings_talk import SettingsTalk
from pantry.settings import SiteSettings
from tests.sites import new_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pantry.assembly import Pantry


@pytest.fixture
def pantry(tmp_path: Path, clock, held) -> Iterator[Pantry]:
    site = new_site(tmp_path / "oak.pantry", clock, held.random, SiteSettings(name="Oak St table"))
    yield site
    site.close()


@pytest.fixture
def talk_in(pantry: Pantry) -> Callable[[str], SettingsTalk]:
    def talk(code: str) -> SettingsTalk:
        language = Language(code)
        return SettingsTalk(pantry.all_settings(language), lambda: pantry.settings, language, {Place.PIN})

    return talk


@pytest.fixture
def talk(talk_in: Callable[[str], SettingsTalk]) -> SettingsTalk:
    return talk_in("en")


def keys(talk: SettingsTalk) -> list[str]:
    return [row.key for row in talk.rows()]


def words(talk: SettingsTalk, key: str) -> str:
    talk.find(key)
    return next(row.words for row in talk.rows() if row.key == key)


def test_all_of_them_group_by_group_with_what_is_set_elsewhere_where_it_can_be_reached(talk: SettingsTalk) -> None:
    seen = keys(talk)
    assert len(seen) == len(set(seen))
    assert {"name", "theme", "sources", "hours_kept", "pin"} <= set(seen)
    assert "bags" not in seen
    groups = [row.group for row in talk.rows()]
    assert list(dict.fromkeys(groups)) == [group for group, _ in talk.groups()]
    assert sorted(groups, key=list(Group).index) == groups


@pytest.mark.parametrize(
    ("code", "letters", "key"),
    [("en", "banana", "tare_g"), ("en", "DARK", "theme"), ("en", "slip wei", "odd_weight_g"),
     ("en", "tare_g", "tare_g"), ("es", "platano", "tare_g"), ("es", "Tamaño", "text_size"),
     ("es", "tamano", "text_size"), ("en", "pin", "pin")],
)  # fmt: skip
def test_letters_find_it(talk_in: Callable[[str], SettingsTalk], code: str, letters: str, key: str) -> None:
    talk = talk_in(code)
    talk.find(letters)
    assert key in keys(talk)
    assert len(keys(talk)) < 8
    talk.find("")
    assert len(keys(talk)) > 20


_MEANT = [
    ("en", "limit", "bags odd_people odd_units odd_weight_g"),
    ("en", "backup", "backup backups_kept"),
    ("en", "place", "name day sources"),
    ("en", "printer", "printer printers label_stock"),
    ("en", "language", "language laptop_language languages"),
    ("en", "theme", "theme"),
    ("en", "sound", "sounds"),
    ("en", "lock", "pin rest_after_min"),
    ("en", "PIN", "pin"),
    ("en", "weight", "weights units tare_g odd_weight_g"),
    ("en", "pounds", "units tare_g weights odd_weight_g meal value_a_pound"),
    ("en", "date", "dates date_order paper_rule_date"),
    ("en", "waste", "waste_reasons"),
    ("en", "dark mode", "theme"),
    ("en", "keypad", "number_pad"),
    ("en", "donors", "sources donor_name"),
    ("es", "límite", "bags odd_people odd_units odd_weight_g"),
    ("es", "limites", "bags odd_people odd_units odd_weight_g"),
    ("es", "respaldo", "backup backups_kept"),
    ("es", "copia", "backup backups_kept"),
    ("es", "lugar", "name day sources"),
    ("es", "impresora", "printer printers label_stock"),
    ("es", "idioma", "language laptop_language languages"),
    ("es", "tema", "theme"),
    ("es", "sonido", "sounds"),
    ("es", "bloquear", "pin rest_after_min"),
    ("es", "bloqueo", "pin rest_after_min"),
    ("es", "contraseña", "pin"),
    ("es", "peso", "weights units tare_g odd_weight_g"),
    ("es", "libras", "units tare_g weights odd_weight_g meal value_a_pound"),
    ("es", "fecha", "dates date_order paper_rule_date"),
    ("es", "desperdicio", "waste_reasons"),
    ("es", "basura", "waste_reasons"),
    ("es", "caducidad", "dates date_order"),
    ("es", "teclado", "number_pad"),
]


@pytest.mark.parametrize(("code", "letters", "meant"), _MEANT)
def test_what_people_mean_by_a_word_is_found_and_comes_before_what_only_speaks_of_it(
    pantry: Pantry, code: str, letters: str, meant: str
) -> None:
    language = Language(code)
    talk = SettingsTalk(pantry.all_settings(language), lambda: pantry.settings, language, set(Place))
    talk.find(letters)
    found, wanted = keys(talk), set(meant.split())
    assert wanted <= set(found)
    assert wanted <= set(found[: len(wanted) + 3])


@pytest.mark.parametrize("code", ["en", "es"])
def test_what_is_also_called_something_is_there_and_no_word_of_it_finds_nothing(pantry: Pantry, code: str) -> None:
    language = Language(code)
    talk = SettingsTalk(pantry.all_settings(language), lambda: pantry.settings, language, set(Place))
    for key in keys(talk):
        assert also_called(key)
        for letters in language.say(also_called(key)).split(", "):
            talk.find(letters)
            assert key in keys(talk), letters


def test_what_is_found_nowhere(talk: SettingsTalk) -> None:
    talk.find("zeppelin")
    assert talk.rows() == ()


def test_each_is_told_in_words(talk: SettingsTalk) -> None:
    told = {key: words(talk, key) for key in ("units", "odd_people", "odd_weight_g", "languages", "bands", "tokens")}
    assert told == {
        "units": "Pounds and °F", "odd_people": "20 people", "odd_weight_g": "2,000 lb",
        "languages": "English, Español", "bands": "None", "tokens": "No",
    }  # fmt: skip


def test_what_is_set_is_told_and_taken_back(talk: SettingsTalk) -> None:
    assert talk.answer("odd_weight_g", "50 lb")
    assert talk.said == "Most weight in one line: 50 lb"
    assert talk.undo()
    assert talk.said == "Taken back. Most weight in one line: 2,000 lb"
    assert not talk.may_undo
    assert not talk.undo()


def test_what_it_is_already_saves_nothing(pantry: Pantry, talk: SettingsTalk) -> None:
    digest = pantry.books.digest()
    assert not talk.answer("odd_people", "20")
    assert (talk.said, talk.trouble, pantry.books.digest()) == ("", "", digest)


def test_what_can_not_be_is_told_and_the_last_one_can_still_be_taken_back(talk: SettingsTalk) -> None:
    talk.answer("odd_people", "7")
    assert not talk.answer("hours_kept", "72")
    assert talk.trouble == "That can't be. Nothing was changed. It is a number from 1 to 48."
    assert talk.undo()
    assert words(talk, "odd_people") == "20 people"


def test_a_donor_that_is_a_usual_kind_of_source_is_told_and_adds_nothing(talk: SettingsTalk) -> None:
    assert talk.add_name("sources", "Corner Market")
    for name in ("Wholesale", " mayorista "):
        assert not talk.add_name("sources", name)
        assert talk.trouble == f"{name.strip()} is there already. Nothing was changed."
    assert talk.names("sources") == ("Corner Market",)
    assert talk.undo()
    assert talk.names("sources") == ()


def test_names_one_by_one(talk: SettingsTalk) -> None:
    assert talk.add_name("waste_reasons", "moldy")
    assert talk.add_name("waste_reasons", " broken jar ")
    assert talk.names("waste_reasons") == ("moldy", "broken jar")
    assert not talk.add_name("waste_reasons", "  ")
    assert talk.trouble == "Type a name first. Nothing was changed."
    assert talk.take_out_name("waste_reasons", "moldy")
    assert talk.names("waste_reasons") == ("broken jar",)
    talk.undo()
    assert talk.names("waste_reasons") == ("moldy", "broken jar")


def test_in_another_language_the_last_is_told_in_it(pantry: Pantry, talk: SettingsTalk) -> None:
    talk.answer("laptop_language", "es")
    spanish = Language("es")
    talk.speak(pantry.all_settings(spanish), spanish)
    assert talk.said == "Idioma de esta laptop: Español"


def test_what_is_called_so_comes_before_what_speaks_of_it(talk: SettingsTalk) -> None:
    talk.find("pin")
    assert keys(talk) == ["pin", "rest_after_min"]
