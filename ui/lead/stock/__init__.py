"""The stock room's page: the list, the card of a line, what can be done with it."""
