"""The agency and its plan on the rehearsal's ledger: the same structure, nobody real in it."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ..codec import Document
from ..ledger import Command
from ..story import Told
from ..words.rehearsed import SHORT, marked
from .disguise import Disguise
from .own import Own
from .stage import Stage

PAPER = f"{SHORT} 01"  # no real paper is cited as if it stood behind what is played


class Cast:
    """Who acts for whom on stage."""

    def __init__(self, own: Own, disguise: Disguise) -> None:
        self.own = own
        self.disguise = disguise
        held = [
            (disguise.id(id), office.role, own.unit(office.unit), office.signs)
            for id, person in own.people.items()
            for office in person.offices
            if office.on(own.today) and (not office.unit or own.unit(office.unit))
        ]
        self._held = list({one[:3]: one for one in held}.values())  # units merge, and offices too
        self.director = self._first("director", own_right=True)
        self.office = self._first("office")
        self.clerk = self._first("clerk")

    def _first(self, role: str, *, own_right: bool = False) -> str:
        found = [(person, signs) for person, held, _, signs in self._held if held == role]
        if own_right:
            found = [one for one in found if not one[1]] or found
        return found[0][0] if found else next(iter(self.disguise.names))

    @property
    def offices(self) -> list[tuple[str, str, str, str]]:
        """(person, role, unit, how they sign), the Director first."""
        return sorted(self._held, key=lambda one: one[0] != self.director)

    def speaker(self, unit: str) -> str:
        """Who acts for a unit: whoever holds its office, else the first of its people."""
        for role in ("unit", "office"):
            for person, held, of, _ in self._held:
                if (held, of) == (role, unit):
                    return person
        return next(iter(self.members(unit)), self.office)

    def home(self, played: str) -> str:
        """The unit of somebody on stage."""
        people = self.own.people.items()
        return next(
            (self.own.unit(p.unit) for id, p in people if self.disguise.id(id) == played), ""
        )

    def members(self, unit: str) -> list[str]:
        """The people of a unit on stage."""
        people = self.own.people.items()
        return sorted(self.disguise.id(id) for id, one in people if self.own.unit(one.unit) == unit)

    @property
    def units(self) -> list[str]:
        """The units there are today."""
        return [unit.id for unit in self.own.agency.units.values() if unit.ended is None]


def roll(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Agency, units, people and offices, at once; then the agency's own rules."""
    stage.turn_to(own.begins, "08:00")
    yield stage.do_all(list(_roll(own, cast)))
    if own.settings:
        facts = {k: v for k, v in msgspec.to_builtins(_plain(own.settings)).items() if v}
        facts |= {"document": PAPER, "since": own.begins.isoformat()}
        yield stage.do("agency.adopt_settings", "CQ", facts, cast.director, document=PAPER)


def _plain(settings: Any) -> dict[str, Any]:
    from attrs import asdict

    return asdict(settings)


def _roll(own: Own, cast: Cast) -> Iterator[Command]:
    agency, disguise = own.agency, cast.disguise
    paper = Document(PAPER)

    def asked(decision: str, id: str, facts: dict[str, Any]) -> Command:
        return Command(decision, id, facts, cast.director, document=paper)

    facts = {"name": marked(agency.name), "superior": agency.superior,
             "place": agency.place, "symbol": agency.symbol, "head": agency.head}  # fmt: skip
    yield asked("agency.found", "CQ", {k: v for k, v in facts.items() if v})
    for id in cast.units:
        unit = agency.units[id]
        facts = {"unit": id, "name": disguise.text(unit.name), "kind": unit.kind}
        yield asked("agency.create_unit", "CQ", facts)
    for real, person in sorted(own.people.items(), key=lambda one: disguise.id(one[0])):
        id, unit_id = disguise.id(real), own.unit(person.unit)
        post = disguise.text(person.post)
        facts = {"name": disguise.names[id], "unit": unit_id, "post": post}
        yield asked("person.enrol", id, {**facts, "sex": disguise.sex[id]})
    for id, role, of, signs in cast.offices:
        yield asked("person.grant_role", id, {"role": role, "unit": of, "signs": signs})


def plan(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """The plan as it reads now, drafted, signed, numbered and issued."""
    stage.turn_to(own.begins, "08:30")
    yield stage.do_all(list(_draft(own, cast)))
    yield stage.do("plan.approve", own.plan.id, {}, cast.director)
    yield stage.do("plan.number", own.plan.id, {}, cast.clerk)
    yield stage.do("plan.issue", own.plan.id, {}, cast.clerk)


def _draft(own: Own, cast: Cast) -> Iterator[Command]:
    content, text = own.plan, cast.disguise.text
    facts = {
        "title": text(content.title), "symbol": content.symbol, "period": content.period,
        "bases": [text(base) for base in content.bases], "parent": text(content.parent),
        "conference": content.conference.isoformat(), "starts": content.starts,
        "place": text(content.place),
    }  # fmt: skip
    yield Command("plan.draft", content.id, facts, cast.office, document=Document(PAPER))
    for clause, said in content.clauses.items():
        written = {"clause": clause, "text": text(said)}
        yield Command("plan.write_clause", content.id, written, cast.office)
    if content.programme:
        items = [{"title": text(i.title), "kind": i.kind, "minutes": i.minutes}
                 for i in content.programme]  # fmt: skip
        yield Command("plan.set_programme", content.id, {"items": items}, cast.office)
    if content.recipients:
        to = [text(one) for one in content.recipients]
        yield Command("plan.set_recipients", content.id, {"recipients": to}, cast.office)


def tasks(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Every task that still stands, with its units and its end."""
    stage.turn_to(own.begins, "09:30")
    for task in own.tasks:
        work = task.work
        lead = own.unit(work.lead)
        beside = dict.fromkeys(own.unit(unit) for unit in work.cooperating)
        facts = {"plan": own.plan.id, "clause": work.clause,
                 "title": cast.disguise.text(work.title), "lead": lead,
                 "cooperating": [unit for unit in beside if unit not in ("", lead)]}  # fmt: skip
        ends = ({"days": work.due.days} if work.due.kind == "event" else
                {"due": work.due.end, "start": work.due.start})  # fmt: skip
        facts |= {name: _day(end) for name, end in ends.items() if end is not None}
        yield stage.do("task.assign", work.id, facts, cast.office)


def _day(value: Any) -> Any:
    return value if isinstance(value, int) else value.isoformat()


def movements(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Movements that run, and the money as it is stated: norms, sources, lines."""
    stage.turn_to(own.begins, "14:00")
    text = cast.disguise.text
    for one in own.movements:
        charter = one.charter
        facts = {"title": text(charter.title), "first_year": charter.first_year,
                 "last_year": charter.last_year, "reach": text(charter.reach),
                 "goals": text(charter.goals), "document": PAPER,
                 "launched": min(one.launched, own.begins).isoformat(),
                 "indicators": [_indicator(i, text) for i in charter.indicators],
                 "units": [own.unit(u) for u in charter.units if own.unit(u)]}  # fmt: skip
        yield stage.do("movement.register", one.id, facts, cast.office, document=PAPER)


def _indicator(one: Any, text: Any) -> dict[str, Any]:
    return {"code": one.code, "counted": text(one.counted), "measured_in": one.measured_in,
            "target": one.target}  # fmt: skip


def money(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Norms and the budget as it is stated, submitted and approved."""
    stage.turn_to(own.begins, "15:00")
    text = cast.disguise.text
    latest = {one.code: one for one in (own.norms.adopted if own.norms else ())}
    for norm in latest.values():
        facts = {"norm": norm.code, "text": text(norm.text), "counted_in": norm.counted_in,
                 "amount": norm.amount, "document": PAPER,
                 "since": min(norm.since, own.begins).isoformat()}  # fmt: skip
        yield stage.do("norm.adopt", "ĐM", facts, cast.director, document=PAPER)
    for estimate in own.estimates:
        yield from _estimate(estimate, own, cast, stage)


def _estimate(estimate: Any, own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    text, id = cast.disguise.text, estimate.id
    facts: dict[str, Any] = {"plan": own.plan.id, "title": text(estimate.title)}
    yield stage.do("budget.draft", id, facts, cast.office)
    for source in estimate.sources:
        facts = {"kind": source.kind, "document": PAPER, "fund": source.fund, "used": source.used}
        if source.id != source.kind:
            facts["name"] = text(source.id)
        yield stage.do("budget.name_source", id, facts, cast.office)
    for waiver in estimate.waivers.values():
        facts = {"line": waiver.code, "price": waiver.price, "reason": SHORT}
        yield stage.do(
            "budget.sign_exception", id, {**facts, "document": PAPER}, cast.director, document=PAPER
        )
    for line in estimate.lines.values():
        facts = {"line": line.code, "text": text(line.text), "quantity": line.quantity,
                 "price": line.price, "source": text(line.source), "purpose": line.purpose,
                 "counted_in": line.counted_in}  # fmt: skip
        if line.norm:
            facts["norm"] = line.norm.code
        yield stage.do("budget.write_line", id, facts, cast.office)
    facts = {"delegates": estimate.delegates or len(own.people)}
    yield stage.do("budget.submit", id, facts, cast.office)
    yield stage.do("budget.approve", id, {"document": PAPER}, cast.director, document=PAPER)
