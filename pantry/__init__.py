"""Pantry's core: the books of a food-share table. No Qt anywhere in it."""
