"""Nobody real is left in a text, however they were written; everything else is left as it is."""

import pytest

from adapters.rehearsal.disguise import ADDRESS, BLOT, Disguise
from adapters.views.folding import fold

REAL = {"CB-001": "Phạm Quang Khải", "CB-002": "Đỗ Thị Hòa", "CB-003": "Lê Nam"}
OTHERS = ("Ngô Văn Bảy",)


@pytest.fixture
def disguise() -> Disguise:
    return Disguise(REAL, OTHERS, "1")


@pytest.mark.parametrize(
    "said",
    [
        "Giao Phạm Quang Khải chủ trì",
        "Giao PHẠM QUANG KHẢI chủ trì",
        "giao pham quang khai chủ trì",
        "Giao Phạm  Quang\nKhải chủ trì",
        "Giao đồng chí Phạm Quang Khải chủ trì",
        "Thăm hộ ông Ngô Văn Bảy",
    ],
)
def test_a_name_is_replaced_however_it_is_written(said: str, disguise: Disguise) -> None:
    told = fold(" ".join(disguise.text(said).split()))
    assert not any(fold(name) in told for name in (*REAL.values(), *OTHERS))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Liên hệ khai.pq@haiphong.gov.vn", f"Liên hệ {ADDRESS}"),
        ("Gọi 0912 345 678", "Gọi 0000"),
        ("Gọi +84 912 345 678 trước", "Gọi 0000 trước"),
        ("CCCD 031085001234", "CCCD 0000"),
        ("Đón bà Trần Thị Tư", f"Đón bà {BLOT}"),
        ("theo đ/c Tám", f"theo đ/c {BLOT}"),
    ],
)
def test_what_tells_a_person_is_blotted_out(said: str, told: str, disguise: Disguise) -> None:
    assert disguise.text(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "Quyết định số 3194/QĐ-UBND ngày 8/8/2025 của Ủy ban nhân dân thành phố",
        "tư tưởng thi đua yêu nước của Chủ tịch Hồ Chí Minh",
        "Đoàn công tác tại Việt Nam, 60000000 đồng",
        "Hội nghị tại Bà Rịa, nhà bà con thôn 3",
        "Lê Namur là một nơi khác",
    ],
)
def test_the_rest_stays(said: str, disguise: Disguise) -> None:
    assert disguise.text(said) == said


def test_the_invented_are_nobody_real_and_have_ids_of_their_own() -> None:
    real = {f"CB-{n:03d}": name for n, name in enumerate(Disguise({}, (), "1").names.values(), 1)}
    real |= {f"CB-{n:03d}": f"Nguyễn Văn {n}" for n in range(1, 400)}
    found = Disguise(real, (), "7")
    assert len(set(found.names.values())) == len(real)
    assert not set(map(fold, found.names.values())) & set(map(fold, real.values()))
    assert not set(found.names) & set(real)


def test_a_roll_that_reaches_far_pushes_the_series_further() -> None:
    found = Disguise({"CB-9001": "Lê Nam", "CB-001": "Đỗ Thị Hòa"}, (), "1")
    assert set(found.names) == {"CB-90001", "CB-90002"}


def test_the_same_seed_invents_the_same_and_another_one_others() -> None:
    assert Disguise(REAL, (), "1").names == Disguise(REAL, (), "1").names
    assert Disguise(REAL, (), "1").names != Disguise(REAL, (), "2").names
