"""Any decision of the catalogue as a form: what it asks, what it rests on, who may take it."""

from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import evolve

from domain.catalogue import CATALOGUE
from domain.decision import FOUNDER, STAFF
from domain.person import authorise
from domain.refusal import Refusal, require

from ...codec import Document
from ...facts import stream_id
from ...ledger import Command
from ...problems import Problem, UsageProblem
from ...words.days import parse_day
from ...words.foretold import foretold
from ...words.told import sentence
from .. import access
from ..forms import Control, Maker, named
from ..page import address
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from domain.decision import Decision, Topic

    from ...ledger import Receipt
    from ..visit import Visit

# Whose ids the streams of a topic without numbers of its own bear.
ABOUT = {"record": "either", "conference": "plan", "showcase": "plan", "presence": "either"}


class Place(NamedTuple):
    """An office in which the decision may be taken, and how the form names it."""

    name: str
    said: str


def show(visit: "Visit") -> "Response":
    """The empty form."""
    topic, decision = _found(visit)
    _allowed(visit, decision)
    return visit.page("decision/form.html", **_context(visit, topic, decision))


def take(visit: "Visit") -> "Response":
    """What the form sent: another row, a trial, or the decision itself."""
    topic, decision = _found(visit)
    _allowed(visit, decision)
    try:
        if visit.form.get("do").startswith("them:"):
            Maker(visit, topic, decision).check_files()
            return visit.page("decision/form.html", **_context(visit, topic, decision))
        if visit.form.get("do") == "thu":
            return _trial(visit, topic, decision)
        return _recorded(visit, topic, decision)
    except (Refusal, Problem) as found:
        context = _context(visit, topic, decision)
        return visit.refused("decision/form.html", found, **context)


def _found(visit: "Visit") -> "tuple[Topic, Decision]":
    name = visit.path("decision")
    found = CATALOGUE.decision(name)
    if found is None:
        raise Refusal("decision_unknown", decision=name)
    if visit.moment is not None:
        raise UsageProblem("past_is_read_only")
    return found


def _allowed(visit: "Visit", decision: "Decision") -> None:
    """Refuse by the rule of the domain itself, before anything is filled in."""
    require(decision.by != (FOUNDER,), "ledger_founded")
    person = visit.desk.ledger.state("person", visit.person)
    role, unit = _office(visit)
    authorise(person, decision.by, visit.desk.today, role, unit)


def _office(visit: "Visit") -> tuple[str, str]:
    """The office to act in: as chosen in the form, else as chosen for the session."""
    if chosen := visit.form.get("office"):
        role, _, unit = chosen.partition("/")
        return role, unit
    return visit.role, visit.unit


def _context(visit: "Visit", topic: "Topic", decision: "Decision") -> dict[str, Any]:
    maker = Maker(visit, topic, decision)
    name = f"{topic.name}.{decision.name}"
    controls = maker.controls()
    id = visit.request.path_params.get("id", "")
    line = visit.views.line(topic.name, id) if id else None
    return {
        "decision": name,
        "by": decision.by,
        "sources": list(dict.fromkeys(map(visit.words.source, decision.source))),
        "on": id,
        "line": line if line and access.may_read(visit, line) else None,
        "stream": None if id else _stream(visit, topic, decision),
        "required": [c for c in controls if c.required],
        "optional": [c for c in controls if not c.required],
        "said_more": any(any(c.values) or any(c.rows) for c in controls if not c.required),
        "places": _places(visit, decision),
        "trial": None,
    }


def _stream(visit: "Visit", topic: "Topic", decision: "Decision") -> Control | None:
    """The input that says on which stream, where the address does not."""
    if topic.singleton:
        return None
    typed = (visit.form.get("on") or visit.query(topic.name),)
    numbered = decision.creates or (decision.upserts and bool(topic.prefix))
    if numbered:
        label = visit.words.text("web.decision.new_id")
        return Control("on", "id", "text", label, values=typed, required=not decision.creates)
    kind = ABOUT.get(topic.name, topic.name) if decision.upserts else topic.name
    options = named(visit, kind)
    label = visit.words.text(f"topic.{topic.name}")
    shown = "choice" if not decision.upserts and 0 < len(options) <= 40 else "offer"
    return Control("on", "id", shown, label, required=True, values=typed, options=options)


def _places(visit: "Visit", decision: "Decision") -> tuple[Place, ...]:
    """The offices to choose among, none where there is but one."""
    fit = [o for o in visit.offices() if o.role in decision.by or STAFF in decision.by]
    places = tuple(
        Place(f"{o.role}/{o.unit}", visit.words.office(o.role, o.unit, o.signs)) for o in fit
    )
    return places if len(places) > 1 else ()


def asked(visit: "Visit", topic: "Topic", decision: "Decision", document: Document) -> Command:
    """The decision as it was filled in."""
    typed = visit.request.path_params.get("id", "") or visit.form.get("on").strip()
    maker = Maker(visit, topic, decision)
    id = stream_id(maker.reader, topic, decision, typed)
    require(id or decision.creates, "not_found", topic=topic.name, id="")
    valid = visit.form.get("valid").strip()
    role, unit = _office(visit)
    found = Command(
        f"{topic.name}.{decision.name}",
        id,
        maker.facts(),
        visit.person,
        role=role,
        unit=unit,
        valid=parse_day(valid, visit.desk.today, field="valid") if valid else None,
        document=document,
    )
    command = visit.form.get("command")
    return evolve(found, command=command) if command else found


def _document(visit: "Visit") -> Document:
    """The paper behind it; its file is told by its hash and kept only once the rules agreed."""
    from hashlib import sha256

    day = visit.form.get("paper_day").strip()
    signed = parse_day(day, visit.desk.today, field="paper_day").isoformat() if day else ""
    file = visit.form.file("paper_file")
    hash = sha256(file.read()).hexdigest() if file else ""
    return Document(visit.form.get("paper").strip(), signed, hash)


def _trial(visit: "Visit", topic: "Topic", decision: "Decision") -> "Response":
    command = asked(visit, topic, decision, _document(visit))
    would = foretold(visit.words, command, visit.try_out(command))
    said = [one.sentence for one in would]
    context = _context(visit, topic, decision)
    return visit.page("decision/form.html", **{**context, "trial": said})


def _recorded(visit: "Visit", topic: "Topic", decision: "Decision") -> "Response":
    command = asked(visit, topic, decision, _document(visit))
    files = [*visit.form.files("paper_file"), *visit.form.files("u.sha256")]
    if files and visit.desk.ledger.store.mark(command.command) is None:
        visit.try_out(command)  # refused, nothing is kept either
        for file in files:
            with file.on_disk() as path:
                visit.desk.keep_file(path, name=file.name, person=visit.person)
    receipt = visit.decide(
        command.decision,
        command.id or None,
        command.facts,
        command=command.command,
        valid=command.valid,
        document=command.document,
        role=command.role,
        unit=command.unit,
    )
    return visit.go(_next(visit, topic, receipt, command.id), _said(visit, topic, receipt))


def _own(topic: "Topic", receipt: "Receipt") -> str:
    names = (one.stream for one in receipt.events)
    return next((n.partition(":")[2] for n in names if n.startswith(f"{topic.name}:")), "")


def _next(visit: "Visit", topic: "Topic", receipt: "Receipt", asked: str) -> str:
    """The card of what was decided on, for whoever may read it."""
    from urllib.parse import quote

    id = _own(topic, receipt) or asked
    line = visit.desk.views.line(topic.name, id) if id else None
    if line is None or not access.may_read(visit, line):
        return "/"
    return quote(address(topic.name, id))


def _said(visit: "Visit", topic: "Topic", receipt: "Receipt") -> str:
    """What was recorded, and what comes next."""
    words = visit.words
    if not receipt.events:
        return words.text("cli.recorded.nothing")
    head = words.text("cli.recorded.again" if receipt.again else "cli.recorded")
    said = [head, *(sentence(words, one) for one in receipt.events[:2])]
    card = visit.desk.views.card(topic.name, _own(topic, receipt))
    if card and card.todo:
        following = words.text(f"decision.{card.todo[0].decision}")
        said.append(words.say("web.decision.next", following=following))
    return " ".join(part if part.endswith((".", ":", "!")) else f"{part}." for part in said)


SCREENS = tuple(
    Screen(path, handler, methods=(method,), upload=method == "POST", name="decision")
    for path in ("/lam/{decision}", "/lam/{decision}/{id:path}")
    for method, handler in (("GET", show), ("POST", take))
)
