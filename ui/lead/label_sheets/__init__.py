"""The room of label sheets of one's own: measured once, printed on by every laptop of the site."""
