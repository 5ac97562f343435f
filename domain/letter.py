"""An invitation as it stands: whom it invites, how far it went, what came back for which day.

Source: plan III.2g, II.2.3; NĐ 30/2020 Điều 15 (BR-58); BR-66 (a guest is named as official papers
name one), BR-72 (an answer is given for a day).
"""

from datetime import date

from attrs import frozen

from .refusal import Refusal

# Events


@frozen
class Drafted:
    id: str
    plan: str
    invited_as: str
    person: str
    name: str
    office: str
    organisation: str
    on: date


@frozen
class Signed:
    by: str
    signs: str
    on: date


@frozen
class Numbered:
    number: int
    on: date


@frozen
class Sent:
    way: str
    day: date
    on: date


@frozen
class Delivered:
    received_by: str
    day: date
    on: date


@frozen
class Answered:
    reply: str
    deputy: str
    answered_by: str
    how: str
    day: date
    on: date


@frozen
class Cancelled:
    reason: str
    on: date


# State


@frozen
class Letter:
    """Whom it invites to what: ``person`` is somebody on the roll, else the rest names a guest."""

    id: str
    plan: str
    invited_as: str
    person: str
    name: str
    office: str
    organisation: str

    @property
    def who(self) -> str:
        """The id under which the door knows the invited: a person's own, or a guest's letter's."""
        return self.person or self.id


@frozen
class Draft:
    letter: Letter


@frozen
class Ready:
    """Signed; ``number`` is 0 until the clerk has given one."""

    letter: Letter
    since: date
    number: int = 0


@frozen
class Out:
    """Sent, as often as the day or the way changed; what came back says to which day."""

    letter: Letter
    number: int
    sendings: tuple[Sent, ...]
    delivery: Delivered | None = None
    answer: Answered | None = None

    @property
    def day(self) -> date:
        """The day of the conference that the last letter names."""
        return self.sendings[-1].day

    @property
    def reply(self) -> str:
        """The answer for that day, "" while there is none."""
        return self.answer.reply if self.answer and self.answer.day == self.day else ""


@frozen
class Void:
    letter: Letter
    number: int
    reason: str


Invitation = Draft | Ready | Out | Void


def status(invitation: Invitation) -> str:
    """How a letter stands, in one word."""
    if isinstance(invitation, Out):
        return invitation.reply or "sent"
    if isinstance(invitation, Ready):
        return "numbered" if invitation.number else "signed"
    return "draft" if isinstance(invitation, Draft) else "cancelled"


def wrong_state(invitation: Invitation, wanted: str) -> Refusal:
    """The refusal that says how a letter stands and how it would have to stand."""
    found = status(invitation)
    return Refusal(
        "invitation_wrong_state", invitation=invitation.letter.id, status=found, wanted=wanted
    )
