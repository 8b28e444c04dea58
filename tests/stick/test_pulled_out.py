"""A stick pulled out, full, read-only or lying at any moment: a sentence, books as they were, and a next time."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pantry.errors import NotSaved, StickError
from pantry.safe import check_books
from pantry.stick import StickTables, holdings_digest
from pantry.stick.bundle import TAG_MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CALLS = ("open", "write", "fsync", "close", "mkdir", "unlink", "read", "scandir")


class Killed(BaseException):
    """The program ends here."""


@contextmanager
def trouble_at(nth: int, trouble: BaseException, calls: tuple[str, ...] = CALLS) -> Iterator[list[int]]:
    """The nth call into the system fails, and all after it: the stick is gone."""
    seen = [0]
    real = {name: getattr(os, name) for name in calls}

    def failing(name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            seen[0] += 1
            if seen[0] >= nth:
                if name == "close":
                    real[name](*arguments)
                raise trouble
            return real[name](*arguments, **more)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in calls:
            patch.setattr(os, name, failing(name))
        yield seen


@pytest.fixture
def red(laptop):
    made = laptop("red")
    made.call_itself("Red")
    return made


@pytest.fixture
def blue(laptop, red):
    return laptop("blue", red)


def calls_of_one_write(red, root: Path) -> int:
    root.mkdir()
    red.take_in()
    with trouble_at(10**9, Killed()) as seen:
        red.write(root)
    return seen[0]


@pytest.mark.parametrize("turn", [0, 1])
def test_pulled_out_or_killed_at_any_moment_the_next_export_writes_it(
    red, blue, tmp_path: Path, moment, turn: int
) -> None:
    most = calls_of_one_write(red, tmp_path / "first")
    assert most > 60
    blue.read(tmp_path / "first")
    for nth in range(1 + turn, most + 1, 2):
        root = tmp_path / f"stick{nth}"
        root.mkdir()
        moment.pass_days(91)  # what came before is no longer on offer, so that each stick carries one bundle
        red.take_in(nth)
        books = red.books.digest()
        trouble = Killed() if nth % 4 > 1 else OSError(errno.EIO, "Input/output error")
        with trouble_at(nth, trouble), pytest.raises((StickError, Killed)):
            red.write(root)
        assert red.books.digest() == books
        if (root / "PANTRY").exists():
            assert blue.read(root).refused == ()
        red.write(root)
        read = blue.read(root)
        assert (read.refused, read.gaps) == ((), ())
        assert red.books.digest() == blue.books.digest()


@pytest.mark.parametrize("left", [b"", bytes(241)])
def test_a_last_file_without_its_bytes_is_an_unfinished_folder(red, blue, stick: Path, left: bytes) -> None:
    red.take_in()
    red.write(stick)
    bundle = red.bundles(stick)[0]
    bundle.with_name(f"{bundle.name}.zip").unlink()
    (bundle / TAG_MANIFEST).write_bytes(left)
    read = blue.read(stick)
    assert (read.read, read.refused) == (0, ())
    assert red.write(stick).bundles == 1
    assert blue.read(stick).read == 1


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
        (errno.EIO, "pulled out"),
        (errno.ENOENT, "pulled out"),
    ],
)
def test_what_happened_is_said(red, stick: Path, code: int, said: str) -> None:
    red.take_in()
    for nth in (1, 5, 12):
        with trouble_at(nth, OSError(code, "x")), pytest.raises(StickError, match=said) as told:
            red.write(stick)
        assert "Your books are safe" in str(told.value)


def test_without_room_no_bundle_is_closed(red, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    red.take_in()
    before = holdings_digest(red.site_file.db)
    with monkeypatch.context() as patch:
        usage = shutil.disk_usage(stick)
        patch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=10_000))
        with pytest.raises(StickError, match="is full"):
            red.write(stick)
    assert holdings_digest(red.site_file.db) == before
    assert red.bundles(stick) == []
    assert red.write(stick).bundles == 1


def test_a_read_only_stick_closes_no_bundle(red, stick: Path) -> None:
    red.take_in()
    before = holdings_digest(red.site_file.db)
    with trouble_at(1, OSError(errno.EROFS, "Read-only file system"), ("mkdir",)), pytest.raises(StickError):
        red.write(stick)
    assert holdings_digest(red.site_file.db) == before


def test_short_writes_are_carried_on(red, blue, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    red.take_in()
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data)[:7]))
    red.write(stick)
    assert blue.read(stick).refused == ()
    assert red.books.digest() == blue.books.digest()


def lying(times: int) -> Callable[[int, Any], int]:
    """Says that it wrote, and wrote zeros."""
    left = [times]
    write = os.write

    def call(handle: int, data: Any) -> int:
        if b"Pantry-Number" in bytes(data) and left[0]:
            left[0] -= 1
            return write(handle, bytes(len(data)))
        return write(handle, data)

    return call


def test_a_stick_that_lies_once_gets_another_folder(red, blue, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    red.take_in()
    monkeypatch.setattr(os, "write", lying(1))
    assert red.write(stick).bundles == 1
    assert [path.name[-2:] for path in red.bundles(stick)][1:] == ["-2"]
    assert blue.read(stick).read == 1


def test_a_stick_that_goes_on_lying_is_named_and_leaves_nothing_that_is_read(
    red, blue, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    red.take_in()
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lying(99))
        with pytest.raises(StickError, match="did not keep"):
            red.write(stick)
    read = blue.read(stick)
    assert (read.read, read.refused) == (0, ())
    good = tmp_path / "good"
    good.mkdir()
    assert red.write(good).bundles == 1


def test_pulled_out_while_it_is_read_is_said_and_what_came_stays(red, blue, stick: Path) -> None:
    red.take_in()
    red.write(stick)
    with trouble_at(1, OSError(errno.EIO, "x"), ("scandir",)), pytest.raises(StickError, match="pulled out"):
        blue.read(stick)
    assert blue.read(stick).read == 1


def test_a_bundle_that_the_stick_can_not_give_is_refused(
    red, blue, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    red.take_in()
    red.write(stick)
    real = Path.open

    def broken(path: Path, *arguments: Any, **more: Any) -> Any:
        if path.name == "counts.csv" or path.suffix == ".zip":
            raise OSError(errno.EIO, "Input/output error")
        return real(path, *arguments, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", broken)
        (told,) = blue.read(stick).refused
    assert "input/output error" in told.why
    assert blue.read(stick).read == 1


def test_the_books_full_while_reading_keep_nothing_of_the_bundle(red, blue, stick: Path) -> None:
    for number in range(1, 400):
        red.take_in(number, reason="x" * 200)
    red.write(stick)
    pages = blue.site_file.db.execute("PRAGMA page_count").fetchone()[0]
    blue.site_file.db.execute(f"PRAGMA max_page_count = {pages + 3}").fetchall()
    before = (blue.books.digest(), holdings_digest(blue.site_file.db))
    with pytest.raises(NotSaved, match="full"):
        blue.read(stick)
    assert (blue.books.digest(), holdings_digest(blue.site_file.db)) == before
    blue.site_file.db.execute("PRAGMA max_page_count = 1000000").fetchall()
    assert blue.read(stick).read == 1


def test_an_unfinished_folder_tells_no_hour(red, stick: Path) -> None:
    red.take_in()
    with trouble_at(40, Killed()), pytest.raises(Killed):
        red.write(stick)
    (unfinished,) = red.bundles(stick)
    red.write(stick)
    hours = {datetime.fromtimestamp(path.stat().st_mtime).hour for path in (unfinished, *unfinished.rglob("*"))}  # noqa: DTZ006
    assert hours == {12}
    assert len(red.bundles(stick)) == 2


@pytest.mark.parametrize("what", ["a file", "a link"])
def test_something_else_of_our_name_is_told(red, stick: Path, tmp_path: Path, what: str) -> None:
    if what == "a file":
        (stick / "PANTRY").write_text("")
    else:
        (tmp_path / "elsewhere").mkdir()
        (stick / "PANTRY").symlink_to(tmp_path / "elsewhere")
    red.take_in()
    with pytest.raises(StickError, match="something else has a name"):
        red.write(stick)
    assert list((tmp_path / "elsewhere").glob("*")) == []


def test_pulled_out_at_any_moment_while_it_is_read_takes_whole_bundles_only(
    red, laptop, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2):
        red.take_in(number)
        red.write(stick)
    after = {red.books.digest()}
    seen, limit = [0], [10**9]

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Path, *arguments: Any, **more: Any) -> Any:
            if stick in Path(path).parents or Path(path) == stick:
                seen[0] += 1
                if seen[0] >= limit[0]:
                    raise OSError(errno.EIO, "Input/output error")
            return real(path, *arguments, **more)

        return call

    for name in ("open", "lstat", "stat"):
        monkeypatch.setattr(Path, name, counted(getattr(Path, name)))
    monkeypatch.setattr(os, "scandir", counted(os.scandir))
    whole = laptop("whole", red)
    whole.read(stick)
    most = seen[0]
    assert most > 30
    counts = set()
    for nth in range(2, most + 1, 3):
        seen[0], limit[0] = 0, nth
        one = laptop(f"reader{nth}", red)
        with suppress(StickError):
            one.read(stick)
        counts.add(len(StickTables(one.site_file.db).held()))
        assert check_books(one.site_file.db).ok
        limit[0] = 10**9
        assert one.read(stick).refused == ()
        assert one.books.digest() in after
    assert counts == {0, 1, 2}
