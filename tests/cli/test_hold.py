"""`pantry hold`: what is typed is held at once, and every scan says so."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from tests.recalls.lists import fda, fda_file

BEANS = "036000291452"
WHY = ("--why", "Listeria", "--by", "FDA")


@pytest.mark.usefixtures("site")
def test_what_is_held_is_said_at_the_table(run, table):
    held = run("hold", BEANS, "--lot", "L21B", "--best-by", "0327", *WHY, "--json")
    assert held.code == 0, held.err
    assert held.json == [
        {"item": f"g00{BEANS}", "code": BEANS, "name": None, "lot": "best_by=2027-03;code=L21B", "best_by": "2027-03",
         "why": "Listeria", "by": "FDA", "since": "2026-11-21", "quantity": 0, "unit": None,
         "before": None}
    ]  # fmt: skip
    assert "recalled" in table(f"24*{BEANS}")[0]["look"]

    released = run("hold", "release", BEANS, "--lot", "L21B", "--best-by", "2027-03", "--by", "FDA", "--json").json
    assert released == {"released": held.json[0] | {"quantity": 24, "unit": "piece"}, "recalled": None, "held": [],
                        "says": "Unknown item · L21B · Mar 2027 may be given out again."}  # fmt: skip
    assert "recalled" not in table(f"24*{BEANS}")[0]["look"]


@pytest.mark.usefixtures("site")
def test_a_release_says_where_a_recall_names_it_all_the_same_and_blocks_nothing(run, table, tmp_path):
    run("catalog", "name", BEANS, "Black beans")
    for lot in ("L21B", "L22"):
        run("hold", BEANS, "--lot", lot, *WHY)
    assert run("recalls", "read", fda_file(tmp_path, fda())).code == 0

    release = ("hold", "release", BEANS, "--by", "Rosa")
    ran = run(*release, "--lot", "L21B", "--json")
    says = "Black beans · L21B is held no more, but a recall names it. Look at the package first."
    assert ran.code == 0, ran.err
    assert ran.json["recalled"] == {
        "recall": "F-0001-2027", "source": "FDA", "reason": "Listeria monocytogenes.", "sure": True,
    }  # fmt: skip
    assert (ran.json["says"], [one["lot"] for one in ran.json["held"]]) == (says, ["code=L22"])
    (took,) = table(f"]C10100{BEANS}10L21B")
    assert (took["saved"], took["look"]) == (True, ["recalled"])

    run("hold", BEANS, "--lot", "L21B", *WHY)
    assert run(*release, "--lot", "L21B").out.splitlines()[0] == says
    assert run(*release, "--lot", "L22").out.splitlines() == ["Black beans · L22 may be given out again.",
                                                              "Nothing is held."]  # fmt: skip


@pytest.mark.usefixtures("site")
def test_nothing_is_held_yet(run):
    assert run("hold").out == "Nothing is held.\n"
    assert run("hold", "--json").json == []


@pytest.mark.usefixtures("site")
def test_a_name_serves_where_only_one_thing_has_it(run):
    run("catalog", "name", BEANS, "Black beans")
    run("catalog", "name", "041331026383", "Black beans, low salt")
    assert run("hold", "black  BEANS", *WHY, "--json").json[0]["code"] == BEANS
    assert run("hold", "low salt", *WHY).code == 0
    assert run("hold", "--csv").out.splitlines()[1].startswith(f"g00{BEANS},{BEANS},Black beans,")

    ran = run("hold", "black", *WHY)
    assert ran.code == 1
    assert "black can be more than one: " in ran.err


@pytest.mark.parametrize(
    ("asked", "code", "says"),
    [
        ((BEANS,), 2, "--why"),
        ((BEANS, "--why", "Listeria"), 2, "--by"),
        ((BEANS, "--best-by", "soon", *WHY), 1, "soon is no date"),
        (("nothing known", *WHY), 1, "Nothing is called nothing known here"),
        (("", *WHY), 1, "Nothing is called"),
        ((BEANS, "--why", " ", "--by", "FDA"), 1, "why it is held"),
        (("release", BEANS, "--by", "FDA"), 1, "Nothing is held like that"),
        (("release", BEANS), 2, "--by"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_can_not_be_held_is_refused_in_words(run, asked, code, says):
    ran = run("hold", *asked)
    assert (ran.code, says in ran.err) == (code, True), ran.err
    assert run("hold", "--json").json == []


@pytest.mark.usefixtures("site")
def test_the_notice_for_guests_is_filled_in(run, tmp_path):
    run("catalog", "name", BEANS, "Black beans")
    run("hold", BEANS, "--lot", "L21B", *WHY)
    out = tmp_path / "notice.pdf"
    ran = run("hold", "notice", "black beans", "--lot", "L21B", "-o", out, "--languages", "en,es", "--json")
    assert (ran.code, ran.json["pages"]) == (0, 1), ran.err
    with pdfium.PdfDocument(out) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert all(fact in text for fact in (f"Black beans · {BEANS}", "L21B", "Listeria"))


@pytest.mark.usefixtures("site")
def test_the_notice_is_in_all_languages_of_the_guests(run, tmp_path):
    run("catalog", "name", BEANS, "Black beans")
    run("hold", BEANS, *WHY)
    run("settings", "languages", "en es ar")

    def printed(*more):
        return run("hold", "notice", BEANS, "-o", tmp_path / "notice.pdf", "--force", "--json", *more)

    assert printed().json["pages"] == 2
    assert printed("--languages", "en,es,zh,ar,ht").json["pages"] == 3
    assert printed("--languages", "ar").json["pages"] == 1
    assert "This paper can be in any of these languages: " in printed("--languages", "en,xx").err
    assert run("papers", "signin", "-o", tmp_path / "in.pdf", "--languages", "en,es,ar").code == 1


@pytest.mark.usefixtures("site")
def test_of_what_is_not_held_there_is_no_notice(run, tmp_path):
    ran = run("hold", "notice", BEANS, "-o", tmp_path / "notice.pdf")
    assert (ran.code, "Nothing is held like that" in ran.err) == (1, True)
    assert not (tmp_path / "notice.pdf").exists()


@pytest.mark.usefixtures("site")
def test_what_nobody_met_here_is_held_by_its_name(run):
    told = run("hold", "Acme spread", *WHY)
    assert (told.code, "say so with --new" in told.err) == (1, True)
    held = run("hold", " Acme  spread", "--new", "--lot", "L9", *WHY, "--json").json
    assert [(one["name"], one["lot"], one["by"]) for one in held] == [("Acme spread", "code=L9", "FDA")]
    assert run("catalog", "search", "acme", "--json").json[0]["item"] == held[0]["item"]
    assert run("hold", "acme spread", *WHY).code == 0
    assert "is not new here" in run("hold", "Acme spread", "--new", *WHY).err


@pytest.mark.parametrize("name", ["", "12345", "x" * 201])
@pytest.mark.usefixtures("site")
def test_what_is_no_name_makes_no_new_item(run, name):
    before = run("check", "--json").json["events"]
    ran = run("hold", name, "--new", *WHY)
    assert (ran.code, "letters" in ran.err) == (1, True), ran.err
    assert run("hold", "Acme", "--new", "--why", " ", "--by", "FDA").code == 1
    assert run("check", "--json").json["events"] == before


@pytest.mark.usefixtures("site")
def test_who_said_it_before_is_kept_until_it_is_released(run):
    run("hold", BEANS, *WHY)
    run("hold", BEANS, *WHY)
    assert run("hold", "--json").json[0]["before"] is None
    (held,) = run("hold", BEANS, "--why", "Swollen cans", "--by", "Rosa", "--json").json
    assert (held["why"], held["by"], held["before"]) == ("Swollen cans", "Rosa", "Listeria (FDA, 2026-11-21)")
    assert "Listeria (FDA, 2026-11-21)" in run("hold").out
    run("hold", "release", BEANS, "--by", "Rosa")
    run("hold", BEANS, *WHY)
    assert run("hold", "--json").json[0]["before"] is None
