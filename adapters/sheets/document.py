"""Where a document went, and the register of everything that went out (plan V).

The register has the columns of NĐ 30/2020, Phụ lục IV: number, day, symbol, form and abstract,
signer, recipients, who keeps the archive copy, number of copies, day sent, receipts, remarks.
"""

from datetime import date

from domain.distribution import Copy
from domain.official import Document, Issued, Recalled, Registered, status

from .sheet import Cells, Column, Kind, Sheet, Source

DISTRIBUTION = (
    Column("recipient"),
    Column("channel"),
    Column("sent", "day"),
    Column("received", "day"),
    Column("receiver"),
    Column("returned", "day"),
)
REGISTER = (
    Column("number", "number"),
    Column("day", "day"),
    Column("symbol"),
    Column("form", "value:form"),
    Column("abstract"),
    Column("signer", "person"),
    Column("recipients"),
    Column("archive", "unit"),
    Column("copies", "number", total=True),
    Column("moved", "day"),
    Column("receipts", "number", total=True),
    Column("heading"),
    Column("status", "status:document"),
    Column("document", "id"),
)


def distribution(source: Source, id: str) -> Sheet:
    """The recipients of one document, in their order: sent, received, given back."""
    document: Document = source.state("document", id)
    issued = _issued(document)
    copies = {copy.recipient: copy for copy in (issued.copies if issued else ())}
    names = document.paper.addressees
    figures = {
        "copies_due": len(names),
        "copies_sent": len(copies),
        "copies_received": sum(copy.received is not None for copy in copies.values()),
    }
    return Sheet(tuple(_copy(name, copies.get(name)) for name in names), figures)


def _copy(name: str, copy: Copy | None) -> Cells:
    if copy is None:
        return (name, "", None, None, "", None)
    return (name, copy.channel, copy.sent, copy.received, copy.receiver, copy.returned)


def register(source: Source, _: str) -> Sheet:
    """Every numbered document, series by series in the order of its numbers.

    A plan or award sent round more than once is one document: its first round stands here.
    """
    found: dict[tuple[str, int, int], Cells] = {}
    for document in source.states("document").values():
        if isinstance(document, Registered | Issued | Recalled):
            key, cells = _line(document)
            found.setdefault(key, cells)
    return Sheet(tuple(found[key] for key in sorted(found)), {"documents_numbered": len(found)})


def _line(document: Registered | Issued | Recalled) -> tuple[tuple[str, int, int], Cells]:
    paper, issued = document.paper, _issued(document)
    number, signer, day = _marks(document)
    copies = issued.copies if issued else ()
    cells = (
        *(number, day, paper.symbol, paper.form, paper.abstract, signer),
        "; ".join(paper.addressees),
        paper.unit,
        len(copies),
        max((copy.sent for copy in copies), default=None),
        sum(copy.received is not None for copy in copies),
        issued.filing.heading if issued and issued.filing else "",
        status(document),
        paper.id,
    )
    return (paper.series, day.year, number), cells


def _marks(document: Registered | Issued | Recalled) -> tuple[int, str, date]:
    if isinstance(document, Registered):
        return document.number, document.signed.signer, document.on
    issued = document.issued if isinstance(document, Recalled) else document
    return issued.number, issued.signer, issued.on


def _issued(document: Document) -> Issued | None:
    if isinstance(document, Recalled):
        return document.issued
    return document if isinstance(document, Issued) else None


KINDS = (
    Kind("document.distribution", DISTRIBUTION, distribution),
    Kind("document.register", REGISTER, register, of_one=False),
)
