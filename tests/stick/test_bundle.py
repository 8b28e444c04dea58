"""A bundle is whole to its last byte, or it is refused; two independent judges agree that it is what it says."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import bagit
import frictionless
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantry.books.arriving import arriving, event_of
from pantry.events import KINDS, Change, Movement, cells, event_id
from pantry.stick.about import About, Named
from pantry.stick.bundle import (
    BAGIT,
    MANIFEST,
    SIGNATURE,
    TAG_MANIFEST,
    Files,
    bundle_id,
    read_bundle,
    write_bundle,
    write_signature,
)
from pantry.stick.datapackage import NAME as DATAPACKAGE
from pantry.stick.refusals import Refused
from pantry.stick.signing import sign

if TYPE_CHECKING:
    from pathlib import Path

CSV_FILES = ("data/movements.csv", "data/visits.csv", "data/counts.csv", "data/changes.csv")
OTHER_SEED = bytes(range(1, 33))


def manifest_of(files: Files, names: list[str]) -> bytes:
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(names)).encode()


def signed_again(files: Files, seed: bytes) -> Files:
    """The files with manifests and signature that fit whatever is in them now."""
    files = dict(files)
    files[MANIFEST] = manifest_of(files, [name for name in files if name.startswith("data/")])
    tags = [name for name in files if not name.startswith("data/") and name not in (TAG_MANIFEST, SIGNATURE)]
    files[TAG_MANIFEST] = manifest_of(files, tags)
    files[SIGNATURE] = write_signature(sign(files[TAG_MANIFEST], seed))
    return files


def refused(files: Files) -> Refused:
    with pytest.raises(Refused) as caught:
        read_bundle(files)
    return caught.value


@pytest.fixture
def files(maker) -> Files:
    return maker.files(*maker.some_of_each())


def test_what_was_written_is_read(maker) -> None:
    events = maker.some_of_each()
    before = (Named(maker.device, 1, "0" * 64), Named(maker.device, 2, "f" * 64))
    opened = read_bundle(maker.files(*events, about=maker.about(3, before=before)))
    assert {event_of(kind, row) for kind in KINDS for row in opened.rows.of(kind)} == set(events)
    assert opened.counted
    assert opened.about == replace(maker.about(3, before=before), entries=4, events=4)


def test_the_same_rows_in_any_order_give_the_same_bytes(maker) -> None:
    events = [maker.movement() for _ in range(5)]
    assert maker.files(*events) == maker.files(*reversed(events))


def test_its_id_is_the_hash_of_its_tag_manifest(files: Files) -> None:
    assert read_bundle(files).bundle == bundle_id(files[TAG_MANIFEST])


def test_the_tag_manifest_goes_last(files: Files) -> None:
    assert list(files)[-1] == TAG_MANIFEST


def test_no_hour_stands_anywhere_in_it(files: Files) -> None:
    text = b"".join(files[name] for name in files if name != TAG_MANIFEST).decode()
    assert "14:06" not in text
    assert "T19:06" not in text


@pytest.fixture(scope="session")
def small(make_maker) -> Files:
    return make_maker.files(*make_maker.some_of_each())


@given(st.data())
def test_a_bundle_with_any_byte_changed_is_refused(small: Files, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(small)))
    at = data.draw(st.integers(0, len(small[name]) - 1))
    other = data.draw(st.integers(1, 255))
    changed = bytearray(small[name])
    changed[at] ^= other
    assert refused({**small, name: bytes(changed)}).file in {*small, "bag-info.txt"}


@given(st.data())
def test_a_bundle_with_any_file_cut_off_or_longer_is_refused(small: Files, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(small)))
    kept = data.draw(st.integers(0, len(small[name]) - 1))
    more = data.draw(st.binary(min_size=1, max_size=3))
    refused({**small, name: small[name][:kept]})
    refused({**small, name: small[name] + more})


def test_every_single_byte_counts(small: Files) -> None:
    for name in (BAGIT, SIGNATURE, TAG_MANIFEST, "bag-info.txt"):
        for at in range(len(small[name])):
            changed = bytearray(small[name])
            changed[at] ^= 1
            refused({**small, name: bytes(changed)})


def test_a_missing_file_is_refused_by_name(small: Files) -> None:
    for name in small:
        assert refused({other: data for other, data in small.items() if other != name}).file in (name, DATAPACKAGE)


@pytest.mark.parametrize(
    "name",
    ["fetch.txt", "data/more.csv", "notes.txt", "data/../x", "../x", "/etc/x", "data/a/b.csv", "Data/x.csv", "data/"],
)
def test_a_file_that_does_not_belong_is_refused(files: Files, name: str) -> None:
    assert refused({**files, name: b"x"}).file == name


def test_swapped_files_are_refused(files: Files) -> None:
    swapped = {**files, CSV_FILES[0]: files[CSV_FILES[1]], CSV_FILES[1]: files[CSV_FILES[0]]}
    assert (refused(swapped).file, refused(swapped).line) == (CSV_FILES[0], 1)


def test_files_of_two_bundles_mixed_are_refused(maker, files: Files) -> None:
    other = maker.files(*maker.some_of_each())
    for name in files:
        if files[name] != other[name]:
            refused({**files, name: other[name]})


@pytest.mark.parametrize("name", [*CSV_FILES, DATAPACKAGE, BAGIT, "bag-info.txt"])
def test_new_hashes_do_not_help_without_the_key(maker, name: str) -> None:
    files = maker.files(*maker.some_of_each())
    wrong = signed_again({**files, name: files[name].replace(b"2026", b"2025").replace(b"BagIt", b"bagIt")}, OTHER_SEED)
    refused(wrong)


def test_a_signature_by_another_key_is_refused(files: Files) -> None:
    other = {**files, SIGNATURE: write_signature(sign(files[TAG_MANIFEST], OTHER_SEED))}
    assert refused(other).file == SIGNATURE


def test_a_signature_over_another_bundle_is_refused(maker, files: Files) -> None:
    other = maker.files(*maker.some_of_each())
    assert refused({**files, SIGNATURE: other[SIGNATURE]}).file == SIGNATURE


def test_the_signer_may_not_count_what_it_did_not_write(maker) -> None:
    files = maker.files(*maker.some_of_each())
    more = maker.files(*maker.some_of_each(), maker.movement())
    mixed = signed_again({**files, CSV_FILES[0]: more[CSV_FILES[0]]}, maker.seed)
    assert refused(mixed).file == "bag-info.txt"


def test_a_description_that_lies_is_refused(maker, files: Files) -> None:
    package = json.loads(files[DATAPACKAGE])
    package["resources"][0]["hash"] = "sha256:" + "0" * 64
    lying = signed_again({**files, DATAPACKAGE: json.dumps(package).encode()}, maker.seed)
    assert refused(lying).file == DATAPACKAGE


@pytest.mark.parametrize("text", [b"{}", b"[", b"[" * 100_000, b'{"resources": [{}]}', b'{"resources": 3}', b"\xff"])
def test_a_description_that_is_none_is_refused(maker, files: Files, text: bytes) -> None:
    assert refused(signed_again({**files, DATAPACKAGE: text}, maker.seed)).file == DATAPACKAGE


def test_an_entry_whose_lines_disagree_is_refused(maker) -> None:
    entry = maker.entry()
    events = (maker.movement(entry=entry), maker.movement(entry=entry, date="2026-11-20"))
    assert refused(maker.files(*events)).file == CSV_FILES[0]


def test_an_entry_of_too_many_lines_is_refused(maker) -> None:
    entry = maker.entry()
    caught = refused(maker.files(*(maker.movement(entry=entry) for _ in range(10_001))))
    assert (caught.file, caught.line) == (CSV_FILES[0], 10_002)


def test_a_rev_that_contradicts_its_base_is_refused_with_its_line(maker) -> None:
    first = maker.change()
    second = maker.change(base=first.event, rev=2, value="Beans")
    assert read_bundle(maker.files(first, second)).rows.changes
    wrong = maker.change(base=first.event, rev=3, value="Beans")
    caught = refused(maker.files(first, wrong))
    assert caught.file == CSV_FILES[3]
    assert caught.line == sorted([first.event, wrong.event]).index(wrong.event) + 2


def test_a_first_change_has_the_rev_one(maker) -> None:
    assert refused(maker.files(maker.change(rev=2))).file == CSV_FILES[3]


def test_a_major_version_is_kept_without_being_read(maker) -> None:
    files = maker.files(*maker.some_of_each(), about=maker.about(version="2.0"))
    strange = signed_again({**files, CSV_FILES[0]: b"of another kind", "data/else.bin": b"\0"}, maker.seed)
    opened = read_bundle(strange)
    assert (opened.counted, opened.about.entries, opened.rows.movements) == (False, 4, [])


def test_a_major_version_with_a_byte_changed_is_refused(maker) -> None:
    files = maker.files(*maker.some_of_each(), about=maker.about(version="2.0"))
    for name in files:
        refused({**files, name: files[name][:-2] + b"~" + files[name][-1:]})


def test_a_kind_that_only_a_newer_program_knows_leaves_its_entries_unread(maker) -> None:
    taken, mixed = maker.movement(), maker.movement()
    row = {name: value for name, value in cells(mixed).items() if name in ("entry", "act", "site", "date")}
    row = {"event": "", **row, "salt": "a" * 13, "celsius": "4"}
    row["event"] = event_id(row.items())
    lines = (",".join(f'"{cell}"' for cell in cells_of) for cells_of in (row, row.values()))
    temperatures = "".join(line + "\r\n" for line in lines).encode()
    files = maker.files(taken, mixed, about=maker.about(version="1.1"))
    package = json.loads(files[DATAPACKAGE])
    package["resources"].append(
        {
            "path": "temperatures.csv",
            "hash": "sha256:" + hashlib.sha256(temperatures).hexdigest(),
            "bytes": len(temperatures),
        }
    )
    newer = {
        **files,
        "data/temperatures.csv": temperatures,
        DATAPACKAGE: json.dumps(package).encode(),
        "bag-info.txt": files["bag-info.txt"].replace(b"Pantry-Events: 2", b"Pantry-Events: 3"),
    }
    opened = read_bundle(signed_again(newer, maker.seed))
    assert [row[0] for row in opened.rows.movements] == [taken.event]
    assert (opened.counted, opened.unread) == (True, 1)
    assert refused(signed_again({**newer, "bag-info.txt": newer["bag-info.txt"].replace(b"1.1", b"1.0")}, maker.seed))


def test_too_many_bytes_are_refused_before_they_are_read(files: Files) -> None:
    assert refused({**files, CSV_FILES[0]: bytes(64_000_001)}).file == CSV_FILES[0]


def on_disk(folder: Path, files: Files) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def test_bagit_says_it_is_a_bag(tmp_path: Path, files: Files) -> None:
    bag = bagit.Bag(str(on_disk(tmp_path / "bag", files)))
    bag.validate()
    assert bag.info["Pantry-Number"] == "1"


@pytest.mark.parametrize("name", [*CSV_FILES, "bag-info.txt", MANIFEST])
def test_bagit_sees_the_same_damage(tmp_path: Path, files: Files, name: str) -> None:
    folder = on_disk(tmp_path / "bag", {**files, name: files[name][:-3] + b"~\r\n"})
    with pytest.raises(bagit.BagError):
        bagit.Bag(str(folder)).validate()


@pytest.mark.filterwarnings("ignore")
def test_frictionless_says_it_is_a_data_package(tmp_path: Path, maker) -> None:
    events = [*maker.some_of_each(), maker.movement(reason="=1+1", lot='a "b", c', weight_g=None)]
    folder = on_disk(tmp_path / "bag", maker.files(*events))
    report = frictionless.validate(str(folder / DATAPACKAGE))
    assert report.valid, report.flatten(["type", "message"])
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        "movements": 2,
        "visits": 1,
        "counts": 1,
        "changes": 1,
    }


@pytest.mark.filterwarnings("ignore")
def test_frictionless_sees_a_wrong_type(tmp_path: Path, files: Files) -> None:
    wrong = {**files, CSV_FILES[0]: files[CSV_FILES[0]].replace(b'"24"', b'"two dozen"')}
    assert not frictionless.validate(str(on_disk(tmp_path / "bag", wrong) / DATAPACKAGE)).valid


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The judges judge by themselves."""

    def refuse(*_: object) -> None:
        raise AssertionError("a judge asked the network")

    monkeypatch.setattr("socket.socket.connect", refuse)


def test_an_empty_bundle_is_whole(maker) -> None:
    opened = read_bundle(write_bundle(maker.about(), arriving(()), maker.seed))
    assert (opened.about.events, opened.rows.of(Movement), opened.rows.of(Change)) == (0, [], [])


def test_names_may_be_missing(maker) -> None:
    about = About(device=maker.device, site=maker.site, number=1, date="2026-11-21")
    assert read_bundle(maker.files(maker.movement(), about=about)).about.site_name == ""
