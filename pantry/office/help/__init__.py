"""One page of help for each screen, in plain words: what it is for, how it is used, what to do when it goes wrong."""
