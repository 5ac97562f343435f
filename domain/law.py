"""The rules a decision is judged by: national texts by date, and what the agency has adopted.

Only what was read as a quotation of the law is built in, each with its source. Everything local
(quorum, shares for awards without a national one, caps) is empty until the agency adopts it.
The texts are data (``adapters/rulebook``), loaded outside and handed in as a ``Rulebook``.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from attrs import frozen

from .awards import (
    AWARDS,
    COLLECTIVE,
    FORM,
    HOUSEHOLD,
    INDIVIDUAL,
    TITLE,
    Award,
    AwardKind,
    Condition,
)
from .calendar import Calendar
from .refusal import Refusal, require
from .settings import OFF, REFUSE, WARN, Adoption, Settings

__all__ = [
    "AWARDS",
    "COLLECTIVE",
    "FORM",
    "HOUSEHOLD",
    "INDIVIDUAL",
    "OFF",
    "REFUSE",
    "TITLE",
    "WARN",
    "Adoption",
    "Award",
    "AwardKind",
    "BaseSalary",
    "Calendar",
    "Citation",
    "Condition",
    "Rule",
    "RuleSet",
    "Rulebook",
    "Rules",
    "Settings",
    "enough",
    "in_force",
    "least",
    "local_on",
    "parse_fraction",
]

# How a rule is known: quoted from the law; quoted from NĐ 98/2023 whose regime goes on; a local or
# sector regulation; press; second-hand; from memory; a consequence drawn by this program; none.
QUOTED, QUOTED_98, LOCAL_TEXT = "V", "V98", "L"
PRESS, SECOND_HAND, MEMORY, DESIGN, NONE = "N", "2nd", "M", "design", ""
MARKS = (QUOTED, QUOTED_98, LOCAL_TEXT, PRESS, SECOND_HAND, MEMORY, DESIGN, NONE)
BUILT_IN = (QUOTED, QUOTED_98, DESIGN)


@frozen
class RuleSet:
    """The national texts in force from ``since`` on, until the next one's date.

    ``unread`` names those that this program's rules were not yet checked against.
    """

    id: str
    since: date
    texts: tuple[str, ...]
    unread: tuple[str, ...] = ()


@frozen
class Citation:
    """Where a rule stands from ``since`` on, and how that is known (``MARKS``).

    ``carried`` names the text that goes on with the article cited, where its own was not read.
    """

    since: date
    source: str
    mark: str
    carried: str = ""


@frozen
class Rule:
    """A row of the rulebook.

    ``by`` tells who sets it: "law", "local", "plan" or "practice". ``binds`` rules are enforced as
    they stand; others only once the agency switches them on. ``figure`` is the law's number where
    there is one; the agency's own must lie within ``least`` and ``most`` (both 0: it has none).
    ``setting`` names the fact of ``agency.adopt_settings`` that fills it, ``unit`` what it counts.
    """

    id: str
    by: str
    citations: tuple[Citation, ...]
    binds: bool = False
    figure: int = 0
    least: int = 0
    most: int = 0
    unit: str = ""
    setting: str = ""

    def citation(self, day: date) -> Citation | None:
        """Its source on ``day``, ``None`` where no text of that day was read."""
        return _last(self.citations, day)


@frozen
class BaseSalary:
    """The monthly base salary in đồng from ``since`` on, and how it is known."""

    since: date
    amount: int
    source: str
    mark: str


@frozen
class Rulebook:
    """All that is built in: texts, rules and awards by id, base salaries, in order of time."""

    sets: tuple[RuleSet, ...]
    rules: Mapping[str, Rule]
    awards: Mapping[str, Award]
    salaries: tuple[BaseSalary, ...]


@frozen
class Rules:
    """The rules in force on one day; ``id`` is what every event stores (BR-02)."""

    id: str
    day: date
    national: RuleSet
    rulebook: Rulebook
    settings: Settings | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """The national texts in force."""
        return self.national.texts

    @property
    def awards(self) -> Mapping[str, Award]:
        """Every award by its code."""
        return self.rulebook.awards

    @property
    def calendar(self) -> Calendar:
        """The working days, with the holidays that the agency has adopted."""
        local = self.settings or Settings()
        return Calendar(frozenset(local.holidays), frozenset(local.workdays))

    def award(self, code: str) -> Award:
        """The award of this code."""
        require(code in self.awards, "award_unknown", award=code, known=tuple(self.awards))
        return self.awards[code]

    def citation(self, rule: str) -> Citation | None:
        """Where a rule stands on this day, ``None`` where no text of the day was read."""
        return self.rulebook.rules[rule].citation(self.day)

    def adopted(self) -> Settings:
        """The agency's own settings, or a refusal while it has adopted none."""
        if self.settings is None:
            raise Refusal("settings_not_adopted")
        return self.settings

    def quorum(self, members: int) -> int:
        """How many of ``members`` must be present at a session on awards (BR-11, BR-12)."""
        settings = self.adopted()
        fraction = settings.award_quorum or settings.quorum
        require(fraction, "quorum_not_adopted", rules=self.id)
        return least(fraction, members)

    def share(self, code: str) -> int:
        """The percentage of all members that an award needs (BR-06, BR-07, BR-09, BR-10).

        A local figure may be stricter than the law, never laxer.
        """
        local = self.settings.shares.get(code, 0) if self.settings else 0
        share = max(self.award(code).share, local)
        require(share, "share_not_adopted", award=code)
        return share

    def binding(self, rule: str) -> str:
        """What a case against ``rule`` meets: "refuse", "warn", or "off" when nobody set it."""
        row = self.rulebook.rules[rule]
        if row.binds and row.citation(self.day):
            return REFUSE
        return self.settings.local.get(rule, OFF) if self.settings else OFF

    def figure(self, rule: str) -> int:
        """The number a rule works with: the agency's own, else the law's, 0 where none is set."""
        local = self.settings.caps.get(rule, 0) if self.settings else 0
        return local or (self.rulebook.rules[rule].figure if self.citation(rule) else 0)

    def base_salary(self, day: date) -> int:
        """The base salary in đồng on ``day`` (BR-48): adopted by the agency, or read in the law.

        A figure known only second-hand ends the one before it and must be adopted.
        """
        local = self.settings.base_salaries if self.settings else {}
        begun = [start for start in local if date.fromisoformat(start) <= day]
        read = _last(self.rulebook.salaries, day)
        start = max(begun, default="")
        if start and (read is None or start >= read.since.isoformat()):
            return local[start]
        if read is None or read.mark not in BUILT_IN:
            raise Refusal("base_salary_not_adopted", day=day)
        return read.amount

    def coefficient(self, code: str, subject_kind: str) -> int:
        """The coefficient of the base salary, in hundredths (BR-49).

        A household's is 1.5 times a person's where it has none of its own (BR-50).
        """
        found = self._coefficient(code, subject_kind)
        if not found and subject_kind == HOUSEHOLD and self.citation("BR-50"):
            thirds = 3 * self._coefficient(code, INDIVIDUAL)
            found = thirds // 2 if thirds % 2 == 0 else 0
        require(found, "coefficient_not_adopted", award=code, kind=subject_kind)
        return found

    def _coefficient(self, code: str, subject_kind: str) -> int:
        local = self.settings.coefficients if self.settings else {}
        read = self.award(code).coefficients if self.citation("BR-49") else {}
        return local.get(f"{code}/{subject_kind}", 0) or read.get(subject_kind, 0)


def least(fraction: str, members: int) -> int:
    """The smallest whole number that is at least ``fraction`` ("2/3") of ``members``."""
    above, below = parse_fraction(fraction)
    return -(-members * above // below)


def parse_fraction(fraction: str) -> tuple[int, int]:
    """("2/3") → (2, 3); refuses anything that is not a share above 0 and at most 1."""
    above, slash, below = fraction.partition("/")
    require(slash and above.isdecimal() and below.isdecimal(), "fraction_malformed", found=fraction)
    require(0 < int(above) <= int(below), "fraction_malformed", found=fraction)
    return int(above), int(below)


def enough(yes: int, share: int, total: int) -> bool:
    """Whether ``yes`` of ``total`` members reach ``share`` per cent, in whole numbers (BR-06)."""
    return total > 0 and yes * 100 >= share * total


def in_force(rulebook: Rulebook, adoptions: tuple[Adoption, ...], day: date) -> Rules:
    """The rules on ``day``: the last national set and the last adoption in effect (BR-01)."""
    national = _last(rulebook.sets, day)
    if national is None:
        raise Refusal("no_rules_for_day", day=day)
    local = local_on(adoptions, day)
    if local is None:
        return Rules(national.id, day, national, rulebook)
    return Rules(f"{national.id}+{local.document}", day, national, rulebook, local.settings)


def local_on(adoptions: tuple[Adoption, ...], day: date) -> Adoption | None:
    """The adoption in effect on ``day``: the last to begin, and of one day the last taken."""
    return _last(tuple(sorted(adoptions, key=lambda adoption: adoption.since)), day)


Dated = TypeVar("Dated", RuleSet, Citation, BaseSalary, Adoption)


def _last(dated: tuple[Dated, ...], day: date) -> Dated | None:
    """The last of what begins on or before ``day``, from a list in order of time."""
    return next((one for one in reversed(dated) if one.since <= day), None)


REFUSALS = {
    "award_unknown": "BR-04",
    "share_not_adopted": "BR-09",
    "settings_not_adopted": "BR-11",
    "quorum_not_adopted": "BR-11",
    "fraction_malformed": "BR-11",
    "no_rules_for_day": "BR-01",
    "base_salary_not_adopted": "BR-48",
    "coefficient_not_adopted": "BR-49",
    "days_negative": "BR-41",
}
