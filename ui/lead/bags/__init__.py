"""The bags: what goes in, what goes in instead, who gets two."""
