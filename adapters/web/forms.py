"""A form for any decision: its controls from the table and the types, its facts from what came.

A fact is the input ``f.<fact>``; a member of the second record of a list is ``f.items.1.title``;
``e.<fact>`` says that it is left empty on purpose; ``u.<fact>`` brings rows in a file.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from attrs import fields_dict, frozen

from domain.awards import AWARDS
from domain.decision import ROLES

from ..facts import FREE, Reader, choices, plain, record_of
from ..ledger import fact_types, parameters
from ..problems import UsageProblem
from ..views.folding import fold
from . import access
from .rows import Row, rows_of

if TYPE_CHECKING:
    from domain.decision import Decision, Topic

    from .form import File, Form
    from .visit import Visit

UNITS = frozenset({"unit", "units", "lead", "cooperating", "into", "to", "collective", "body"})
PEOPLE = frozenset({
    "chair", "member", "members", "out", "secretary", "vice_chairs", "person", "people", "signer",
    "speaker", "substitute", "tellers", "authors",
})  # fmt: skip
EITHER = frozenset({"subject", "subjects", "author", "origin", "entrant", "entrants", "recipients"})
LONG = frozenset({
    "achievements", "advice", "answer", "causes", "conclusion", "correction", "description",
    "directions", "goals", "how", "lessons", "movement.results", "note", "outcome", "reason",
    "remark", "shortcomings", "summary", "text",
})  # fmt: skip
CLOCKS = frozenset({"time", "at", "starts"})
# Topics that are also ordinary words of papers: a fact of that name is a text.
WORDS = frozenset({"agency", "document", "norm", "packet", "record", "register", "report", "seal"})
# Enumerations that take other values beside those with words: offered, not imposed.
OFFERED = frozenset(
    {"budget.kind", "budget.source", "campaign.tie_break", "channel", "section", "value"}
)
ONLY: Mapping[str, tuple[str, ...]] = {
    "agency.kind": ("division", "leadership", "mass_organization"),
    "budget.kind": ("operating", "award_fund", "other"),
    "role": ROLES,
}
FEW = 40  # of so many one is chosen from a list; of more, found by typing
MOST = 400  # names offered to whoever types
DEEP = 3  # records within records
DEEPEST = 14  # dots in a name

NOTHING = object()


@frozen
class Control:
    """One thing to fill in. ``kind`` tells the template how; ``rows`` are those of records.

    ``values`` are as they were typed. ``field`` is the fact a refusal may name.
    """

    name: str
    field: str
    kind: str
    label: str
    required: bool = False
    several: bool = False
    values: tuple[str, ...] = ("",)
    options: tuple[tuple[str, str], ...] = ()
    unit: str = ""
    default: str = ""
    rows: tuple[tuple["Control", ...], ...] = ()
    may_be_empty: bool = False
    empty: bool = False


class FormReader(Reader):
    """Reads what people type into forms: also the name of whoever is meant, accents aside."""

    def __init__(self, visit: "Visit", topic: "Topic", decision: "Decision") -> None:
        super().__init__(visit, topic.name)
        self.visit, self.decision, self.of = visit, decision, topic

    def _id(self, field: str, typed: str) -> str:
        found = super()._id(field, typed)
        kind = target(self.of, self.decision, field)
        if found or not kind or not typed.strip():
            return found
        meant = fold(typed.strip())
        called = [id for id, name in named(self.visit, kind) if fold(name) == meant]
        if len(called) > 1:
            near = tuple(called[:5])
            raise UsageProblem("value_unclear", field=field, found=typed, near=near)
        return called[0] if called else ""


def target(topic: "Topic", decision: "Decision", field: str) -> str:
    """What a fact names: "unit", "person", "either", another topic, or "" for what is no id."""
    from domain.catalogue import CATALOGUE

    if field in FREE or f"{topic.name}.{field}" in FREE:
        return ""
    read = {read.by: read.topic for read in decision.reads.values() if isinstance(read.by, str)}
    if field in read and field:
        return "person" if read[field] == "record" else read[field]
    for kind, names in (("unit", UNITS), ("person", PEOPLE), ("either", EITHER)):
        if field in names:
            return kind
    singular = next((n for n in CATALOGUE.topics if field in (n, f"{n}s")), "")
    return "" if singular in WORDS else singular


def named(visit: "Visit", kind: str) -> tuple[tuple[str, str], ...]:
    """(id, name) of everything that a fact of that kind may mean, what is open first."""
    if kind == "unit":
        agency = visit.views.state("agency", "CQ")
        return tuple((u.id, u.name) for u in agency.units.values() if u.ended is None)
    if kind == "either":
        return named(visit, "unit") + named(visit, "person")
    lines = [line for line in visit.views.list(kind) if access.may_read(visit, line)]
    lines.sort(key=lambda line: not line.open)
    return tuple((line.id, visit.words.title(line.title)) for line in lines[:MOST])


class Maker:
    """Makes the form of one decision for one visit, and reads what it sent."""

    def __init__(self, visit: "Visit", topic: "Topic", decision: "Decision") -> None:
        self.visit, self.topic, self.decision = visit, topic, decision
        self.words = visit.words
        self.reader = FormReader(visit, topic, decision)
        self.types = fact_types(decision)
        self._named: dict[str, tuple[tuple[str, str], ...]] = {}
        self.form: Form = visit.form
        self.unread: UsageProblem | None = None
        self.form = self._unfolded(visit.form)

    @cached_property
    def sent(self) -> bool:
        """Whether there is something that was typed."""
        return "command" in self.form

    # Controls

    def controls(self) -> list[Control]:
        """A control for every fact, in the order of the decision; what must be said first."""
        found = [
            self._control(f"f.{field}", field, kind, self._default(field))
            for field, kind in self.types.items()
        ]
        return sorted(found, key=lambda control: not control.required)

    def _default(self, field: str) -> Any:
        found = parameters(self.decision.decide)[field]
        return NOTHING if found.default is found.empty else found.default

    def _control(self, name: str, field: str, kind: Any, default: Any, deep: int = 0) -> Control:
        optional, kind = kind is not plain(kind), plain(kind)
        origin, args = get_origin(kind), get_args(kind)
        label = self.words.label(field, self.topic.name)
        more = {"required": default is NOTHING, "label": label, "field": field}
        if origin is tuple and is_record(record_of(args[0])):
            rows = self._rows(name, record_of(args[0]), deep)
            return Control(name, kind="records", rows=rows, **self._emptied(name, more, optional))
        if origin is dict:
            rows = self._pairs(name, field, args[1])
            return Control(name, kind="pairs", rows=rows, **self._emptied(name, more, optional))
        if origin is tuple:
            values = (*filter(None, self._typed(name)), *[""] * (1 + self._added(name)))
            more |= {"several": True, "values": values}
            return self._single(name, field, args[0], self._emptied(name, more, optional))
        more["values"] = self._typed(name) or ("",)
        more["default"] = (
            "" if default in (NOTHING, None, "", 0, ()) else self._said(field, default)
        )
        if optional and kind is str:
            more = self._emptied(name, more, optional)
        return self._single(name, field, kind, more)

    def _emptied(self, name: str, more: dict[str, Any], optional: bool) -> dict[str, Any]:  # noqa: FBT001
        can = (more["required"] or optional) and name.count(".") == 1
        return {**more, "may_be_empty": can, "empty": bool(self.form.get(f"e.{name[2:]}"))}

    def _single(self, name: str, field: str, kind: Any, more: dict[str, Any]) -> Control:
        plain_kinds = {bool: "yes", int: "number", date: "day"}
        if field in self.decision.secret:
            more |= {"values": ("",)}  # never written into a page
            return Control(name, kind="secret", **more)
        if field in self.decision.sealed:
            return Control(name, kind="sealed", **{**more, "values": ("",)})  # nor this
        if kind is int and self._counted(field):
            more |= {"unit": self.words.say(f"unit.{field}", number="").strip()}
        if kind in plain_kinds:
            return Control(name, kind=plain_kinds[kind], **more)
        shown, options = self._text(field)
        return Control(name, kind=shown, options=options, **more)

    def _text(self, field: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """How a text is asked for, and what it is chosen from."""
        own = {field, f"{self.topic.name}.{field}"}
        if values := self._choices(field):
            return ("offer" if OFFERED & own else "choice"), values
        if meant := target(self.topic, self.decision, field):
            options = self.named(meant)
            listed = self._must_exist(field) and 0 < len(options) <= FEW
            return ("choice" if listed else "offer"), options
        if field == "sha256":
            return "file", ()
        if field in CLOCKS:
            return "clock", ()
        return ("long" if LONG & own else "text"), ()

    def _counted(self, field: str) -> bool:
        return self.words.has(f"unit.{field}")

    def _must_exist(self, field: str) -> bool:
        if field in UNITS:
            return True
        return any(read.by == field and not read.optional for read in self.decision.reads.values())

    def _choices(self, field: str) -> tuple[tuple[str, str], ...]:
        values = choices(self.words, self.topic.name, field)
        only = ONLY.get(f"{self.topic.name}.{field}", ONLY.get(field))
        if field in ("award", "awards"):
            only = tuple(code for code in AWARDS if code in values)
        return tuple((v, values[v]) for v in only or values if v and v in values)

    def named(self, kind: str) -> tuple[tuple[str, str], ...]:
        """What a fact of that kind may mean, looked up once for a page."""
        if kind not in self._named:
            self._named[kind] = named(self.visit, kind)
        return self._named[kind]

    def _rows(self, name: str, record: type, deep: int) -> tuple[tuple[Control, ...], ...]:
        if deep >= DEEP:
            return ()
        attributes = fields_dict(record)
        numbers = self._numbers(name, least=0 if deep else 1)
        return tuple(
            tuple(
                self._control(
                    f"{name}.{number}.{member}",
                    member,
                    hint,
                    default_of(attributes[member]),
                    deep + 1,
                )
                for member, hint in get_type_hints(record).items()
            )
            for number in numbers
        )

    def _pairs(self, name: str, field: str, kind: Any) -> tuple[tuple[Control, ...], ...]:
        text = self.words.text
        return tuple(
            (
                self._pair_key(f"{name}.{n}.key", field, text("web.decision.key")),
                self._pair_value(f"{name}.{n}.value", field, kind, text("web.decision.value")),
            )
            for n in self._numbers(name, least=1)
        )

    def _pair_key(self, name: str, field: str, label: str) -> Control:
        values, options = self._typed(name) or ("",), self._choices(field)
        kind = "choice" if options else "text"
        return Control(name, field, kind, label, values=values, options=options)

    def _pair_value(self, name: str, field: str, kind: Any, label: str) -> Control:
        shown = "number" if plain(kind) is int else "text"
        return Control(name, field, shown, label, values=self._typed(name) or ("",))

    def _numbers(self, name: str, *, least: int) -> list[int]:
        """The rows to show: those filled in, and one more where one is asked for."""
        numbers = self._indexes(name)
        more = max(least - len(numbers), self._added(name))
        last = max(numbers, default=-1)
        return [*numbers, *range(last + 1, last + 1 + more)]

    def _typed(self, name: str) -> tuple[str, ...]:
        if not self.sent and name.count(".") == 1:  # a link may say what a form begins with
            return tuple(self.visit.request.query_params.getlist(name[2:]))
        return tuple(self.form.all(name))

    def _added(self, name: str) -> int:
        return int(self.form.get("do") == f"them:{name}")

    def _said(self, field: str, value: Any) -> str:
        return self.words.value(field, value)

    def _indexes(self, name: str) -> list[int]:
        """The rows that were sent under a name, of which anything was filled in."""
        found = set()
        for key, typed in self.form:
            head, _, rest = key.partition(f"{name}.")
            number = rest.partition(".")[0]
            if not head and number.isascii() and number.isdecimal() and typed.strip():
                found.add(int(number[:4]))
        return sorted(found)

    # Facts

    def facts(self) -> dict[str, Any]:
        """What was said, as facts; what was left out is left out.

        Raises what is wrong with a file of rows, if anything is: nothing of it was taken over.
        """
        self.check_files()
        found = {field: self._fact(f"f.{field}", field, kind) for field, kind in self.types.items()}
        return {field: value for field, value in found.items() if value is not NOTHING}

    def check_files(self) -> None:
        """Refuse a file of rows that could not be taken over; what was typed is there still."""
        if self.unread:
            raise self.unread

    def _fact(self, name: str, field: str, kind: Any) -> Any:
        if name.count(".") > DEEPEST:
            raise UsageProblem("form_malformed", detail=name[:200])
        kind = plain(kind)
        origin, args = get_origin(kind), get_args(kind)
        empty = bool(self.form.get(f"e.{name[2:]}"))
        if origin is dict:
            return self._dict(name, field, args[1]) or self._none(empty, {})
        if origin is tuple and is_record(record_of(args[0])):
            return self._records(name, args[0]) or self._none(empty, ())
        typed = [text for text in self.form.all(name) if text.strip()]
        if origin is tuple:
            return (typed and self.reader.fact(field, kind, typed)) or self._none(empty, ())
        return self._one(field, kind, typed, empty)

    def _one(self, field: str, kind: Any, typed: list[str], empty: bool) -> Any:  # noqa: FBT001
        if field == "sha256" and (file := self.visit.form.file(f"u.{field}")):
            return sha256(file.read()).hexdigest()
        if not typed:
            return self._none(empty, "")
        if field in self.decision.secret and kind is str:
            return typed[-1]
        return self.reader.fact(field, str if is_sealed(kind) else kind, typed[-1])

    def _none(self, empty: bool, nothing: Any) -> Any:  # noqa: FBT001
        return nothing if empty else NOTHING

    def _records(self, name: str, kind: Any) -> tuple[Any, ...]:
        record = record_of(kind)
        hints = get_type_hints(record)
        found: list[Any] = []
        for number in self._indexes(name):
            row = {
                member: self._fact(f"{name}.{number}.{member}", member, hint)
                for member, hint in hints.items()
            }
            said = {member: value for member, value in row.items() if value is not NOTHING}
            found.append(said)
        if record is not kind:  # a text alone may stand for the record that begins with it
            first = next(iter(hints))
            return tuple(row[first] if set(row) == {first} else row for row in found)
        return tuple(found)

    def _dict(self, name: str, field: str, kind: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for number in self._indexes(name):
            key = self.form.get(f"{name}.{number}.key").strip()
            value = self.form.get(f"{name}.{number}.value").strip()
            if not key or not value:
                raise UsageProblem("value_not_pair", field=field, found=f"{key}={value}")
            key = self.reader.fact(field, str, key)
            if key in found:
                raise UsageProblem("key_twice", field=field, found=key)
            found[key] = self.reader.fact(field, kind, value)
        return found

    def _unfolded(self, form: "Form") -> "Form":
        """The form with the rows of files put into inputs: seen, kept, and read like typed ones.

        A file with anything wrong is taken over in no part; ``unread`` says what, and where.
        """
        from .form import Form as Unfolded

        items: list[tuple[str, Any]] = list(form)
        for field, kind in self.types.items():
            args = get_args(plain(kind))
            file = form.file(f"u.{field}")
            if not (file and args and is_record(record_of(args[0]))):
                continue
            start = 1 + max(self._indexes(f"f.{field}"), default=-1)
            try:
                rows = [
                    self._row(file, field, record_of(args[0]), row) for row in rows_of(file, field)
                ]
            except UsageProblem as problem:
                self.unread = problem
                continue
            for number, said in enumerate(rows, start):
                items += _inputs(f"f.{field}.{number}", said)
        return Unfolded(items)

    def _row(self, file: "File", field: str, kind: type, row: Row) -> dict[str, Any]:
        """A row as a record; what is wrong with it is said with its place in the file."""
        found: dict[str, Any] = {}

        def wrong(head: str, problem: UsageProblem) -> UsageProblem:
            said, column = self.words.problem(problem), row.columns.get(head, "")
            place = {"where": file.name, "row": row.number, "column": column, "head": head}
            code = "row_wrong" if row.columns else "item_wrong"
            return UsageProblem(code, field=field, **place, rule=said.rule, cure=said.cure)

        for head, value in row.given.items():
            try:
                found |= self.reader.record(field, kind, {head: value})
            except UsageProblem as problem:
                raise wrong(head, problem) from problem
        for member, one in fields_dict(kind).items():
            if member not in found and default_of(one) is NOTHING:
                label = self.words.label(member, self.topic.name)
                raise wrong(label, UsageProblem("cell_empty", field=member))
        return found


def _inputs(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """A value from a file as the inputs in which it would have been typed."""
    match value:
        case dict():
            for key, item in value.items():
                yield from _inputs(f"{name}.{key}", item)
        case list() | tuple():
            for number, item in enumerate(value):
                deeper = f"{name}.{number}" if isinstance(item, dict) else name
                yield from _inputs(deeper, item)
        case bool():
            yield name, "co" if value else "khong"
        case None:
            return
        case _:
            yield name, str(value)


def is_record(kind: Any) -> bool:
    """Whether a type is a record with members of its own."""
    return hasattr(kind, "__attrs_attrs__") and not is_sealed(kind)


def is_sealed(kind: Any) -> bool:
    """Whether a fact is of a person and recorded sealed: typed as plain text."""
    return getattr(kind, "__module__", "") == "domain.sealed"


def default_of(attribute: Any) -> Any:
    """The default of a member of a record, ``NOTHING`` where it must be said."""
    from attrs import NOTHING as NONE

    return NOTHING if attribute.default is NONE else attribute.default
