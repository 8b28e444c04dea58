from __future__ import annotations

import pytest

from pantry.language import Language
from pantry.paper.labels.label_sheet import PrintedLabels
from pantry.paper.printed import Printed
from ui.lead.papers.sight_side import looked_at_words

LONG, ODD = "The mutual aid table of Wilmington " * 9, "ข้าว"


@pytest.mark.parametrize(
    ("printed", "english", "spanish"),
    [
        (Printed(1), "", ""),
        (Printed(1, (LONG,), (ODD,)), "1 text was too long and was cut.", "1 texto era demasiado largo y se cortó."),
        (
            Printed(1, (), (ODD, LONG)),
            "2 texts have letters that can't be printed.",
            "2 textos tienen letras que no se pueden imprimir.",
        ),
        (
            PrintedLabels(1, (LONG,), (), labels=30),
            f"The words of 1 item were too long: {LONG}",
            f"Las palabras de 1 artículo eran demasiado largas: {LONG}",
        ),
        (
            PrintedLabels(1, ("Rice", "Beans"), (), labels=30),
            "The words of 2 items were too long: Rice, Beans",
            "Las palabras de 2 artículos eran demasiado largas: Rice, Beans",
        ),
        (
            PrintedLabels(1, (LONG,), (), labels=30, without_bars=(ODD,)),
            "1 item has a code without a barcode.",
            "1 artículo tiene un código sin código de barras.",
        ),
    ],
)
def test_what_is_to_be_looked_at_before_it_is_printed(printed, english, spanish):
    assert looked_at_words(printed, Language()) == english
    assert looked_at_words(printed, Language("es")) == spanish
