"""``thidua vi-sao``: the trial's results, each explained down to the papers it rests on."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from adapters.desk import Desk
from adapters.why import Node, Past, why
from cli.main import run
from cli.page import NARROW

from .conftest import OFFICE, UNIT, Result, Thidua, founding

LATER = datetime(2025, 9, 30, 2, tzinfo=UTC)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trial's ledger, told once for all tests here."""
    folder = tmp_path_factory.mktemp("why") / "so"
    assert run(["chay-thu", "--thu-muc", str(folder)]) == 0
    return folder


@pytest.fixture
def ask(told: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Thidua:
    """The program on that ledger."""
    monkeypatch.setenv("THIDUA_SO", str(told))

    def call(*args: str) -> Result:
        capfd.readouterr()
        code = run(list(args), lambda: LATER)
        return Result(code, *capfd.readouterr())

    return call


def flat(page: str) -> str:
    """A page as one line, its branches left out."""
    return " ".join(word for word in page.split() if word not in {"│", "├─", "└─"})


def test_an_award_is_explained_down_to_the_entries_of_the_record(ask: Thidua) -> None:
    found = ask("vi-sao", "dx-2025-001")
    page = flat(found.out)
    steps = (
        "Phạm Quang Khải (Giám đốc) quyết định khen thưởng: KT-2025-01, số sổ vàng 1",
        "Luật 06/2022/QH15 Điều 80.1 (BR-04)",
        "✓ 8 phiếu đồng ý, cần 80% của 10 thành viên là 8",
        "BR-06: Chiến sĩ thi đua cơ sở, Cờ thi đua cần ít nhất 80%",
        "theo Phiếu ý kiến ngày 17/8/2025: đồng ý",
        "biên bản: BB 01/BB-HĐTĐKT",
        "thành lập theo QĐ 25/QĐ-SNgV",
        "(phiên bản 1) vào bộ tổng hợp TH-2025-01",
        "trình TH-2025-01 theo TTr 12/TTr-VP",
        "trình Giám đốc kết quả xét TH-2025-01 theo TTr 15/TTr-VP",
        "Trần Thanh Tùng (Phòng Hợp tác quốc tế) đề xuất ĐX-2025-001",
        "✓ đủ mọi điều kiện sau (Luật 06/2022/QH15 Điều 23)",
        "theo QĐ 190/QĐ-SNgV",
        "sáng kiến SK-2025-01",
        "Mục III.3c: Các phòng, đơn vị, đoàn thể đề xuất khen thưởng",
        "Bộ quy định VN-2025-08-05+QĐ 21/QĐ-SNgV",
    )
    places = [page.find(step) for step in steps]
    assert [step for step, place in zip(steps, places, strict=True) if place < 0] == []
    assert places == sorted(places)
    assert max(map(len, found.out.splitlines())) <= NARROW
    assert "⟦" not in found.out


def test_every_position_named_is_what_stands_there(ask: Thidua) -> None:
    tree = ask("vi-sao", "dx-2025-001", "--json").json
    recorded = {e["seq"]: e for e in ask("lich-su", "--cuoi", "0", "--json").json}
    named = [node for node in walk(tree) if "seq" in node]
    assert len(named) > 10
    for node in named:
        assert recorded[node["seq"]]["type"] == node["type"]


def walk(node: Any) -> Iterator[Any]:
    yield node
    for part in node["parts"]:
        yield from walk(part)


def test_a_nomination_that_failed_says_why_not(ask: Thidua) -> None:
    page = flat(ask("vi-sao", "dx-2025-002").out)
    assert "ĐX-2025-002: Chiến sĩ thi đua cơ sở năm 2024" in page
    assert "– không khen thưởng" in page
    assert "✗ chỉ có 7 phiếu đồng ý, cần 80% của 10 thành viên là 8" in page
    assert "trả lại đề xuất ĐX-2025-002: Thiếu giấy chứng nhận sáng kiến" in page


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("dx-2025-006", "QĐ 3555/QĐ-UBND"),
        ("dx-2025-007", "Chưa có xác nhận của tổ công đoàn"),
        ("dx-2025-008", "Chuyển sang khen cuối năm."),
        ("dx-2025-003", "có quan hệ với hồ sơ"),
    ],
)
def test_every_ending_names_its_reason(ask: Thidua, id: str, said: str) -> None:
    assert said in flat(ask("vi-sao", id).out)


def test_an_award_decision_is_explained_line_by_line(ask: Thidua) -> None:
    whole = flat(ask("vi-sao", "kt-2025-01").out)
    one = flat(ask("vi-sao", "kt-2025-01", "4").out)
    assert [f"ĐX-2025-00{n}:" in whole for n in (1, 3, 4, 5)] == [True] * 4
    assert "ĐX-2025-005: Giấy khen" in one
    assert "ĐX-2025-001" not in one
    assert "hệ số 0,3 mức lương cơ sở 2.340.000 đồng, làm tròn lên" in one
    assert "BR-09" in one
    assert "(QĐ 21/QĐ-SNgV)" in one  # a local share rests on the agency's own paper


def test_as_of_a_day_nothing_later_is_known(ask: Thidua) -> None:
    page = flat(ask("vi-sao", "dx-2025-001", "--tinh-den", "14/08/2025").out)
    assert "– chờ tổng hợp" in page
    assert "BP-001" not in page
    during = flat(ask("vi-sao", "dx-2025-001", "--tinh-den", "18/08/2025 15:10").out)
    assert "mở bỏ phiếu BP-001" in during
    assert "Đồng ý: Phạm Quang Khải" in during


def test_the_english_twin_says_the_same(ask: Thidua) -> None:
    found = ask("--tieng", "en", "why", "kt-2025-01")
    assert found.code == 0
    assert "⟦" not in found.out
    assert "✓ 8 agreed; 80% of 10 members, that is 8, were needed" in flat(found.out)


def test_what_is_neither_is_refused(ask: Thidua) -> None:
    assert ask("vi-sao", "nv-001").code == 2
    found = ask("vi-sao", "kt-2025-01", "9")
    assert found.code == 2
    assert "không có dòng số 9" in found.err
    assert "“dx-2025-999”" in ask("vi-sao", "dx-2025-999").err


def test_every_nomination_of_the_trial_can_be_explained(told: Path) -> None:
    """At every position of the log after it was proposed, for each language."""
    desk = Desk.open(told, clock=lambda: LATER)
    ledger = desk.ledger
    for line in desk.views.list("nomination"):
        for event in ledger.stream_history(line.name):
            tree = why(Past(ledger, event.seq + 1), "nomination", line.id)
            assert isinstance(tree, Node)
            assert tree.parts
    desk.close()


# What the trial does not come to, decided on a copy of its ledger


@pytest.fixture
def after(told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The desk a month later."""
    copy = Path(copytree(told, tmp_path / "so"))
    monkeypatch.setenv("THIDUA_SO", str(copy))
    desk = Desk.open(copy, clock=lambda: LATER)
    yield desk
    desk.close()


def page_of(desk: Desk, id: str, capfd: pytest.CaptureFixture[str]) -> str:
    capfd.readouterr()
    assert run(["vi-sao", id], lambda: LATER) == 0
    out: str = capfd.readouterr().out
    assert "⟦" not in out
    return flat(out)


def test_a_revoked_award_names_ground_and_papers(
    after: Desk, capfd: pytest.CaptureFixture[str]
) -> None:
    facts = {"ordinal": 1, "ground": "fraud", "document": "QĐ 44/QĐ-SNgV"}
    facts |= {"conclusion": "KL 12/KL-TTr"}
    after.decide("award.revoke", "KT-2025-01", facts, person="CB-001")
    page = page_of(after, "đx-2025-001", capfd)
    assert "QĐ 44/QĐ-SNgV" in page
    assert "(BR-46" in page
    assert "KL 12/KL-TTr" in page
    assert "✓ 8 phiếu đồng ý" in page  # why it had been awarded


def test_before_any_rules_of_its_own_only_the_law_s_stand(tmp_path: Path) -> None:
    """An agency that has adopted nothing: no paper stands beside the national texts."""
    desk = Desk.create(tmp_path / "so", "x.example/so", "Sở", clock=lambda: LATER)
    desk.decide_all(founding())
    rating = {"year": 2024, "rating": "good", "document": "QĐ 1"}
    desk.decide("record.rate", UNIT, rating, person=OFFICE)
    facts: dict[str, Any] = {"plan": "KH-2025-01", "subject": UNIT, "award": "advanced_worker"}
    facts |= {"achievements": ["Hoàn thành tốt nhiệm vụ"]}
    made = desk.decide("nomination.propose", None, facts, person=UNIT)
    id = made.events[0].stream.partition(":")[2]
    tree = why(Past(desk.ledger, made.first + 1), "nomination", id)
    last = tree.parts[-1]
    assert (last.key, last.event) == ("rules", None)
    desk.close()


def test_a_call_is_shown_as_far_as_it_concerns_the_unit(tmp_path: Path) -> None:
    desk = Desk.create(tmp_path / "so", "x.example/so", "Sở", clock=lambda: LATER)
    desk.decide_all(founding())
    call = {"plan": "KH-2025-01", "closes": "2025-10-15", "document": "CV 9"}
    desk.decide("call.open", "ĐT-2025-01", call, person=OFFICE)
    for unit, number in (("HTQT", 5), ("VP", 1)):
        quota = {"unit": unit, "shape": "persons", "number": number, "document": "CV 9"}
        desk.decide("call.set_quota", "ĐT-2025-01", quota, person=OFFICE)
    rating = {"year": 2024, "rating": "good", "document": "QĐ 1"}
    desk.decide("record.rate", UNIT, rating, person=OFFICE)
    facts: dict[str, Any] = {"plan": "KH-2025-01", "subject": UNIT, "award": "advanced_worker"}
    facts |= {"achievements": ["Hoàn thành tốt nhiệm vụ"]}
    desk.decide("nomination.propose", "ĐX-2025-001", facts, person=UNIT)
    size = desk.ledger.store.head().size
    tree = why(Past(desk.ledger, size), "nomination", "ĐX-2025-001")
    types = [part.event.type for part in tree.parts[0].parts if part.event]
    assert types.count("call.opened/1") == 1
    assert types.count("call.quota_set/1") == 1  # the other unit's is left out
    desk.close()
