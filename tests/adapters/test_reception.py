"""Desks at the door: their files survive power cuts, tell tampering, and are merged once."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from adapters.clock import VIETNAM
from adapters.ledger import Command, Ledger, Receipt
from adapters.problems import IntegrityProblem, Problem, StoreProblem, UsageProblem
from adapters.reception import merge as merging
from adapters.reception.counter import opened
from adapters.reception.log import Header, line_of, read, seal
from adapters.reception.merge import merge
from adapters.reception.roster import Expected, Roster, write
from adapters.reception.roster import read as read_roster
from adapters.storage.memory import MemoryStore
from domain.refusal import Refusal
from tests.bdd.world import ORIGIN, World

PLAN = "KH-2025-01"
NOW = datetime(2025, 8, 21, 13, 50, 7, tzinfo=VIETNAM)
PEOPLE = (
    Expected("CB-005", "Vũ Đức Long", "HTQT", "GM-002", "official", "coming"),
    Expected("CB-014", "Nguyễn Thị Lan Phương", "HTQT"),
    Expected("CB-015", "Nguyễn Thị Phương Lan", "VP"),
    Expected("GM-001", "Đỗ Văn Bình", "Sở Nội vụ", "GM-001", "guest", "deputy", "Lê Thị Bảy"),
)
ROSTER = Roster(ORIGIN, 7, PLAN, "Hội nghị", "2025-08-21", "14:30", "Hội trường", PEOPLE)


def at(path: Path, desk: str = "B1", roster: Roster = ROSTER) -> Any:
    return opened(path, desk, roster, "0" * 64, lambda: NOW)


def noted(path: Path, count: int = 3) -> list[bytes]:
    """A desk's file with so many facts; its lines."""
    with at(path) as counter:
        for n in range(count):
            counter.note("entered", PEOPLE[n % 3])
    return path.read_bytes().splitlines(keepends=True)


def prepared(store: Any = None) -> World:
    world = World(store or MemoryStore())
    world.found()
    world.plan_in_force(PLAN)
    return world


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "don-tiep-B1.jsonl"


# The roster


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lan phuong", ["CB-014", "CB-015"]),
        ("LAN PHƯƠNG", ["CB-014", "CB-015"]),
        ("nguyen thi lan", ["CB-014", "CB-015"]),
        ("lan hTqT", ["CB-014"]),
        ("do binh", ["GM-001"]),
        ("le bay", ["GM-001"]),
        ("so noi vu", ["GM-001"]),
        ("cb-14", ["CB-014"]),
        ("gm-2", ["CB-005"]),
        ("gm1", ["GM-001"]),
        ("CB 014", ["CB-014"]),
        ("ong", []),
        ("", []),
        (" . ", []),
    ],
)
def test_people_are_found_without_accents_by_the_beginnings_of_words(
    typed: str, found: list[str]
) -> None:
    assert [one.who for one in ROSTER.find(typed)] == found


def test_a_roster_comes_back_from_its_file(tmp_path: Path) -> None:
    write(ROSTER, tmp_path / "roster.json")
    assert read_roster(tmp_path / "roster.json")[0] == ROSTER


@pytest.mark.parametrize("name", ["so.db", "so.toml", "roster", "roster.json.db"])
def test_a_roster_is_never_written_over_a_ledger(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("sổ", encoding="utf-8")
    with pytest.raises(UsageProblem, match="roster_wrong_kind"):
        write(ROSTER, tmp_path / name)
    assert (tmp_path / name).read_text(encoding="utf-8") == "sổ"


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": "other"}', "\ufeff{}"])
def test_a_file_that_is_no_roster_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "roster.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageProblem) as found:
        read_roster(tmp_path / "roster.json")
    assert found.value.code == "roster_unreadable"


def test_a_roster_of_another_format_or_without_a_place_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "roster.json"
    write(ROSTER, path)
    path.write_text(path.read_text().replace("thidua-roster/1", "thidua-roster/9"))
    with pytest.raises(UsageProblem, match="roster_unreadable"):
        read_roster(path)
    with pytest.raises(UsageProblem, match="roster_missing"):
        read_roster(tmp_path / "none.json")
    with pytest.raises(StoreProblem, match="roster_not_written"):
        write(ROSTER, tmp_path / "none" / "roster.json")


# The file of a desk


def test_each_line_holds_the_hash_of_the_line_before(path: Path) -> None:
    lines = noted(path)
    assert len(lines) == 4
    for before, line in pairwise(lines):
        assert json.loads(line)["before"] == seal(before.rstrip(b"\n"))
    facts = [fact for fact, _ in read(path).facts]
    assert [(f.number, f.who, f.day, f.time) for f in facts] == [
        (1, "CB-005", "2025-08-21", "13:50:07"),
        (2, "CB-014", "2025-08-21", "13:50:07"),
        (3, "CB-015", "2025-08-21", "13:50:07"),
    ]


def test_every_fact_is_on_the_disk_before_anybody_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda _: kept.append(path.stat().st_size))
    noted(path)
    assert list(dict.fromkeys(kept)) == [
        sum(map(len, path.read_bytes().splitlines(keepends=True)[:n])) for n in (1, 2, 3, 4)
    ]


def test_a_desk_takes_up_where_it_stopped(path: Path) -> None:
    noted(path)
    with at(path) as counter:
        assert (counter.noted, counter.inside) == (3, 3)
        counter.note("left", PEOPLE[0])
        assert counter.inside == 2
    assert [fact.number for fact, _ in read(path).facts] == [1, 2, 3, 4]


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_torn_last_line_is_named_and_costs_nothing_else(path: Path, cut: int) -> None:
    lines = noted(path)
    whole = b"".join(lines[:-1])
    path.write_bytes(whole + lines[-1][:cut])
    found = read(path)
    assert (len(found.facts), found.torn, found.size) == (2, lines[-1][:cut], len(whole))
    with at(path) as counter:
        assert counter.log.torn == lines[-1][:cut]
        counter.note("entered", PEOPLE[2])
    assert path.with_name(f"{path.name}.torn").read_bytes() == lines[-1][:cut] + b"\n"
    assert [fact.number for fact, _ in read(path).facts] == [1, 2, 3]


def test_a_last_line_without_its_line_feed_is_whole(path: Path) -> None:
    lines = noted(path)
    path.write_bytes(b"".join(lines)[:-1])
    assert (len(read(path).facts), read(path).torn) == (3, b"")
    with at(path) as counter:
        counter.note("entered", PEOPLE[0])
    assert path.read_bytes().startswith(b"".join(lines))
    assert len(read(path).facts) == 4


def altered(lines: list[bytes]) -> dict[str, tuple[list[bytes], str, int]]:
    """What may be done to a file by hand: the lines then, the problem, the line it names."""
    header, one, two, three = lines
    forged = json.loads(two)
    forged.pop("check", "")
    return {
        "a letter": ([header, one, two.replace(b"CB-014", b"CB-015"), three], "altered", 3),
        "the last": ([header, one, two, three.replace(b"13:50", b"13:30")], "altered", 4),
        "the first": ([header.replace(b"B1", b"B2"), one, two, three], "altered", 1),
        "taken out": ([header, one, three], "moved", 3),
        "put in twice": ([header, one, one, two, three], "moved", 3),
        "exchanged": ([header, two, one, three], "moved", 2),
        "blank": ([header, one, b"\n", two, three], "altered", 3),
        "no hash": ([header, one, json.dumps(forged).encode() + b"\n", three], "altered", 3),
        "another record": ([header, header, two, three], "altered", 2),
    }


@pytest.mark.parametrize("how", sorted(altered([b"{}"] * 4)))
def test_a_line_that_is_not_as_the_desk_wrote_it_is_refused_with_its_place(
    path: Path, how: str
) -> None:
    lines, code, place = altered(noted(path))[how]
    path.write_bytes(b"".join(lines))
    with pytest.raises(IntegrityProblem) as found:
        read(path)
    assert found.value.code == f"desk_line_{code}"
    assert (found.value.facts["line"], found.value.facts["whole"]) == (place, place - 1)
    if place > 1:
        assert len(read(path, place - 1).facts) == place - 2, "what is whole can be taken"


def test_files_that_are_no_log_are_named(path: Path, tmp_path: Path) -> None:
    for text, code in ((b"", "empty"), (b"torn", "empty")):
        path.write_bytes(text)
        with pytest.raises(UsageProblem, match=f"desk_log_{code}"):
            read(path)
    newer = Header(
        format="thidua-desk/9", desk="B1", machine="", plan=PLAN, origin=ORIGIN, roster=""
    )
    path.write_bytes(line_of(newer) + b"\n")
    with pytest.raises(UsageProblem, match="desk_log_newer"):
        read(path)
    with pytest.raises(UsageProblem, match="desk_log_missing"):
        read(tmp_path / "none.jsonl")


# A desk at work


def test_a_full_disk_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = noted(path)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with at(path) as counter:
        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", full)
            with pytest.raises(StoreProblem, match="desk_not_written"):
                counter.note("left", PEOPLE[0])
        assert path.read_bytes() == b"".join(lines)
        assert counter.note("left", PEOPLE[0]).number == 4
    assert len(read(path).facts) == 4


TOLD = """
import sys
from pathlib import Path
from tests.adapters.test_reception import PEOPLE, at

with at(Path(sys.argv[1])) as counter:
    while True:
        fact = counter.note("entered", PEOPLE[0])
        print(fact.number, flush=True)
"""


def test_a_desk_that_is_killed_has_everything_it_said_it_had(path: Path) -> None:
    root = Path(__file__).parents[2]
    told = 0
    for time in range(4):
        desk = subprocess.Popen(
            [sys.executable, "-c", TOLD, str(path)], stdout=subprocess.PIPE, cwd=root
        )
        with desk:
            assert desk.stdout
            said = [desk.stdout.readline() for _ in range(20 * time + 1)]
            desk.kill()
            said += desk.stdout.read().splitlines(keepends=True)
        told = int(next(line for line in reversed(said) if line.endswith(b"\n")))
        assert len(read(path).facts) - told in (0, 1)
    assert told > 100


def test_one_window_at_a_time_writes_to_a_file(path: Path) -> None:
    with at(path), pytest.raises(UsageProblem, match="desk_log_busy"), at(path):
        pass
    with at(path) as counter:
        counter.note("entered", PEOPLE[0])


@pytest.mark.parametrize("desk", ["", "b1", "BÀN1", "B 1", "B" * 9, "../B"])
def test_a_desk_has_a_plain_name(path: Path, desk: str) -> None:
    with pytest.raises(UsageProblem, match="desk_name_malformed"), at(path, desk):
        pass
    assert not path.exists()


def test_a_file_belongs_to_one_desk_one_plan_one_ledger(path: Path) -> None:
    noted(path)
    other = Roster(ORIGIN, 7, "KH-2025-02", "", "", "", "", PEOPLE)
    for desk, roster in (("B2", ROSTER), ("B1", other)):
        with pytest.raises(UsageProblem, match="desk_log_of_another"), at(path, desk, roster):
            pass


def test_a_place_that_cannot_be_written_is_a_problem_of_the_store(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem, match="desk_not_written"), at(tmp_path / "none" / "x.jsonl"):
        pass


def test_walk_ins_and_strangers_get_an_id_by_which_they_leave(path: Path) -> None:
    with at(path) as counter:
        guest = counter.walk_in("  Vo\u0303 Thị Sáu ", "Báo Hải Phòng")
        stranger = counter.unknown("Thẻ mờ")
        assert (guest.who, guest.name) == ("VL-B1-1", "Võ Thị Sáu")
        assert (stranger.who, stranger.remark) == ("VL-B1-2", "Thẻ mờ")
        [one] = counter.find("vl-b1-2")
        counter.note("left", one)
        assert (counter.inside, counter.stay("VL-B1-2").present) == (1, False)
        assert counter.find("VL-B1-9") == ()
    with at(path) as counter:
        assert [one.name for one in counter.find("VL-B1-1")] == ["Võ Thị Sáu"]


def test_who_came_on_a_guests_letter_is_noted_by_name(path: Path) -> None:
    with at(path) as counter:
        assert counter.note("entered", PEOPLE[3]).name == "Lê Thị Bảy"
        assert counter.note("entered", PEOPLE[0]).name == ""
        assert counter.earlier(counter.note("entered", PEOPLE[0])) == "13:50:07"


@pytest.mark.parametrize(
    ("name", "code"), [(" ", "text_missing"), ("Lê\u200bAn", "text_not_clean")]
)
def test_a_text_nobody_could_read_is_refused_at_the_desk(path: Path, name: str, code: str) -> None:
    with at(path) as counter:
        with pytest.raises(Refusal) as found:
            counter.walk_in(name)
        assert (found.value.code, counter.noted) == (code, 0)


# Merging


def test_a_log_of_another_ledger_is_not_merged(path: Path) -> None:
    noted(path)
    world = World(MemoryStore())
    world.store.set_meta({"origin": "other.example/so"})
    stranger = Ledger(_renamed("other.example/so"))
    with pytest.raises(UsageProblem, match="desk_log_of_other_ledger"):
        merge(stranger, [read(path)], "CB-003")


def _renamed(origin: str) -> MemoryStore:
    store = MemoryStore()
    store.set_meta({"origin": origin})
    return store


def test_who_merges_again_is_of_no_matter(path: Path) -> None:
    noted(path)
    world = prepared()
    counts = [merge(world.ledger, [read(path)], who)[0] for who in ("CB-003", "CB-004", "CB-003")]
    assert [(one.new, one.known) for one in counts] == [(3, 0), (0, 3), (0, 3)]


class Late(Ledger):
    """A ledger into which somebody else merges the same log just before it records."""

    other: Any = None

    def record_all(self, commands: Sequence[Command]) -> list[Receipt]:
        other, self.other = self.other, None
        if other:
            other()
        return super().record_all(commands)


def test_two_people_who_merge_at_once_lose_and_double_nothing(path: Path) -> None:
    noted(path)
    world = prepared()
    late = Late(world.store, clock=lambda: world.now)
    late.other = lambda: merge(world.ledger, [read(path, 3)], "CB-004")
    [done] = merge(late, [read(path)], "CB-003")
    assert (done.new, done.known) == (1, 2)
    assert len(world.ledger.stream_history("presence:CB-015")) == 1


def test_what_is_refused_for_another_reason_is_said(path: Path) -> None:
    noted(path)
    world = World(MemoryStore())
    world.found()
    with pytest.raises(Refusal) as found:
        merge(world.ledger, [read(path)], "CB-003")
    assert found.value.facts["topic"] == "plan"


def test_a_crowd_without_end_is_a_problem_of_the_store(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted(path)
    world = prepared()

    def reused(_: object) -> None:
        raise Refusal("command_reused", command="x")

    monkeypatch.setattr(world.ledger, "record_all", reused)
    monkeypatch.setattr(merging, "ATTEMPTS", 2)
    with pytest.raises(Problem, match="store_contended"):
        merge(world.ledger, [read(path)], "CB-003")
