"""A dossier leaves with everything it rests on, closed by an entry that names each stream's end."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from adapters.ledger import Command, Ledger
from adapters.problems import UsageProblem
from adapters.seal import verify_alone as alone
from adapters.seal.checkpoint import Signed
from adapters.seal.export import Wanted, export
from adapters.seal.judge import judge
from adapters.seal.notary import Shelf, seal
from adapters.seal.restore import restore, rows
from adapters.seal.rests import entries_of, rests_on
from adapters.storage.memory import MemoryStore
from domain.refusal import Refusal

from ..properties.commands import BEYOND, DIRECTOR, NOMINATIONS, OFFICE, founded, story
from .keys import Key

NOMINATION = f"nomination:{NOMINATIONS[0]}"
PACKET = "BĐ-2025-009"


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """The whole story, then a packet about one nomination, then one more decision."""
    found = founded().ledger
    for command in story():
        with suppress(Refusal):  # the story has a test of its own
            found.record(command)
    submit(found, rests_on(found, [NOMINATION]))
    found.record(unit("M1"))
    return found


def unit(id: str) -> Command:
    return Command("agency.create_unit", "CQ", {"unit": id, "name": f"Phòng {id}"}, DIRECTOR)


def submit(ledger: Ledger, streams: tuple[str, ...], id: str = PACKET) -> None:
    facts = {"streams": list(streams), "addressee": "Thanh tra", "aim": "Kiểm tra"}
    ledger.record(Command("packet.submit", id, facts, OFFICE))


def key(ledger: Ledger) -> Key:
    return Key(ledger.origin)


def signed(ledger: Ledger, folder: Path) -> Signed:
    return seal(ledger, Shelf(folder), key(ledger), (key(ledger).log,)).signed


def dossier(ledger: Ledger, folder: Path) -> Path:
    target = folder / "ho-so"
    wanted = Wanted(signed(ledger, folder), entries=entries_of(ledger, PACKET))
    done = export(ledger, wanted, folder / "tep", target)
    assert (done.mode, done.entries) == ("dossier", done.proofs)
    return target


def check(ledger: Ledger, folder: Path) -> alone.Report:
    policy = f"log {key(ledger).log.vkey}\nquorum none\n".encode()
    return alone.check(str(folder), alone.Policy(policy))


def topics(names: tuple[str, ...]) -> set[str]:
    return {name.partition(":")[0] for name in names}


def test_a_nomination_rests_on_all_that_led_to_its_award(ledger: Ledger) -> None:
    names = rests_on(ledger, [NOMINATION])
    assert {
        *("agency", "award", "call", "compilation", "council", "nomination", "person", "plan"),
        *("record", "session", "vote"),
    } <= topics(names)
    assert [name for name in names if name.startswith("nomination:")] == [NOMINATION]
    assert "dossier" in topics(rests_on(ledger, [f"nomination:{BEYOND}"]))
    award = next(name for name in names if name.startswith("award:"))
    assert NOMINATION in rests_on(ledger, [award])
    assert rests_on(ledger, ["task:NV-404"]) == rests_on(ledger, [])


def test_the_dossier_is_accepted_and_holds_exactly_its_streams(
    ledger: Ledger, tmp_path: Path
) -> None:
    target = dossier(ledger, tmp_path)
    report = check(ledger, target)
    assert (report.mode, report.size) == ("dossier", ledger.store.head().size)
    exported = list(rows(target))
    *others, closing = exported
    assert closing[3] == "dossier.submitted/1"
    body = json.loads(closing[4])
    names = body["data"]["streams"]
    assert body["heads"].keys() == {row[1] for row in others} == set(map(ledger.stream_id, names))
    assert len(exported) < report.size
    assert max(row[0] for row in others) < closing[0] < report.size - 1


def test_a_stream_cut_short_or_left_out_is_noticed(ledger: Ledger, tmp_path: Path) -> None:
    target = dossier(ledger, tmp_path)
    entries = target / "entries.jsonl"
    lines = entries.read_bytes().split(b"\n")[:-1]
    last = {json.loads(line)["stream"]: n for n, line in enumerate(lines[:-1])}
    for place in last.values():
        entries.write_bytes(b"\n".join([*lines[:place], *lines[place + 1 :], b""]))
        with pytest.raises(alone.Fault) as found:
            check(ledger, target)
        assert found.value.code == "rows_missing"
    entries.write_bytes(b"\n".join([*lines[:-1], b""]))
    with pytest.raises(alone.Fault):
        check(ledger, target)


def test_closing_is_decided_again_to_the_same_bytes_and_survives_a_rebuilding(
    ledger: Ledger, tmp_path: Path
) -> None:
    store = ledger.store
    size = store.head().size
    assert judge(ledger, store.rows(), size).decided > 100
    target = tmp_path / "ra"
    export(ledger, Wanted(signed(ledger, tmp_path)), tmp_path / "tep", target)
    again = MemoryStore()
    again.set_meta({"origin": ledger.origin})
    restore(Ledger(again), target, Shelf(tmp_path / "lai"))
    assert list(again.rows()) == list(store.rows())
    assert again.head() == store.head()


def test_a_packet_holds_only_what_stands_in_the_log(ledger: Ledger) -> None:
    size = ledger.store.head().size
    for names, code in (
        (("nomination:ĐX-2025-404",), "not_found"),
        (("star:X-1",), "fact_malformed"),
        (("packet:BĐ-2025-010",), "not_found"),
    ):
        with pytest.raises(Refusal) as refused:
            submit(ledger, names, "BĐ-2025-010")
        assert refused.value.code == code
    with pytest.raises(UsageProblem) as found:
        entries_of(ledger, "BĐ-2025-404")
    assert found.value.code == "export_packet_unknown"
    assert ledger.store.head().size == size


def test_a_stream_that_moves_in_the_same_batch_is_not_closed(ledger: Ledger) -> None:
    facts = {"streams": ["agency:CQ"], "addressee": "Thanh tra", "aim": "Kiểm tra"}
    batch = [
        unit("M2"),
        Command("packet.submit", "BĐ-2025-011", facts, OFFICE),
    ]
    with pytest.raises(Refusal) as refused:
        ledger.record_all(batch)
    assert refused.value.code == "stream_unsettled"


def test_the_largest_packet_fits_one_entry(ledger: Ledger) -> None:
    """Two hundred streams of the longest names there are."""
    ids = [f"ĐTĐ-2025-{n:03d}-XXXXXXXXXXXX" for n in range(200)]
    names = [f"ballot_paper:{id}" for id in ids]
    heads = {str(n).zfill(36): {"leaf": "x" * 44, "ver": 10_000} for n in range(200)}
    facts = {"streams": names, "addressee": "x" * 500, "aim": "x" * 2000}
    body = json.dumps({"data": facts, "facts": facts, "heads": heads}, ensure_ascii=False)
    assert len(body.encode()) < 60_000
