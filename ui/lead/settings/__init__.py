"""What this laptop's table looks and sounds like, and its PIN."""
