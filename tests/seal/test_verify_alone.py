"""``verify.py`` accepts every true export and no altered one, whatever was altered and how."""

import ast
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.codec import encode_json
from adapters.seal import verify_alone as alone
from adapters.seal.checkpoint import Checkpoint
from adapters.seal.faults import CODES
from adapters.seal.note import Note

from .exported import (
    ABOVE,
    BESIDE,
    KEY,
    POLICY,
    STRANGER,
    TIME,
    TRUSTING,
    A,
    chained,
    dossier_leaves,
    full,
    head_of,
    made,
    put_manifest,
    signed,
    tiny,
    told,
)
from .keys import Key

NOW = TIME + 3600
UNCOVERED = ("README.md", "verify.py")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small export with everything in it that a full one can have, but one proof only."""
    place = tmp_path_factory.mktemp("small")
    desk = tiny(place / "so")
    done = full(desk, place / "ra", proofs=True)
    desk.close()
    for seq in range(done.size - 1):
        (place / "ra" / "proofs" / f"{seq}.tlog-proof").unlink()
    return place / "ra"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of two streams with sealed fields, one of them opened."""
    return made(tmp_path_factory.mktemp("dossier") / "ra", dossier_leaves(), {0, 2, 3, 4})


@pytest.fixture
def export(small: Path, tmp_path: Path) -> Path:
    """A copy that may be altered."""
    return Path(shutil.copytree(small, tmp_path / "ra"))


def check(folder: Path, old: bytes | None = None, policy: bytes = POLICY, **more: Any) -> Any:
    return alone.check(str(folder), alone.Policy(policy), old, now=NOW, **more)


def fault_of(folder: Path, old: bytes | None = None, policy: bytes = POLICY, **more: Any) -> str:
    """The class of the fault that is found."""
    with pytest.raises(alone.Fault) as found:
        check(folder, old, policy, **more)
    return found.value.code


def lines_of(folder: Path) -> list[bytes]:
    return (folder / "entries.jsonl").read_bytes().split(b"\n")[:-1]


def put_lines(folder: Path, lines: list[bytes]) -> None:
    (folder / "entries.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))


def without_proofs(folder: Path) -> Path:
    shutil.rmtree(folder / "proofs", ignore_errors=True)
    return folder


# True exports


@pytest.mark.parametrize("seed", range(3))
def test_the_export_of_any_history_is_accepted(tmp_path: Path, seed: int) -> None:
    desk = told(tmp_path / "so", 30, seed)
    full(desk, tmp_path / "ra", proofs=bool(seed % 2))
    report = check(tmp_path / "ra")
    assert report.size == desk.ledger.store.head().size
    assert report.uncovered == list(UNCOVERED)
    desk.close()


def test_exit_codes_are_those_of_the_program() -> None:
    assert {code: CODES[code] for code in alone.CODES} == alone.CODES == alone.CODES | {}
    assert alone.WORDS.keys() == alone.CODES.keys()


# Every bit


@pytest.mark.parametrize("which", ["small", "dossier"])
def test_no_flipped_bit_survives(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    """Every bit of every file but the two that no checkpoint covers; they are named as such."""
    monkeypatch.setattr(alone, "verified", cache(alone.verified))  # the same texts again and again
    export = Path(shutil.copytree(request.getfixturevalue(which), tmp_path / "ra"))
    policy = alone.Policy(POLICY)
    assert set(check(export).uncovered) <= set(UNCOVERED)
    files = [path for path in export.rglob("*") if path.is_file() and path.name not in UNCOVERED]
    survivors = [
        (path.name, place, bit)
        for path in sorted(files)
        for place, bit in flips(path)
        if accepted(export, policy)
    ]
    assert survivors == []
    assert {"entries.jsonl", "checkpoint", "manifest.json"} <= {path.name for path in files}
    check(export)


def flips(path: Path) -> Iterator[tuple[int, int]]:
    """Flip one bit after the other, each for one step; at the end all is as it was."""
    whole = path.read_bytes()
    for place, byte in enumerate(whole):
        for bit in range(8):
            with path.open("r+b") as file:
                file.seek(place)
                file.write(bytes([byte ^ 1 << bit]))
            yield place, bit
        with path.open("r+b") as file:
            file.seek(place)
            file.write(bytes([byte]))
    assert path.read_bytes() == whole


def accepted(folder: Path, policy: alone.Policy) -> bool:
    try:
        alone.check(str(folder), policy, now=NOW)
    except alone.Fault:
        return False
    return True


# Whoever alters more than a bit


def drop(lines: list[bytes]) -> None:
    del lines[1]


def swap(lines: list[bytes]) -> None:
    lines[0], lines[1] = lines[1], lines[0]


def double(lines: list[bytes]) -> None:
    lines.insert(1, lines[0])


def cut(lines: list[bytes]) -> None:
    del lines[-1]


def empty(lines: list[bytes]) -> None:
    lines.clear()


def invent(lines: list[bytes]) -> None:
    lines.append(lines[-1].replace(b'"seq":%d' % (len(lines) - 1), b'"seq":%d' % len(lines)))


def reword(lines: list[bytes]) -> None:
    lines[-1] = lines[-1].replace("Hải".encode(), "Hại".encode())


def spaced(lines: list[bytes]) -> None:
    lines[0] = lines[0].replace(b":", b": ", 1)


def with_float(lines: list[bytes]) -> None:
    lines[0] = lines[0].replace(b'"v":1,', b'"v":1.0,')


def with_stranger(lines: list[bytes]) -> None:
    lines[0] = lines[0].replace(b'"ver":1}', b'"ver":1,"x":1}')


def decomposed(lines: list[bytes]) -> None:
    lines[-1] = lines[-1].replace("Hải".encode(), normalize("NFD", "Hải").encode())


def carriage(lines: list[bytes]) -> None:
    lines[0] += b"\r"


ALTERED: dict[Callable[[list[bytes]], None], set[str]] = {
    drop: {"order_broken"},
    swap: {"order_broken"},
    double: {"order_broken"},
    cut: {"rows_missing"},
    empty: {"rows_missing"},
    invent: {"order_broken"},
    reword: {"head_altered"},
    spaced: {"row_altered"},
    with_float: {"row_altered"},
    with_stranger: {"row_altered"},
    decomposed: {"row_altered"},
    carriage: {"row_altered"},
}


@pytest.mark.parametrize("alter", ALTERED)
def test_entries_that_were_altered_are_told_by_their_class(
    export: Path, alter: Callable[[list[bytes]], None]
) -> None:
    without_proofs(export)
    lines = lines_of(export)
    alter(lines)
    put_lines(export, lines)
    assert fault_of(export) in ALTERED[alter]


def test_with_proofs_the_first_altered_entry_is_named(tmp_path: Path) -> None:
    desk = tiny(tmp_path / "so")
    full(desk, tmp_path / "ra", proofs=True)
    lines = lines_of(tmp_path / "ra")
    reword(lines)
    put_lines(tmp_path / "ra", lines)
    with pytest.raises(alone.Fault) as found:
        check(tmp_path / "ra")
    assert (found.value.code, found.value.seq) == ("row_altered", len(lines) - 1)
    desk.close()


def test_leaves_made_anew_without_the_key_do_not_pass(export: Path) -> None:
    """Everything is consistent in itself; only the signed root is another."""
    without_proofs(export)
    lines = lines_of(export)
    lines[0] = lines[0].replace("Sở".encode(), "Ủy".encode())
    put_lines(export, chained(lines))
    assert fault_of(export) in {"log_forked", "head_altered"}
    (export / "checkpoint.old").unlink()
    (export / "consistency").unlink()
    assert fault_of(export) == "head_altered"


def test_an_insider_with_the_key_passes_alone_and_fails_against_a_witness_or_an_old_head(
    export: Path,
) -> None:
    kept = (export / "checkpoint.old").read_bytes()
    (export / "checkpoint.old").unlink()
    (export / "consistency").unlink()
    lines = lines_of(without_proofs(export))
    lines[0] = lines[0].replace("Sở".encode(), "Ủy".encode())
    lines = chained(lines)
    put_lines(export, lines)
    head = head_of(lines)
    (export / "checkpoint").write_bytes(signed(head).write().encode())
    assert check(export, policy=TRUSTING).size == len(lines)
    assert fault_of(export) == "checkpoint_false"
    assert fault_of(export, kept, TRUSTING) == "rows_missing"
    consistency = f"old {alone.read_checkpoint(kept).size}\n\n".encode()
    (export / "consistency").write_bytes(consistency + (export / "checkpoint").read_bytes())
    assert fault_of(export, kept, TRUSTING) == "log_forked"


def test_a_log_that_was_cut_back_is_met_by_the_auditors_old_head(export: Path) -> None:
    newest = (export / "checkpoint").read_bytes()
    earlier = (export / "checkpoint.old").read_bytes()
    size = alone.read_checkpoint(earlier).size
    put_lines(without_proofs(export), lines_of(export)[:size])
    for name in ("checkpoint.old", "consistency"):
        (export / name).unlink()
    (export / "checkpoint").write_bytes(earlier)
    put_manifest(export, size=size)
    assert check(export, earlier, TRUSTING).old == size
    assert fault_of(export, newest, TRUSTING) == "log_rolled_back"


def test_two_heads_of_one_size_are_a_fork(export: Path) -> None:
    found = alone.read_checkpoint((export / "checkpoint").read_bytes())
    other = signed(Checkpoint(found.origin, found.size, b"x" * 32)).write().encode()
    assert fault_of(export, other) == "log_forked"
    found = alone.read_checkpoint((export / "checkpoint.old").read_bytes())
    other = signed(Checkpoint(found.origin, found.size, b"x" * 32)).write().encode()
    assert fault_of(export, other) == "log_forked"


SWAPS = [
    ("checkpoint", "checkpoint.old"),
    ("checkpoint.old", "consistency"),
    ("entries.jsonl", "manifest.json"),
]


@pytest.mark.parametrize(("one", "other"), SWAPS)
def test_files_that_were_swapped_are_refused(export: Path, one: str, other: str) -> None:
    (export / one).rename(export / "between")
    (export / other).rename(export / one)
    (export / "between").rename(export / other)
    fault_of(export)


@pytest.mark.parametrize("name", ["manifest.json", "checkpoint", "entries.jsonl", "consistency"])
def test_a_file_that_is_missing_is_missed(export: Path, name: str) -> None:
    (export / name).unlink()
    assert fault_of(export) == "rows_missing"


def test_a_proof_that_was_moved_is_refused(export: Path) -> None:
    proof = next((export / "proofs").iterdir())
    proof.rename(export / "proofs" / "0.tlog-proof")
    assert fault_of(export) == "order_broken"


def test_a_blob_that_was_altered_renamed_or_exchanged_is_refused(export: Path) -> None:
    blob = next((export / "blobs").iterdir())
    whole = blob.read_bytes()
    blob.write_bytes(whole + b" ")
    assert fault_of(export) == "blob_altered"
    blob.write_bytes(whole)
    blob.rename(export / "blobs" / ("f" * 64))
    assert fault_of(export) == "blob_altered"


def test_what_is_not_part_of_an_export_is_named(export: Path) -> None:
    (export / "la.txt").write_text("?")
    (export / "thu-muc").mkdir()
    (export / "blobs" / "la.txt").write_text("?")
    (export / "proofs" / "99.tlog-proof").write_text("?")
    assert check(export).uncovered == [
        *("README.md", "la.txt", "thu-muc", "verify.py"),
        *("blobs/la.txt", "proofs/99.tlog-proof"),
    ]


@pytest.mark.parametrize("name", ["entries.jsonl", "blobs", "README.md", "la.txt"])
def test_links_are_refused(export: Path, tmp_path: Path, name: str) -> None:
    if (export / name).exists():
        (export / name).rename(tmp_path / "elsewhere")
    (export / name).symlink_to(tmp_path / "elsewhere")
    assert fault_of(export) == "database_damaged"


def test_a_pipe_or_a_folder_in_place_of_a_file_is_refused(export: Path) -> None:
    os.mkfifo(export / "la")
    assert fault_of(export) == "database_damaged"
    (export / "la").unlink()
    (export / "checkpoint.old").unlink()
    (export / "checkpoint.old").mkdir()
    assert fault_of(export) == "database_damaged"


# Who signed, and when


def test_the_quorum_must_be_met_by_true_cosignatures_of_known_witnesses(export: Path) -> None:
    head = head_of(lines_of(export))
    without_proofs(export)
    (export / "consistency").unlink()
    (export / "checkpoint.old").unlink()

    def put(*keys: Key, time: int = TIME) -> None:
        (export / "checkpoint").write_bytes(signed(head, *keys, time=time).write().encode())

    put(ABOVE, BESIDE)
    assert check(export).witnesses == {"tren": TIME, "ben": TIME}
    for keys in ((ABOVE,), (ABOVE, STRANGER), ()):
        put(*keys)
        assert fault_of(export) == "checkpoint_false"
    put(ABOVE, BESIDE, time=NOW + 86_400)
    assert fault_of(export) == "checkpoint_false"
    put(ABOVE, BESIDE)
    assert check(export, max_age=3600).size == head.size
    assert fault_of(export, max_age=3599) == "checkpoint_false"
    note = signed(head, ABOVE, BESIDE)
    lines = [*note.note.signatures[:2], note.note.signatures[1]]
    false = Note(note.note.text.replace("\n", "\n", 1), tuple(lines))
    (export / "checkpoint").write_bytes(false.write().encode())
    assert fault_of(export) == "checkpoint_false"


POLICIES = {
    "": "no quorum",
    "quorum none\nquorum none": "second quorum",
    "quorum x": "unknown name",
    "log x\nquorum none": "no key",
    f"log {ABOVE.witness.vkey}\nquorum none": "the wrong kind",
    f"log {KEY.log.vkey}\nlog {KEY.log.vkey}\nquorum none": "the same log twice",
    f"witness none {ABOVE.witness.vkey}\nquorum none": "a name that is taken",
    f"witness a {ABOVE.witness.vkey}\nwitness b {ABOVE.witness.vkey}\nquorum a": "one key twice",
    "group g 1 x\nquorum g": "an unknown member",
    f"witness a {ABOVE.witness.vkey}\ngroup g 2 a\nquorum g": "too few members",
    f"witness a {ABOVE.witness.vkey}\ngroup g 0 a\nquorum g": "nobody needed",
    f"witness a {ABOVE.witness.vkey}\ngroup g any a a\nquorum g": "one twice",
    f"witness a {ABOVE.witness.vkey}\ngroup g any a\ngroup h any a\nquorum h": "in two groups",
    "ghi gì đó\nquorum none": "an unknown word",
    "log\nquorum none": "words too few",
    "quorum none none": "words too many",
}


@pytest.mark.parametrize("text", POLICIES)
def test_a_policy_that_is_none_is_wrong_use(export: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "policy").write_text(text, encoding="utf-8")
    assert alone.main(["-policy", str(tmp_path / "policy"), str(export)]) == 2


# The routine for Ed25519, held against a library


@given(st.binary(max_size=64), st.binary(max_size=80), st.integers(0, 767))
def test_the_small_routine_and_the_library_agree(seed: bytes, message: bytes, flip: int) -> None:
    key = Key(seed.hex())
    signature = key.sign(message)
    assert alone.ed25519(key.public, message, signature)
    whole = bytearray(key.public + signature)
    whole[flip // 8] ^= 1 << flip % 8
    public, altered = bytes(whole[:32]), bytes(whole[32:])
    agreed = alone.verified(public, message, altered)
    assert alone.ed25519(public, message, altered) == agreed
    assert not agreed


# Dossiers and openings, made by hand


def test_a_dossier_is_accepted_and_its_opening_counted(dossier: Path) -> None:
    report = check(dossier)
    assert (report.mode, report.entries, report.size) == ("dossier", 4, 5)
    assert report.openings == 1


def leave_out_a_stream(leaves: list[dict[str, Any]]) -> None:
    del leaves[4]["body"]["heads"][A]


def cut_a_stream_short(leaves: list[dict[str, Any]]) -> None:
    leaves[4]["body"]["heads"][A] = {"leaf": leaves[2]["prev"], "ver": 1}


def name_another_leaf(leaves: list[dict[str, Any]]) -> None:
    leaves[4]["body"]["heads"][A]["leaf"] = leaves[2]["prev"]


def close_in_no_stream_of_its_own(leaves: list[dict[str, Any]]) -> None:
    leaves[4]["stream"], leaves[4]["ver"] = A, 3


def close_with_another_type(leaves: list[dict[str, Any]]) -> None:
    leaves[4]["type"] = "dossier.sent/1"


def hide_the_heads(leaves: list[dict[str, Any]]) -> None:
    leaves[4]["body"]["data"] = {"heads": leaves[4]["body"].pop("heads")}


@pytest.mark.parametrize(
    "alter",
    [
        leave_out_a_stream,
        cut_a_stream_short,
        name_another_leaf,
        close_with_another_type,
        hide_the_heads,
    ],
)
def test_a_dossier_that_its_closing_entry_does_not_name_whole_is_refused(
    tmp_path: Path, alter: Callable[[list[dict[str, Any]]], None]
) -> None:
    leaves = dossier_leaves()
    alter(leaves)
    assert fault_of(made(tmp_path / "ra", leaves, {0, 2, 3, 4})) == "rows_missing"


def test_the_closing_entry_stands_in_a_stream_of_its_own_and_last(tmp_path: Path) -> None:
    leaves = dossier_leaves()
    close_in_no_stream_of_its_own(leaves)
    fault_of(made(tmp_path / "in-another", leaves, {0, 2, 3, 4}))
    leaves = dossier_leaves()
    assert fault_of(made(tmp_path / "more", leaves, {0, 1, 2, 3, 4})) == "rows_missing"
    assert fault_of(made(tmp_path / "gap", leaves, {2, 3, 4})) == "order_broken"
    assert fault_of(made(tmp_path / "end", leaves, {0, 2, 3})) == "rows_missing"


def test_a_dossier_needs_a_proof_for_every_line(dossier: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(dossier, tmp_path / "ra"))
    (copy / "proofs" / "2.tlog-proof").unlink()
    assert fault_of(copy) == "rows_missing"


@pytest.mark.parametrize("change", [{"plain": "IkIi"}, {"field": "phone"}, {"seq": 3}])
def test_an_opening_of_something_else_is_refused(
    dossier: Path, tmp_path: Path, change: dict[str, Any]
) -> None:
    copy = Path(shutil.copytree(dossier, tmp_path / "ra"))
    opening = json.loads((copy / "openings.jsonl").read_bytes())
    (copy / "openings.jsonl").write_bytes(encode_json(opening | change) + b"\n")
    assert fault_of(copy) == "row_altered"


# One file that runs anywhere


def test_the_file_is_python_3_8_and_imports_only_what_every_python_has() -> None:
    tree = ast.parse(Path(alone.__file__).read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or "."]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= {*sys.stdlib_module_names, "cryptography"}


USES = [
    (["-h"], 0),
    ([], 2),
    (["-policy"], 2),
    (["-no-policy", "a", "b"], 2),
    (["-no-policy", "-policy=x"], 2),
    (["-no-policy", "-max-age", "3d"], 2),
    (["-no-policy", "-verbose"], 2),
    (["-no-policy", "none-such"], 30),
]


@pytest.mark.parametrize(("args", "code"), USES)
def test_wrong_use_is_told_from_a_fault(args: list[str], code: int) -> None:
    assert alone.main(args) == code


def test_an_age_is_counted_in_the_units_people_use() -> None:
    ages = [alone.seconds(text) for text in ("90", "90s", "15m", "36h", "30d")]
    assert ages == [90, 90, 900, 129_600, 2_592_000]
    with pytest.raises(alone.Malformed):
        alone.seconds("soon")


CANONICAL = ['{"a":1,"b":[true,null,"ạ\\n\\u0001"]}', '{"":{}}', '{"\ue000":1}', "[]", "0"]
OTHERWISE = [
    *('{"b":1,"a":1}', '{"a":1,"a":1}', '{ "a":1}', '{"a":1.0}', '{"a":1e3}', '{"a":-0}'),
    *('{"a":"\\u00e1"}', '{"a":"\\/"}', '{"a":9007199254740992}', '{"a":NaN}', '"\\ud800"'),
    *('{"a":1}\n', "\ufeff{}", "", "[" * 100_000, '{"\ue000":1,"\U00010000":1}', '"a\u0301"'),
]


@pytest.mark.parametrize("text", CANONICAL)
def test_canonical_text_is_read(text: str) -> None:
    assert alone.canonical(text.encode()) == json.loads(text)


@pytest.mark.parametrize("text", OTHERWISE, ids=ascii)
def test_any_other_spelling_is_refused(text: str) -> None:
    with pytest.raises(alone.Malformed):
        alone.canonical(text.encode())
