"""Products that this laptop knows of: the starter list, imported files, and the search over them and the books.

Reference tables only: no events. A product that a site named itself always wins over what stands here.
"""
