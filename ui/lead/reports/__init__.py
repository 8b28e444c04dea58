"""The room of reports: a month or a year, seen, saved, printed."""
