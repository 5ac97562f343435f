"""What an agency may adopt: stricter than the law, never laxer; from a day to come."""

from datetime import date
from typing import Any

import pytest

from adapters.rulebook import load
from domain import adoption
from domain.agency import Agency, adopt_settings, evolve
from domain.law import Adoption, Settings, in_force
from domain.refusal import Refusal

TODAY = date(2025, 8, 12)
MOMENT = "2025-08-12T02:00:00.000000Z"
LATE = "2025-08-12T17:30:00.000000Z"  # already the 13th in Việt Nam
BOOK = load()


def agency(*adoptions: Adoption) -> Agency:
    return Agency("CQ", "Sở Ngoại vụ", "", "", "SNgV", {}, adoptions)


def adopt(found: Agency, since: date = TODAY, moment: str = MOMENT, **facts: Any) -> Settings:
    rules = in_force(BOOK, found.adoptions, TODAY)
    facts.setdefault("document", "QĐ 05")
    (event,) = adopt_settings(found, moment=moment, rules=rules, since=since, **facts)
    after = evolve(found, event)
    assert after is not None
    assert after.adoptions[-1] == Adoption(event.document, since, event.settings)
    return event.settings


def refused(code: str, **facts: Any) -> dict[str, Any]:
    with pytest.raises(Refusal) as found:
        adopt(agency(), **facts)
    assert found.value.code == code
    return found.value.facts


# From which day


def test_the_first_adoption_may_be_as_old_as_its_document() -> None:
    assert adopt(agency(), since=date(2024, 3, 1), quorum="2/3").quorum == "2/3"


@pytest.mark.parametrize(
    ("last", "since", "moment", "earliest"),
    [
        (date(2025, 1, 15), date(2025, 8, 11), MOMENT, TODAY),  # the past
        (date(2025, 1, 15), TODAY, LATE, date(2025, 8, 13)),  # the day is Việt Nam's
        (date(2025, 10, 1), date(2025, 9, 1), MOMENT, date(2025, 10, 1)),  # before what will hold
    ],
)
def test_a_later_adoption_never_touches_the_past(
    last: date, since: date, moment: str, earliest: date
) -> None:
    before = agency(Adoption("QĐ 01", last, Settings("2/3")))
    with pytest.raises(Refusal) as found:
        adopt(before, since=since, moment=moment, quorum="3/4")
    assert found.value.code == "settings_backdated"
    assert found.value.facts == {"since": since, "earliest": earliest}


def test_an_adoption_may_begin_today() -> None:
    before = agency(Adoption("QĐ 01", date(2025, 1, 15), Settings("2/3")))
    assert adopt(before, quorum="3/4").quorum == "3/4"


# What stays


def test_what_is_not_named_stays_and_a_table_is_replaced_whole() -> None:
    old = Settings("2/3", recusal="counted", caps={"BR-26": 15}, shares={"advanced_worker": 51})
    found = adopt(agency(Adoption("QĐ 01", TODAY, old)), caps={"BR-27": 10}, substitutes=True)
    assert found == Settings(
        "2/3",
        recusal="counted",
        caps={"BR-27": 10},
        shares={"advanced_worker": 51},
        substitutes=True,
    )


def test_what_is_named_empty_is_emptied() -> None:
    old = Settings("2/3", award_quorum="4/5", caps={"BR-26": 15}, rounds=2)
    found = adopt(agency(Adoption("QĐ 01", TODAY, old)), award_quorum="", caps={}, rounds=0)
    assert found == Settings("2/3")


def test_every_setting_can_be_adopted() -> None:
    wanted: dict[str, Any] = {
        "quorum": "2/3",
        "award_quorum": "4/5",
        "shares": {"advanced_worker": 51},
        "written_opinions": False,
        "ballot": "secret",
        "substitutes": True,
        "recusal": "excluded",
        "tie_break": "chair",
        "rounds": 2,
        "disclosure_days": 7,
        "local": {"BR-26": "warn"},
        "caps": {"BR-26": 15},
        "base_salaries": {"2026-07-01": 2_530_000},
        "coefficients": {"certificate_of_commendation/individual": 30},
        "holidays": (date(2025, 9, 1),),
        "workdays": (date(2025, 9, 6),),
    }
    assert set(wanted) == {field.name for field in Settings.__attrs_attrs__}
    assert adopt(agency(), **wanted) == Settings(**wanted)


# What is refused


def test_an_adoption_names_a_document_and_a_rule() -> None:
    refused("text_missing", document=" ", quorum="2/3")
    refused("nothing_adopted")


@pytest.mark.parametrize("name", ["quorum", "award_quorum"])
def test_a_quorum_is_a_fraction(name: str) -> None:
    refused("fraction_malformed", **{name: "80%"})


def test_only_the_quorum_of_award_sessions_may_be_empty() -> None:
    refused("fraction_malformed", quorum="")
    assert adopt(agency(), award_quorum="").award_quorum == ""


@pytest.mark.parametrize("award", sorted(BOOK.awards))
def test_a_share_is_the_laws_or_stricter_up_to_all_members(award: str) -> None:
    least = max(BOOK.awards[award].share, 1)
    for share in (least, 100):
        assert adopt(agency(), shares={award: share}).shares == {award: share}
    for share in (least - 1, 101):
        facts = refused("share_below_law", shares={award: share})
        assert facts == {"award": award, "share": share, "least": least}


def test_a_share_is_for_an_award_of_the_law() -> None:
    refused("award_unknown", shares={"star": 51})


@pytest.mark.parametrize("name", ["ballot", "recusal", "tie_break"])
def test_a_setting_takes_its_known_values_only(name: str) -> None:
    assert refused("setting_unknown", **{name: "x"})["setting"] == name


@pytest.mark.parametrize("name", ["rounds", "disclosure_days"])
def test_a_number_is_not_negative(name: str) -> None:
    assert refused("setting_negative", **{name: -1}) == {"setting": name, "found": -1}


@pytest.mark.parametrize(
    ("local", "code"),
    [
        ({"BR-26": "maybe"}, "setting_unknown"),
        ({"BR-99": "warn"}, "rule_unknown"),
        ({"BR-06": "warn"}, "rule_of_law"),
        ({"BR-32": "off"}, "rule_of_law"),
    ],
)
def test_only_open_rules_are_switched(local: dict[str, str], code: str) -> None:
    refused(code, local=local)


@pytest.mark.parametrize("rule", [rule.id for rule in BOOK.rules.values() if rule.most])
def test_a_figure_lies_within_its_bounds(rule: str) -> None:
    row = BOOK.rules[rule]
    for figure in (row.least, row.most):
        assert adopt(agency(), caps={rule: figure}).caps == {rule: figure}
    for figure in (row.least - 1, row.most + 1):
        assert refused("figure_beyond", caps={rule: figure})["found"] == figure


def test_a_figure_is_for_a_rule_that_takes_one() -> None:
    refused("rule_without_figure", caps={"BR-06": 90})
    refused("rule_unknown", caps={"BR-99": 1})


@pytest.mark.parametrize(
    ("salaries", "code"),
    [({"01/07/2026": 1}, "salary_date_malformed"), ({"2026-07-01": 0}, "setting_negative")],
)
def test_a_base_salary_has_a_day_and_an_amount(salaries: dict[str, int], code: str) -> None:
    refused(code, base_salaries=salaries)


@pytest.mark.parametrize(
    ("key", "found", "code"),
    [
        ("star/individual", 30, "award_unknown"),
        ("advanced_worker/collective", 30, "coefficient_key_unknown"),
        ("advanced_worker", 30, "coefficient_key_unknown"),
        ("advanced_worker/individual", 40, "coefficient_of_law"),
        ("certificate_of_commendation/individual", 0, "coefficient_beyond"),
        ("commemorative_medal/individual", 61, "coefficient_beyond"),
    ],
)
def test_a_coefficient_fills_only_what_the_law_leaves_open(key: str, found: int, code: str) -> None:
    refused(code, coefficients={key: found})


def test_only_a_weekend_that_is_no_holiday_is_worked_instead() -> None:
    refused("workday_not_weekend", workdays=(date(2025, 8, 27),))
    saturday = date(2025, 8, 30)
    refused("workday_not_weekend", holidays=(saturday,), workdays=(saturday,))


def test_every_refusal_of_an_adoption_has_its_source() -> None:
    assert set(adoption.REFUSALS.values()) <= set(BOOK.rules)
