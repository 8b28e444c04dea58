"""Closing the day in the window: one page, the days that are written for, a backup, the stick."""
