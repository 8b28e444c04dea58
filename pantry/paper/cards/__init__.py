"""Cards that are scanned."""
