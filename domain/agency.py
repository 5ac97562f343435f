"""The agency that keeps this ledger: its units, mass organisations, and the rules it adopts.

Source: plan V (recipients are its units); LAW BR-01, BR-11 (local rules), BR-72 (units may end).
"""

from datetime import date, datetime, timedelta
from typing import Any

from attrs import evolve as change
from attrs import frozen

from . import adoption
from .decision import DIRECTOR, FOUNDER, Decision, Moment, Row, Topic
from .law import Rules, local_on
from .refusal import require, require_text
from .settings import Adoption, Settings

LEADERSHIP, DIVISION, MASS_ORGANIZATION = "leadership", "division", "mass_organization"
KINDS = (LEADERSHIP, DIVISION, MASS_ORGANIZATION)

VIETNAM_AHEAD = timedelta(hours=7)  # of UTC, all year round


# Events


@frozen
class Founded:
    id: str
    name: str
    superior: str
    place: str
    symbol: str
    head: str = ""


@frozen
class UnitCreated:
    unit: str
    name: str
    kind: str
    on: date


@frozen
class UnitRenamed:
    unit: str
    name: str
    on: date
    reason: str


@frozen
class UnitMerged:
    unit: str
    into: str
    on: date
    reason: str


@frozen
class UnitDissolved:
    unit: str
    on: date
    reason: str


@frozen
class SettingsAdopted:
    document: str
    since: date
    settings: Settings


# State


@frozen
class Former:
    """A name a unit bore before the day ``until``."""

    name: str
    until: date


@frozen
class Unit:
    """A unit as it stands; ``ended`` is set once it was merged (``into``) or dissolved.

    ``former`` are the names it bore, oldest first: what it did then is told under the name of then.
    """

    id: str
    name: str
    kind: str
    ended: date | None = None
    into: str = ""
    former: tuple[Former, ...] = ()


@frozen
class Agency:
    """``head`` is what its Director's office is called, "" where it is "Giám đốc"."""

    id: str
    name: str
    superior: str
    place: str
    symbol: str
    units: dict[str, Unit]
    adoptions: tuple[Adoption, ...] = ()
    head: str = ""

    def active(self, unit: str) -> Unit:
        """The unit, or a refusal when it is unknown or has ended."""
        require(unit in self.units, "unit_unknown", unit=unit, known=tuple(self.units))
        found = self.units[unit]
        require(found.ended is None, "unit_ended", unit=unit, on=found.ended, into=found.into)
        return found


# Decisions


def found(
    agency: None,
    *,
    id: str,
    name: str,
    superior: str = "",
    place: str = "",
    symbol: str = "",
    head: str = "",
) -> list[Founded]:
    """Open the ledger of one agency. ``symbol`` stands in its document symbols ("NV" in KH-NV).

    ``head`` is what the Director's office is called there, such as "Chủ tịch UBND xã".
    """
    require_text(name=name)
    return [Founded(id, name, superior, place, symbol, head)]


def create_unit(
    agency: Agency, *, today: date, unit: str, name: str, kind: str = DIVISION
) -> list[UnitCreated]:
    """Add a unit or mass organisation under a short id such as "VP"."""
    require_text(unit=unit, name=name)
    require(unit not in agency.units, "unit_exists", unit=unit)
    require(kind in KINDS, "unit_kind_unknown", kind=kind, known=KINDS)
    return [UnitCreated(unit, name, kind, today)]


def rename_unit(
    agency: Agency, *, today: date, unit: str, name: str, reason: str
) -> list[UnitRenamed]:
    """Give a unit a new name; what it did before stays under the name of the day."""
    require_text(name=name, reason=reason)
    agency.active(unit)
    return [UnitRenamed(unit, name, today, reason)]


def merge_unit(
    agency: Agency, *, today: date, unit: str, into: str, reason: str
) -> list[UnitMerged]:
    """Merge ``unit`` into another; it gets no new work but ends what it has, its history stays."""
    require_text(reason=reason)
    require(unit != into, "unit_into_itself", unit=unit)
    agency.active(unit)
    agency.active(into)
    return [UnitMerged(unit, into, today, reason)]


def dissolve_unit(agency: Agency, *, today: date, unit: str, reason: str) -> list[UnitDissolved]:
    """End a unit without a successor."""
    require_text(reason=reason)
    agency.active(unit)
    return [UnitDissolved(unit, today, reason)]


def adopt_settings(
    agency: Agency,
    *,
    moment: Moment,
    rules: Rules,
    document: str,
    since: date,
    quorum: str | None = None,
    award_quorum: str | None = None,
    shares: dict[str, int] | None = None,
    written_opinions: bool | None = None,
    ballot: str | None = None,
    substitutes: bool | None = None,
    recusal: str | None = None,
    tie_break: str | None = None,
    rounds: int | None = None,
    disclosure_days: int | None = None,
    local: dict[str, str] | None = None,
    caps: dict[str, int] | None = None,
    base_salaries: dict[str, int] | None = None,
    coefficients: dict[str, int] | None = None,
    holidays: tuple[date, ...] | None = None,
    workdays: tuple[date, ...] | None = None,
) -> list[SettingsAdopted]:
    """Adopt the agency's own rules by a document, from a date on; the past keeps its rules.

    What is not named stays as it will stand on that date; a table that is named is replaced whole.
    """
    named: dict[str, Any] = {
        "quorum": quorum,
        "award_quorum": award_quorum,
        "shares": shares,
        "written_opinions": written_opinions,
        "ballot": ballot,
        "substitutes": substitutes,
        "recusal": recusal,
        "tie_break": tie_break,
        "rounds": rounds,
        "disclosure_days": disclosure_days,
        "local": local,
        "caps": caps,
        "base_salaries": base_salaries,
        "coefficients": coefficients,
        "holidays": holidays,
        "workdays": workdays,
    }
    given = {name: value for name, value in named.items() if value is not None}
    require_text(document=document)
    require(given, "nothing_adopted", document=document)
    _check_since(agency, since, moment)
    adoption.check(rules.rulebook, given)
    before = local_on(agency.adoptions, since)
    settings = change(before.settings if before else Settings(), **given)
    return [SettingsAdopted(document, since, settings)]


def _check_since(agency: Agency, since: date, moment: Moment) -> None:
    """Rules change from a day to come; only the first may be as old as its document.

    Before the first nothing was judged by local rules, so it rewrites nothing. Later ones follow
    each other in time, from the day they are recorded on.
    """
    if not agency.adoptions:
        return
    recorded = (datetime.fromisoformat(moment) + VIETNAM_AHEAD).date()
    earliest = max(recorded, agency.adoptions[-1].since)
    require(since >= earliest, "settings_backdated", since=since, earliest=earliest)


# Evolve


def evolve(agency: Agency | None, event: object) -> Agency | None:
    if agency is None:
        match event:
            case Founded(id, name, superior, place, symbol, head):
                return Agency(id, name, superior, place, symbol, {}, head=head)
        return None
    match event:
        case UnitCreated(unit, name, kind):
            return _with(agency, Unit(unit, name, kind))
        case UnitRenamed(unit, name, on) if unit in agency.units:
            was = agency.units[unit]
            former = (*was.former, Former(was.name, on))
            return _with(agency, change(was, name=name, former=former))
        case UnitMerged(unit, into, on) if unit in agency.units:
            return _with(agency, change(agency.units[unit], ended=on, into=into))
        case UnitDissolved(unit, on) if unit in agency.units:
            return _with(agency, change(agency.units[unit], ended=on))
        case SettingsAdopted(document, since, settings):
            adoption = Adoption(document, since, settings)
            return change(agency, adoptions=(*agency.adoptions, adoption))
    return agency


def _with(agency: Agency, unit: Unit) -> Agency:
    return change(agency, units={**agency.units, unit.id: unit})


def row(agency: Agency) -> Row:
    return Row("active", agency.name)


TOPIC = Topic(
    "agency",
    prefix="CQ",
    singleton="CQ",
    evolve=evolve,
    states=(Agency,),
    row=row,
    events={
        "agency.founded/1": Founded,
        "agency.unit_created/1": UnitCreated,
        "agency.unit_renamed/1": UnitRenamed,
        "agency.unit_merged/1": UnitMerged,
        "agency.unit_dissolved/1": UnitDissolved,
        "agency.settings_adopted/1": SettingsAdopted,
    },
    decisions=(
        Decision("found", found, by=(FOUNDER,), source=("0.1",), creates=True),
        Decision("create_unit", create_unit, by=(FOUNDER, DIRECTOR), source=("III.3a",)),
        Decision("rename_unit", rename_unit, by=(DIRECTOR,), source=("BR-72",)),
        Decision("merge_unit", merge_unit, by=(DIRECTOR,), source=("BR-72",)),
        Decision("dissolve_unit", dissolve_unit, by=(DIRECTOR,), source=("BR-72",)),
        Decision("adopt_settings", adopt_settings, by=(DIRECTOR,), source=("BR-01", "BR-11")),
    ),
    refusals={
        "unit_unknown": "III.3a",
        "unit_ended": "BR-72",
        "unit_exists": "III.3a",
        "unit_kind_unknown": "III.3a",
        "unit_into_itself": "BR-72",
        "nothing_adopted": "BR-01",
        "settings_backdated": "BR-01",
        **adoption.REFUSALS,
    },
)
