"""A page of help for each screen, to be read here or printed."""
