"""What an agency may adopt: a local rule may be stricter than the law, never laxer (BR-01).

Each fact of ``agency.adopt_settings`` has its check; a fact without one needs none.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from .law import Rulebook, parse_fraction
from .refusal import Refusal, require
from .settings import BALLOTS, OFF, RECUSALS, REFUSE, TIE_BREAKS, WARN

LOCAL = (REFUSE, WARN, OFF)


def check(book: Rulebook, given: Mapping[str, Any]) -> None:
    """Refuse the first of the ``given`` settings that may not be adopted."""
    for name, value in given.items():
        if name in CHECKS:
            CHECKS[name](book, value)
    _check_days(given.get("holidays", ()), given.get("workdays", ()))


def _quorum(book: Rulebook, fraction: str) -> None:
    parse_fraction(fraction)


def _award_quorum(book: Rulebook, fraction: str) -> None:
    if fraction:
        parse_fraction(fraction)


def _one_of(name: str, known: tuple[str, ...]) -> Callable[[Rulebook, str], None]:
    def check_value(book: Rulebook, value: str) -> None:
        require(value in known, "setting_unknown", setting=name, found=value, known=known)

    return check_value


def _at_least_zero(name: str) -> Callable[[Rulebook, int], None]:
    def check_number(book: Rulebook, number: int) -> None:
        require(number >= 0, "setting_negative", setting=name, found=number)

    return check_number


def _shares(book: Rulebook, shares: Mapping[str, int]) -> None:
    for award, share in shares.items():
        _known_award(book, award)
        least = max(book.awards[award].share, 1)
        require(least <= share <= 100, "share_below_law", award=award, share=share, least=least)


def _local(book: Rulebook, local: Mapping[str, str]) -> None:
    for rule, binding in local.items():
        _known_rule(book, rule)
        require(binding in LOCAL, "setting_unknown", setting="local", found=binding, known=LOCAL)
        require(not book.rules[rule].binds, "rule_of_law", rule=rule)


def _caps(book: Rulebook, caps: Mapping[str, int]) -> None:
    for rule, figure in caps.items():
        _known_rule(book, rule)
        row = book.rules[rule]
        require(row.most, "rule_without_figure", rule=rule)
        within = row.least <= figure <= row.most
        require(within, "figure_beyond", rule=rule, found=figure, least=row.least, most=row.most)


def _base_salaries(book: Rulebook, salaries: Mapping[str, int]) -> None:
    for start, amount in salaries.items():
        try:
            date.fromisoformat(start)
        except ValueError as error:
            raise Refusal("salary_date_malformed", found=start) from error
        require(amount > 0, "setting_negative", setting="base_salaries", found=amount)


def _coefficients(book: Rulebook, coefficients: Mapping[str, int]) -> None:
    """A coefficient may be adopted where the law's was not read, and within its ceilings."""
    for key, found in coefficients.items():
        code, _, kind = key.partition("/")
        _known_award(book, code)
        award = book.awards[code]
        require(kind in award.subjects, "coefficient_key_unknown", found=key, known=award.subjects)
        require(kind not in award.coefficients, "coefficient_of_law", award=code, kind=kind)
        most = award.at_most.get(kind, found)
        within = 0 < found <= most
        require(within, "coefficient_beyond", award=code, kind=kind, found=found, most=most)


def _known_award(book: Rulebook, award: str) -> None:
    require(award in book.awards, "award_unknown", award=award, known=tuple(book.awards))


def _known_rule(book: Rulebook, rule: str) -> None:
    require(rule in book.rules, "rule_unknown", rule=rule, known=tuple(book.rules))


def _check_days(holidays: tuple[date, ...], workdays: tuple[date, ...]) -> None:
    """A day is off or worked, not both; and only a weekend can be worked in exchange."""
    for day in workdays:
        require(day.weekday() >= 5 and day not in holidays, "workday_not_weekend", day=day)


CHECKS: Mapping[str, Callable[[Rulebook, Any], None]] = {
    "quorum": _quorum,
    "award_quorum": _award_quorum,
    "shares": _shares,
    "ballot": _one_of("ballot", BALLOTS),
    "recusal": _one_of("recusal", RECUSALS),
    "tie_break": _one_of("tie_break", TIE_BREAKS),
    "rounds": _at_least_zero("rounds"),
    "disclosure_days": _at_least_zero("disclosure_days"),
    "local": _local,
    "caps": _caps,
    "base_salaries": _base_salaries,
    "coefficients": _coefficients,
}

REFUSALS = {
    "share_below_law": "BR-06",
    "setting_unknown": "BR-01",
    "setting_negative": "BR-01",
    "rule_unknown": "BR-01",
    "rule_of_law": "BR-01",
    "rule_without_figure": "BR-01",
    "figure_beyond": "BR-01",
    "salary_date_malformed": "BR-48",
    "coefficient_key_unknown": "BR-49",
    "coefficient_of_law": "BR-49",
    "coefficient_beyond": "BR-49",
    "workday_not_weekend": "BR-41",
}
