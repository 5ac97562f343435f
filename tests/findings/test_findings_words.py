"""Every kind of finding can be said, in both languages, with the rule it is held against."""

import pytest

from adapters.audit.looked import against
from adapters.findings import every_kind
from adapters.findings.finding import Kind
from adapters.words.words import LANGUAGES, Words, placeholders

from .books import find
from .test_kinds import CASES, KINDS


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", every_kind(), ids=lambda kind: kind.name)
def test_a_kind_has_its_words_and_its_rules(kind: Kind, language: str) -> None:
    words = Words(language)
    assert kind.sources
    for said in (words.text(f"audit.{kind.name}"), against(words, kind)):
        assert "⟦" not in said
        assert "BR-" not in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", every_kind(), ids=lambda kind: kind.name)
def test_a_sentence_names_only_facts_that_every_finding_has(kind: Kind, language: str) -> None:
    sentence = Words(language).text(f"audit.{kind.name}.said")
    named = {fact for fact, _ in placeholders(sentence)}
    for case in CASES:
        if case.kind == kind.name:
            for one in find(KINDS[kind.name], *case.events, **case.around):
                assert named <= one.facts.keys()
