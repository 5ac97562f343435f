"""The tables of the cache, and the fingerprint of the code that fills them.

Dates are ISO texts, moments UTC texts as recorded, truth values 0 and 1. ``state`` is what
``adapters.ledger.encode_state`` wrote. Nothing here is ever the truth; the log is.
"""

from pathlib import Path

TABLES = """
CREATE TABLE position (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    code TEXT NOT NULL
);
CREATE TABLE stream (
    name TEXT PRIMARY KEY,
    topic TEXT NOT NULL,
    id TEXT NOT NULL,
    ver INTEGER NOT NULL,
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    unit TEXT NOT NULL,
    due TEXT,
    due_after TEXT NOT NULL,
    due_days INTEGER NOT NULL,
    within TEXT NOT NULL,
    day TEXT,
    note TEXT NOT NULL,
    open INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    first_at TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    last_at TEXT NOT NULL,
    last_type TEXT NOT NULL,
    last_person TEXT NOT NULL,
    uuid TEXT NOT NULL UNIQUE,
    key TEXT NOT NULL,
    series TEXT NOT NULL,
    number INTEGER NOT NULL,
    fold TEXT NOT NULL,
    state BLOB NOT NULL
);
CREATE INDEX stream_id ON stream (id);
CREATE INDEX stream_key ON stream (key);
CREATE INDEX stream_number ON stream (topic, series, number);
CREATE INDEX stream_last ON stream (last_seq);
CREATE INDEX stream_open ON stream (topic, open) WHERE open;
CREATE INDEX stream_due ON stream (due, open) WHERE open;
CREATE INDEX stream_after ON stream (due_after) WHERE due_after != '';
CREATE INDEX stream_within ON stream (within) WHERE within != '';
CREATE TABLE todo (
    stream TEXT NOT NULL,
    n INTEGER NOT NULL,
    decision TEXT NOT NULL,
    role TEXT NOT NULL,
    unit TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (stream, n)
) WITHOUT ROWID;
CREATE INDEX todo_person ON todo (person);
CREATE INDEX todo_role ON todo (role, unit, person);
CREATE TABLE about (
    ref TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (ref, stream)
) WITHOUT ROWID;
CREATE INDEX about_stream ON about (stream);
CREATE TABLE mention (
    ref TEXT NOT NULL,
    block INTEGER NOT NULL,
    bits INTEGER NOT NULL,
    PRIMARY KEY (ref, block)
) WITHOUT ROWID;
"""

NAMES = ("position", "stream", "todo", "about", "mention")

HOUSE = Path(__file__).parent.parent.parent
# What decides the content of a row: every rule, how states are written, how rows are made.
SOURCES = (
    "domain/*.py",
    "adapters/codec.py",
    "adapters/ledger.py",
    "adapters/views/folding.py",
    "adapters/views/mentions.py",
    "adapters/views/projector.py",
    "adapters/views/schema.py",
)


def fingerprint() -> str:
    """A hash of the code that fills the tables; another one means: fill them anew."""
    from hashlib import sha256

    taken = sha256()
    for path in sorted(path for pattern in SOURCES for path in HOUSE.glob(pattern)):
        taken.update(path.read_bytes())
    return taken.hexdigest()[:32]
