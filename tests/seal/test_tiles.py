"""Proofs from tiles are the proofs of one pass over all leaves."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.seal.checkpoint import Checkpoint, Signed
from adapters.seal.faults import AuditFault
from adapters.seal.note import Note
from adapters.seal.tiles import TILE, Tiles
from adapters.seal.tree import inclusion, roots


class Leaves:
    """As much of a store as proofs need: 3,000 leaves."""

    def __init__(self) -> None:
        self.kept = [sha256(str(n).encode()).digest() for n in range(3_000)]

    def leaves(self, start: int, stop: int) -> list[tuple[int, bytes]]:
        """Leaves as a store gives them."""
        return [(n, self.kept[n]) for n in range(start, min(stop, len(self.kept)))]


STORE = Leaves()
TILES = Tiles(STORE)  # type: ignore[arg-type]


def sealed(size: int) -> Signed:
    """A head over the first leaves; who signed it does not matter here."""
    head = Checkpoint("vi.du", size, roots(STORE.kept, [(0, size)])[0])
    return Signed(head, Note(head.text, ()))


@given(st.data())
def test_a_proof_from_tiles_is_the_proof_of_a_whole_pass(data: st.DataObject) -> None:
    """For every size and every entry."""
    size = data.draw(st.integers(1, 3_000))
    seq = data.draw(st.integers(0, size - 1))
    proof = TILES.prove(seq, sealed(size))
    assert list(proof.path) == roots(STORE.kept, inclusion(seq, size))


def test_a_changed_leaf_has_no_proof() -> None:
    """What does not lead to the signed root is not handed out."""
    signed, other = sealed(2 * TILE), Leaves()
    other.kept[7] = b"\0" * 32
    with pytest.raises(AuditFault, match="log_forked"):
        Tiles(other).prove(300, signed)  # type: ignore[arg-type]


def test_a_log_that_is_too_short_has_no_proof() -> None:
    """A checkpoint over more than there is proves nothing."""
    signed, other = sealed(2 * TILE), Leaves()
    del other.kept[300:]
    with pytest.raises(AuditFault, match="rows_missing"):
        Tiles(other).prove(7, signed)  # type: ignore[arg-type]
