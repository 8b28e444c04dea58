"""Data only: fonts, icons, languages, the starter catalog."""
