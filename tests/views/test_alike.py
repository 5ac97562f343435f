"""Nominations that look alike are pointed out, whatever their accents, and nothing else is."""

from adapters.views.alike import Pair, alike
from domain.case import Achievement, Case


def case(id: str, subject: str, *achievements: str) -> Case:
    done = tuple(Achievement(text) for text in achievements)
    return Case(id, "KH-2025-01", "HTQT", "individual", subject, "advanced_worker", done)


def test_two_nominations_of_one_person_are_one_pair() -> None:
    names = {"CB-009": "Ngô Văn Sơn"}
    cases = [case("ĐX-1", "CB-009", "Một"), case("ĐX-2", "CB-009", "Hai")]
    assert alike(cases, names) == (Pair("nominee", "ĐX-1", "ĐX-2", "Ngô Văn Sơn", "Ngô Văn Sơn"),)


def test_a_household_written_with_and_without_accents_is_one() -> None:
    cases = [case("ĐX-1", "ông Trần Đình Khôi"), case("ĐX-2", "Ong Tran Dinh Khoi")]
    assert [pair.what for pair in alike(cases, {})] == ["nominee"]


def test_achievements_in_nearly_the_same_words_are_pointed_out() -> None:
    one = "Số hóa hồ sơ đoàn ra, đoàn vào"
    other = "Số hóa hồ sơ đoàn ra, đoàn vào năm"
    cases = [case("ĐX-1", "A", one), case("ĐX-2", "B", other), case("ĐX-3", "C", "Đón đoàn")]
    assert alike(cases, {}) == (Pair("achievement", "ĐX-1", "ĐX-2", one, other),)


def test_the_achievements_of_one_nomination_are_not_compared() -> None:
    assert alike([case("ĐX-1", "A", "Đón đoàn", "Đón đoàn")], {}) == ()
