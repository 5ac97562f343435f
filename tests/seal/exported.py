"""Exports for tests: a small agency's log, sealed twice, with a paper attached."""

from pathlib import Path
from random import Random

from adapters.codec import Document
from adapters.desk import Desk
from adapters.seal.checkpoint import Signed
from adapters.seal.export import Exported, Wanted, earlier, export
from adapters.seal.notary import Shelf, seal, with_signatures
from adapters.seal.note import cosign

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
