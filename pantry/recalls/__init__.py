"""Recalls that this laptop was told of: lists of the FDA and the FSIS as they come, and which of ours they may touch.

Reference tables only: no events. What is held because of them is (`office/holding`).
"""
