"""The tables of a site file, by what they hold.

Events are kept as they were written. Tables of what is derived follow them in the same transaction;
`pantry check` rebuilds those and compares.
"""

from __future__ import annotations

APPLICATION_ID = 0x50414E54  # "PANT"
SCHEMA_VERSION = 4

_ROW = """event TEXT PRIMARY KEY, entry TEXT NOT NULL, act TEXT NOT NULL, site TEXT NOT NULL, date TEXT NOT NULL,
    salt TEXT NOT NULL"""

EVENTS = (
    f"""CREATE TABLE movement ({_ROW},
        item TEXT NOT NULL, lot TEXT NOT NULL, from_place TEXT NOT NULL, to_place TEXT NOT NULL,
        quantity INTEGER NOT NULL CHECK (quantity > 0), unit TEXT NOT NULL, weight_g INTEGER,
        weight_known TEXT NOT NULL, knows TEXT NOT NULL, reason TEXT NOT NULL, paper TEXT NOT NULL,
        part TEXT NOT NULL, extra TEXT NOT NULL) STRICT""",
    f"""CREATE TABLE visit ({_ROW},
        people INTEGER, bands TEXT NOT NULL, bag TEXT NOT NULL, again TEXT NOT NULL, paper TEXT NOT NULL,
        part TEXT NOT NULL, extra TEXT NOT NULL) STRICT""",
    f"""CREATE TABLE count ({_ROW},
        place TEXT NOT NULL, item TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity >= 0),
        unit TEXT NOT NULL, knows TEXT NOT NULL, reason TEXT NOT NULL, paper TEXT NOT NULL, part TEXT NOT NULL,
        extra TEXT NOT NULL) STRICT""",
    f"""CREATE TABLE change ({_ROW},
        scope TEXT NOT NULL, thing TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, base TEXT NOT NULL,
        rev INTEGER NOT NULL CHECK (rev > 0), extra TEXT NOT NULL) STRICT""",
    "CREATE INDEX movement_item ON movement (item)",
    "CREATE INDEX movement_entry ON movement (entry)",
    "CREATE INDEX movement_paper ON movement (paper, part) WHERE paper <> ''",
    "CREATE INDEX visit_entry ON visit (entry)",
    "CREATE INDEX visit_day ON visit (site, date)",
    "CREATE INDEX visit_paper ON visit (paper, part) WHERE paper <> ''",
    "CREATE INDEX count_entry ON count (entry)",
    "CREATE INDEX count_place_item ON count (place, item)",
    "CREATE INDEX count_item ON count (item)",
    "CREATE INDEX count_paper ON count (paper, part) WHERE paper <> ''",
    "CREATE INDEX change_thing_field ON change (thing, field)",
    "CREATE INDEX change_entry ON change (entry)",
)

HELD = (
    """CREATE TABLE entry (
        seq INTEGER PRIMARY KEY, entry TEXT NOT NULL UNIQUE, act TEXT NOT NULL, site TEXT NOT NULL,
        date TEXT NOT NULL, mine INTEGER NOT NULL, late INTEGER NOT NULL, bundle TEXT, has_facts INTEGER NOT NULL,
        has_visit INTEGER NOT NULL, stands INTEGER NOT NULL DEFAULT 1, undone_at INTEGER) STRICT""",
    "CREATE INDEX entry_unsent ON entry (seq) WHERE mine = 1 AND bundle IS NULL",
    "CREATE INDEX entry_day ON entry (date, seq) WHERE mine = 1 AND has_facts = 1",
    "CREATE INDEX entry_undone ON entry (date, undone_at) WHERE mine = 1 AND has_facts = 1 AND stands = 0",
    "CREATE TABLE laptop (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)

STICK = (
    # Every bundle that this laptop holds: made here or read. `bytes` is a zip of its files as written or read.
    # state: counted | kept (a major version that this program can't read); unread: entries that need a newer program;
    # read_as: the format that this program knew when it read it (an update reads it again).
    """CREATE TABLE bundle (
        bundle TEXT PRIMARY KEY, device TEXT NOT NULL, site TEXT NOT NULL, site_name TEXT NOT NULL,
        laptop_name TEXT NOT NULL, number INTEGER NOT NULL, date TEXT NOT NULL, version TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('counted', 'kept')), unread INTEGER NOT NULL, read_as TEXT NOT NULL,
        events INTEGER NOT NULL, folder TEXT NOT NULL, bytes BLOB NOT NULL) STRICT""",
    "CREATE INDEX bundle_device ON bundle (device, number)",
    # Every bundle that a held bundle or a list of holdings names: what of these is not held is a gap.
    """CREATE TABLE named_bundle (
        bundle TEXT PRIMARY KEY, device TEXT NOT NULL, number INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    # The newest list of holdings of each laptop, as read (own one included), and what it says is held.
    """CREATE TABLE holding_list (
        device TEXT PRIMARY KEY, site TEXT NOT NULL, laptop_name TEXT NOT NULL, number INTEGER NOT NULL,
        date TEXT NOT NULL, bytes BLOB NOT NULL) STRICT""",
    """CREATE TABLE listed (
        device TEXT NOT NULL, bundle TEXT NOT NULL, PRIMARY KEY (device, bundle)) STRICT, WITHOUT ROWID""",
    # What was refused and why, until a good copy comes.
    """CREATE TABLE refused_bundle (
        folder TEXT PRIMARY KEY, bundle TEXT NOT NULL, file TEXT NOT NULL, line INTEGER, why TEXT NOT NULL,
        date TEXT NOT NULL) STRICT""",
)

DERIVED = (
    """CREATE TABLE current (
        thing TEXT NOT NULL, field TEXT NOT NULL, scope TEXT NOT NULL, value TEXT NOT NULL, event TEXT NOT NULL,
        rev INTEGER NOT NULL, heads TEXT NOT NULL, conflict INTEGER NOT NULL,
        PRIMARY KEY (thing, field, scope)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX current_link ON current (field, value)",  # whole: SQLite uses no partial index for one of an IN list
    "CREATE INDEX current_chapter ON current (field, thing) WHERE scope = 'chapter'",
    "CREATE INDEX current_conflict ON current (thing) WHERE conflict = 1",
    """CREATE TABLE on_hand (
        site TEXT NOT NULL, place TEXT NOT NULL, item TEXT NOT NULL, quantity INTEGER NOT NULL,
        PRIMARY KEY (site, place, item)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE on_lot (
        site TEXT NOT NULL, place TEXT NOT NULL, item TEXT NOT NULL, lot TEXT NOT NULL, quantity INTEGER NOT NULL,
        PRIMARY KEY (site, place, item, lot)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE flow (
        site TEXT NOT NULL, date TEXT NOT NULL, from_place TEXT NOT NULL, to_place TEXT NOT NULL, item TEXT NOT NULL,
        reason TEXT NOT NULL, unit TEXT NOT NULL, quantity INTEGER NOT NULL, known_g INTEGER NOT NULL,
        unknown_quantity INTEGER NOT NULL,
        PRIMARY KEY (site, date, from_place, to_place, item, reason, unit)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX flow_unknown ON flow (item, site) WHERE unknown_quantity <> 0",
    """CREATE TABLE total (
        site TEXT NOT NULL, period TEXT NOT NULL, way TEXT NOT NULL, quantity INTEGER NOT NULL, grams INTEGER NOT NULL,
        PRIMARY KEY (site, period, way)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE counted (
        event TEXT PRIMARY KEY, site TEXT NOT NULL, date TEXT NOT NULL, place TEXT NOT NULL, item TEXT NOT NULL,
        unit TEXT NOT NULL, given INTEGER NOT NULL, difference INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    "CREATE INDEX counted_item ON counted (site, item)",
    """CREATE TABLE newest_count (
        site TEXT NOT NULL, item TEXT NOT NULL, knows TEXT NOT NULL,
        PRIMARY KEY (site, item)) STRICT, WITHOUT ROWID""",
)

DERIVED_TABLES = ("current", "on_hand", "on_lot", "flow", "total", "counted", "newest_count")
