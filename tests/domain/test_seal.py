"""Keys are declared once, retired once, and there is always one to seal with."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.seal import TOPIC, Key, Keys, declare_key, retire_key, row

from .examples import changes, moves
from .histories import DAY, after, refusal

KEYS = tuple(f"so.example/x+0000000{n}+AQ==" for n in range(4))


def test_every_way_keys_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "KeyDeclared", "Keys")}
    assert changes(TOPIC) == {("Keys", "KeyDeclared"), ("Keys", "KeyRetired")}


def test_what_is_retired_without_being_known_changes_nothing() -> None:
    declared = after(TOPIC, None, declare_key, today=DAY, position=1, vkey=KEYS[0], document="QĐ")
    both = after(TOPIC, declared, declare_key, today=DAY, position=2, vkey=KEYS[1], document="QĐ")
    facts = {"today": DAY, "position": 3, "vkey": KEYS[1], "reason": "x", "document": "QĐ"}
    [event] = retire_key(both, **facts)  # type: ignore[arg-type]
    assert TOPIC.evolve(declared, event) == declared
    assert TOPIC.evolve(None, event) is None


STEPS = st.lists(st.tuples(st.booleans(), st.sampled_from(KEYS)), max_size=20)


@given(STEPS)
def test_whatever_is_tried_there_is_always_a_key_in_use(steps: list[tuple[bool, str]]) -> None:
    keys: Keys | None = None
    for position, (declares, vkey) in enumerate(steps):
        facts = {"today": DAY, "position": position, "vkey": vkey, "document": "QĐ"}
        if declares:
            keys = after(TOPIC, keys, declare_key, **facts)
        elif keys:
            keys = after(TOPIC, keys, retire_key, reason="x", **facts)
    if keys:
        assert keys.in_use
        ended = [key for key in keys.keys.values() if key.until is not None]
        assert all(key.since < key.until for key in ended if key.until is not None)
        refused = refusal(
            declare_key, keys, today=DAY, position=99, vkey=next(iter(keys.keys)), document="QĐ"
        )
        assert refused is not None
        assert refused[0] == "seal_key_known"


def test_the_row_names_the_newest_key_and_how_many_are_in_use() -> None:
    keys: Any = None
    for position, vkey in enumerate(KEYS[:2]):
        keys = after(
            TOPIC, keys, declare_key, today=DAY, position=position, vkey=vkey, document="QĐ"
        )
    shown = row(keys)
    assert (shown.status, shown.title, shown.note) == ("in_use", KEYS[1], "2")
    ended = Keys({KEYS[0]: Key(KEYS[0], "QĐ", 1, 2)})  # no history leads here
    assert (row(ended).status, row(ended).title) == ("none", KEYS[0])
