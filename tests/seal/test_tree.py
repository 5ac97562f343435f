"""Proofs over trees of every small size, held against the definition in RFC 9162."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.seal.tree import EMPTY, consistency, consistent, included, inclusion, roots
from adapters.storage.leaf import grow, root

LEAVES = [sha256(b"\x00%d" % n).digest() for n in range(70)]


def by_definition(leaves: list[bytes]) -> bytes:
    """MTH of RFC 9162, section 2.1.1, over leaf hashes."""
    if len(leaves) < 2:
        return leaves[0] if leaves else EMPTY
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + by_definition(leaves[:k]) + by_definition(leaves[k:])).digest()


def path_by_definition(index: int, leaves: list[bytes]) -> list[bytes]:
    """PATH of RFC 9162, section 2.1.3.1."""
    if len(leaves) == 1:
        return []
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if index < k:
        return [*path_by_definition(index, leaves[:k]), by_definition(leaves[k:])]
    return [*path_by_definition(index - k, leaves[k:]), by_definition(leaves[:k])]


def growth_by_definition(old: int, leaves: list[bytes], *, whole: bool = True) -> list[bytes]:
    """SUBPROOF of RFC 9162, section 2.1.4.1."""
    if old == len(leaves):
        return [] if whole else [by_definition(leaves)]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if old <= k:
        inner = growth_by_definition(old, leaves[:k], whole=whole)
        return [*inner, by_definition(leaves[k:])]
    inner = growth_by_definition(old - k, leaves[k:], whole=False)
    return [*inner, by_definition(leaves[:k])]


SIZES = st.integers(1, len(LEAVES))


@given(SIZES)
def test_growing_one_by_one_gives_the_root_of_the_definition(size: int) -> None:
    peaks: list[bytes] = []
    for n, leaf in enumerate(LEAVES[:size]):
        peaks = grow(n, peaks, leaf)
    assert root(peaks) == by_definition(LEAVES[:size])


@pytest.mark.parametrize("size", range(1, 40))
def test_every_entry_is_proved_and_nothing_else_in_its_place(size: int) -> None:
    leaves, head = LEAVES[:size], by_definition(LEAVES[:size])
    for index in range(size):
        path = roots(iter(leaves), inclusion(index, size))
        assert path == path_by_definition(index, leaves)
        assert included(leaves[index], index, size, path, head)
        assert not included(LEAVES[-1], index, size, path, head)
        assert not included(leaves[index], index, size, path, EMPTY)
        assert not included(leaves[index], size, size, path, head)
        assert not included(leaves[index], index, size, [*path, EMPTY], head)
        if path:
            assert not included(leaves[index], index, size, path[:-1], head)


@given(SIZES, st.data())
def test_every_growth_is_proved_and_no_rewriting_is(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, size))
    leaves = LEAVES[:size]
    proof = roots(iter(leaves), consistency(old, size))
    before, head = by_definition(leaves[:old]), by_definition(leaves)
    assert proof == growth_by_definition(old, leaves)
    assert consistent(old, before, size, head, proof)
    changed = data.draw(st.integers(0, old - 1))
    other = [*leaves[:changed], EMPTY, *leaves[changed + 1 :]]
    rewritten = roots(iter(other), consistency(old, size))
    assert not consistent(old, before, size, by_definition(other), rewritten)
    assert not consistent(old, before, size, head, [*proof, EMPTY])
    if proof:
        assert not consistent(old, before, size, head, proof[1:])
        assert not consistent(old, before, size, head, [])


def test_the_empty_log_begins_every_log_and_needs_no_proof() -> None:
    head = by_definition(LEAVES[:5])
    assert consistent(0, EMPTY, 5, head, [])
    assert not consistent(0, head, 5, head, [])
    assert not consistent(0, EMPTY, 5, head, [EMPTY])
    assert not consistent(6, head, 5, head, [])
    assert consistent(5, head, 5, head, [])
    assert not consistent(5, EMPTY, 5, head, [])


def test_a_proof_needs_an_entry_and_all_its_leaves() -> None:
    with pytest.raises(ValueError, match="no leaf 5"):
        inclusion(5, 5)
    with pytest.raises(ValueError, match="no tree of 0"):
        consistency(0, 5)
    with pytest.raises(ValueError, match="3 leaves, 5 needed"):
        roots(iter(LEAVES[:3]), [(0, 5)])


@given(SIZES, st.data())
def test_several_proofs_are_made_in_one_pass(size: int, data: st.DataObject) -> None:
    indices = data.draw(st.lists(st.integers(0, size - 1), min_size=1, max_size=6))
    wanted = [one for index in indices for one in inclusion(index, size)]
    found = roots(iter(LEAVES[:size]), wanted)
    expected = [h for index in indices for h in path_by_definition(index, LEAVES[:size])]
    assert found == expected
