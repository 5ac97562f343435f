"""Whether a case meets the rules, each rule with the facts that met or failed it.

Nothing is decided here: a nomination stores what was found, and refuses where a rule of the law
failed. Standards come as trees of conditions from the rulebook.
Source: Luật 06/2022 Điều 20-28, 74, 75 (BR-20 to BR-25); NĐ 152/2025 Điều 4 (BR-30 to BR-37).
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

from attrs import evolve as change
from attrs import field, frozen

from . import awards as terms
from .awards import FORM, Condition
from .case import Case
from .law import BUILT_IN, OFF, REFUSE, Rules
from .record import Claim, PastAward, Record, Work

LAW = "law"  # binding: the law refuses; the others are REFUSE and WARN, as the agency adopted
LEADING = "leading"  # a fact of a condition: ``count`` months in a leading post
CRITERIA = "III.3c"  # stands as the rule where a conference has criteria of its own
MET, FAILED, MISSING = "met", "failed", "missing"
DAY = timedelta(days=1)

Facts = dict[str, str | int | tuple[str, ...]]


@frozen
class Finding:
    """One rule, or one condition of a rule, and what was found.

    ``about`` tells what was looked at (a fact of ``awards.FACTS``, "all" or "any" of ``parts``, or
    the rule itself); ``state`` is "met", "failed", or "missing" when nothing is on record to judge
    by. ``binding`` is "law", "refuse" or "warn"; ``source`` is the article of the day.
    """

    rule: str
    about: str
    state: str
    binding: str = LAW
    source: str = ""
    facts: Facts = field(factory=dict)
    parts: tuple["Finding", ...] = ()

    @property
    def met(self) -> bool:
        """Whether the rule is met."""
        return self.state == MET


@frozen
class Judged:
    """What a condition is held against."""

    rules: Rules
    case: Case
    record: Record
    today: date
    female: bool = False


def judge(
    rules: Rules, case: Case, record: Record | None, today: date, *, female: bool = False
) -> tuple[Finding, ...]:
    """Every rule that has something to say about ``case``, in the order of a letter.

    ``record`` is the subject's, ``None`` when nothing was ever entered; ``female`` is asked only
    where a condition counts time in a leading post (BR-36).
    """
    judged = Judged(rules, case, record or Record(case.subject), today, female)
    found = (look(judged) for look in RULES)
    return tuple(finding for finding in found if finding is not None)


def conference(
    rules: Rules,
    case: Case,
    record: Record | None,
    today: date,
    *,
    criteria: Condition,
    document: str,
) -> Finding:
    """The criteria adopted for one conference, held against the same record (plan III.3c)."""
    found = weigh(Judged(rules, case, record or Record(case.subject), today), criteria)
    return change(found, rule=CRITERIA, binding=REFUSE, source=document)


def failed(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that stand in the way: rules not met that the law or the agency makes binding."""
    return tuple(f for f in findings if not f.met and f.binding in (LAW, REFUSE))


# The standard of an award (BR-20 to BR-25)


def standard(judged: Judged) -> Finding | None:
    """The award's own standard, as a tree; only what was read in the law binds."""
    award = judged.rules.award(judged.case.award)
    if award.requires is None or award.mark not in BUILT_IN:
        return None
    found = weigh(judged, award.requires)
    return found if found.source else change(found, source=award.source)


def weigh(judged: Judged, condition: Condition) -> Finding:
    """One condition and those within it."""
    parts = tuple(weigh(judged, part) for part in condition.all or condition.any)
    if not parts:
        found = LEAVES[condition.fact](judged, condition)
    elif condition.all:
        found = Finding("", "all", MET if all(p.met for p in parts) else FAILED, parts=parts)
    else:
        found = Finding("", "any", MET if any(p.met for p in parts) else FAILED, parts=parts)
    if not condition.rule:
        return found
    return change(found, rule=condition.rule, source=_source(judged.rules, condition.rule))


def _subject_kind(judged: Judged, asked: Condition) -> Finding:
    kind = judged.case.subject_kind
    return _leaf(asked, kind == asked.value, {"kind": asked.value, "found": kind})


def _commended_for(judged: Judged, asked: Condition) -> Finding:
    found = judged.case.commendation
    return _leaf(asked, found == asked.value, {"commendation": asked.value, "found": found})


def _award(judged: Judged, asked: Condition) -> Finding:
    counted = [past for past in judged.record.awards if _basis(judged, past, asked.value)]
    years = sorted({past.year for past in counted if past.year <= judged.case.year})
    facts: Facts = {"award": asked.value, "count": asked.count, "years": _texts(years)}
    if asked.consecutive:
        run = streak(years, _cycle(judged.rules, asked.value), judged.case.year)
        return _leaf(asked, len(run) >= asked.count, {**facts, "run": _texts(run)}, "award_streak")
    if asked.count == 1 and judged.case.award != asked.value:
        facts["year"] = judged.case.year
        if judged.case.year in years:
            return _leaf(asked, met=True, facts=facts)
        return _reached(judged, asked, facts)
    return _leaf(asked, len(years) >= asked.count, facts, "award_times")


def _basis(judged: Judged, past: PastAward, award: str) -> bool:
    """Whether a past award may support this case: for merit, only one given for merit (BR-30)."""
    if past.award != award:
        return False
    return judged.case.commendation != terms.MERIT or past.commendation not in UNFIT_FOR_MERIT


def _reached(judged: Judged, asked: Condition, facts: Facts) -> Finding:
    """Whether the standard of a lower award is reached, given it or not (BR-37)."""
    requires = judged.rules.award(asked.value).requires
    if requires is None:
        return _leaf(asked, met=False, facts=facts)
    reached = weigh(judged, requires)
    return change(_leaf(asked, reached.met, facts), parts=(reached,))


def _cycle(rules: Rules, award: str) -> int:
    """The most years between two awards in a row: as many as its own standard spans."""
    requires = rules.award(award).requires
    return max(_spans(requires), default=1) if requires else 1


def _spans(condition: Condition) -> list[int]:
    own = [condition.count] if condition.consecutive else []
    inner = [span for part in (*condition.all, *condition.any) for span in _spans(part)]
    return own + inner


def streak(years: list[int], cycle: int, until: int) -> list[int]:
    """The last years in a row, no two more than ``cycle`` apart, reaching up to ``until``.

    The year that is commended may itself be missing: its awards may still be undecided.
    """
    run: list[int] = []
    following = until
    for year in reversed(years):
        if following - year > cycle:
            break
        run.insert(0, year)
        following = year
    return run


def _rating(judged: Judged, asked: Condition) -> Finding:
    ratings = [r for r in judged.record.ratings if r.year <= judged.case.year]
    enough = terms.RATINGS.index(asked.value)
    years = sorted(r.year for r in ratings if terms.RATINGS.index(r.rating) >= enough)
    facts: Facts = {"rating": asked.value, "count": asked.count, "years": _texts(years)}
    if asked.count > 1:
        run = streak(years, 1, judged.case.year) if asked.consecutive else years
        return _leaf(asked, len(run) >= asked.count, {**facts, "run": _texts(run)}, "rating_years")
    year = judged.case.year
    found = next((r.rating for r in ratings if r.year == year), "")
    facts |= {"year": year, "found": found}
    if not found:
        return Finding("", asked.fact, MISSING, facts=facts)
    return _leaf(asked, year in years, facts)


def _works(judged: Judged, asked: Condition) -> Finding:
    """Initiatives, research or resourcefulness: named in the case, recognised, wide enough."""
    wide = terms.SCOPES.index(asked.scope) if asked.scope else 0
    fit = [
        work
        for work in judged.record.works
        if work.kind == asked.fact and terms.SCOPES.index(work.scope) >= wide
    ]
    used = [work.id for work in fit if _counts(judged, work)]
    free = [work.id for work in fit if work.id not in judged.case.works]
    facts: Facts = {"count": asked.count, "scope": asked.scope or terms.SCOPES[0]}
    facts |= {"works": tuple(used), "free": tuple(free)}
    if len(used) < asked.count and not fit:
        return Finding("", asked.fact, MISSING, facts=facts)
    return _leaf(asked, len(used) >= asked.count, facts)


def _counts(judged: Judged, work: Work) -> bool:
    return work.id in judged.case.works and not _other_claims(judged, "works", work.id)


def _members(judged: Judged, asked: Condition) -> Finding:
    """A collective's figures of the year: a share of its people, or a number of them."""
    year = judged.case.year
    facts: Facts = {"value": asked.value, "year": year, "share": asked.share, "count": asked.count}
    figures = next((f for f in judged.record.figures if f.year == year), None)
    if figures is None:
        return Finding("", asked.fact, MISSING, facts=facts)
    found = getattr(figures, FIGURES[asked.fact, asked.value])
    facts |= {"found": found, "people": figures.people}
    if asked.fact == terms.MEMBERS_DISCIPLINED:
        return _leaf(asked, found <= asked.count, facts)
    if asked.share:
        return _leaf(
            asked, found * 100 >= asked.share * figures.people, facts, f"{asked.fact}_share"
        )
    return _leaf(asked, found >= asked.count, facts)


def _leading(judged: Judged, asked: Condition) -> Finding:
    """Months in a leading post: a third less is asked of a woman (BR-36)."""
    served = sum(months(led.start, led.end + DAY) for led in judged.record.leadership)
    needed = Fraction(asked.count)
    if judged.female and judged.rules.binding("BR-36") != OFF:
        needed *= Fraction(2, 3)
    facts: Facts = {
        "found": served,
        "count": -(-needed.numerator // needed.denominator),
    }
    return _leaf(asked, served >= needed, facts)


def _leaf(
    asked: Condition,
    met: bool,  # noqa: FBT001 - what was asked for stands right before it
    facts: Facts,
    about: str = "",
) -> Finding:
    return Finding("", about or asked.fact, MET if met else FAILED, facts=facts)


# Which figure of a collective answers which question.
FIGURES = {
    (terms.MEMBERS_RATED, "completed"): "completed",
    (terms.MEMBERS_AWARDED, "advanced_worker"): "advanced_workers",
    (terms.MEMBERS_AWARDED, "base_emulation_fighter"): "base_fighters",
    (terms.MEMBERS_DISCIPLINED, "warning"): "warned",
}

LEAVES: dict[str, Callable[[Judged, Condition], Finding]] = {
    terms.SUBJECT: _subject_kind,
    terms.COMMENDED_FOR: _commended_for,
    terms.AWARD: _award,
    terms.RATING: _rating,
    terms.INITIATIVE: _works,
    terms.RESEARCH: _works,
    terms.VALOUR: _works,
    LEADING: _leading,
    terms.MEMBERS_RATED: _members,
    terms.MEMBERS_AWARDED: _members,
    terms.MEMBERS_DISCIPLINED: _members,
}

# Commendations that are no basis of one for merit (BR-30); thematic ones are of this type, too.
UNFIT_FOR_MERIT = (terms.SUDDEN, terms.MOVEMENT)


# Principles that hold for every award


def hold(judged: Judged) -> Finding | None:
    """No proposal while something is being clarified (BR-32). The ground is not repeated here."""
    held = judged.record.hold(judged.today)
    if held is None:
        cleared = [h for h in judged.record.holds if h.cleared]
        facts: Facts = {"conclusion": cleared[-1].conclusion} if cleared else {}
        return _rule(judged, "BR-32", met=True, facts=facts) if cleared else None
    facts = {"document": held.document, "since": held.since.isoformat()}
    return _rule(judged, "BR-32", met=False, facts=facts)


def after_discipline(judged: Judged) -> Finding | None:
    """Achievements count from the day on which discipline ended (BR-33)."""
    measures = [d for d in judged.record.disciplines if d.since <= judged.today]
    if not measures:
        return None
    open = [d for d in measures if d.ended is None or judged.today < d.ended]
    if open:
        facts: Facts = {"document": open[-1].document, "measure": open[-1].measure}
        return _rule(judged, "BR-33", met=False, facts=facts)
    ended = max(d.ended for d in measures if d.ended)
    kept = [a.text for a in judged.case.achievements if a.start and a.start >= ended]
    facts = {"ended": ended.isoformat(), "kept": tuple(kept), "document": measures[-1].document}
    return _rule(judged, "BR-33", met=bool(kept), facts=facts)


def one_form(judged: Judged) -> Finding | None:
    """Not several forms for one achievement (BR-29)."""
    if judged.rules.award(judged.case.award).kind != FORM:
        return None
    for achievement in judged.case.achievements:
        for claim in _other_claims(judged, "achievements", achievement.id):
            if judged.rules.award(claim.award).kind == FORM:
                facts: Facts = {"achievement": achievement.text}
                facts |= {"nomination": claim.nomination, "award": claim.award}
                return _rule(judged, "BR-29", met=False, facts=facts)
    return _rule(judged, "BR-29", met=True, facts={"count": len(judged.case.achievements)})


def sudden_no_basis(judged: Judged) -> Finding | None:
    """Sudden and thematic commendations are no basis of one for merit (BR-30)."""
    if judged.case.commendation != terms.MERIT:
        return None
    left_out = [p.decision for p in judged.record.awards if p.commendation in UNFIT_FOR_MERIT]
    if not left_out:
        return None
    return _rule(judged, "BR-30", met=True, facts={"decisions": tuple(left_out)})


def work_once(judged: Judged) -> Finding | None:
    """A recognised work serves one title or one form, once (BR-31)."""
    if not judged.case.works:
        return None
    unknown = tuple(id for id in judged.case.works if judged.record.work(id) is None)
    if unknown:
        facts: Facts = {"works": unknown}
        return Finding("BR-31", "BR-31", MISSING, LAW, _source(judged.rules, "BR-31"), facts)
    for id in judged.case.works:
        for claim in _other_claims(judged, "works", id):
            facts = {"work": id, "nomination": claim.nomination, "award": claim.award}
            return _rule(judged, "BR-31", met=False, facts=facts)
    return _rule(judged, "BR-31", met=True, facts={"works": judged.case.works})


def leave_counts(judged: Judged) -> Finding | None:
    """Maternity leave counts as service (BR-34)."""
    year = judged.case.year
    leaves = [p for p in judged.record.leaves if p.start.year <= year <= p.end.year]
    if not leaves:
        return None
    last = leaves[-1]
    facts: Facts = {"start": last.start.isoformat(), "end": last.end.isoformat()}
    return _rule(judged, "BR-34", met=True, facts=facts)


def former_unit(judged: Judged) -> Finding | None:
    """The unit somebody came from is heard when the time there was long enough (BR-38, local)."""
    least = judged.rules.figure("BR-38")
    for move in judged.record.transfers:
        served = months(move.since, move.left)
        if move.left.year < judged.case.year or move.left > judged.today or served < least:
            continue
        facts: Facts = {"origin": move.origin, "months": least, "opinion": move.opinion}
        return _rule(judged, "BR-38", met=bool(move.opinion) and move.agreed, facts=facts)
    return None


def _rule(judged: Judged, rule: str, *, met: bool, facts: Facts) -> Finding | None:
    """A finding under a rule of the rulebook; nothing where nobody made the rule binding."""
    rules = judged.rules
    binding = LAW if rules.rulebook.rules[rule].binds else rules.binding(rule)
    if binding == OFF or rules.binding(rule) == OFF:
        return None
    return Finding(rule, rule, MET if met else FAILED, binding, _source(rules, rule), facts)


def _other_claims(judged: Judged, of: str, id: str) -> list[Claim]:
    """What other standing nominations of the subject rest on the same work or achievement."""
    claims = (c for c in judged.record.claims if c.nomination != judged.case.id)
    return [claim for claim in claims if id in getattr(claim, of)]


def months(start: date, end: date) -> int:
    """How many whole months lie between two days: from the 15th to the 14th is not yet one."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole - (end.day < start.day)


def _source(rules: Rules, rule: str) -> str:
    citation = rules.citation(rule) if rule in rules.rulebook.rules else None
    return citation.source if citation else ""


def _texts(years: list[int]) -> tuple[str, ...]:
    return tuple(map(str, years))


# The rules that apply today, in the order in which a letter names them.
RULES: tuple[Callable[[Judged], Finding | None], ...] = (
    standard,
    hold,
    after_discipline,
    one_form,
    sudden_no_basis,
    work_once,
    leave_counts,
    former_unit,
)
