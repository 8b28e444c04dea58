"""The point person's acts, one file each."""
