"""The guards over the features catch what they are there to catch."""

import pytest

from .citations import unknown
from .test_features import OTHER_SPELLING, STEP_LIKE


@pytest.mark.parametrize("word", ["hoà", "uỷ", "thuỷ", "khoẻ", "nhuỵ", "hoả"])
def test_the_other_spelling_is_found(word: str) -> None:
    assert OTHER_SPELLING.findall(f"nước {word}.") == [word]


@pytest.mark.parametrize(
    "word", ["hòa", "ủy", "thủy", "quý", "quỹ", "toán", "hoàn", "huỳnh", "họa"]
)
def test_right_spelling_is_left_alone(word: str) -> None:
    assert OTHER_SPELLING.findall(f"nước {word}.") == []


@pytest.mark.parametrize("line", ["Giả sử có kế hoạch", "Khi bỏ phiếu", "Given a plan", "* một ý"])
def test_a_line_that_looks_like_a_step_is_found(line: str) -> None:
    assert STEP_LIKE.match(line)


@pytest.mark.parametrize("line", ["Khiếu nại phải được trả lời", "Chi tiền có dự toán"])
def test_a_sentence_that_only_begins_alike_is_left_alone(line: str) -> None:
    assert STEP_LIKE.match(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Nguồn: Kế hoạch III.2a; NĐ 98/2023 Điều 30.7 (BR-06)",
        "Nguồn: Kế hoạch II.2.6b, V; BR-67.",
        "Nguồn: Kế hoạch III.2d (theo dõi, tổng hợp về một đầu mối); NĐ 152/2025/NĐ-CP",
        "Nguồn: Luật 06/2022 Điều 24, 80.1; NĐ 30/2020 PL I",
    ],
)
def test_real_sources_are_known(line: str) -> None:
    assert unknown(line) == []


@pytest.mark.parametrize(
    "source", ["Kế hoạch III.9z", "BR-77", "BR-7", "thông lệ", "NĐ 98/2023", "III.2a", ""]
)
def test_an_invented_source_is_found(source: str) -> None:
    assert unknown(f"Nguồn: Kế hoạch V; {source}") == [source]
