"""What is printed, filled in from the books, and what is remembered of it."""
