"""What hangs on an event that is not what was recorded: its stream from there on, its readers."""

from collections import Counter
from contextlib import suppress

from attrs import field, frozen

from ..codec import open_envelope
from ..ledger import Ledger
from ..problems import Problem

SHOWN = 20


@frozen
class Hanging:
    """The stream of a bad event, its later events, and how often which other stream speaks of it.

    ``later`` are the first ``SHOWN`` positions of ``count``.
    """

    seq: int
    stream: str = ""
    type: str = ""
    later: tuple[int, ...] = ()
    count: int = 0
    readers: Counter[str] = field(factory=Counter)


def hanging(ledger: Ledger, seq: int) -> Hanging:
    """Looks through the log behind ``seq``; what cannot be read there is passed over."""
    store = ledger.store
    bad = next(store.rows(seq, seq + 1), None)
    if bad is None:
        return Hanging(seq)
    stream = bad[1]
    name = _name(bad[4]) or next(filter(None, (_name(r[4]) for r in store.stream_rows(stream))), "")
    id = name.partition(":")[2]
    quoted = f'"{id}"'.encode() if any(map(str.isdigit, id)) else b""
    later: list[int] = []
    readers: Counter[str] = Counter()
    for place, other, _, _, body in store.rows(seq + 1):
        if other == stream:
            later.append(place)
        elif quoted and quoted in _bytes(body):
            readers[_name(body)] += 1
    del readers[""]
    return Hanging(seq, name, str(bad[3]), tuple(later[:SHOWN]), len(later), readers)


def _bytes(body: object) -> bytes:
    return body if isinstance(body, bytes) else b""


def _name(body: object) -> str:
    with suppress(Problem, TypeError):
        return open_envelope(body).on  # type: ignore[arg-type]
    return ""
