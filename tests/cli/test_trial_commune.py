"""The second story, an invented commune's, told whole: what the first one's plan does not use."""

from pathlib import Path

import pytest

from adapters.intake import roll
from adapters.ledger import Ledger, fold
from adapters.samples import COMMUNE, SAMPLES
from adapters.storage import open_store
from adapters.story import Chapter, read_story
from domain.awards import HOUSEHOLD
from domain.call import SHAPES

from .conftest import Thidua
from .test_trial import finish, verify

# What happened, in the words in which the trial tells it.
HAPPENED = (
    "thành lập tiểu ban BTC-2025-02",  # a subcommittee under the organising committee
    "chọn mẫu thẩm định ĐTĐ-2025-01 từ chuỗi “20257”: T6 và T3",
    "6. T4 (70 điểm, tiêu chí phụ C)",  # equal points, told apart by the first criterion named
    "ghi phiếu chọn của ĐTĐ-2025-01",  # equal in every criterion: a ballot
    "quyết định thứ tự trong ĐTĐ-2025-01: T3 và T2",  # equal in the ballot: the chairman
    "mở ĐTĐ-2025-02 “Đợt 2: Nhà sạch, vườn đẹp” của phong trào PT-01, đợt 2",
    "thuộc KH-2025-01 đã tổ chức hội nghị ngày 09/09/2025",  # a plan below this one
    "cho ĐX-2025-008 nộp sau ngày khóa sổ",  # an exception
    "sáp nhập đơn vị T5 vào Thôn 6",
    "chuyển phần việc của Thôn 5 trong NV-007 cho Thôn Đoàn Kết",
    "kiểm phiếu BP-001: 8/9 đồng ý",
    "kiểm lá phiếu LP-001: ĐX-2025-002: 8/9, đạt",
    "cho khoản 02 của DT-2025-01 được chi đến 150.000 đồng",  # above the norm, by signature
    "tạm dừng KH-2025-01",
    "chuyển hội nghị của KH-2025-01 từ ngày 26/09/2025 sang ngày 10/10/2025",
    "gửi giấy mời GM-001 dự ngày 10/10/2025",  # anew
    "báo hoàn thành NV-007: Tham luận",  # 8 days after its first day, and not late
    "báo HC-001 chưa sẵn sàng",
    "bế mạc hội nghị của KH-2025-01 lúc 10:30, 38 người dự",
    "nhận ra VL-B2-2 là Ngô Thị Diễm Thúy",  # somebody without a letter
    "giao ước với PT-02",
    "chi tiền thưởng số 4 của KT-2025-01: 1.060.000 đồng",  # household: 1.5 times a person's
    "chi tiền thưởng số 7 của KT-2025-01: 710.000 đồng",
    "bằng Kiều Thị Sen (CB-031) trong ĐB-2025-01",  # the first of the reserves
    "kết thúc KH-2025-01",
    "Bảng việc của Văn phòng vào ngày 09/10/2025",
    "KT. Chủ tịch UBND xã",
)


@pytest.mark.slow
def test_the_commune_story_is_told_whole_and_replays_equal(tmp_path: Path) -> None:
    """Everything the second story is there for happens, and a replay ends as it began."""
    url = f"sqlite:{tmp_path / 'so.db'}"
    out = " ".join(finish(tmp_path / "so", url, "--mau", "xa").split())
    assert [said for said in HAPPENED if said not in out] == []
    assert "⟦" not in out
    assert "Giám đốc" not in out.replace("Phó Giám đốc, Sở Nội vụ", "")  # a guest's
    store = open_store(url)
    size = verify(store)
    ledger = Ledger(store)
    assert fold(ledger.codec, store.rows()) == Ledger(store).replay()
    assert f"{size} sự kiện" in out
    store.close()


def chapters() -> tuple[Chapter, ...]:
    return read_story(COMMUNE.story)


def facts(decision: str) -> list[dict[str, object]]:
    return [step.facts for one in chapters() for step in one.steps if step.do == decision]


def test_quotas_of_every_shape_and_households_are_told() -> None:
    assert {fact["shape"] for fact in facts("call.set_quota")} == set(SHAPES)
    assert HOUSEHOLD in {fact.get("subject_kind") for fact in facts("nomination.propose")}


def test_rules_are_met_where_they_teach() -> None:
    refused = {step.refused for one in chapters() for step in one.steps if step.refused}
    assert len(refused) >= 12
    taught = [step for one in chapters() for step in one.steps if step.refused]
    assert all(step.say for step in taught)


def test_the_people_of_the_commune_are_headed_by_its_chairman() -> None:
    people = roll.read_roll(COMMUNE.roll)
    assert (people.agency.head, people.director) == ("Chủ tịch UBND xã", "CB-001")
    assert 25 <= len(people.people) <= 35
    assert people.warnings == ()


def test_an_unknown_sample_is_a_slip_of_the_hand(thidua: Thidua) -> None:
    result = thidua("chay-thu", "--mau", "huyện")
    assert result.code == 2
    assert all(name in result.err for name in SAMPLES)
