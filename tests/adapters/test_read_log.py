"""The log of readers: every line tied to the one before, whole after a torn end, shared by many."""

import multiprocessing
from pathlib import Path

import pytest

from adapters.problems import IntegrityProblem
from adapters.read_log import FILE, MOST, append, read

AT = "2025-08-12T02:00:00.000000Z"


def look(folder: Path, person: str = "CB-001", what: tuple[str, ...] = ("vote:BP-001",)) -> None:
    append(folder, AT, person, "may", "card", what)


def test_lines_are_numbered_and_tied_to_each_other(tmp_path: Path) -> None:
    for person in ("CB-001", "", "CB-003"):
        look(tmp_path, person)
    found = list(read(tmp_path))
    assert [(1, "CB-001"), (2, ""), (3, "CB-003")] == [(one.n, one.person) for one in found]
    assert found[0].prev == ""
    assert len({one.prev for one in found}) == 3
    assert [] == list(read(tmp_path / "nowhere"))


def test_it_is_for_its_owner_only(tmp_path: Path) -> None:
    look(tmp_path)
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_a_line_changed_taken_out_or_swapped_is_found(tmp_path: Path) -> None:
    for person in ("CB-001", "CB-002", "CB-003"):
        look(tmp_path, person)
    place = tmp_path / FILE
    one, two, three = place.read_bytes().splitlines(keepends=True)
    for lines, line in (
        ((one, two.replace(b"CB-002", b"CB-009"), three), 3),
        ((one, three), 2),
        ((two, three), 1),
        ((one, three, two), 2),
        ((one, b"{}\n", three), 2),
        ((one, two, three[:-1]), 3),
        ((one.replace(b'"n"', b' "n"'), two), 1),
    ):
        place.write_bytes(b"".join(lines))
        with pytest.raises(IntegrityProblem) as caught:
            list(read(tmp_path))
        assert caught.value.facts["line"] == line


def test_what_was_torn_off_at_the_end_gives_way_to_the_next_line(tmp_path: Path) -> None:
    look(tmp_path)
    with (tmp_path / FILE).open("ab") as file:
        file.write(b'{"at":"2025')
    look(tmp_path, "CB-002")
    assert ["CB-001", "CB-002"] == [one.person for one in read(tmp_path)]


def test_a_very_long_list_is_counted_not_cut_in_silence(tmp_path: Path) -> None:
    look(tmp_path, what=tuple(f"record:CB-{n:03d}" for n in range(MOST + 7)))
    look(tmp_path)
    first, second = read(tmp_path)
    assert (len(first.what), first.more, second.n) == (MOST, 7, 2)


def many(folder: Path, person: str) -> None:
    for _ in range(20):
        look(folder, person)


def test_readers_at_the_same_moment_are_all_noted(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    people = ("CB-001", "CB-002", "CB-003")
    readers = [context.Process(target=many, args=(tmp_path, person)) for person in people]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert sorted(people * 20) == sorted(one.person for one in read(tmp_path))
