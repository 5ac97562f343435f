"""The tables of the catalogue are whole: what is stored, decided and refused has its source."""

import re
from collections import Counter

import pytest

from domain.catalogue import CATALOGUE, TOPICS
from domain.decision import FOUNDER, ROLES, STAFF, Decision, Topic

from .citations import is_known

DECISIONS = [(topic, decision) for topic in TOPICS for decision in topic.decisions]
NAMED = [f"{topic.name}.{decision.name}" for topic, decision in DECISIONS]


def test_no_decision_is_listed_twice() -> None:
    assert [name for name, times in Counter(NAMED).items() if times > 1] == []


@pytest.mark.parametrize(("topic", "decision"), DECISIONS, ids=NAMED)
def test_a_decision_has_a_source_a_holder_and_a_description(
    topic: Topic, decision: Decision
) -> None:
    assert [source for source in decision.source if not is_known(source)] == []
    assert decision.source != ()
    assert set(decision.by) <= {*ROLES, STAFF, FOUNDER}
    assert decision.by != ()
    assert (decision.decide.__doc__ or "").strip() != ""


@pytest.mark.parametrize("code", sorted(CATALOGUE.refusals))
def test_a_refusal_rests_on_a_clause_or_an_article(code: str) -> None:
    assert is_known(CATALOGUE.refusals[code])


@pytest.mark.parametrize("name", sorted(CATALOGUE.events))
def test_a_stored_name_is_a_topic_a_past_event_and_a_version(name: str) -> None:
    assert re.fullmatch(r"[a-z_]+\.[a-z_]+/[1-9]\d*", name)


def test_every_old_name_leads_to_one_that_is_known() -> None:
    known = {*CATALOGUE.events, *CATALOGUE.upcasts}
    assert [new for new, _ in CATALOGUE.upcasts.values() if new not in known] == []


def test_topics_are_told_apart_by_their_prefix() -> None:
    prefixes = Counter(topic.prefix for topic in TOPICS if topic.prefix)
    assert [prefix for prefix, times in prefixes.items() if times > 1] == []
