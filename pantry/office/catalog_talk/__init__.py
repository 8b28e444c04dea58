"""The talk about products: find one, name it, say its kind and weight, or what it is the same as; read a list of them.

In: what was typed, chosen or scanned. Out: what is asked, listed and told; each answer is saved at once.
"""

from pantry.office.catalog_talk.talk import CatalogTalk

__all__ = ["CatalogTalk"]
