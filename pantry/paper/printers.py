"""What makes up for how a printer shifts and stretches a page, and where a stock's labels then lie.

In: a `PrinterProfile`, set once for a printer and a stock from their calibration page. Out: a `StockOnPrinter`, whose
labels lie where that printer must be told to print them, or a `RefusedInput` where ink would leave the page.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from pantry.errors import RefusedInput
from pantry.paper.sizes import MM
from pantry.paper.stocks import LEAST_DPI, MOST_DPI, Stock, StockPage

MOST_NUDGE_TENTHS_MM = 100
LEAST_SCALE_PERMILLE, MOST_SCALE_PERMILLE = 980, 1020
_TENTH_MM = MM / 10
_WHOLE = 1000
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """How a printer's pages are drawn so that they come out right on one stock.

    Everything moves so many tenths of a millimeter `right` and `down` (below zero: left, up), and grows or shrinks to
    so many thousandths `across` and `along` the page. `dpi` None: not known. Raises `RefusedInput` out of range.
    """

    right_tenths_mm: int = 0
    down_tenths_mm: int = 0
    across_permille: int = _WHOLE
    along_permille: int = _WHOLE
    dpi: int | None = None

    def __post_init__(self) -> None:
        if any(abs(nudge) > MOST_NUDGE_TENTHS_MM for nudge in (self.right_tenths_mm, self.down_tenths_mm)):
            raise RefusedInput(
                "A page can be moved by 10 mm at most. Nothing was changed. Feed the paper straight, then measure"
                " again."
            )
        scales = (self.across_permille, self.along_permille)
        if not all(LEAST_SCALE_PERMILLE <= scale <= MOST_SCALE_PERMILLE for scale in scales):
            raise RefusedInput(
                "A page can be scaled to 98 to 102 percent. Nothing was changed. Where a ruler is further off, turn"
                " scaling off in the printer's settings, print the calibration page again and measure it."
            )
        if self.dpi is not None and not LEAST_DPI <= self.dpi <= MOST_DPI:
            raise RefusedInput(
                "A printer has {least} to {most} dots an inch, as 203, 300 or 600. Nothing was changed. Look for dpi in"
                " its manual.",
                least=LEAST_DPI,
                most=MOST_DPI,
            )

    @property
    def moves(self) -> bool:
        """Whether a page is drawn in another place or size than it has."""
        return replace(self, dpi=None) != AS_IT_IS

    @classmethod
    def read(cls, found: object) -> PrinterProfile | None:
        """The profile that `kept` gave; None where it is damaged or of another version."""
        if not isinstance(found, dict) or found.keys() != cls.__dataclass_fields__.keys():
            return None
        whole = all(type(said) is int or (name == "dpi" and said is None) for name, said in found.items())
        try:
            return cls(**found) if whole else None
        except RefusedInput:
            return None

    def kept(self) -> dict[str, int | None]:
        """As a laptop keeps it."""
        return asdict(self)


AS_IT_IS = PrinterProfile()


@dataclass(frozen=True, slots=True)
class StockOnPrinter:
    """A stock as one printer must draw it; the first label's corner moves by just the profile's nudge.

    Raises `RefusedInput` where what may bear ink would lie off the page.
    """

    stock: Stock
    profile: PrinterProfile = AS_IT_IS

    def __post_init__(self) -> None:
        (left, top), (width, height) = self.corner(0), self.label_points
        right, bottom = self.corner(self.stock.labels_a_page - 1)
        inset_x, inset_y = self.stock.inset_x_mm * MM, self.stock.inset_y_mm * MM
        self.refuse_off_page((left + inset_x, bottom - height + inset_y), (right + width - inset_x, top - inset_y))

    @property
    def label_points(self) -> tuple[float, float]:
        """One label's width and height in points, as they are drawn."""
        width, height = self.stock.label_points
        return width * self.profile.across_permille / _WHOLE, height * self.profile.along_permille / _WHOLE

    @property
    def label(self) -> Stock:
        """One label alone, as large as it is drawn, to lay its words and bars out on."""
        if self.profile.across_permille == self.profile.along_permille == _WHOLE:
            return self.stock
        width, height = self.label_points
        return replace(
            self.stock, width_mm=width / MM, height_mm=height / MM, page=StockPage.ROLL, columns=1, rows=1, left_mm=0.0,
            top_mm=0.0,
        )  # fmt: skip

    def corner(self, place: int) -> tuple[float, float]:
        """Where the top left corner of the label at `place` is drawn, as of `Stock.corner`."""
        return self.point(*self.stock.corner(place))

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is drawn, both in points from its lower left corner."""
        (left, top), profile = self.stock.corner(0), self.profile
        return (
            left + profile.right_tenths_mm * _TENTH_MM + (x - left) * profile.across_permille / _WHOLE,
            top - profile.down_tenths_mm * _TENTH_MM + (y - top) * profile.along_permille / _WHOLE,
        )

    def refuse_off_page(self, lower_left: tuple[float, float], upper_right: tuple[float, float]) -> None:
        """Raises `RefusedInput` where ink between two points would leave the page because it was moved.

        Unmoved, a stock lies on its page as far as makers round their measures.
        """
        width, height = self.stock.page_points
        on_page = (
            min(lower_left) >= -_ROUNDING
            and upper_right[0] <= width + _ROUNDING
            and upper_right[1] <= height + _ROUNDING
        )
        if self.profile.moves and not on_page:
            raise RefusedInput(
                "Moved so far, the labels of {stock} would be printed partly off the page. Nothing was changed or"
                " printed. Move them less, and feed the paper straight.",
                stock=self.stock.name,
            )
