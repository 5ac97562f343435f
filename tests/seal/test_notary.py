"""The notary signs what it can confirm, and nothing else; the walk names the first bad event."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.problems import UsageProblem
from adapters.seal.audit import Head, Walked, resume, walk
from adapters.seal.checkpoint import read_growth
from adapters.seal.faults import AuditFault
from adapters.seal.judge import judge
from adapters.seal.keys import FILE, make_key, open_signer, read_key, verifier
from adapters.seal.notary import Shelf, growth, seal, with_signatures
from adapters.seal.note import cosign
from adapters.seal.tree import consistent

from ..views import story
from .keys import Key

KEY = Key(story.ORIGIN)
OTHER = Key("other.example/log")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = story.found(tmp_path / "so", story.Clock())
    story.muddle_along(found, 30)
    yield found
    found.close()


@pytest.fixture
def shelf(desk: Desk) -> Shelf:
    return Shelf(desk.settings.folder)


def tamper(desk: Desk, sql: str, *values: object) -> None:
    with sqlite3.connect(story.file_of(desk)) as db:
        db.execute(sql, values)
    db.close()


def test_a_head_is_signed_once_and_again_when_the_log_has_grown(desk: Desk, shelf: Shelf) -> None:
    first = seal(desk.ledger, shelf, KEY, (KEY.log,))
    assert first.new
    assert first.signed.note.verified([KEY.log])
    assert not seal(desk.ledger, shelf, KEY, (KEY.log,)).new
    story.assign(desk)
    second = seal(desk.ledger, shelf, KEY, (KEY.log,))
    assert second.signed.head.size == first.signed.head.size + 2
    assert [one.head for one in shelf.every()] == [first.signed.head, second.signed.head]
    proof = read_growth(growth(desk.ledger, first.signed.head.size, second.signed).write())
    old, new = first.signed.head, second.signed.head
    assert consistent(old.size, old.root, new.size, new.root, proof.proof)


FORGERIES: dict[str, tuple[str, str]] = {
    "a changed value": (
        "UPDATE event SET body = replace(body, 'KH-NV', 'KH-XX') WHERE seq = 12",
        "row_altered",
    ),
    "a body of another kind": (
        "UPDATE event SET body = cast(body AS TEXT) WHERE seq = 3",
        "row_altered",
    ),
    "another name of the event": (
        "UPDATE event SET type = 'task.cancelled/1' WHERE seq = 20",
        "row_altered",
    ),
    "a deleted event": ("DELETE FROM event WHERE seq = 9", "order_broken"),
    "a lost tail": (
        "DELETE FROM event WHERE seq > (SELECT max(seq) - 4 FROM event)",
        "rows_missing",
    ),
    "a head that says less": ("UPDATE head SET size = size - 1", "head_altered"),
    "another leaf": ("UPDATE leaf SET hash = zeroblob(32) WHERE seq = 5", "row_altered"),
    "a head with other peaks": ("UPDATE head SET peaks = zeroblob(length(peaks))", "head_altered"),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_cannot_be_confirmed_is_not_signed(desk: Desk, shelf: Shelf, forgery: str) -> None:
    sql, code = FORGERIES[forgery]
    tamper(desk, sql)
    with pytest.raises(AuditFault) as found:
        seal(desk.ledger, shelf, KEY, (KEY.log,))
    assert found.value.code == code
    assert shelf.sizes() == []


def swap_events(desk: Desk) -> None:
    tamper(desk, "UPDATE event SET seq = -1 WHERE seq = 30")
    tamper(desk, "UPDATE event SET seq = 30 WHERE seq = 31")
    tamper(desk, "UPDATE event SET seq = 31 WHERE seq = -1")


def add_behind_the_head(desk: Desk) -> None:
    tamper(
        desk,
        "INSERT INTO event SELECT (SELECT max(seq) + 1 FROM event), 'ffffffff', 1, type, body"
        " FROM event WHERE seq = 5",
    )


@pytest.mark.parametrize("forge", [swap_events, add_behind_the_head])
def test_events_moved_or_added_break_the_order(desk: Desk, forge: Callable[[Desk], None]) -> None:
    forge(desk)
    with pytest.raises(AuditFault) as found:
        walk(desk.ledger.store)
    assert found.value.code in {"order_broken", "row_altered"}


def test_a_log_that_was_cut_back_or_rewritten_is_met_by_an_older_head(desk: Desk) -> None:
    done = walk(desk.ledger.store)
    walk(desk.ledger.store, [Head(done.size, done.root)])
    with pytest.raises(AuditFault) as found:
        walk(desk.ledger.store, [Head(done.size + 1, done.root, "auditor")])
    assert (found.value.code, found.value.facts["by"]) == ("log_rolled_back", "auditor")
    with pytest.raises(AuditFault) as found:
        walk(desk.ledger.store, [Head(7, done.root, "auditor")])
    assert (found.value.code, found.value.facts["size"]) == ("log_forked", 7)


def test_a_notary_that_meets_a_head_it_did_not_sign_signs_nothing(desk: Desk, shelf: Shelf) -> None:
    seal(desk.ledger, shelf, OTHER)
    story.assign(desk)
    with pytest.raises(AuditFault) as found:
        seal(desk.ledger, shelf, KEY, (KEY.log,))
    assert found.value.code == "checkpoint_false"
    assert len(shelf.sizes()) == 1


def test_a_walk_is_taken_up_where_it_was_put_down(desk: Desk, shelf: Shelf) -> None:
    half = walk(desk.ledger.store)
    story.assign(desk)
    seen: list[int] = []
    again = walk(
        desk.ledger.store,
        start=resume(desk.ledger.store, half),
        progress=lambda _, total: seen.append(total),
    )
    assert again == walk(desk.ledger.store)
    assert seen[-1] == 2
    assert resume(desk.ledger.store, Walked(half.size, (b"x" * 32,))) == Walked()
    assert resume(desk.ledger.store, Walked(10**6, half.peaks)) == Walked()


def test_more_signatures_on_a_head_are_kept_each_once(desk: Desk, shelf: Shelf) -> None:
    signed = seal(desk.ledger, shelf, KEY, (KEY.log,)).signed
    line = cosign(signed.head.text, OTHER.name, OTHER, 1_755_769_800)
    shelf.keep(with_signatures(signed, (line, line)))
    kept = shelf.latest()
    assert kept
    assert len(kept.note.signatures) == 2
    assert set(kept.note.verified([KEY.log, OTHER.witness])) == {KEY.log, OTHER.witness}


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    place = tmp_path / FILE
    made = make_key(place)
    assert place.stat().st_mode & 0o777 == 0o600
    assert verifier("so.example/x", open_signer(str(place))).public == made.public
    with pytest.raises(UsageProblem) as refused:
        make_key(place)
    assert refused.value.code == "key_exists"
    place.chmod(0o644)
    with pytest.raises(UsageProblem) as refused:
        read_key(place)
    assert refused.value.code == "key_open_to_others"
    place.chmod(0o600)
    place.write_bytes(b"-----BEGIN NONSENSE-----")
    with pytest.raises(UsageProblem) as refused:
        read_key(place)
    assert refused.value.code == "key_malformed"
    with pytest.raises(UsageProblem) as refused:
        read_key(tmp_path / "none")
    assert refused.value.code == "key_missing"


def test_everything_is_decided_again_and_gives_the_same_bytes(desk: Desk) -> None:
    size = desk.ledger.store.head().size
    done = judge(desk.ledger, desk.ledger.store.rows(), size)
    assert done.decided > 20
    assert done.secret == 0


def test_a_result_that_its_facts_do_not_give_is_found_though_every_hash_is_right(
    desk: Desk,
) -> None:
    """Whoever holds the store and rewrites all of it is caught by the rules themselves."""
    task = story.assign(desk)
    desk.decide("task.complete", task, {"evidence": "BC 1"}, person=story.UNIT)
    rows = list(desk.ledger.store.rows())
    place = max(n for n, row in enumerate(rows) if row[3] == "task.completed/1")
    seq, stream, ver, type, body = rows[place]
    rows[place] = seq, stream, ver, type, body.replace(b'"late":0', b'"late":1', 1)
    with pytest.raises(AuditFault) as found:
        judge(desk.ledger, rows, len(rows))
    assert (found.value.code, found.value.facts["seq"]) == ("decided_otherwise", place)
