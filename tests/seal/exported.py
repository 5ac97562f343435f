"""Exports for tests: a small agency's log, sealed twice, with a paper attached."""

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from adapters.codec import Document, encode_json
from adapters.desk import Desk
from adapters.ledger import Command
from adapters.seal.checkpoint import Checkpoint, Inclusion, Signed
from adapters.seal.export import Exported, Wanted, earlier, export
from adapters.seal.notary import Shelf, seal, with_signatures
from adapters.seal.note import Note, cosign, sign
from adapters.seal.tree import inclusion, roots
from adapters.storage.leaf import grow, leaf_hash, root

from ..views import story
from .keys import Key

KEY = Key(story.ORIGIN)
ABOVE, BESIDE = Key("ubnd.haiphong.example/w"), Key("noivu.haiphong.example/w")
STRANGER = Key("stranger.example/log")
TIME = 1_755_769_800

POLICY = (
    f"# Chính sách của Thanh tra\nlog {KEY.log.vkey}\n"
    f"witness tren {ABOVE.witness.vkey}\nwitness ben {BESIDE.witness.vkey}\n"
    "group du all tren ben\nquorum du\n"
).encode()
TRUSTING = f"log {KEY.log.vkey}\nquorum none\n".encode()


def sealed(desk: Desk, *, witnessed: bool = True) -> Signed:
    """The log's head, signed and, if wanted, cosigned."""
    shelf = Shelf(desk.settings.folder)
    signed = seal(desk.ledger, shelf, KEY, (KEY.log,)).signed
    if witnessed:
        lines = (cosign(signed.head.text, key.name, key, TIME) for key in (ABOVE, BESIDE))
        signed = with_signatures(signed, tuple(lines))
        shelf.keep(signed)
    return signed


def told(folder: Path, steps: int, seed: int = 0) -> Desk:
    """A desk with a random history, a paper attached, sealed in the middle and at the end."""
    desk = story.found(folder, story.Clock())
    chance = Random(seed)
    story.muddle_along(desk, steps // 2, seed)
    sealed(desk)
    paper = folder / "bien-ban.txt"
    paper.write_text(f"Biên bản {seed}", encoding="utf-8")
    digest = desk.keep_file(paper)
    (folder / "tep" / ("0" * 64)).write_bytes(b"named by nobody")
    task = story.assign(desk, "Có giấy tờ")
    document = Document("12/BC-NV", "2025-08-12", digest)
    facts = {"evidence": "12/BC-NV"}
    desk.decide("task.complete", task, facts, person=story.UNIT, role="unit", document=document)
    story.muddle_along(desk, chance.randint(0, steps), seed + 1)
    sealed(desk)
    return desk


def full(desk: Desk, target: Path, *, old: str = "", proofs: bool = False) -> Exported:
    """The whole log under its newest checkpoint."""
    shelf = Shelf(desk.settings.folder)
    signed = shelf.latest()
    assert signed
    wanted = Wanted(signed, earlier(shelf, signed, old), proofs=proofs)
    return export(desk.ledger, wanted, desk.settings.files, target)


def tiny(folder: Path) -> Desk:
    """A desk with hardly a history: few bytes, all kinds of files."""
    desk = Desk.create(folder, story.ORIGIN, "Sở Ngoại vụ", clock=story.Clock())
    paper = folder / "qd.txt"
    paper.write_text("QĐ 1", encoding="utf-8")
    document = Document("1/QĐ", "2025-08-12", desk.keep_file(paper))
    facts = {"name": "Sở Ngoại vụ", "symbol": "NV"}
    people = ("Trần Văn Hải", "Đỗ Thị Hải")
    desk.decide_all(
        [
            Command("agency.found", "CQ", facts, "CB-001", document=document, command="1"),
            Command(
                "agency.create_unit", "CQ", {"unit": "VP", "name": "VP"}, "CB-001", command="2"
            ),
            *(
                Command("person.enrol", id, {"name": name, "unit": "VP"}, "CB-001", command=id)
                for id, name in zip(("CB-001", "CB-002"), people, strict=True)
            ),
            Command("person.grant_role", "CB-001", {"role": "director"}, "CB-001", command="5"),
        ]
    )
    sealed(desk)
    facts = {"name": "Lê Thị Hải", "unit": "VP"}
    desk.decide("person.enrol", "CB-003", facts, person="CB-001", command="6")
    sealed(desk)
    return desk


# Logs made by hand, without a ledger


def signed(head: Checkpoint, *witnesses: Key, time: int = TIME) -> Signed:
    """A head with the log's signature and cosignatures."""
    lines = [sign(head.text, KEY.name, KEY)]
    lines += [cosign(head.text, key.name, key, time) for key in witnesses]
    return Signed(head, Note(head.text, tuple(lines)))


def head_of(lines: Iterable[bytes]) -> Checkpoint:
    """The head of a log with these leaves."""
    peaks: list[bytes] = []
    size = 0
    for line in lines:
        peaks = grow(size, peaks, leaf_hash(line))
        size += 1
    return Checkpoint(story.ORIGIN, size, root(peaks))


def chained(lines: Iterable[bytes]) -> list[bytes]:
    """Leaves with every ``prev`` made anew."""
    last: dict[str, bytes] = {}
    found = []
    for line in lines:
        leaf = json.loads(line)
        leaf["prev"] = b64encode(last.get(leaf["stream"], b"")).decode()
        found.append(encode_json(leaf))
        last[leaf["stream"]] = leaf_hash(found[-1])
    return found


def put_manifest(folder: Path, **changes: Any) -> None:
    """A manifest with other members."""
    found = json.loads((folder / "manifest.json").read_bytes())
    (folder / "manifest.json").write_bytes(encode_json(found | changes))


A, B, C, OTHER = (f"00000000-0000-5000-8000-00000000000{n}" for n in range(4))
SALT, PLAIN = b"s" * 32, b'"0912"'


def dossier_leaves() -> list[dict[str, Any]]:
    """Two streams of a dossier, one event of another between them, and the closing entry."""
    commitment = b64encode(sha256(SALT + PLAIN).digest()).decode()
    field = {"cm": commitment, "cth": "0" * 64, "kid": "CB-001"}
    streams = ((A, 1), (OTHER, 1), (A, 2), (B, 1), (C, 1))
    leaves: list[dict[str, Any]] = []
    last: dict[str, tuple[int, bytes]] = {}
    for seq, (stream, ver) in enumerate(streams):
        leaf = {"body": {}, "seq": seq, "stream": stream, "type": "x.y/1", "v": 1, "ver": ver}
        leaf["prev"] = b64encode(last.get(stream, (0, b""))[1]).decode()
        if seq == 2:
            leaf["body"] = {"sealed": {"tel": field}}
        if stream == C:
            others = {name: head for name, head in last.items() if name != OTHER}
            heads = {n: {"leaf": b64encode(h).decode(), "ver": v} for n, (v, h) in others.items()}
            leaf |= {"body": {"heads": heads}, "type": "dossier.submitted/1"}
        last[stream] = ver, leaf_hash(encode_json(leaf))
        leaves.append(leaf)
    return leaves


def made(folder: Path, leaves: list[dict[str, Any]], chosen: set[int]) -> Path:
    """A dossier of the ``chosen`` leaves of a log, under a true signed head."""
    folder.mkdir()
    lines = [encode_json(leaf) for leaf in leaves]
    head = head_of(lines)
    checkpoint = signed(head, ABOVE, BESIDE).write().encode()
    manifest: dict[str, Any] = {"format": "thidua-log-export/1", "mode": "dossier"}
    manifest |= {"origin": head.origin, "size": head.size}
    opening = {"field": "tel", "plain": b64encode(PLAIN).decode(), "seq": 2}
    opening["salt"] = b64encode(SALT).decode()
    (folder / "manifest.json").write_bytes(encode_json(manifest))
    (folder / "checkpoint").write_bytes(checkpoint)
    (folder / "openings.jsonl").write_bytes(encode_json(opening) + b"\n")
    (folder / "entries.jsonl").write_bytes(b"".join(lines[n] + b"\n" for n in sorted(chosen)))
    (folder / "proofs").mkdir()
    hashes = [leaf_hash(line) for line in lines]
    for seq in chosen:
        path = tuple(roots(hashes, inclusion(seq, head.size)))
        proof = Inclusion(seq, path, checkpoint).write()
        (folder / "proofs" / f"{seq}.tlog-proof").write_bytes(proof)
    return folder
