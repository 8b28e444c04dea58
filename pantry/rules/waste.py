"""Why food could not be shared, in the order of the waste log, whose rows circle the number; and where it went."""

from __future__ import annotations

from pantry.errors import sentence

LEFT_OVER = sentence("left over")
WASTE_REASONS = (
    sentence("spoiled"),
    sentence("past its date"),
    sentence("damaged"),
    sentence("too warm"),
    sentence("recalled"),
    LEFT_OVER,
    sentence("other"),
)
WASTE_WAYS = (sentence("compost"), sentence("animal feed"), sentence("trash"), sentence("back to the donor"))
SPILLED = sentence("spilled")  # said by who packs; the log has no number for it
