"""The room of all products: found, named, merged; lists of them are read in."""
