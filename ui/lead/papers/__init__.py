"""Papers in the window: all kinds, one of them with its choices and its pages as they come out, saving and printing."""
