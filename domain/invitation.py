"""Invitations (giấy mời): drafted, signed, numbered, sent, delivered, answered.

A guest is named as official papers name one: name, office, organisation; no way to reach them is
recorded. An answer is given for a day: when the conference moves, letters are sent anew and answers
to the old day no longer count. How a letter stands is in ``letter``.
Source: plan III.2g, II.2.3 (who is invited); NĐ 30/2020 Điều 15 (BR-56, BR-58); BR-66, BR-72.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change

from .composition import DELEGATE_KINDS
from .decision import CLERK, DIRECTOR, OFFICE, STAFF, Actor, Decision, Read, Row, To, Todo, Topic
from .letter import (
    Answered,
    Cancelled,
    Delivered,
    Draft,
    Drafted,
    Invitation,
    Letter,
    Numbered,
    Out,
    Ready,
    Sent,
    Signed,
    Void,
    status,
    wrong_state,
)
from .person import Person
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text
from .register import Register, register_id, take

SERIES = "GM"
WAYS = ("by_hand", "document_system", "post", "other")
REPLIES = ("coming", "not_coming", "deputy")


# Decisions


def draft(
    invitation: None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    invitee: Person | None,
    plan: str,
    invited_as: str,
    person: str = "",
    name: str = "",
    office: str = "",
    organisation: str = "",
) -> list[Drafted]:
    """Draft a letter to a person on the roll, or to a guest by name, office and organisation."""
    in_force(the_plan)
    known = DELEGATE_KINDS
    require(invited_as in known, "invited_as_unknown", invited_as=invited_as, known=known)
    if invitee:
        gone = invitee.departed
        require(not gone, "person_departed", person=person, on=gone)
        named = name + office + organisation
        require(not named.strip(), "invitee_twice", person=person, name=named)
    else:
        require_text(name=name, organisation=organisation)
    return [Drafted(id, plan, invited_as, person, name, office, organisation, today)]


def sign(invitation: Invitation, *, actor: Actor, today: date, the_plan: Plan) -> list[Signed]:
    """Sign a drafted letter."""
    in_force(the_plan)
    if not isinstance(invitation, Draft):
        raise wrong_state(invitation, "draft")
    return [Signed(actor.person, actor.signs, today)]


def number(
    invitation: Invitation,
    *,
    today: date,
    the_plan: Plan,
    register: Register | None,
    number: int = 0,
) -> list[Numbered | To]:
    """Give a signed letter its number in the year's series, the next free one unless named."""
    in_force(the_plan)
    if not isinstance(invitation, Ready) or invitation.number:
        raise wrong_state(invitation, "signed")
    letter, signed = invitation.letter.id, invitation.since
    require(today >= signed, "letter_too_early", invitation=letter, today=today, last=signed)
    taken, event = take(register, SERIES, today, number, letter)
    return [Numbered(taken, today), event]


def send(invitation: Invitation, *, today: date, the_plan: Plan, way: str) -> list[Sent]:
    """Send a numbered letter; again when the conference has moved, or another way is tried."""
    day = in_force(the_plan).content.conference
    require(way in WAYS, "letter_way_unknown", way=way, known=WAYS)
    if not (isinstance(invitation, Out) or (isinstance(invitation, Ready) and invitation.number)):
        raise wrong_state(invitation, "numbered")
    letter = invitation.letter.id
    require(today <= day, "invitation_too_late", invitation=letter, today=today, day=day)
    if isinstance(invitation, Out):
        tried = {(sending.way, sending.day) for sending in invitation.sendings}
        require((way, day) not in tried, "letter_already_sent", invitation=letter, way=way, day=day)
    return [Sent(way, day, today)]


def deliver(
    invitation: Invitation, *, today: date, the_plan: Plan, received_by: str
) -> list[Delivered]:
    """Record who took a letter that was brought by hand."""
    require_text(received_by=received_by)
    sent = _out(invitation, the_plan)
    brought = any(s.way == "by_hand" and s.day == sent.day for s in sent.sendings)
    letter, way = sent.letter.id, sent.sendings[-1].way
    require(brought, "letter_not_by_hand", invitation=letter, way=way)
    if sent.delivery and sent.delivery.day == sent.day:
        raise Refusal(
            "letter_already_delivered", invitation=letter, received_by=sent.delivery.received_by
        )
    return [Delivered(received_by, sent.day, today)]


def answer(
    invitation: Invitation,
    *,
    actor: Actor,
    today: date,
    the_plan: Plan,
    reply: str,
    answered_by: str,
    how: str,
    deputy: str = "",
) -> list[Answered]:
    """Record an answer, who gave it and how; a later one replaces it, for the same day."""
    require(reply in REPLIES, "letter_reply_unknown", reply=reply, known=REPLIES)
    require_text(answered_by=answered_by, how=how)
    sent = _out(invitation, the_plan)
    own = actor.role != STAFF or actor.person == sent.letter.person
    require(own, "not_own_letter", invitation=sent.letter.id, person=actor.person)
    names_one = bool(deputy.strip())
    require(names_one == (reply == "deputy"), "deputy_unclear", reply=reply, deputy=deputy)
    return [Answered(reply, deputy, answered_by, how, sent.day, today)]


def cancel(invitation: Invitation, *, today: date, the_plan: Plan, reason: str) -> list[Cancelled]:
    """Take a letter back, with the reason; its number stays taken."""
    in_force(the_plan)
    require_text(reason=reason)
    if isinstance(invitation, Void):
        raise wrong_state(invitation, "sent")
    return [Cancelled(reason, today)]


def _out(invitation: Invitation, plan: Plan) -> Out:
    """The letter as it was sent for the day on which the conference is held now."""
    day = in_force(plan).content.conference
    if not isinstance(invitation, Out):
        raise wrong_state(invitation, "sent")
    was = invitation.day
    require(was == day, "letter_of_old_day", invitation=invitation.letter.id, was=was, day=day)
    return invitation


# Evolve


def evolve(invitation: Invitation | None, event: object) -> Invitation | None:
    match invitation, event:
        case None, Drafted(id, plan, invited_as, person, name, office, organisation):
            return Draft(Letter(id, plan, invited_as, person, name, office, organisation))
        case Draft(letter), Signed(on=on):
            return Ready(letter, on)
        case Ready(letter, since, 0), Numbered(number):
            return Ready(letter, since, number)
        case Ready(letter, _, number), Sent():
            return Out(letter, number, (event,))
        case Out(), Sent():
            return change(invitation, sendings=(*invitation.sendings, event))
        case Out(), Delivered():
            return change(invitation, delivery=event)
        case Out(), Answered():
            return change(invitation, answer=event)
        case ((Draft() | Ready() | Out()), Cancelled(reason)):
            return Void(invitation.letter, getattr(invitation, "number", 0), reason)
    return invitation


NEXT: Mapping[str, tuple[Todo, ...]] = {
    "draft": (Todo("invitation.sign", role=DIRECTOR),),
    "signed": (Todo("invitation.number", role=CLERK),),
    "numbered": (Todo("invitation.send", role=CLERK),),
    "sent": (Todo("invitation.answer", role=OFFICE),),
}


def _next(letter: Letter, found: str) -> tuple[Todo, ...]:
    """What the letter waits for: who is on the roll answers for themselves too."""
    if found == "sent" and letter.person:
        own = Todo("invitation.answer", role=STAFF, people=(letter.person,))
        return (*NEXT[found], own)
    return NEXT.get(found, ())


def row(invitation: Invitation) -> Row:
    letter, found = invitation.letter, status(invitation)
    number = getattr(invitation, "number", 0)
    return Row(
        found,
        letter.name or letter.person,
        unit=letter.organisation,
        due_after=f"plan:{letter.plan}" if found in NEXT else "",
        within=f"plan:{letter.plan}",
        note=f"{number:02d}/{SERIES}" if number else "",
        open=found in NEXT,
        refs=tuple(filter(None, (letter.plan, letter.person))),
        todo=_next(letter, found),
    )


def _register(invitation: Any, facts: Mapping[str, Any], today: date) -> str:
    return register_id(SERIES, today)


OWN_PLAN = {"the_plan": Read("plan", by="letter.plan")}
NEW = {"the_plan": Read("plan", by="plan"), "invitee": Read("person", by="person")}

TOPIC = Topic(
    "invitation",
    prefix=SERIES,
    evolve=evolve,
    states=(Draft, Ready, Out, Void),
    row=row,
    events={
        "invitation.drafted/1": Drafted,
        "invitation.signed/1": Signed,
        "invitation.numbered/1": Numbered,
        "invitation.sent/1": Sent,
        "invitation.delivered/1": Delivered,
        "invitation.answered/1": Answered,
        "invitation.cancelled/1": Cancelled,
    },
    decisions=(
        Decision(
            "draft", draft, by=(OFFICE,), source=("III.2g", "II.2.3"), creates=True, reads=NEW
        ),
        Decision("sign", sign, by=(DIRECTOR,), source=("III.2g",), reads=OWN_PLAN),
        Decision(
            "number",
            number,
            by=(CLERK,),
            source=("III.2g", "BR-56", "BR-58"),
            reads={**OWN_PLAN, "register": Read("register", by=_register, optional=True)},
        ),
        Decision("send", send, by=(CLERK, OFFICE), source=("III.2g", "V"), reads=OWN_PLAN),
        Decision("deliver", deliver, by=(OFFICE, CLERK), source=("III.2g", "V"), reads=OWN_PLAN),
        Decision("answer", answer, by=(OFFICE, STAFF), source=("III.2g",), reads=OWN_PLAN),
        Decision("cancel", cancel, by=(OFFICE, DIRECTOR), source=("III.2g",), reads=OWN_PLAN),
    ),
    refusals={
        "invited_as_unknown": "II.2.3",
        "invitee_twice": "BR-66",
        "invitation_wrong_state": "III.2g",
        "letter_too_early": "BR-58",
        "letter_way_unknown": "V",
        "invitation_too_late": "III.2g",
        "letter_already_sent": "V",
        "letter_not_by_hand": "V",
        "letter_already_delivered": "V",
        "letter_reply_unknown": "III.2g",
        "deputy_unclear": "III.2g",
        "not_own_letter": "III.2g",
        "letter_of_old_day": "BR-72",
    },
)
