"""A packet of evidence (bộ bằng chứng): streams handed out with proofs, closed by one entry.

Who receives a part of the log must be able to see that nothing is missing from it. So what is
handed out is recorded first: which streams, to whom, what for. The entry names each stream at its
last version by the hash of its leaf; the ledger puts that beside the event, and nothing of those
streams can change in between.
Source: plan III.2d (dossiers are completed and sent); NĐ 30/2020 Phụ lục VI (BR-64: changes of what
is kept are seen).
"""

from datetime import date

from attrs import frozen

from .decision import DIRECTOR, OFFICE, Decision, Row, Topic
from .refusal import require, require_text

MOST = 200  # streams in one packet: with their hashes the entry stays within what a leaf may hold


# Events


@frozen
class Submitted:
    """``streams`` are names of streams ("nomination:ĐX-2025-001"), each once, in order."""

    CLOSES = "streams"  # the ledger records the heads of these beside the event

    id: str
    streams: tuple[str, ...]
    addressee: str
    aim: str
    document: str
    on: date


# State


@frozen
class Packet:
    """What was handed out."""

    id: str
    streams: tuple[str, ...]
    addressee: str
    aim: str
    document: str


# Decisions


def submit(
    packet: None,
    *,
    id: str,
    today: date,
    streams: tuple[str, ...],
    addressee: str,
    aim: str,
    document: str = "",
) -> list[Submitted]:
    """Close a packet of evidence over some streams as they stand now, for whom and what for."""
    require_text(addressee=addressee, aim=aim)
    named = tuple(sorted(set(streams)))
    require(named, "packet_empty")
    require(len(named) <= MOST, "packet_too_many", count=len(named), most=MOST)
    return [Submitted(id, named, addressee, aim, document, today)]


# Evolve


def evolve(packet: Packet | None, event: object) -> Packet | None:
    match packet, event:
        case None, Submitted(id, streams, addressee, aim, document):
            return Packet(id, streams, addressee, aim, document)
    return packet


def row(packet: Packet) -> Row:
    return Row(
        "submitted",
        packet.aim,
        note=packet.addressee,
        open=False,
        refs=tuple(name.partition(":")[2] for name in packet.streams),
    )


TOPIC = Topic(
    "packet",
    prefix="BĐ",
    yearly=True,
    evolve=evolve,
    states=(Packet,),
    row=row,
    # The export format, which strangers' programs check, fixes the name of a closing entry.
    events={"dossier.submitted/1": Submitted},
    decisions=(
        Decision("submit", submit, by=(OFFICE, DIRECTOR), source=("III.2d", "BR-64"), creates=True),
    ),
    refusals={"packet_empty": "III.2d", "packet_too_many": "BR-64"},
)
