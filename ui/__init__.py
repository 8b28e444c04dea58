"""Pantry's window. It knows `pantry`; `pantry` doesn't know it."""
