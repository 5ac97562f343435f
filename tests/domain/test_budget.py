"""Money of a budget is never made, never lost, never overdrawn, and never leaves its source."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import example as instance
from hypothesis import given
from hypothesis import strategies as st

from domain.accounts import ACCOUNTS, OF_LINES, SOURCE, Books, Turnover, balance, parts
from domain.amendment import add_line, supplement, transfer
from domain.assembly import Over, Preparing
from domain.budget import (
    TOPIC,
    Returned,
    SubmittedForApproval,
    approve,
    draft,
    give_back,
    row,
    submit,
)
from domain.decision import Actor
from domain.estimate import (
    AWARD_FUND,
    AWARD_MONEY,
    OPERATING,
    ORGANISING,
    Earlier,
    Estimate,
    make_source,
    per_delegate,
)
from domain.estimating import compare, name_source, remove_line, sign_exception, write_line
from domain.funds import Draft, Reserve, Running, Settled, Submitted, Voucher
from domain.honour import Award, Grant, Honour, Issued, Money, Sheet
from domain.norm import Norm, Norms
from domain.plan import InForce, OnHold
from domain.refusal import Refusal
from domain.spending import (
    advance,
    book_award,
    commit,
    pay,
    refund,
    release,
    settle,
    spend,
)

from .examples import changes, example, moves
from .histories import DAY, RULES, after, refusal

DIRECTOR = Actor("CB-001", "director")
PLAN = change(example(InForce), content=change(example(InForce).content, conference=DAY))
HALTED = example(OnHold)
NORMS = Norms((Norm("nước", 20_000, "NQ 12", DAY, "người"),))
LINES = {"01": OPERATING, "02": OPERATING, "03": AWARD_FUND, "04": AWARD_FUND, "TT": AWARD_FUND}
PRICE = 1_000_000
FUND = 15_000_000  # of which 20 % are 3,000,000: lines 03 and 04, and one million more


def empty() -> Draft:
    [event] = draft(None, id="DT-2025-01", today=DAY, the_plan=PLAN, plan="KH-2025-01", title="x")
    found: Draft = TOPIC.evolve(None, event)
    return found


def sourced() -> Draft:
    """With both sources, and no line."""
    budget: Any = empty()
    for kind, fund in ((OPERATING, 0), (AWARD_FUND, FUND)):
        facts = {"kind": kind, "fund": fund, "document": "QĐ 1"}
        budget = after(
            TOPIC, budget, name_source, today=DAY, the_plan=PLAN, figures=Counter(), **facts
        )
    found: Draft = budget
    return found


def facts_of(line: str, **more: Any) -> dict[str, Any]:
    purpose = AWARD_MONEY if line == "TT" else ORGANISING
    said = {"line": line, "text": "x", "counted_in": "bộ", "quantity": 1, "price": PRICE}
    known = {"the_plan": PLAN, "the_norms": NORMS, "rules": RULES}
    return {**said, **known, "source": LINES.get(line, OPERATING), "purpose": purpose, **more}


def planned() -> Draft:
    """With five lines of a million each."""
    budget: Any = sourced()
    for line in LINES:
        budget = after(TOPIC, budget, write_line, **facts_of(line))
    found: Draft = budget
    return found


def submitted(budget: Draft) -> Submitted:
    asked = {"today": DAY, "the_plan": PLAN, "the_conference": None, "delegates": 40}
    found: Submitted = after(TOPIC, budget, submit, **asked)
    return found


def running() -> Running:
    asked = {"actor": DIRECTOR, "today": DAY, "the_plan": PLAN, "document": "QĐ 8"}
    found: Running = after(TOPIC, submitted(planned()), approve, **asked)
    assert isinstance(found, Running)
    return found


def paid(*amounts: int, unpaid: int = 0) -> Issued:
    """A decision with paid grants, and then some that nobody paid."""
    every = (*amounts, *[1] * unpaid)
    grants = tuple(Grant(n, f"ĐX-{n}", "individual", "CB-009", "star") for n in range(1, 9))
    money = tuple(Money(n, amount, 100, 1, "") for n, amount in enumerate(every, 1))
    sheet = Sheet("KT-2025-01", grants[: len(every)], "CB-001", "", DAY, money=money)
    honours = tuple(
        Honour(n, payment=f"PC {n}" if n <= len(amounts) else "") for n in range(1, len(every) + 1)
    )
    return Issued(sheet, 1, DAY, honours)


def test_every_way_a_budget_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Drafted", "Draft"),
        ("Draft", "SubmittedForApproval", "Submitted"),
        ("Submitted", "Returned", "Draft"),
        ("Submitted", "Approved", "Running"),
        ("Running", "Closed", "Settled"),
    }
    writing = ("SourceNamed", "ExceptionSigned", "LineWritten", "LineRemoved", "Compared")
    moving = ("Committed", "Advanced", "Released", "Spent", "AwardBooked", "Refunded")
    assert changes(TOPIC) == {
        *(("Draft", event) for event in writing),
        *(("Running", event) for event in (*moving, "Transferred", "Supplemented", "LineAdded")),
    }


# Money


LINE = st.sampled_from([*LINES, "99"])
PAPER = st.sampled_from(["HĐ 1", "HĐ 2", "TƯ 1"])
AMOUNT = st.one_of(st.integers(-5, 3_000_000), st.sampled_from([PRICE // 2, PRICE]))
ASKED = st.one_of(
    st.tuples(st.sampled_from([commit, advance]), LINE, LINE, AMOUNT, PAPER),
    st.tuples(st.sampled_from([spend, refund]), LINE, LINE, AMOUNT, PAPER),
    st.tuples(st.sampled_from([pay, release]), LINE, LINE, AMOUNT, PAPER),
    st.tuples(st.sampled_from([transfer, supplement]), LINE, LINE, AMOUNT, PAPER),
    st.tuples(st.just(book_award), LINE, LINE, AMOUNT, PAPER),
    st.tuples(st.just(settle), LINE, LINE, AMOUNT, PAPER),
)


def asked_of(decide: Any, line: str, other: str, amount: int, paper: str, n: int) -> dict[str, Any]:
    """What a decision is asked; vouchers mostly differ, contracts mostly meet again."""
    the_plan, voucher = {"the_plan": PLAN}, {"document": f"PC {n % 9}"}
    money, why = {"line": line, "amount": amount}, {"reason": "x"}
    return {
        commit: {**the_plan, **money, "party": "x", "document": paper},
        advance: {**the_plan, **money, "party": "x", "document": paper},
        release: {"reserve": paper, **why},
        pay: {"reserve": paper, "amount": amount, **voucher},
        spend: {**the_plan, **money, **voucher},
        refund: {**money, **voucher, **why},
        transfer: {**the_plan, **money, "to_line": other, **voucher, **why},
        supplement: {**the_plan, **money, "rules": RULES, **voucher, **why},
        book_award: {
            "the_award": paid(700_000, 400_000, unpaid=1),
            "line": line,
            "award": "KT-2025-01",
            "ordinal": n % 3 + 1,
        },
        settle: {**the_plan, "the_conference": None, "document": "BC 9"},
    }[decide]


def check(budget: Running | Settled) -> None:
    """Nothing was made, lost, overdrawn or moved to another source."""
    books, lines = budget.books, budget.estimate.lines
    assert sum(one.balance for one in books.turnovers.values()) == 0
    for name, turnover in books.turnovers.items():
        kind, _ = parts(name)
        assert kind in ACCOUNTS
        assert turnover.balance <= 0 if kind == SOURCE else turnover.balance >= 0
    for source in (OPERATING, AWARD_FUND):
        own = [code for code, line in lines.items() if line.source == source]
        held = sum(balance(books, kind, code) for code in own for kind in OF_LINES)
        assert balance(books, SOURCE, source) + held == 0


@given(st.lists(ASKED, max_size=40))
def test_whatever_is_asked_the_books_add_up_after_every_step(
    asked: list[tuple[Any, str, str, int, str]],
) -> None:
    budget: Any = running()
    check(budget)
    for n, (decide, line, other, amount, paper) in enumerate(asked):
        facts = asked_of(decide, line, other, amount, paper, n)
        try:
            events = decide(budget, today=DAY, **facts)
        except Refusal:
            continue
        assert len(events) == 1
        assert sum(posting.amount for posting in events[0].postings) == 0
        budget = TOPIC.evolve(budget, events[0])
        check(budget)
        vouchers = Counter((one.document, one.line) for one in budget.vouchers)
        assert set(vouchers.values()) <= {1}
        held = Counter[tuple[str, str]]()
        for reserve in getattr(budget, "holds", {}).values():
            assert reserve.amount >= 0
            held[reserve.account, reserve.line] += reserve.amount
        assert all(balance(budget.books, *key) == amount for key, amount in held.items())


@given(st.lists(ASKED.filter(lambda asked: asked[0] is not supplement), max_size=20))
def test_without_a_supplement_a_source_never_gives_more_than_was_approved(
    asked: list[tuple[Any, str, str, int, str]],
) -> None:
    budget: Any = running()
    for n, (decide, line, other, amount, paper) in enumerate(asked):
        facts = asked_of(decide, line, other, amount, paper, n)
        budget = after(TOPIC, budget, decide, today=DAY, **facts)
    assert balance(budget.books, SOURCE, OPERATING) == -2 * PRICE
    assert balance(budget.books, SOURCE, AWARD_FUND) == -3 * PRICE


def test_a_settled_budget_has_nothing_left_and_says_what_went_where() -> None:
    spent = after(
        TOPIC, running(), spend, today=DAY, the_plan=PLAN, line="01", amount=1, document="PC 1"
    )
    asked = {"today": DAY, "the_plan": PLAN, "the_conference": None, "document": "BC 9"}
    [event] = settle(spent, **asked)
    assert (event.spent, event.returned, event.delegates) == (1, 5 * PRICE - 1, 40)
    closed: Settled = TOPIC.evolve(spent, event)
    assert {balance(closed.books, "available", line) for line in LINES} == {0}
    assert not row(closed).open


def test_who_came_is_told_counted_at_the_conference_or_as_planned() -> None:
    over, before = example(Over), example(Preparing)
    asked = {"today": DAY, "the_plan": PLAN, "document": "BC 9"}
    for conference, told, came in ((None, 0, 40), (over, 0, 1), (over, 7, 7), (before, 0, 40)):
        [event] = settle(running(), the_conference=conference, delegates=told, **asked)
        assert event.delegates == came


def test_what_was_promised_is_paid_while_the_plan_halts_and_nothing_new_is() -> None:
    held = {"line": "01", "amount": 5, "party": "x", "document": "HĐ 1"}
    bound = after(TOPIC, running(), commit, today=DAY, the_plan=PLAN, **held)
    assert refusal(pay, bound, today=DAY, reserve="HĐ 1", amount=5, document="PC 1") is None
    assert refusal(release, bound, today=DAY, reserve="HĐ 1", reason="x") is None
    for decide in (commit, advance):
        refused = refusal(decide, running(), today=DAY, the_plan=HALTED, **held)
        assert refused is not None
        assert refused[0] == "plan_not_in_force"
    early = DAY - timedelta(1)
    asked = {"the_conference": None, "document": "BC 9"}
    refused = refusal(settle, running(), today=early, the_plan=PLAN, **asked)
    assert refused is not None
    assert refused[0] == "settled_too_early"
    assert refusal(settle, running(), today=early, the_plan=HALTED, **asked) is None


def test_an_award_is_booked_once_by_the_paper_that_paid_it() -> None:
    award: Award = paid(700_000, unpaid=1)
    asked: dict[str, Any] = {"today": DAY, "the_award": award, "award": "KT-2025-01"}
    [event] = book_award(running(), line="TT", ordinal=1, **asked)
    assert (event.amount, event.document) == (700_000, "PC 1")
    booked = TOPIC.evolve(running(), event)
    for line, ordinal, code in (
        ("TT", 1, "award_booked"),
        ("TT", 2, "award_not_paid"),
        ("01", 1, "not_award_line"),
        ("99", 1, "line_unknown"),
    ):
        refused = refusal(book_award, booked, line=line, ordinal=ordinal, **asked)
        assert refused is not None
        assert refused[0] == code


def test_what_comes_back_may_be_used_again_and_is_no_more_than_was_spent() -> None:
    spent = {"line": "01", "amount": 9, "document": "PC 1"}
    budget = after(TOPIC, running(), spend, today=DAY, the_plan=PLAN, **spent)
    back = {"today": DAY, "line": "01", "document": "PT 1", "reason": "x"}
    refused = refusal(refund, budget, amount=10, **back)
    assert refused == ("refund_exceeds_spent", {"line": "01", "spent": 9, "amount": 10})
    budget = after(TOPIC, budget, refund, amount=9, **back)
    assert (balance(budget.books, "spent", "01"), balance(budget.books, "available", "01")) == (
        0,
        PRICE,
    )


def test_a_transfer_leaves_the_total_and_a_supplement_of_award_money_needs_no_share() -> None:
    why = {"today": DAY, "the_plan": PLAN, "document": "QĐ 9", "reason": "x"}
    moved = after(TOPIC, running(), transfer, line="01", to_line="02", amount=9, **why)
    assert (balance(moved.books, "available", "02"), balance(moved.books, SOURCE, OPERATING)) == (
        PRICE + 9,
        -2 * PRICE,
    )
    for line, code in (("01", "transfer_to_itself"), ("03", "transfer_apart")):
        refused = refusal(transfer, running(), line="01", to_line=line, amount=9, **why)
        assert refused is not None
        assert refused[0] == code
    more = {"rules": RULES, "amount": FUND, **why}
    assert refusal(supplement, running(), line="TT", **more) is None
    refused = refusal(supplement, running(), line="03", **more)
    assert refused is not None
    assert refused[0] == "fund_share_exceeded"


def test_a_line_that_was_forgotten_is_added_under_the_same_rules() -> None:
    why = {"today": DAY, "document": "QĐ 9", "reason": "x"}
    more = {**facts_of("05", quantity=2), **why}
    budget = after(TOPIC, running(), add_line, **more)
    assert balance(budget.books, "available", "05") == 2 * PRICE
    assert budget.estimate.lines["05"].amount == 2 * PRICE
    check(budget)
    for changed, code in (
        ({"line": "01"}, "line_exists"),
        ({"norm": "nước", "counted_in": "người"}, "above_norm"),
        ({"source": AWARD_FUND}, "fund_share_exceeded"),
        ({"source": "Tài trợ"}, "source_not_named"),
    ):
        refused = refusal(add_line, running(), **{**more, **changed})
        assert refused is not None
        assert refused[0] == code
    award = {"source": AWARD_FUND, "purpose": AWARD_MONEY, "quantity": 9}
    assert refusal(add_line, running(), **{**more, **award}) is None


# The estimate


@given(st.integers(0, 10**9), st.integers(-1, 400))
def test_the_cost_per_delegate_is_never_understated(amount: int, delegates: int) -> None:
    each = per_delegate(amount, delegates)
    if delegates <= 0:
        assert each == 0
    else:
        assert (each - 1) * delegates < amount <= each * delegates or each == amount == 0


@given(st.integers(1, 90), st.integers(1, 40_000), st.integers(0, 40_000))
@instance(1, 30_000, 30_000)
@instance(1, 30_000, 29_999)
def test_a_price_above_its_norm_needs_an_exception_that_reaches_it(
    quantity: int, price: int, allowed: int
) -> None:
    budget: Any = sourced()
    why = {"line": "01", "price": allowed, "reason": "x", "document": "TTr 3"}
    budget = after(TOPIC, budget, sign_exception, actor=DIRECTOR, today=DAY, the_plan=PLAN, **why)
    told = facts_of("01", norm="nước", counted_in="", quantity=quantity, price=price)
    refused = refusal(write_line, budget, **told)
    assert (refused is None) == (price <= max(20_000, allowed))
    if refused is None:
        [event] = write_line(budget, **told)
        line = event.line
        assert (line.amount, line.counted_in) == (quantity * price, "người")
        assert line.finding == ("above_norm" if price > 20_000 else "")
        assert line.exception == ("TTr 3" if price > 20_000 else "")


@given(st.integers(0, 30_000_000), st.integers(0, 4_000_000), st.integers(1, 8_000_000))
def test_organising_takes_at_most_a_fifth_of_the_award_fund(
    fund: int, used: int, price: int
) -> None:
    budget: Any = empty()
    told = {"kind": AWARD_FUND, "fund": fund, "used": used, "document": "QĐ 1"}
    budget = after(TOPIC, budget, name_source, today=DAY, the_plan=PLAN, figures=Counter(), **told)
    refused = refusal(write_line, budget, **facts_of("03", price=price))
    assert (refused is None) == (price + used <= fund // 5 and fund > 0)


def test_award_money_stands_on_the_fund_and_needs_no_norm() -> None:
    line = planned().estimate.lines["TT"]
    assert (line.source, line.finding) == (AWARD_FUND, "")
    refused = refusal(write_line, sourced(), **facts_of("TT", source=OPERATING))
    assert refused is not None
    assert refused[0] == "award_money_elsewhere"


def test_a_submission_counts_with_the_conference_and_names_what_lacks_a_norm() -> None:
    expected = example(Preparing)
    count = expected.expected
    budget: Any = planned()
    told = {"earlier": "Hội nghị 2020", "per_delegate": 90_000, "document": "BC 2"}
    budget = after(TOPIC, budget, compare, the_plan=PLAN, **told)
    asked = {"today": DAY, "the_plan": PLAN}
    [event] = submit(budget, the_conference=expected, **asked)
    assert event == SubmittedForApproval(
        version=1,
        total=5 * PRICE,
        organising=4 * PRICE,
        delegates=count,
        per_delegate=per_delegate(4 * PRICE, count),
        earlier_per_delegate=90_000,
        without_norm=("01", "02", "03", "04"),
        above_norm=(),
        on=DAY,
    )
    assert submit(budget, the_conference=expected, delegates=count, **asked) == [event]
    for conference, told_count, code in (
        (expected, count + 1, "delegates_differ"),
        (None, 0, "delegates_unknown"),
        (None, -1, "delegates_unknown"),
    ):
        refused = refusal(submit, budget, the_conference=conference, delegates=told_count, **asked)
        assert refused is not None
        assert refused[0] == code


def test_a_returned_estimate_is_written_anew_and_keeps_its_count_of_versions() -> None:
    first = submitted(planned())
    [event] = give_back(first, today=DAY, reason="x")
    assert event == Returned("x", DAY)
    again: Any = TOPIC.evolve(first, event)
    again = after(TOPIC, again, remove_line, the_plan=PLAN, line="02", reason="x")
    second = submitted(again)
    assert (second.estimate.version, list(second.estimate.lines)) == (2, ["01", "03", "04", "TT"])


@pytest.mark.parametrize("budget", [sourced(), submitted(planned()), running()])
def test_each_decision_belongs_to_one_step(budget: Any) -> None:
    on = {"today": DAY, "the_plan": PLAN}
    writing = (
        refusal(write_line, budget, **facts_of("01")),
        refusal(remove_line, budget, the_plan=PLAN, line="01", reason="x"),
        refusal(name_source, budget, figures=Counter(), kind="other", name="x", document="x", **on),
    )
    wrong = ["budget_wrong_state" == (refused or [""])[0] for refused in writing]
    assert wrong == [not isinstance(budget, Draft)] * 3
    for decide, facts, state in (
        (give_back, {"reason": "x", "today": DAY}, Submitted),
        (approve, {"actor": DIRECTOR, "document": "x", **on}, Submitted),
        (spend, {"line": "01", "amount": 1, "document": "x", **on}, Running),
    ):
        refused = refusal(decide, budget, **facts)
        assert (refused is None) == isinstance(budget, state)


@pytest.mark.parametrize(
    ("kind", "name", "fund", "code"),
    [
        ("operating", "", 5, "fund_size"),
        ("award_fund", "", 0, "fund_size"),
        ("other", "", 0, "text_missing"),
        ("loto", "", 0, "source_kind_unknown"),
    ],
)
def test_a_source_says_only_what_belongs_to_its_kind(
    kind: str, name: str, fund: int, code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        make_source(kind, name, "QĐ 1", fund, 0)


def test_a_source_goes_by_its_kind_or_by_its_name() -> None:
    assert make_source("operating", "", "QĐ 1", 0, 0).id == "operating"
    assert make_source("other", "Tài trợ", "QĐ 1", 0, 0).id == "Tài trợ"


def test_a_row_says_what_a_budget_waits_for() -> None:
    shown = [row(budget) for budget in (planned(), submitted(planned()))]
    assert [(one.status, one.todo[0].decision) for one in shown] == [
        ("draft", "budget.submit"),
        ("submitted", "budget.approve"),
    ]
    assert {one.due_after for one in shown} == {one.within for one in shown} == {"plan:KH-2025-01"}
    closed = Settled(Estimate("DT-2025-01", "KH-2025-01", "x"), "BC 9", Books(), (), 40)
    assert (row(closed).status, row(closed).todo, row(closed).due_after) == ("settled", (), "")


def test_an_approved_budget_waits_for_what_is_bound_and_then_to_be_settled() -> None:
    approved = running()
    reserve = Reserve("HĐ 1", "committed", "01", "Công ty", 9)
    bound = change(approved, holds={"HĐ 1": reserve})
    used = change(
        approved,
        holds={"HĐ 1": change(reserve, amount=0)},
        vouchers=(Voucher("PC 1", "01", 9),),
    )
    waits = [[todo.decision for todo in row(one).todo] for one in (approved, bound, used)]
    assert waits == [[], ["budget.pay"], ["budget.settle"]]
    assert {(row(one).due, row(one).due_after) for one in (approved, bound, used)} == {(None, "")}


def test_an_estimate_finds_its_sources_and_lines_or_says_what_there_is() -> None:
    estimate = planned().estimate
    assert (estimate.source(OPERATING).id, estimate.line("01").code) == (OPERATING, "01")
    with pytest.raises(Refusal, match="source_not_named"):
        estimate.source("Tài trợ")
    with pytest.raises(Refusal, match="line_unknown"):
        estimate.line("99")
    assert estimate.earlier is None
    assert Earlier("x", 1, "y").per_delegate == 1
    assert Turnover(5, 2).balance == 3
