"""The part of a log that is handed out: what a packet is made of, and where its entries stand."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from ..problems import UsageProblem
from ..seal.rests import entries_of, rests_on

if TYPE_CHECKING:
    from ..ledger import Ledger
    from ..seal.checkpoint import Signed
    from ..views.reader import Views


def facts_of(
    ledger: "Ledger", views: "Views", ids: Iterable[str], addressee: str, aim: str
) -> dict[str, Any]:
    """The facts of ``packet.submit``: the streams of these ids and everything they rest on."""
    sql = "SELECT name FROM stream WHERE id = ?"
    names = [name for id in ids for (name,) in views.ask(sql, id)]
    return {"streams": rests_on(ledger, names), "addressee": addressee, "aim": aim}


def entries(ledger: "Ledger", packet: str, signed: "Signed") -> Collection[int]:
    """Where the entries of a packet stand; refuses a packet that no checkpoint seals yet."""
    found = entries_of(ledger, packet)
    if max(found) >= signed.head.size:
        raise UsageProblem("export_packet_unsealed", found=packet)
    return found
