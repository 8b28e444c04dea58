"""Counting in the window: item by item in one box, and what it found."""
