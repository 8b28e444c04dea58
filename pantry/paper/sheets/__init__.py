"""Sheets to be written on and keyed back, and what they have alike."""
