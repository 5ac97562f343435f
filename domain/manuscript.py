"""The text of a speech: its versions by the digests of their files, judged, locked, opened again.

Approval locks the version that was read: a later one needs a decision that opens the speech again,
with a reason.
Source: plan II.2.6b, III.3b (units write the speeches).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .decision import Actor
from .digest import is_digest
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text
from .talk import Approved, Paper, SentBack, Speech, Taken, Waiting, require_owner, wrong_state

# Events


@frozen
class TextGiven:
    version: int
    sha256: str
    on: date


@frozen
class GivenBack:
    reason: str
    version: int
    on: date


@frozen
class Locked:
    """Approved: from here on the text is the file with this digest."""

    version: int
    sha256: str
    signer: str
    signs: str
    on: date


@frozen
class Reopened:
    reason: str
    version: int
    on: date


# Decisions


def give_text(
    speech: Speech, *, actor: Actor, today: date, the_plan: Plan, scan: str
) -> list[TextGiven]:
    """Give the text, attached as a file; every version stays known by its digest."""
    in_force(the_plan)
    if isinstance(speech, Approved):
        raise Refusal("speech_locked", speech=speech.paper.id, on=speech.on)
    if isinstance(speech, Taken):
        raise wrong_state(speech, "proposed")
    paper = speech.paper
    require_owner(paper, actor)
    require(is_digest(scan), "speech_file_missing", speech=paper.id)
    require(scan not in paper.texts[-1:], "speech_text_same", speech=paper.id)
    return [TextGiven(len(paper.texts) + 1, scan, today)]


def give_back(speech: Speech, *, today: date, the_plan: Plan, reason: str) -> list[GivenBack]:
    """Give a speech back to its unit to be written anew, with the reason."""
    in_force(the_plan)
    require_text(reason=reason)
    paper = _with_text(speech)
    return [GivenBack(reason, len(paper.texts), today)]


def approve(
    speech: Speech, *, actor: Actor, today: date, the_plan: Plan, scan: str
) -> list[Locked]:
    """Approve the last text and lock it; a file that is attached has to be that text."""
    in_force(the_plan)
    paper = _with_text(speech)
    last, version = paper.texts[-1], len(paper.texts)
    require(scan in ("", last), "speech_text_differs", speech=paper.id, version=version)
    return [Locked(version, last, actor.person, actor.signs, today)]


def reopen(speech: Speech, *, today: date, the_plan: Plan, reason: str) -> list[Reopened]:
    """Take the approval back so that another version can be given, with the reason."""
    in_force(the_plan)
    require_text(reason=reason)
    if not isinstance(speech, Approved):
        raise wrong_state(speech, "approved")
    return [Reopened(reason, len(speech.paper.texts), today)]


def _with_text(speech: Speech) -> Paper:
    """The speech while it waits with a text to be judged, or a refusal."""
    if not isinstance(speech, Waiting):
        raise wrong_state(speech, "proposed")
    require(speech.paper.texts, "speech_without_text", speech=speech.paper.id)
    return speech.paper


# Evolve


def evolve(speech: Speech, event: object) -> Speech:
    match speech, event:
        case ((Waiting(paper) | SentBack(paper)), TextGiven(_, sha256)):
            return Waiting(change(paper, texts=(*paper.texts, sha256)))
        case Waiting(paper), GivenBack(reason):
            return SentBack(paper, reason)
        case Waiting(paper), Locked(on=on):
            return Approved(paper, on)
        case Approved(paper), Reopened():
            return Waiting(paper)
    return speech


REFUSALS = {
    "speech_locked": "II.2.6b",
    "speech_file_missing": "II.2.6b",
    "speech_text_same": "II.2.6b",
    "speech_without_text": "II.2.6b",
    "speech_text_differs": "II.2.6b",
}
