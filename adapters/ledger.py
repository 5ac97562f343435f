"""The one door to history: a command is authorised, decided, checked and appended, or nothing is.

The ledger keeps states of streams it has met and brings them up to date before every decision with
one query; guards make sure that nothing a decision was based on has moved when it is appended.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from datetime import date
from functools import cache
from hashlib import sha256
from inspect import Parameter, signature
from threading import RLock
from typing import Any, get_type_hints
from uuid import NAMESPACE_URL, uuid4, uuid5

import msgspec
from attrs import evolve as change
from attrs import field, frozen
from eventsourcing.persistence import IntegrityError, StoredEvent
from msgspec.structs import astuple

from domain import law
from domain.catalogue import CATALOGUE, Catalogue
from domain.decision import FOUNDER, Actor, Decision, Moment, Read, To, Topic
from domain.person import authorise
from domain.refusal import Refusal, require

from . import clock as clocks
from .codec import (
    Codec,
    Document,
    Envelope,
    Office,
    check,
    check_text,
    encode_json,
    open_envelope,
)
from .figures import Figures
from .personal.box import Box, shred
from .personal.sealing import open_entry
from .personal.seals import Entries, Seals, sealed_in
from .problems import IntegrityProblem, StoreProblem
from .rulebook import load as shipped_rules
from .storage.port import Conflict, LedgerStore, Mark, Row, Snapshot

ATTEMPTS = 20
SNAPSHOT_EVERY = 100  # events of one stream: a process that starts now folds no more than these
NOTHING = (0, None)  # version and state of a stream before its first event
SPECIAL = frozenset(
    {"id", "actor", "moment", "today", "rules", "scan", "versions", "figures", "position"}
)

# Figures by code, as of the events a codec finds in some rows: computed when one is asked for.
Provider = Callable[[Codec, Callable[[], Iterable[Row]]], Mapping[str, int]]


@frozen
class Command:
    """One decision asked for: which, on what, with which facts, by whom.

    ``valid`` is the day it takes effect (today when ``None``); ``command`` makes a retry harmless;
    ``role`` and ``unit`` choose among the offices the person holds; ``cause`` names the command
    that led to this one. ``sealed`` holds what was sealed when this was decided for the first time,
    by (stored stream, version, field): only who decides again has it.
    """

    decision: str
    id: str
    facts: Mapping[str, Any]
    person: str
    role: str = ""
    unit: str = ""
    valid: date | None = None
    document: Document = field(factory=Document)
    command: str = field(factory=lambda: str(uuid4()))
    cause: str = ""
    sealed: Entries = field(factory=dict)


@frozen
class Receipt:
    """What a command recorded: its events in order, from position ``first`` on.

    ``again`` says that this is the first answer to a retry. ``first`` is -1 when the decision found
    nothing to record.
    """

    command: str
    first: int
    events: tuple["Recorded", ...]
    again: bool = False


@frozen
class Recorded:
    """An event as it stands in the log."""

    seq: int
    stream: str
    ver: int
    type: str
    event: Any
    around: Envelope


@frozen
class Stream:
    """A stream's state at a version."""

    ver: int
    state: Any


class _Work:
    """What a batch of commands has read and will write, before it is appended."""

    def __init__(self) -> None:
        self.streams: dict[str, Stream] = {}
        self.read: dict[str, int] = {}
        self.events: list[StoredEvent] = []
        self.marks: list[Mark] = []
        self.at = ""
        self.seals = Seals()

    @property
    def versions(self) -> dict[str, int]:
        """The version of every stream as this batch sees it."""
        return {name: stream.ver for name, stream in self.streams.items()}


class Ledger:
    """One agency's history behind one store."""

    def __init__(
        self,
        store: LedgerStore,
        *,
        catalogue: Catalogue = CATALOGUE,
        clock: clocks.Clock = clocks.now,
        rulebook: law.Rulebook | None = None,
        figures: Provider = Figures,
        box: Box | None = None,
    ) -> None:
        self.store = store
        self.box = box
        self._figures = figures
        self._rulebook = rulebook
        self.catalogue = catalogue
        self.codec = Codec(catalogue)
        self.clock = clock
        self.origin = store.meta().get("origin", "")
        self._namespace = uuid5(NAMESPACE_URL, self.origin)
        self._lock = RLock()
        self._streams: dict[str, Stream] = {}
        self._seen = -1
        self._last_at = ""
        self._crowded = False  # whether others wrote between the last two looks at the log
        self._ids: dict[str, str] = {}
        self._names: dict[str, str] = {}

    # Asking and deciding

    def record(self, command: Command) -> Receipt:
        """Take one decision and record it; after a ``Refusal`` or ``Problem`` nothing was."""
        return self.record_all([command])[0]

    def record_all(self, commands: Sequence[Command]) -> list[Receipt]:
        """Take several decisions, each on the result of those before, and record all or none."""
        with self._lock:
            if self._streams and not self._crowded:
                with suppress(Refusal, IntegrityError):
                    return self._record_remembered(commands)
            for attempt in range(ATTEMPTS):
                # Whoever was too late, or is in a crowd, decides with the others kept out.
                turn = self.store.turn() if attempt or self._crowded else nullcontext()
                with turn, suppress(IntegrityError):
                    return self._record_now(commands)
        raise StoreProblem("store_contended", attempts=ATTEMPTS)

    def _record_remembered(self, commands: Sequence[Command]) -> list[Receipt]:
        """Decide on what is remembered: nobody else wrote, as a rule, and the append insists on it.

        Whatever stands against it (a command recorded before, a newer event, a refusal that may
        rest on old news) is looked at again with everything that is in the log.
        """
        work = self._decide_all(commands)
        if not work.events:
            raise Conflict
        done = self._append(work)
        return [done.get(c.command) or Receipt(c.command, -1, ()) for c in commands]

    def _record_now(self, commands: Sequence[Command]) -> list[Receipt]:
        """Decide on what stands now and append; ``IntegrityError`` when another was first."""
        done = self._recorded_before(commands)
        fresh = [command for command in commands if command.command not in done]
        if fresh:
            self.refresh()
            done |= self._append(self._decide_all(fresh))
        return [done.get(c.command) or Receipt(c.command, -1, ()) for c in commands]

    def try_out(self, commands: Sequence[Command]) -> list[tuple[str, str, Any]]:
        """(stream, type, event) of everything ``commands`` would record; nothing is."""
        with self._lock:
            self.refresh()
            work = self._decide_all(commands)
        return [
            (self._names[str(e.originator_id)], e.topic, self.codec.event(e.topic, e.state))
            for e in work.events
        ]

    def _decide_all(self, commands: Sequence[Command]) -> _Work:
        work = _Work()
        for command in commands:
            self._decide(command, work)
        return work

    def _decide(self, command: Command, work: _Work) -> None:
        check_asked(command)
        found = self.catalogue.decision(command.decision)
        if found is None:
            raise Refusal("decision_unknown", decision=command.decision)
        topic, decision = found
        at, today = self._time(command.valid)
        actor = self._actor(command, decision, today, work)
        name = f"{topic.name}:{command.id}"
        own = self._take(topic, name, work)
        if decision.sealed:
            command = self._seal_facts(command, decision, own, work)
        facts = parse_facts(decision, command.facts)
        self._check_own(topic, decision, command, own)
        rules = self._rules(today, work)
        reads = self._reads(decision, command.id, own.state, facts, today, work)
        special = {"id": command.id, "actor": actor, "moment": at, "today": today, "rules": rules}
        special["scan"] = command.document.sha256
        asked = parameters(decision.decide)
        if "versions" in asked:
            special["versions"] = work.versions
        if "figures" in asked:
            special["figures"] = self._figures(self.codec, lambda: self._before(work))
        special["position"] = self._seen + 1 + len(work.events)
        offered = {**special, **reads, **facts}
        events = decision.decide(own.state, **{k: v for k, v in offered.items() if k in asked})
        if not events:
            return
        plain = open_facts(command, decision)
        mark = Mark(command.command, digest(command, plain), len(work.events), len(events))
        work.marks.append(mark)
        work.at = at
        around = {
            "at": at,
            "by": {name: getattr(actor, name) for name in Office.__struct_fields__},
            "cause": command.cause,
            "cmd": command.command,
            "decision": command.decision,
            "doc": msgspec.to_builtins(command.document),
            "facts": plain,
            "on": name,
            "rules": rules.id,
            "valid": today.isoformat(),
        }
        for event in events:
            if isinstance(event, To):
                other = f"{event.topic}:{event.id}"
                self._write(other, event.event, {**around, "of": name, "on": other}, work)
            else:
                self._write(name, event, around, work)

    def _before(self, work: _Work) -> Iterable[Row]:
        """Everything this decision rests on: the log as it was seen, and this batch so far.

        The append insists on the size of the log, so that nothing can come in between.
        """
        size = self._seen + 1
        yield from self.store.rows(0, size)
        for seq, e in enumerate(work.events, size):
            yield seq, str(e.originator_id), e.originator_version, e.topic, e.state

    def _time(self, valid: date | None) -> tuple[Moment, date]:
        now = self.clock()
        at = max(clocks.moment(now), self._last_at)
        today = clocks.vietnam_day(clocks.instant(at))
        if valid and valid > today:
            raise Refusal("valid_in_future", valid=valid, today=today)
        return at, valid or today

    def _actor(self, command: Command, decision: Decision, day: date, work: _Work) -> Actor:
        if FOUNDER in decision.by and self._seen < 0:
            return Actor(command.person, FOUNDER)
        require(decision.by != (FOUNDER,), "ledger_founded")
        topic = self.catalogue.topics["person"]
        person = self._take(topic, f"person:{command.person}", work).state
        if person is None:
            raise Refusal("not_found", topic="person", id=command.person)
        return authorise(person, decision.by, day, command.role, command.unit)

    def _check_own(self, topic: Topic, decision: Decision, command: Command, own: Stream) -> None:
        require(command.id, "not_found", topic=topic.name, id=command.id)
        if topic.singleton and command.id != topic.singleton:
            raise Refusal("not_found", topic=topic.name, id=command.id)
        if decision.creates:
            require(own.state is None, "already_exists", topic=topic.name, id=command.id)
        elif not decision.upserts:
            require(own.state is not None, "not_found", topic=topic.name, id=command.id)
        if own.state is None:
            check_id(topic, command.id)

    def _rules(self, day: date, work: _Work) -> law.Rules:
        topic = self.catalogue.topics["agency"]
        agency = self._take(topic, f"agency:{topic.singleton}", work).state
        return law.in_force(self.rulebook, agency.adoptions if agency else (), day)

    @property
    def rulebook(self) -> law.Rulebook:
        """The built-in rules: what was given, else those shipped, read when first asked for."""
        if self._rulebook is None:
            self._rulebook = shipped_rules()
        return self._rulebook

    def _reads(
        self,
        decision: Decision,
        id: str,
        own: Any,
        facts: Mapping[str, Any],
        day: date,
        work: _Work,
    ) -> dict[str, Any]:
        reads: dict[str, Any] = {}
        for name, read in decision.reads.items():
            key = self._key(read, own, {"id": id, **facts, **reads}, day)
            if key == "" and not read.optional and read.by in _demanded(decision.decide):
                raise Refusal("text_missing", field=read.by)
            reads[name] = self._read(read, key, work)
        return reads

    def _key(self, read: Read, own: Any, known: Mapping[str, Any], day: date) -> Any:
        if callable(read.by):
            return read.by(own, known, day)
        if not read.by:
            return self.catalogue.topics[read.topic].singleton
        first, *rest = read.by.split(".")
        value = known[first] if first in known else getattr(own, first, "")
        for name in rest:
            value = getattr(value, name)
        return value

    def _read(self, read: Read, key: Any, work: _Work) -> Any:
        if not isinstance(key, str):
            require(all(key), "not_found", topic=read.topic, id="")  # in a list, "" names nobody
            return {id: self._read(read, id, work) for id in key}
        if not key:
            return None
        state = self._take(self.catalogue.topics[read.topic], f"{read.topic}:{key}", work).state
        if state is None and not read.optional:
            raise Refusal("not_found", topic=read.topic, id=key)
        return state

    def _take(self, topic: Topic, name: str, work: _Work) -> Stream:
        """The stream as this batch sees it, remembered so that the append can insist on it."""
        found = work.streams.get(name)
        if found is None:
            found = work.streams[name] = self.stream(topic, name)
            work.read[name] = found.ver
        return found

    def _write(self, name: str, event: Any, around: Mapping[str, Any], work: _Work) -> None:
        topic = self.catalogue.topics[name.partition(":")[0]]
        before = self._take(topic, name, work)
        closes = getattr(event, "CLOSES", "")  # what ends these streams for those who receive them
        if closes:
            around = {**around, "heads": dict(self._heads(getattr(event, closes), work))}
        ver, stream = before.ver + 1, self.stream_id(name)
        if carried := sealed_in(event):
            around = {**around, "sealed": work.seals.entries(carried, stream, ver, self.box)}
        if shreds := getattr(event, "SHREDS", ""):  # keys of this person, up to a generation
            work.seals.shredded.append((name.partition(":")[2], getattr(event, shreds)))
        type, body = self.codec.encode(event, around)
        work.events.append(StoredEvent(stream, ver, type, body))
        work.streams[name] = Stream(ver, topic.evolve(before.state, event))

    def _heads(self, names: Iterable[str], work: _Work) -> Iterator[tuple[str, dict[str, Any]]]:
        """By stored id, the last version of each stream and the hash of its leaf in base64.

        They count as read: the append insists that they still stand there.
        """
        for name in names:
            kind, _, id = name.partition(":")
            if kind not in self.catalogue.topics:
                raise Refusal("fact_malformed", field="streams", found=name)
            ver = self._take(self.catalogue.topics[kind], name, work).ver
            require(ver, "not_found", topic=kind, id=id)
            stream = self.stream_id(name)
            rows = self.store.stream_rows(stream, ver - 1)
            require(rows, "stream_unsettled", topic=kind, id=id)  # it moves in this very batch
            _, leaf = next(iter(self.store.leaves(rows[0][0], rows[0][0] + 1)))
            yield stream, {"leaf": b64encode(leaf).decode(), "ver": ver}

    def _append(self, work: _Work) -> dict[str, Receipt]:
        """Append what was decided; the answers by command id."""
        if not work.events:
            return {}
        guards = {self.stream_id(name): ver for name, ver in work.read.items()}
        work.seals.keep(self.box)  # before what they seal: else it could never be read
        size = self._seen + 1  # nobody may come in between: times never fall along the log
        ids = self.store.insert_events(work.events, marks=work.marks, guards=guards, size=size)
        if not ids:  # the library's port allows a recorder to keep the ids to itself; ours does not
            raise StoreProblem("store_failed", where=self.origin, detail="no positions")
        first = ids[0] - 1
        if first == self._seen + 1:
            self._adopt(work, first + len(work.events) - 1)
        work.seals.shred(self.box)
        return {mark.id: self._receipt(mark, first, work.events) for mark in work.marks}

    def _receipt(self, mark: Mark, first: int, events: Sequence[StoredEvent]) -> Receipt:
        """The answer to a command whose batch was appended from position ``first`` on."""
        rows = (
            (first + n, str(e.originator_id), e.originator_version, e.topic, e.state)
            for n, e in enumerate(events[mark.seq : mark.seq + mark.count], mark.seq)
        )
        return Receipt(mark.id, first + mark.seq, tuple(map(self._recorded, rows)))

    def _adopt(self, work: _Work, last: int) -> None:
        """Take over what the batch computed: nobody else appended in between."""
        self._seen = last
        self._last_at = work.at
        self._streams.update(work.streams)
        for name, stream in work.streams.items():
            if stream.ver // SNAPSHOT_EVERY > work.read[name] // SNAPSHOT_EVERY:
                with suppress(StoreProblem):  # the decision stands, with or without a snapshot
                    self._save_snapshot(name, stream)

    def _recorded_before(self, commands: Sequence[Command]) -> dict[str, Receipt]:
        """The first answers to those commands that were recorded already, by command id."""
        receipts = {}
        for asked in commands:
            command, mark = asked, self.store.mark(asked.command)
            if mark is None:
                continue
            found = self.catalogue.decision(command.decision)
            rows = self.store.rows(mark.seq, mark.seq + mark.count)
            events = tuple(self._recorded(row) for row in rows)
            if found and found[1].sealed:
                command = self._as_sealed(command, found[1], events)
            same = found and mark.digest == digest(command, open_facts(command, found[1]))
            require(same, "command_reused", command=command.command)
            self._shred_again(events)
            receipts[mark.id] = Receipt(mark.id, mark.seq, events, again=True)
        return receipts

    # What is sealed

    def _seal_facts(
        self, command: Command, decision: Decision, own: Stream, work: _Work
    ) -> Command:
        """The command with a commitment in place of every personal text."""
        work.seals.taken = command.sealed
        if command.sealed:
            return command
        texts = dict(personal_texts(command.facts, decision))
        if not texts:
            return command
        if self.box is None:
            raise StoreProblem("personal_box_missing", where=self.origin)
        key = work.seals.key(self.box, command.id, getattr(own.state, "generation", 0))
        cms = {name: work.seals.draft(self.box, key, text) for name, text in texts.items()}
        return _with_commitments(command, cms)

    def _as_sealed(
        self, command: Command, decision: Decision, events: Sequence[Recorded]
    ) -> Command:
        """A retry with the commitments of then, wherever the texts are the same.

        Where a key is gone nobody can tell any more, and the first answer stands.
        """
        cms = {}
        for name, text in personal_texts(command.facts, decision):
            for one in events:
                entry = one.around.sealed.get(name, {})
                key = self.box.find(entry.get("kid", "")) if self.box and entry else None
                place = self.stream_id(one.stream), one.ver, name
                if entry and (not key or open_entry(entry, key.secret, place).text == text):
                    cms[name] = entry["cm"]
        return _with_commitments(command, cms)

    def _shred_again(self, events: Iterable[Recorded]) -> None:
        """What a shredding that broke off had still to destroy."""
        for one in events:
            if self.box and (shreds := getattr(one.event, "SHREDS", "")):
                shred(self.box, one.stream.partition(":")[2], getattr(one.event, shreds))

    # Reading

    def refresh(self) -> None:
        """Bring every remembered stream up to the log; one look at the log when nothing is new."""
        with self._lock:
            start = self._seen + 1
            if not self._streams:  # nothing to bring up: the last event tells all that is needed
                start = max(start, self.store.head().size - 1)
            last: Row | None = None
            self._crowded = False
            for last in self.store.rows(start):
                _, stream, ver, type, body = last
                name = self._names.get(stream, "")
                if name in self._streams and self._streams[name].ver == ver - 1:
                    decode, topic = self.codec.reader(type)
                    state = topic.evolve(self._streams[name].state, decode(body))
                    self._streams[name] = Stream(ver, state)
            if last:
                self._crowded = self._seen >= 0
                self._seen = last[0]
                self._last_at = max(self._last_at, open_envelope(last[4]).at)

    def stream(self, topic: Topic, name: str) -> Stream:
        """A stream as it stands: from memory, from its snapshot, or from its first event on."""
        found = self._streams.get(name)
        if found is None:
            found = self._streams[name] = self._load(topic, name)
        return found

    def state(self, topic: str, id: str) -> Any:
        """The state of one stream now, ``None`` when there is none."""
        with self._lock:
            self.refresh()
            return self.stream(self.catalogue.topics[topic], f"{topic}:{id}").state

    def _load(self, topic: Topic, name: str) -> Stream:
        ver, state = 0, None
        saved = self.store.snapshot(self.stream_id(name))
        if saved and saved.shape == shape(topic):
            ver, state = saved.ver, decode_state(topic, saved.state)
        rows = self.store.stream_rows(self.stream_id(name), ver)
        readers, evolve = self.codec.readers, topic.evolve
        for _, _, _, type, body in rows:
            state = evolve(state, readers[type][0](body))
        return Stream(rows[-1][2] if rows else ver, state)

    def _save_snapshot(self, name: str, stream: Stream) -> None:
        topic = self.catalogue.topics[name.partition(":")[0]]
        state = encode_state(stream.state)
        self.store.save_snapshot(Snapshot(self.stream_id(name), stream.ver, shape(topic), state))

    def stream_id(self, name: str) -> str:
        """The stored id of the stream "task:NV-014": a UUID of the ledger's origin and the name."""
        found = self._ids.get(name)
        if found is None:
            found = self._ids[name] = str(uuid5(self._namespace, name))
            self._names[found] = name
        return found

    def history(self, start: int = 0, stop: int | None = None) -> Iterable[Recorded]:
        """Recorded events in order, with everything around them."""
        return map(self._recorded, self.store.rows(start, stop))

    def stream_history(self, name: str) -> list[Recorded]:
        """The recorded events of one stream."""
        return [self._recorded(row) for row in self.store.stream_rows(self.stream_id(name))]

    def replay(self, stop: int | None = None, start: int = 0) -> dict[str, Stream]:
        """Every stream folded from nothing, by stored stream id, up to position ``stop``."""
        return fold(self.codec, self.store.rows(start, stop))

    def _recorded(self, row: Row) -> Recorded:
        seq, _, ver, type, body = row
        around = open_envelope(body)
        return Recorded(seq, around.on, ver, type, self.codec.event(type, body), around)


def fold(codec: Codec, rows: Iterable[Row]) -> dict[str, Stream]:
    """Fold rows into states, by stored stream id. Refuses gaps: history must be whole."""
    readers = codec.readers
    found: dict[str, tuple[int, Any]] = {}
    for seq, stream, ver, type, body in rows:
        decode, topic = readers[type]
        before, state = found.get(stream, NOTHING)
        if ver != before + 1:
            raise IntegrityProblem("stream_gap", seq=seq, stream=stream, ver=ver)
        found[stream] = ver, topic.evolve(state, decode(body))
    return {stream: Stream(*last) for stream, last in found.items()}


@cache
def parameters(decide: Callable[..., Any]) -> Mapping[str, Parameter]:
    """The keyword parameters of a decision: everything it may ask for."""
    return dict(list(signature(decide).parameters.items())[1:])


@cache
def _demanded(decide: Callable[..., Any]) -> frozenset[str]:
    """The facts that a decision is not taken without."""
    asked = parameters(decide).items()
    return frozenset(name for name, one in asked if one.default is Parameter.empty)


@cache
def _hints(decide: Callable[..., Any]) -> Mapping[str, Any]:
    """What a decision says its arguments are; to read that anew costs as much as to decide."""
    return get_type_hints(decide)


def fact_types(decision: Decision) -> Mapping[str, Any]:
    """Name and type of every fact a decision takes, in the order it declares them."""
    hints = _hints(decision.decide)
    skip = SPECIAL | set(decision.reads)
    return {name: hints[name] for name in parameters(decision.decide) if name not in skip}


def personal_texts(facts: Mapping[str, Any], decision: Decision) -> Iterator[tuple[str, str]]:
    """Field and text of every fact to be sealed, in its one spelling; a refusal tells no text."""
    for name, read in decision.sealed.items():
        given = facts.get(name)
        if given is None:
            continue
        if not isinstance(given, str):
            raise Refusal("detail_malformed", field=name)
        try:
            check_text(given, name)
        except Refusal:
            raise Refusal("detail_malformed", field=name) from None  # the cause repeats the text
        yield name, read(given)


def _with_commitments(command: Command, cms: Mapping[str, str]) -> Command:
    facts = {name: {"cm": cms[name]} if name in cms else v for name, v in command.facts.items()}
    return change(command, facts=facts)


def check_asked(command: Command) -> None:
    """Refuse unclean text around the facts; everything else around an event comes from states."""
    asked = (command.id, command.person, command.command, command.cause)
    for text in (*asked, *astuple(command.document)):
        check_text(text, "command")


def check_id(topic: Topic, id: str) -> None:
    """Refuse an id under which nobody would look for a new stream of ``topic``."""
    require(topic.fits(id), "id_malformed", topic=topic.name, id=id, prefix=topic.prefix)


def parse_facts(decision: Decision, given: Mapping[str, Any]) -> dict[str, Any]:
    """The facts as the decision's types; refuses missing, unknown and malformed ones by name."""
    types = fact_types(decision)
    for name in given:
        require(name in types, "fact_unknown", field=name, known=tuple(types))
    facts = {}
    for name, kind in types.items():
        if name in given:
            facts[name] = _parse(name, given[name], kind)
        elif parameters(decision.decide)[name].default is Parameter.empty:
            raise Refusal("fact_missing", field=name)
    return facts


def _parse(name: str, value: Any, kind: Any) -> Any:
    plain = msgspec.to_builtins(value)
    check(plain, name)
    try:
        return msgspec.convert(plain, kind)
    except msgspec.ValidationError as error:
        found = plain if isinstance(plain, str) else encode_json(plain).decode()
        raise Refusal("fact_malformed", field=name, found=found, detail=str(error)) from error


def digest(command: Command, facts: Mapping[str, Any]) -> str:
    """What makes two commands the same: what was asked, of what, by whom, on which paper.

    ``facts`` are the open ones. All of it stands in the events as well, so that whoever has only
    those can make the digest anew.
    """
    plain = [
        *(command.decision, command.id, command.person),
        facts,
        msgspec.to_builtins(command.document),
    ]
    return sha256(encode_json(plain)).hexdigest()


def open_facts(command: Command, decision: Decision) -> dict[str, Any]:
    """The facts that may be recorded: a hash of a secret one would give it away as well."""
    facts = {k: v for k, v in command.facts.items() if k not in decision.secret}
    plain: dict[str, Any] = msgspec.to_builtins(facts)
    return plain


# States in snapshots and views: never the truth, readable only by the code that wrote them.


@cache
def shape(topic: Topic) -> str:
    """A fingerprint of a topic's state classes; a snapshot of another shape is ignored."""
    text = repr([_fields(kind) for kind in topic.states])
    return sha256(text.encode()).hexdigest()[:16]


def _fields(kind: type) -> Any:
    hints = get_type_hints(kind)
    inner = [_fields(t) for t in hints.values() if hasattr(t, "__attrs_attrs__")]
    return kind.__name__, sorted((k, str(t)) for k, t in hints.items()), inner


def encode_state(state: Any) -> bytes:
    """A state with the name of its class, for snapshots and views."""
    return encode_json({"is": type(state).__name__, "state": state})


def decode_state(topic: Topic, stored: bytes) -> Any:
    """The state back from ``encode_state``."""
    return _state_decoder(topic)(stored)


@cache
def _state_decoder(topic: Topic) -> Callable[[bytes], Any]:
    kinds = {kind.__name__: kind for kind in topic.states}
    outer = msgspec.defstruct(
        "Stored", [("is_", str), ("state", msgspec.Raw)], rename={"is_": "is"}
    )
    split = msgspec.json.Decoder(outer).decode

    def decode(stored: bytes) -> Any:
        found: Any = split(stored)
        return msgspec.json.decode(found.state, type=kinds[found.is_])

    return decode
