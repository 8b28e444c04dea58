"""Signs to stand on tables and hang on walls."""
