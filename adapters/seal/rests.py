"""What a thing rests on: the streams that somebody needs who is to judge it from the log alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from domain.call import call_of

from ..codec import open_envelope
from ..ledger import Ledger
from ..problems import UsageProblem
from ..storage.port import Row

AGENCY = "agency:CQ"  # whose rules counted, and when it adopted its own

# Whose streams are followed from a stream of this topic, where its events name them. A call, a
# session, an award name many nominations: only the one that was asked for is handed out.
FOLLOWED: Mapping[str, tuple[str, ...]] = {
    "nomination": (
        *("call", "compilation", "session", "vote", "ballot_paper", "award", "dossier"),
        *("plan", "record", "person", "exemplar"),
    ),
    "vote": ("session", "council", "ballot_paper"),
    "session": ("council",),
    "award": ("plan",),
    "call": ("plan",),
    "task": ("plan",),
    "request": ("plan",),
}
# What is followed besides from the things that were asked for.
ASKED: Mapping[str, tuple[str, ...]] = {"award": ("nomination",), "dossier": ("nomination",)}

_ID = re.compile(r'"([^"\\\s:]{2,24})"')  # an id is never longer


class _Head(msgspec.Struct):
    ver: int


class _Closing(msgspec.Struct):
    heads: dict[str, _Head]


_closing = msgspec.json.Decoder(_Closing).decode


def rests_on(ledger: Ledger, names: Sequence[str]) -> tuple[str, ...]:
    """The streams ``names`` and everything they rest on, with those who decided; names in order."""
    found: set[str] = set()
    waiting = [AGENCY, *names]
    while waiting:
        name = waiting.pop()
        rows = [] if name in found else ledger.store.stream_rows(ledger.stream_id(name))
        if not rows:
            continue
        found.add(name)
        topic = name.partition(":")[0]
        asked = ASKED.get(topic, ()) if name in names else ()
        waiting += _beside(ledger, rows, (*FOLLOWED.get(topic, ()), *asked))
    return tuple(sorted(found))


def _beside(ledger: Ledger, rows: Iterable[Row], topics: Sequence[str]) -> Iterator[str]:
    """Streams that may be meant by the ids in some rows, and those of who decided."""
    ids: set[str] = set()
    for row in rows:
        yield f"person:{open_envelope(row[4]).by.person}"
        ids.update(_ID.findall(row[4].decode()))
    plans = [id for id in ids if ledger.catalogue.topics["plan"].fits(id)]
    ids.update(map(call_of, plans))  # under which the nominations of a plan were proposed
    for topic in topics:
        known = ledger.catalogue.topics[topic]
        yield from (f"{topic}:{id}" for id in ids if known.fits(id))


def entries_of(ledger: Ledger, packet: str) -> frozenset[int]:
    """Where the entries of a closed packet stand: its streams up to their heads, its closing."""
    closing = ledger.store.stream_rows(ledger.stream_id(f"packet:{packet}"))
    if not closing:
        raise UsageProblem("export_packet_unknown", found=packet)
    found = {closing[0][0]}
    for stream, head in _closing(closing[0][4]).heads.items():
        rows = ledger.store.stream_rows(stream)
        found.update(seq for seq, _, ver, *_ in rows if ver <= head.ver)
    return frozenset(found)
