"""Labels with bars, by the sheet or from a roll."""
