"""The site file: open, schema, migrations, pragmas, key; one writing and one query-only connection."""

from pantry.store.site_file import DatabaseError, Laptop, SiteFile, make_site_file, new_laptop, open_site

__all__ = ["DatabaseError", "Laptop", "SiteFile", "make_site_file", "new_laptop", "open_site"]
