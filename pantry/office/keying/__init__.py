"""What was written on paper comes into the books."""
