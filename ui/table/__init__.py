"""The table screen: small widgets, each drawn from a frozen value; none of them knows the books."""
