"""Vietnamese order: alphabet first, then tones, people by their given names."""

from itertools import pairwise

from adapters.words.vietnamese import key, name_key


def in_order(*texts: str) -> bool:
    return all(key(one) < key(after) for one, after in pairwise(texts))


def test_letters_come_in_the_order_of_the_alphabet() -> None:
    assert in_order("an", "ăn", "ân", "ba", "ca", "da", "đa", "em", "êm", "ga")
    assert in_order("nó", "nô", "nơ", "phở", "tu", "tư", "va")


def test_tones_decide_where_letters_are_equal() -> None:
    assert in_order("ma", "mà", "mả", "mã", "má", "mạ")
    assert in_order("mạ", "mạn")


def test_a_shorter_text_comes_first_and_case_decides_last() -> None:
    assert in_order("lan", "Lan", "lan anh")


def test_composed_and_decomposed_text_compare_as_equal() -> None:
    assert key("Đặng") == key("\u0110a\u0323\u0306ng")


def test_people_are_sorted_by_given_name_then_family_then_middle_name() -> None:
    names = ["Trần Văn An", "Lê Ánh", "Nguyễn Thị Ân", "Đặng Dũng", "Đỗ Đức", "Hà", "Bùi Hạ"]
    assert all(name_key(one) < name_key(after) for one, after in pairwise(names))
    lan = ["Lê Thị Lan", "Nguyễn Lan", "Nguyễn Ngọc Lan", "Nguyễn Thị Lan"]
    assert all(name_key(one) < name_key(after) for one, after in pairwise(lan))
