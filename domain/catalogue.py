"""The one list of topics: every stored event name and version, every decision, every refusal."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from . import (
    agency,
    award,
    ballot_paper,
    budget,
    call,
    campaign,
    committee,
    compilation,
    conference,
    council,
    delegation,
    document,
    dossier,
    exemplar,
    invitation,
    law,
    logistics,
    movement,
    nomination,
    norm,
    packet,
    person,
    personal,
    plan,
    presence,
    publicity,
    record,
    register,
    report,
    request,
    seal,
    session,
    showcase,
    speech,
    task,
    vote,
)
from .decision import Decision, Topic, Upcast

TOPICS: tuple[Topic, ...] = (
    agency.TOPIC,
    person.TOPIC,
    personal.TOPIC,
    record.TOPIC,
    plan.TOPIC,
    register.TOPIC,
    document.TOPIC,
    task.TOPIC,
    committee.TOPIC,
    request.TOPIC,
    movement.TOPIC,
    exemplar.TOPIC,
    campaign.TOPIC,
    call.TOPIC,
    nomination.TOPIC,
    compilation.TOPIC,
    council.TOPIC,
    session.TOPIC,
    vote.TOPIC,
    ballot_paper.TOPIC,
    award.TOPIC,
    dossier.TOPIC,
    packet.TOPIC,
    publicity.TOPIC,
    logistics.TOPIC,
    norm.TOPIC,
    budget.TOPIC,
    conference.TOPIC,
    invitation.TOPIC,
    presence.TOPIC,
    speech.TOPIC,
    showcase.TOPIC,
    report.TOPIC,
    delegation.TOPIC,
    seal.TOPIC,
)

# A stored name that stands outside its topic: the export format fixes the type of the entry that
# closes a packet, and programs that are not ours look for it by that name.
FIXED = {"dossier.submitted/1": "packet"}

# Refusals that belong to no single topic, raised by the kernel or by shared rules.
SHARED_REFUSALS: Mapping[str, str] = {
    **law.REFUSALS,
    "text_missing": "II.2.6a",
    "not_found": "III.2d",
    "already_exists": "III.2d",
    "id_malformed": "III.2d",
    "fact_missing": "III.2d",
    "fact_unknown": "III.2d",
    "fact_malformed": "III.2d",
    "text_not_clean": "NĐ 30/2020 PL I",
    "text_not_nfc": "NĐ 30/2020 PL I",
    "number_too_big": "III.2d",
    "event_too_big": "III.2d",
    "stream_unsettled": "III.2d",
    "valid_in_future": "III.2d",
    "command_reused": "III.2d",
    "ledger_founded": "III.2d",
    "decision_unknown": "III.2d",
}


@frozen
class Catalogue:
    """Topics looked up by what people and ledgers call them."""

    topics: Mapping[str, Topic]
    events: Mapping[str, type]
    topic_of: Mapping[str, Topic]
    names: Mapping[type, str]
    upcasts: Mapping[str, tuple[str, Upcast]]

    def decision(self, name: str) -> tuple[Topic, Decision] | None:
        """The topic and decision called "task.assign", if there is one."""
        topic = self.topics.get(name.partition(".")[0])
        for decision in topic.decisions if topic else ():
            if f"{topic.name}.{decision.name}" == name:  # type: ignore[union-attr]
                return topic, decision  # type: ignore[return-value]
        return None

    @property
    def refusals(self) -> dict[str, str]:
        """Every refusal code and the clause or article it rests on."""
        found = dict(SHARED_REFUSALS)
        for topic in self.topics.values():
            found.update(topic.refusals)
        return found


def gather(topics: tuple[Topic, ...] = TOPICS) -> Catalogue:
    """Put the tables of ``topics`` together; a name used twice is a programming error."""
    events: dict[str, type] = {}
    topic_of: dict[str, Topic] = {}
    upcasts: dict[str, tuple[str, Any]] = {}
    for topic in topics:
        for name, kind in topic.events.items():
            home = FIXED.get(name, name.partition(".")[0])
            if name in events or home != topic.name:
                raise ValueError(f"event name {name!r} is taken or outside its topic")
            events[name] = kind
            topic_of[name] = topic
        for old, (new, upcast) in topic.upcasts.items():
            upcasts[old] = (new, upcast)
            topic_of[old] = topic
    names = {kind: name for name, kind in events.items()}
    return Catalogue({t.name: t for t in topics}, events, topic_of, names, upcasts)


CATALOGUE = gather()
