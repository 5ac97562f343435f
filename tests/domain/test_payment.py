"""The money of a decision: known or said to be unknown, each grant on its own."""

from adapters.rulebook import load
from domain.honour import Grant, Honour, Issued, Money, Sheet
from domain.law import Settings, in_force
from domain.payment import evolve, lines, set_money
from domain.settings import Adoption

from .histories import DAY, refusal

FORM, TITLE = "certificate_of_commendation", "base_emulation_fighter"
GRANTS = (
    Grant(1, "ĐX-2025-001", "individual", "CB-009", FORM, year=2024),
    Grant(2, "ĐX-2025-002", "individual", "CB-009", TITLE, year=2024),
    Grant(3, "ĐX-2025-003", "household", "Hộ bà Lan", FORM, year=2024),
)
BARE = in_force(load(), (), DAY)
SETTLED = in_force(
    load(), (Adoption("QĐ 35", DAY, Settings(coefficients={f"{FORM}/individual": 30})),), DAY
)


def paper(*money: Money) -> Issued:
    sheet = Sheet("KT-2025-01", GRANTS, "CB-001", "", DAY, money=money)
    return Issued(sheet, 31, DAY, tuple(Honour(n) for n in (1, 2, 3)))


def test_what_is_not_adopted_leaves_its_own_line_open_and_no_other() -> None:
    unknown = "coefficient_not_adopted"
    assert [(m.amount, m.missing) for m in lines(BARE, GRANTS, DAY)] == [
        (0, unknown),
        (2_340_000, ""),
        (0, unknown),
    ]


def test_title_and_form_are_both_paid_and_a_household_gets_half_as_much_again() -> None:
    assert [m.amount for m in lines(SETTLED, GRANTS, DAY)] == [710_000, 2_340_000, 1_060_000]


def test_only_what_was_missing_is_worked_out_later() -> None:
    before = lines(BARE, GRANTS, DAY)
    [learned] = set_money(paper(*before), rules=SETTLED)
    assert [line.ordinal for line in learned.money] == [1, 3]
    assert evolve(paper(*before), learned).sheet.money == lines(SETTLED, GRANTS, DAY)


def test_while_nothing_was_adopted_the_refusal_names_what_is_missing() -> None:
    found = refusal(set_money, paper(*lines(BARE, GRANTS, DAY)), rules=BARE)
    missing = ("coefficient_not_adopted",)
    assert found == ("money_still_unknown", {"award": "KT-2025-01", "missing": missing})


def test_before_the_decree_there_is_no_source_and_no_money() -> None:
    before = in_force(load(), (), DAY.replace(year=2024))
    assert {line.missing for line in lines(before, GRANTS, before.day)} == {
        "coefficient_not_adopted"
    }
