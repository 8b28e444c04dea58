"""A CUPS of our own, on a port of its own and in a folder of its own, with printers that write their dots to files.

The dots are what CUPS's filters make of the job for a printer of so many dots an inch, one bit each.
"""

from __future__ import annotations

import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = {"cupsd": "cups", "lpadmin": "cups-client", "gs": "ghostscript"}
_HEADER = 1796
_PATIENCE_S = 60
_FOLDERS = ("root/ppd", "root/ssl", "cache", "run", "spool/tmp", "out")
_CUPSD = """
LogLevel warn
MaxLogSize 0
Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """
ServerRoot {home}/root
CacheDir {home}/cache
StateDir {home}/run
RequestRoot {home}/spool
TempDir {home}/spool/tmp
ErrorLog {home}/error.txt
AccessLog {home}/access.txt
PageLog {home}/pages.txt
FileDevice Yes
"""
_PPD_HEAD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "DOTS.PPD"
*Manufacturer: "Dots"
*Product: "(Dots)"
*ModelName: "Dots"
*ShortNickName: "Dots"
*NickName: "Dots"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsVersion: 2.2
*cupsFilter: "application/vnd.cups-raster 0 -"
*DefaultFont: Courier
"""


def missing_package() -> str:
    """The Debian package that a printer of our own needs and this machine lacks; nothing where all is here."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    return next((package for tool, package in PACKAGES.items() if shutil.which(tool, path=path) is None), "")


@dataclass(frozen=True, slots=True)
class Printer:
    """One by its name: its dots an inch, the pages that it takes in points, and how much it leaves at each side."""

    name: str
    dpi: int
    sizes: tuple[tuple[str, float, float], ...]
    margin_pt: int = 0

    @property
    def margin_dots(self) -> int:
        """At each side."""
        return self.margin_pt * self.dpi // 72


@dataclass(slots=True)
class Cups:
    """The server, while it runs."""

    home: Path
    port: int
    server: subprocess.Popen[bytes]

    @property
    def address(self) -> str:
        """As CUPS_SERVER takes it."""
        return f"127.0.0.1:{self.port}"

    def add_printer(self, printer: Printer) -> None:
        """This laptop knows it from now on."""
        ppd = self.home / "dots.ppd"
        ppd.write_text(_ppd(printer), encoding="ascii")
        out = f"file:{self._out(printer.name)}"
        self._ask("lpadmin", "-h", self.address, "-p", printer.name, "-E", "-v", out, "-P", str(ppd))

    def remove_printer(self, name: str) -> None:
        """Somebody takes it away."""
        self._ask("lpadmin", "-h", self.address, "-x", name)

    def printed(self, name: str) -> tuple[Image.Image, ...]:
        """The pages that came out of a printer, black dots on white; waits until it is done."""
        until = time.monotonic() + _PATIENCE_S
        while self._ask("lpstat", "-h", self.address, "-o").strip():
            assert time.monotonic() < until, "the printer does not end"
            time.sleep(0.1)
        return tuple(raster_pages(self._out(name).read_bytes()))

    def _out(self, name: str) -> Path:
        return self.home / "out" / f"{name}.ras"

    def _ask(self, *command: str) -> str:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_PATIENCE_S)
        return done.stdout


@contextmanager
def cups() -> Iterator[Cups]:
    """A server in a folder that CUPS's own user can reach, gone afterwards."""
    home = Path(tempfile.mkdtemp(prefix="cups-"))
    try:
        home.chmod(0o755)
        for name in _FOLDERS:
            (home / name).mkdir(parents=True)
            (home / name).chmod(0o777)
        port = _free_port()
        (home / "root" / "cupsd.conf").write_text(_CUPSD.format(port=port), encoding="ascii")
        (home / "root" / "cups-files.conf").write_text(_FILES.format(home=home), encoding="ascii")
        path = f"{os.environ.get('PATH', '')}:/usr/sbin"
        cupsd = shutil.which("cupsd", path=path)
        assert cupsd is not None
        arguments = ("-f", "-c", str(home / "root" / "cupsd.conf"), "-s", str(home / "root" / "cups-files.conf"))
        server = subprocess.Popen([cupsd, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_for(port)
            yield Cups(home, port, server)
        finally:
            server.terminate()
            server.wait(_PATIENCE_S)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def raster_pages(raster: bytes) -> Iterator[Image.Image]:
    """The pages of a CUPS raster stream of version 3, one bit a dot."""
    assert raster[:4] == b"3SaR", raster[:4]
    at = 4
    while at < len(raster):
        header = raster[at : at + _HEADER]
        width, height = struct.unpack("<2I", header[372:380])
        bits, _, line, _, _ = struct.unpack("<5I", header[384:404])
        assert bits == 1
        at += _HEADER
        dots = Image.frombytes("1", (width, height), raster[at : at + line * height], "raw", "1;I", line)
        at += line * height
        yield dots


def _ppd(printer: Printer) -> str:
    dots, margin, sizes = printer.dpi, printer.margin_pt, printer.sizes
    first, parts = sizes[0][0], [_PPD_HEAD]
    way = f"<</HWResolution[{dots} {dots}]/cupsBitsPerColor 1/cupsColorSpace 3/cupsColorOrder 0>>setpagedevice"
    parts.append(f"*OpenUI *Resolution/Resolution: PickOne\n*DefaultResolution: {dots}dpi\n")
    parts.append(f'*Resolution {dots}dpi/{dots} dpi: "{way}"\n*CloseUI: *Resolution\n')
    for key in ("PageSize", "PageRegion"):
        parts.append(f"*OpenUI *{key}/Media Size: PickOne\n*OrderDependency: 10 AnySetup *{key}\n")
        parts.append(f"*Default{key}: {first}\n")
        parts += [f'*{key} {name}/{name}: "<</PageSize[{x} {y}]>>setpagedevice"\n' for name, x, y in sizes]
        parts.append(f"*CloseUI: *{key}\n")
    parts.append(f"*DefaultImageableArea: {first}\n")
    for name, x, y in sizes:
        parts.append(f'*ImageableArea {name}/{name}: "{margin} {margin} {x - margin} {y - margin}"\n')
    parts.append(f"*DefaultPaperDimension: {first}\n")
    parts += [f'*PaperDimension {name}/{name}: "{x} {y}"\n' for name, x, y in sizes]
    return "".join(parts)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait_for(port: int) -> None:
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert time.monotonic() < until, "the print server does not start"
            time.sleep(0.05)
        else:
            return
