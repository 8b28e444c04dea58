"""What fields, facts, places and counts read now: the rules that books, shelf and reports share. Reads only."""
