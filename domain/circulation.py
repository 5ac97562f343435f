"""An issued document on its way: sent, received, recalled, given back, put into its file.

A plan and an award have numbers of their own; they only enter here, as ``stands_for``.
Source: plan V (recipients), III.2f; NĐ 30/2020 Điều 18.4 (BR-60), Điều 29 and 30 (BR-62).
"""

from datetime import date

from . import distribution, honour
from .agency import Agency
from .decision import Actor
from .distribution import GivenBack, Received, Sent, copy_of, unsent
from .honour import Award
from .official import (
    Circulated,
    Document,
    Filed,
    Recalled,
    TakenBack,
    require_in_use,
    require_issued,
    require_not_before,
    require_own_copy,
    require_own_number,
    wrong_state,
)
from .paper import faults, symbol_of
from .plan import Plan, Replaced, in_force
from .refusal import require, require_text

LONGEST = 100  # years a document may be kept short of for ever

# Decisions


def circulate(
    document: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    the_plan: Plan,
    the_award: Award | None,
    the_signer: object,
    agency: Agency,
    plan: str,
    signer: str,
    issued: date,
    award: str = "",
    abstract: str = "",
    recipients: tuple[str, ...] = (),
) -> list[Circulated]:
    """Send round an issued plan, or an award of it: it keeps the number it has.

    Recipients are the plan's own unless named. It is signed already, so what is wrong with its
    archive line is warned of and not refused.
    """
    require(issued <= today, "document_step_too_early", document=id, today=today, last=issued)
    force, unit = in_force(the_plan), actor.unit
    form, number, symbol = "KH", force.number, force.content.symbol
    if the_award is not None:
        of = the_award.sheet.plan
        require(of in ("", plan), "award_of_other_plan", award=award, plan=plan, of=of)
        form, number = "QĐ", honour.issued(the_award).number
        symbol = symbol_of(form, agency.symbol, unit, "")
        require_text(abstract=abstract)
    lines = recipients or (() if award else force.content.recipients)
    require(lines, "recipients_missing")
    said = form, number, symbol, abstract or force.content.title, unit, signer, lines
    return [Circulated(id, plan, award or plan, *said, faults(lines, unit), issued, today)]


def send(
    document: Document, *, today: date, channel: str, recipients: tuple[str, ...] = ()
) -> list[Sent]:
    """Send the issued document to some of its recipients, or to all that are left."""
    require_text(channel=channel)
    sent = require_in_use(document)
    require_not_before(document, sent.on, today)
    return distribution.send(sent.paper.addressees, sent.copies, recipients, channel, today)


def receive(
    document: Document, *, actor: Actor, today: date, recipient: str, receiver: str
) -> list[Received]:
    """Record who took a copy; a unit does so for its own."""
    require_text(receiver=receiver)
    copies = require_issued(document).copies
    require_own_copy(recipient, actor)
    copy = copy_of(copies, recipient)
    require(copy.received is None, "already_received", recipient=recipient, on=copy.received)
    require_not_before(document, copy.sent, today)
    return [Received(recipient, receiver, today)]


def recall(
    document: Document,
    *,
    today: date,
    the_plan: Plan,
    the_award: Award | None,
    notice: str,
    reason: str,
) -> list[TakenBack]:
    """Recall an issued document by a ``notice``: it is frozen, and what was known of it stays.

    A plan is superseded and an award recalled where it was made, before its copies are called back.
    """
    require_text(notice=notice, reason=reason)
    issued = require_issued(document)
    award_gone = the_award is not None and isinstance(the_award, honour.Recalled)
    gone = award_gone if the_award is not None else isinstance(the_plan, Replaced)
    if not gone:
        require_own_number(issued.paper)
    return [TakenBack(notice, reason, today)]


def give_back(
    document: Document, *, actor: Actor, today: date, recipient: str, note: str = ""
) -> list[GivenBack]:
    """Record that a recipient gave back or deleted its copy of a recalled document."""
    if not isinstance(document, Recalled):
        raise wrong_state(document, "recalled")
    require_own_copy(recipient, actor)
    copy = copy_of(document.issued.copies, recipient)
    require(copy.returned is None, "already_given_back", recipient=recipient, on=copy.returned)
    return [GivenBack(recipient, note, today)]


def file(
    document: Document,
    *,
    today: date,
    heading: str,
    basis: str,
    years: int = 0,
    forever: bool = False,
) -> list[Filed]:
    """Put the document into its file, to be kept for so many ``years`` or ``forever``.

    How long is what the agency laid down in the paper ``basis``; it is never taken for granted.
    """
    require_text(heading=heading, basis=basis)
    told = years == 0 if forever else 1 <= years <= LONGEST
    require(told, "retention_unclear", years=years, forever=forever)
    kept = document.issued if isinstance(document, Recalled) else require_issued(document)
    require(kept.filing is None, "already_filed", document=kept.paper.id)
    left = unsent(kept.paper.addressees, kept.copies)
    done = not left or kept.replaced or isinstance(document, Recalled)
    require(done, "not_all_sent", document=kept.paper.id, recipients=left)
    return [Filed(heading, years, forever, basis, today)]


REFUSALS = {
    **distribution.REFUSALS,
    "award_of_other_plan": "V",
    "already_received": "V",
    "copy_of_other_unit": "V",
    "already_given_back": "BR-60",
    "retention_unclear": "BR-62",
    "already_filed": "BR-62",
    "not_all_sent": "BR-62",
}
