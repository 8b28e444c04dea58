"""The site file: open, schema, migrations, pragmas, key; one writing and one query-only connection."""

from pantry.store.in_words import DatabaseError
from pantry.store.laptop import Laptop, fingerprint, new_laptop
from pantry.store.site_file import SiteFile, make_site_file, open_site

__all__ = ["DatabaseError", "Laptop", "SiteFile", "fingerprint", "make_site_file", "new_laptop", "open_site"]
