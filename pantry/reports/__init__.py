"""Days, months and years of a site, from the totals that the books keep. Reads only."""

from pantry.reports.period import Period, Sums
from pantry.reports.reports import Reports

__all__ = ["Period", "Reports", "Sums"]
