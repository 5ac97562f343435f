"""Whatever was declared and shredded, in whatever order: every proof holds and nothing is left."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.desk import Desk
from adapters.personal.sealing import SECRET
from adapters.seal import verify_alone as alone
from adapters.seal.audit import walk
from adapters.seal.checkpoint import read_growth
from adapters.seal.judge import judge
from adapters.seal.notary import Shelf, growth
from adapters.seal.tree import consistent
from domain.refusal import Refusal

from ..stores import LASTING, new_url
from ..views import story
from .exported import TRUSTING, full, sealed

PEOPLE = (story.OFFICE, story.UNIT, story.STRANGER)
ASKED = {"basis": "Đơn 1", "reason": "Người ấy đề nghị"}


@frozen
class Deed:
    """Something that happens: details given, a shredding, or another day's work."""

    person: str = ""
    details: tuple[tuple[str, str], ...] = ()
    shreds: bool = False
    keeps: bool = False  # whether a snapshot of the person's details is kept afterwards


phones = st.integers(0, 10**8 - 1).map(lambda n: f"09{n:08d}")
numbers = st.integers(0, 10**9 - 1).map(lambda n: f"031{n:09d}")
mails = st.integers(0, 10**6).map(lambda n: f"thu.{n:07d}@haiphong.example")
places = st.integers(0, 10**5).map(lambda n: f"Số {n:06d} đường Tiên Lãng")
details = st.fixed_dictionaries(
    {}, optional={"phone": phones, "identity_number": numbers, "email": mails, "address": places}
)
deeds = st.one_of(
    st.builds(Deed),
    st.builds(Deed, st.sampled_from(PEOPLE), details.map(lambda d: tuple(d.items()))),
    st.builds(
        Deed,
        st.sampled_from(PEOPLE),
        details.map(lambda d: tuple(d.items())),
        keeps=st.just(True),
    ),
    st.builds(Deed, st.sampled_from(PEOPLE), shreds=st.just(True)),
)
histories = st.lists(deeds, min_size=1, max_size=10)


class Secrets:
    """Everything that must be gone: texts that were typed, and keys as they lay in the folder."""

    def __init__(self, desk: Desk) -> None:
        self._keys = desk.settings.personal_keys
        self.texts: set[str] = set()
        self.keys: set[bytes] = set()

    def look(self) -> None:
        """Remember the keys that are there now."""
        self.keys |= {path.read_bytes() for path in self._keys.glob("*.khoa")}

    def traces(self) -> Iterator[bytes]:
        """What would tell one of them."""
        for raw in (*(text.encode() for text in self.texts), *self.keys):
            yield from (raw, raw.hex().encode(), b64encode(raw).rstrip(b"=")[:-1])
        for text in self.texts:
            yield text.encode("unicode_escape")


def do(desk: Desk, deed: Deed, secrets: Secrets) -> None:
    """Do it if the rules agree; what is refused leaves no trace either."""
    person, facts = deed.person, dict(deed.details)
    secrets.texts |= set(facts.values())
    try:
        if not person:
            story.assign(desk)
        elif deed.shreds:
            desk.decide("personal.shred", person, ASKED, person=story.DIRECTOR)
        elif set(facts) & set(known(desk, person)):
            desk.decide("personal.correct", person, {**facts, "reason": "Sai"}, person=person)
        else:
            desk.decide("personal.declare", person, facts, person=person)
    except Refusal:
        return
    if deed.keeps:
        name, topic = f"personal:{person}", desk.ledger.catalogue.topics["personal"]
        desk.ledger._save_snapshot(name, desk.ledger.stream(topic, name))
    assert desk.views.list("personal") is not None  # the cache is written in between
    secrets.look()


def known(desk: Desk, person: str) -> tuple[str, ...]:
    state = desk.ledger.state("personal", person)
    return tuple(state.details) if state else ()


def shred_all(desk: Desk) -> None:
    for person in PEOPLE:
        if known(desk, person):
            desk.decide("personal.shred", person, ASKED, person=story.DIRECTOR)


def proves(desk: Desk, place: Path) -> None:
    """Roots, growth, inclusion of every entry, and all three layers, from what is left."""
    sealed(desk, witnessed=False)
    *_, old, new = Shelf(desk.settings.folder).every()
    assert walk(desk.ledger.store).root == new.head.root
    proof = read_growth(growth(desk.ledger, old.head.size, new).write()).proof
    assert consistent(old.head.size, old.head.root, new.head.size, new.head.root, proof)
    done = full(desk, place, old=str(old.head.size), proofs=True)
    report = alone.check(str(place), alone.Policy(TRUSTING))
    assert (report.size, report.old, done.proofs) == (new.head.size, old.head.size, new.head.size)
    assert judge(desk.ledger, desk.ledger.store.rows(), new.head.size).decided > 10


def files(folder: Path) -> bytes:
    """Every byte of every file below a folder: database, log of writes, views, keys, exports."""
    return b"\0".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def cells(url: str) -> bytes:
    """Every row of every table on a server as text, bytes in it once more as they are."""
    import psycopg

    found = []
    with psycopg.connect(url.partition("?ledger=")[0].partition("&ledger=")[0]) as db:
        tables = db.execute(
            "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables"
            " WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
            " AND table_type = 'BASE TABLE'"
        ).fetchall()
        assert len(tables) >= 5
        for (table,) in tables:
            for row in db.execute(f"SELECT * FROM {table}").fetchall():
                found += [c if isinstance(c, bytes) else str(c).encode() for c in row]
            for (row,) in db.execute(f"SELECT t::text FROM {table} t").fetchall():
                found.append(row.encode())
    return b"\0".join(found)


def nothing_left(desk: Desk, secrets: Secrets, url: str) -> None:
    everything = files(desk.settings.folder.parent)
    if url.startswith("postgresql"):
        rows = cells(url)
        assert b'"kid":"CB-002.0.' in rows  # it is there that we look
        everything += rows
    for trace in secrets.traces():
        assert trace not in everything
    assert all(len(key) == SECRET for key in secrets.keys)
    for person in PEOPLE:
        assert desk.personal.details(person) == {}
        assert list(desk.personal.openings(person)) == []


def tell(store: str, history: list[Deed]) -> None:
    with TemporaryDirectory() as place:
        url = new_url(store, Path(place)) if store != "sqlite" else ""
        with closing(story.found(Path(place, "so"), story.Clock(), url)) as desk:
            secrets = Secrets(desk)
            for deed in history:
                do(desk, deed, secrets)
            sealed(desk, witnessed=False)
            story.assign(desk, "Việc sau")
            shred_all(desk)
            proves(desk, Path(place, "ra"))
            nothing_left(desk, secrets, url)
        # closed, the log of writes has gone into the file: there is nothing in that either
        everything = files(Path(place))
        assert not [trace for trace in secrets.traces() if trace in everything]


@settings(max_examples=12)
@given(histories)
def test_after_shredding_every_proof_holds_and_nothing_is_left_in_any_file(
    history: list[Deed],
) -> None:
    tell("sqlite", history)


@pytest.mark.parametrize("store", LASTING)
def test_the_same_once_told_in_full(store: str) -> None:
    """Declared, corrected, shredded, declared anew, with snapshots; on a server as well."""
    first = (("phone", "0987654321"), ("email", "thu@haiphong.example"))
    second = (("phone", "0987654322"), ("address", "Số 9 đường Tiên Lãng"))
    history = [
        Deed(PEOPLE[0], first, keeps=True),
        Deed(PEOPLE[0], second[:1], keeps=True),
        Deed(PEOPLE[1], second, keeps=True),
        Deed(),
        Deed(PEOPLE[0], shreds=True, keeps=True),
        Deed(PEOPLE[0], first, keeps=True),
    ]
    tell(store, history)
