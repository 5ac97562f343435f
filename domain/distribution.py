"""Where an issued document goes: sent, received, and, once it is recalled, given back.

Source: plan V (recipients); NĐ 30/2020 Điều 18.4 (BR-60: whoever has a recalled document gives it
back or deletes it, and says so).
"""

from collections.abc import Iterable
from datetime import date

from attrs import evolve as change
from attrs import frozen

from .refusal import require

# Events


@frozen
class Sent:
    recipients: tuple[str, ...]
    channel: str
    on: date


@frozen
class Received:
    recipient: str
    receiver: str
    on: date


@frozen
class GivenBack:
    recipient: str
    note: str
    on: date


# State


@frozen
class Copy:
    """The copy of one recipient: how it went, who took it, whether it came back after a recall."""

    recipient: str
    channel: str
    sent: date
    received: date | None = None
    receiver: str = ""
    returned: date | None = None


Copies = tuple[Copy, ...]


def unsent(addressees: Iterable[str], copies: Copies) -> tuple[str, ...]:
    """The addressees to whom nothing went yet."""
    sent = {copy.recipient for copy in copies}
    return tuple(name for name in addressees if name not in sent)


# Decisions, in parts


def send(
    addressees: tuple[str, ...], copies: Copies, recipients: tuple[str, ...], channel: str, on: date
) -> list[Sent]:
    """Send to ``recipients``, to all that are left when none is named."""
    left = unsent(addressees, copies)
    for name in recipients:
        require(name in addressees, "not_addressee", recipient=name, known=addressees)
        require(name in left, "already_sent", recipient=name)
    names = tuple(dict.fromkeys(recipients or left))
    require(names, "all_sent")
    return [Sent(names, channel, on)]


def copy_of(copies: Copies, recipient: str) -> Copy:
    """The copy that went to ``recipient``, or a refusal."""
    found = [copy for copy in copies if copy.recipient == recipient]
    require(found, "copy_not_sent", recipient=recipient)
    return found[0]


# Evolve


def evolve(copies: Copies, event: Sent | Received | GivenBack) -> Copies:
    if isinstance(event, Sent):
        return (*copies, *(Copy(name, event.channel, event.on) for name in event.recipients))
    name = event.recipient
    return tuple(_mark(copy, event) if copy.recipient == name else copy for copy in copies)


def _mark(copy: Copy, event: Received | GivenBack) -> Copy:
    if isinstance(event, Received):
        return change(copy, received=event.on, receiver=event.receiver)
    return change(copy, returned=event.on)


EVENTS = {
    "document.sent/1": Sent,
    "document.received/1": Received,
    "document.given_back/1": GivenBack,
}

REFUSALS = {
    "not_addressee": "V",
    "already_sent": "V",
    "all_sent": "V",
    "copy_not_sent": "V",
}
