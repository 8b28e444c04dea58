from __future__ import annotations

import pytest

from pantry.cli import main
from pantry.language import on_paper
from pantry.paper.signs.laptop_gone import LaptopGone
from pantry.paper.sizes import PaperSize
from tests.paper.hard_languages import BOTH, ENGLISH, HARD
from tests.paper.judge import judge
from tests.paper.on_paper import letters_with_boxes, words_on


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("languages", HARD.values(), ids=HARD)
def test_all_of_it_fits_in_any_two_languages(paper, languages):
    judge(LaptopGone(languages, paper))


def test_five_steps_in_their_order():
    words = " ".join(words_on(LaptopGone(BOTH[:1]).draw()).split())
    steps = ("1 Go on", "2 Call the point person", "3 Know what is on it", "4 On another laptop", "5 Prove the books")
    found = [words.replace("\n", " ").find(step[2:]) for step in steps]
    assert found == sorted(found)
    assert min(found) > 0
    assert "Sin laptop: cinco pasos" in words_on(LaptopGone(BOTH).draw())


@pytest.mark.parametrize("paper", PaperSize)
def test_an_option_keeps_its_dashes_in_front_in_arabic(paper):
    letters = letters_with_boxes(LaptopGone((on_paper("ar"), ENGLISH), paper).draw())
    dashes = [box for letter, box in letters if letter == "-"]
    joins = [box for letter, box in letters if letter == "j"]
    assert len(joins) == 2
    for join in joins:
        near = [box for box in dashes if abs(box.bottom - join.bottom) < 10 and 0 < join.left - box.left < 15]
        assert len(near) == 2


def test_the_commands_that_it_names_bring_the_books_back(tmp_path, clock, capsys):
    site, copies, back, stick = (tmp_path / name for name in ("oak.pantry", "copies", "back.pantry", "stick"))
    stick.mkdir()

    def run(*words: object) -> int:
        return main([str(word) for word in words], clock=clock)

    assert run("new", site, "--name", "Oak") == 0
    assert run("--site", site, "backup", copies) == 0
    assert run("--site", site, "stick", "write", stick) == 0
    (copy,) = copies.iterdir()
    assert run("restore", copy, back) == 0
    assert run("new", tmp_path / "other.pantry", "--join", stick) == 0
    for file in (back, tmp_path / "other.pantry"):
        assert run("--site", file, "check") == 0
    assert "The books are whole." in capsys.readouterr().out
