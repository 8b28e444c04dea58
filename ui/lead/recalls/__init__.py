"""The room of recalls."""
