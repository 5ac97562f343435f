"""A sample from parts of a list: each has its share, and each is drawn as a list of its own."""

from hypothesis import given
from hypothesis import strategies as st

from domain.sampling import draw, draw_by_parts, shares


def test_each_part_has_its_share_and_remainders_go_to_the_greatest() -> None:
    assert {"a": 5, "b": 3, "c": 2} == shares({"a": 50, "b": 30, "c": 20}, 10)
    assert {"a": 2, "b": 1, "c": 1} == shares({"a": 5, "b": 4, "c": 3}, 4)
    assert {"a": 1, "b": 1, "c": 0} == shares({"c": 3, "b": 3, "a": 3}, 2)
    assert {"a": 2, "b": 1} == shares({"a": 2, "b": 1, "c": 0}, 99)
    assert {} == shares({}, 5)


@given(
    sizes=st.dictionaries(st.text("abc", min_size=1), st.integers(0, 50)),
    size=st.integers(0, 99),
)
def test_shares_add_up_and_ask_of_no_part_more_than_it_has(
    sizes: dict[str, int], size: int
) -> None:
    found = shares(sizes, size)
    assert sum(found.values()) == min(size, sum(sizes.values()))
    assert all(found[name] <= sizes[name] for name in found)


def test_a_part_is_drawn_as_a_list_of_its_own() -> None:
    parts = {"task": [f"{n}" for n in range(10)], "vote": [f"{n}" for n in range(90, 100)]}
    found = draw_by_parts("27", parts, 4)
    assert {
        "task": draw("27/task", parts["task"], 2),
        "vote": draw("27/vote", parts["vote"], 2),
    } == found
    assert {} == draw_by_parts("27", {}, 4)
