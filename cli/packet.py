"""Which part of the log is handed out: a packet closed before, or one that is closed now."""

from typing import TYPE_CHECKING

from adapters.problems import UsageProblem

if TYPE_CHECKING:
    from .session import Session


def packet_of(session: "Session", things: tuple[str, ...], addressee: str, aim: str) -> str:
    """The id of the packet that ``things`` name, or that is now closed over all they rest on."""
    from adapters.audit.packets import facts_of

    from .export import key_at_hand

    found = [_id(session, typed) for typed in things]
    if len(found) == 1 and session.views.line("packet", found[0]):
        return found[0]
    if not (addressee and aim):
        raise UsageProblem("export_packet_facts")
    if not session.person:
        raise UsageProblem("nobody")
    if session.desk.settings.rehearsal:
        raise UsageProblem("rehearsal_not_sent")
    if not key_at_hand(session):
        raise UsageProblem("export_packet_keyless")
    facts = facts_of(session.desk.ledger, session.views, found, addressee, aim)
    receipt = session.desk.decide("packet.submit", None, facts, person=session.person)
    return receipt.events[0].stream.partition(":")[2]


def _id(session: "Session", typed: str) -> str:
    id = session.views.resolve_id(typed)
    if id is None:
        near = tuple(line.id for line in session.views.suggest(typed))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return id
