"""Limits, odd numbers, policy of dates: pure functions that the desk asks."""
