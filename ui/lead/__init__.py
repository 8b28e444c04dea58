"""The point person's rooms: the lock, the PIN and their home, one page a file."""
