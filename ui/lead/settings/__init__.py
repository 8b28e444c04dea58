"""All that can be set: found by letters, set at once, taken back."""
