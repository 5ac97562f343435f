"""The pages of a budget and of a plan's progress: every figure is the ledger's."""

import re
from collections.abc import Iterator

import pytest

from adapters.sheets import kinds_of
from adapters.web.screens.budget import sources, used
from adapters.web.screens.progress import by_unit, total, works_of
from adapters.words.values import number
from domain.accounts import SPENT, balance
from domain.task import Finished
from tests.stories import told

from .conftest import House, Member

BUDGET, PLAN, OFFICE = "DT-2025-01", "KH-2025-01", "CB-002"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The whole story, months later."""
    house = House(told(tmp_path_factory.mktemp("money") / "so"), "2025-12-01 09:00")
    yield house
    house.close()


@pytest.fixture
def office(site: House) -> Member:
    """The Office."""
    return site.sign_in(OFFICE)


def text_of(html: str) -> str:
    """What is read, tags aside."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


def test_every_line_stands_on_the_page_with_its_money(site: House, office: Member) -> None:
    """As the sheet has it; the words of both languages are there."""
    kind = next(kind for kind in kinds_of("budget") if kind.name == "budget.lines")
    sheet = kind.make(site.desk.views, BUDGET)
    answer = office.get(f"/kinh-phi/{BUDGET}")
    assert answer.status_code == 200
    assert "⟦" not in answer.text
    shown = text_of(answer.text)
    for row in sheet.rows:
        assert str(row[1]) in shown
        assert number(int(str(row[8] or 0)), from_=0) in shown


def test_what_is_spent_is_the_sum_of_the_books(site: House) -> None:
    """Money is nowhere else."""
    state = site.desk.views.state("budget", BUDGET)
    spent = sum(balance(state.books, SPENT, code) for code in state.estimate.lines)
    assert used(state)[SPENT] == spent


def test_the_award_fund_has_a_limit_and_the_others_none(site: House) -> None:
    """The share of the law, of what the fund holds."""
    planned = site.desk.views.state("budget", BUDGET).estimate
    for one in sources(planned, 20):
        if one.source.kind == "award_fund":
            assert one.most == max(one.source.fund * 20 // 100 - one.source.used, 0)
            assert one.left == one.most - one.organising
        else:
            assert one.most is None


def test_who_approved_stands_on_the_page(site: House, office: Member) -> None:
    """With the paper."""
    events = site.desk.ledger.stream_history(f"budget:{BUDGET}")
    approved = next(e for e in events if e.type.startswith("budget.approved"))
    assert approved.event.document in text_of(office.get(f"/kinh-phi/{BUDGET}").text)


def test_a_budget_can_be_read_as_of_a_day_before_it_was_approved(
    site: House, office: Member
) -> None:
    """It is a draft then, and shows what is planned."""
    events = site.desk.ledger.stream_history(f"budget:{BUDGET}")
    written = next(e for e in events if e.type.startswith("budget.line_written"))
    answer = office.get(f"/kinh-phi/{BUDGET}?tinh-den=%23{written.seq}")
    assert answer.status_code == 200
    assert "plot-budget" in answer.text


def test_what_is_not_there_is_not_found(office: Member) -> None:
    """Neither budget nor plan."""
    assert office.get("/kinh-phi/DT-2099-01").status_code == 404
    assert office.get("/tien-do/KH-2099-01").status_code == 404


# Progress


def test_every_task_of_the_plan_is_counted_once(site: House, office: Member) -> None:
    """By units, and all together."""
    answer = office.get(f"/tien-do/{PLAN}")
    assert answer.status_code == 200
    assert "⟦" not in answer.text
    tasks = [t for t in site.desk.views.states("task").values() if t.work.plan == PLAN]
    found = re.search(r"(\d+) nhiệm vụ: (\d+) xong", answer.text)
    assert found
    done = sum(isinstance(task, Finished) for task in tasks)
    assert (int(found[1]), int(found[2])) == (len(tasks), done)


def test_the_total_is_the_sum_of_its_rows(site: House) -> None:
    """For each column."""
    rows = by_unit(works_of(site.desk.views, PLAN, site.desk.today))
    whole = total(rows)
    assert whole.tasks == sum(row.tasks for row in rows)
    assert whole.tasks == whole.done + whole.running + whole.dropped
    assert total([]).tasks == 0


def test_the_plots_have_their_tables(office: Member) -> None:
    """Three pictures, three tables, in words for who cannot see."""
    text = office.get(f"/tien-do/{PLAN}").text
    for name in ("steps", "dots", "votes"):
        assert f'id="plot-{name}-t"' in text
    assert text.count('role="img"') == text.count("Bảng số liệu</summary>") == 3


def test_progress_can_be_read_in_english_and_in_the_past(office: Member) -> None:
    """Also before anything was assigned."""
    office.client.cookies.set("ngon-ngu", "en")
    assert "⟦" not in office.get(f"/tien-do/{PLAN}").text
    assert office.get(f"/tien-do/{PLAN}?tinh-den=14/8/2025").status_code == 200


def test_a_unit_reads_them_too_without_links_it_may_not_follow(site: House) -> None:
    """As on the command line; the auditor's own pages are not offered."""
    views, today = site.desk.views, site.desk.today
    held = {line.id: views.offices(line.id, today) for line in views.list("person")}
    person = next(
        id
        for id, offices in held.items()
        if {office.role for office in offices} == {"unit", "staff"}
    )
    member = site.sign_in(person)
    for path in (f"/kinh-phi/{BUDGET}", f"/tien-do/{PLAN}", "/vi-sao/NV-001"):
        answer = member.get(path)
        assert answer.status_code == 200
        assert "/kiem-toan" not in answer.text
