"""The room of printers: one is lined up by what is read off its calibration page."""
