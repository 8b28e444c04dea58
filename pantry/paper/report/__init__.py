"""A month's or a year's report on paper: its figures large, then charts that are tables too, in black on white."""
