"""Packing in the window: what goes into how many bags, its pack record and its labels."""
