"""What a decision is, and the table in which every topic lists its own.

From these tables come the command line, the permission matrix, the event catalogue and the
coverage of the plan; nothing about a decision is written twice.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from attrs import field, frozen

# An instant in UTC, RFC 3339 with six decimals: "2025-08-12T02:14:00.000000Z". It sorts as text.
Moment = str

# The offices in which people act; a person holds one by a recorded decision.
DIRECTOR = "director"  # Giám đốc; a deputy holds it signing "KT."
OFFICE = "office"  # Văn phòng
CLERK = "clerk"  # văn thư
UNIT = "unit"  # speaks for one unit or mass organisation
AUDITOR = "auditor"  # reads and verifies; takes no decision
STAFF = "staff"  # everyone on the roll; whom exactly, the decision itself says
FOUNDER = "founder"  # the first hand on an empty ledger, and nobody afterwards

ROLES = (DIRECTOR, OFFICE, CLERK, UNIT, AUDITOR)
SIGNATURES = ("", "KT.", "TL.", "TUQ.")  # NĐ 30/2020, Phụ lục I, II.7


@frozen
class Actor:
    """Who takes a decision and the office in which they act.

    ``unit`` is the unit the office belongs to; ``signs`` is "", "KT.", "TL." or "TUQ.".
    """

    person: str
    role: str
    unit: str = ""
    signs: str = ""


@frozen
class To:
    """An event for another stream than the decision's own, recorded with it or not at all."""

    topic: str
    id: str
    event: Any


@frozen
class Read:
    """A read-only look at another stream.

    ``by`` is a path to the other stream's id: a fact, the decision's own id ("id"), a state read
    before, or an attribute of the decision's own state, and attributes of it
    ("the_session.meeting.council"); or a function that computes it from own state, what is known,
    and the valid date. A tuple of ids gives a mapping of id to state; an empty id gives ``None``.
    A topic with a single stream needs no ``by``.
    A stream that does not exist is refused unless ``optional``.
    """

    topic: str
    by: str | Callable[[Any, Mapping[str, Any], date], Any] = ""
    optional: bool = False


@frozen(eq=False)  # told apart by identity, so that tables can be keys
class Decision:
    """One row of a topic's table.

    ``decide(state, *, …)`` gets its facts as keyword arguments and, when it asks for them by name:
    ``actor`` (Actor), ``moment`` (Moment), ``today`` (the valid date), ``rules`` (law.Rules),
    ``id`` (the new stream's id), ``versions`` (mapping of "topic:id" to the version read),
    ``scan`` (SHA-256 of the attached file, or ""), ``position`` (how many events precede this
    decision) and ``figures`` (mapping of figure code to count as of that position), and the states
    declared in ``reads``. It returns events (``To`` for another stream) or raises Refusal.
    One that ``creates`` begins its stream; one that ``upserts`` begins it or continues it.
    ``source`` holds clause ids of the plan and articles of the law. Facts named in ``secret`` are
    never recorded. Facts in ``sealed`` are typed as text, read by the function given (which refuses
    what is malformed without repeating it) and reach ``decide`` as ``sealed.Sealed``; they are
    about the person whose id the stream has, and its state counts shreddings in ``generation``.
    """

    name: str
    decide: Callable[..., list[Any]]
    by: tuple[str, ...]
    source: tuple[str, ...]
    creates: bool = False
    upserts: bool = False
    reads: Mapping[str, Read] = field(factory=dict)
    secret: frozenset[str] = frozenset()
    sealed: Mapping[str, Callable[[str], str]] = field(factory=dict)


@frozen
class Todo:
    """What a stream waits for: the decision to take, and who may take it."""

    decision: str
    role: str = ""
    unit: str = ""
    people: tuple[str, ...] = ()


@frozen
class Row:
    """How a stream stands in lists: computed from its state, and from nothing else.

    ``due`` is a date, or is counted in ``due_days`` from the ``day`` of the stream ``due_after``
    ("plan:KH-2025-01"). ``within`` is a stream without which nothing can be decided here any more:
    once that one is over, this one waits for nobody. ``refs`` are ids this stream is about.
    """

    status: str
    title: str
    unit: str = ""
    due: date | None = None
    due_after: str = ""
    due_days: int = 0
    within: str = ""
    day: date | None = None
    note: str = ""
    open: bool = True
    refs: tuple[str, ...] = ()
    todo: tuple[Todo, ...] = ()


Upcast = Callable[[dict[str, Any]], dict[str, Any]]


@frozen(eq=False)  # told apart by identity, so that tables can be keys
class Topic:
    """One subject of decisions: what is stored of it, how it unfolds, what can be decided.

    ``events`` maps stored names with version to classes; ``upcasts`` maps an old stored name to the
    next one and the pure function that turns the old body into the new. ``refusals`` maps each code
    this topic raises to its source. ``singleton`` is the only id, where there is just one stream;
    other ids are the prefix, the year where numbers begin anew each year, and a number of
    ``digits``: NV-014, KH-2025-01; without digits there is one a year: HĐ-2025. Without a
    ``prefix`` they are the ids of what the stream is about.
    """

    name: str
    prefix: str
    evolve: Callable[[Any, Any], Any]
    states: tuple[type, ...]
    events: Mapping[str, type]
    decisions: tuple[Decision, ...]
    row: Callable[[Any], Row]
    refusals: Mapping[str, str] = field(factory=dict)
    upcasts: Mapping[str, tuple[str, Upcast]] = field(factory=dict)
    singleton: str = ""
    yearly: bool = False
    digits: int = 3

    def fits(self, id: str) -> bool:
        """Whether anybody would look for a new stream of this topic under ``id``."""
        head, dash, tail = id.partition("-")
        numbered = head == self.prefix and bool(dash and tail.strip())
        return bool(self.singleton) or not self.prefix or numbered
