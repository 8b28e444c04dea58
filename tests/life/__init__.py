"""A month of a site, lived through the window by keys, and every figure of every report computed apart."""
