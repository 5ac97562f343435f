"""The data files that ship: complete, told in words, and honest about what is known."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from adapters.rulebook import load
from adapters.words.words import Words
from domain.awards import (
    AWARDS,
    DECIDERS,
    DISCIPLINES,
    FACTS,
    FORM,
    PARTS,
    RATINGS,
    SCOPES,
    SUBJECTS,
    TITLE,
    TYPES,
    Condition,
)
from domain.law import BUILT_IN, MARKS, Rule
from domain.settings import Settings

BOOK = load()
RULES = list(BOOK.rules.values())
AWARD_LIST = list(BOOK.awards.values())
SETTINGS = {field.name for field in Settings.__attrs_attrs__}

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
both_languages = pytest.mark.parametrize("words", [Words("vi"), Words("en")], ids=["vi", "en"])

VALUES = {
    "subject": SUBJECTS,
    "type": TYPES,
    "award": tuple(AWARDS),
    "rating": RATINGS,
    "members_rated": RATINGS,
    "members_awarded": tuple(AWARDS),
    "members_disciplined": DISCIPLINES,
    "initiative": ("",),
    "research": ("",),
    "valour": ("",),
}


def leaves(condition: Condition) -> Iterator[Condition]:
    parts = (*condition.all, *condition.any)
    if not parts:
        yield condition
    for part in parts:
        yield from leaves(part)


# Rules


def test_every_rule_of_the_table_is_there_in_order() -> None:
    numbered = [rule.id for rule in RULES if rule.id.startswith("BR-")]
    assert numbered == [f"BR-{number:02d}" for number in range(1, 77)]


@every_rule
def test_a_rule_is_well_formed(rule: Rule) -> None:
    assert rule.by in {"law", "local", "plan", "practice"}
    assert rule.setting in {"", *SETTINGS}
    assert {citation.mark for citation in rule.citations} <= set(MARKS)
    assert all(citation.source for citation in rule.citations)
    days = [citation.since for citation in rule.citations]
    assert days == sorted(set(days))
    assert rule.least <= rule.most
    assert (rule.setting == "caps") == (rule.most > 0)
    assert bool(rule.unit) or not (rule.figure or rule.most)


@every_rule
def test_only_what_was_read_is_built_in(rule: Rule) -> None:
    """[L], [N], [2nd] and [M] never decide anything by default."""
    if rule.binds:
        assert rule.citations
        assert {citation.mark for citation in rule.citations} <= set(BUILT_IN)
        assert rule.by != "local"
    if rule.figure:
        assert rule.binds


@every_rule
def test_what_the_law_leaves_open_has_a_setting_that_is_empty(rule: Rule) -> None:
    if rule.by == "local" and rule.id != "BR-40":
        assert rule.setting
        assert not getattr(Settings(), rule.setting) or rule.id == "BR-13"


def test_an_open_ballot_is_no_more_than_a_way_to_write_down_who_voted() -> None:
    assert Settings() == Settings(quorum="", written_opinions=True, ballot="open")


@every_rule
def test_the_regime_of_the_old_decree_is_marked_as_carried_over(rule: Rule) -> None:
    for citation in rule.citations:
        late = citation.mark == "V98" and citation.since >= date(2025, 7, 1)
        assert bool(citation.carried) == late


@both_languages
@every_rule
def test_a_rule_is_a_sentence_with_a_source(rule: Rule, words: Words) -> None:
    assert words.has(f"rule.{rule.id}")
    assert words.text(f"rule.{rule.id}").endswith(".")
    assert words.has(f"source.{rule.id}") or rule.id == "LUAT-24"


# Awards


def test_only_awards_with_a_ballot_have_a_national_share() -> None:
    assert [award.code for award in AWARD_LIST if award.ballot != (award.share > 0)] == []


def test_shares_are_those_of_the_decree() -> None:
    eighty = {"base_emulation_fighter", "emulation_flag", "government_flag"}
    ninety = {"provincial_emulation_fighter", "national_emulation_fighter"}
    ninety |= {"labour_hero", "armed_forces_hero"}
    assert {award.code for award in AWARD_LIST if award.share == 80} == eighty
    assert {award.code for award in AWARD_LIST if award.share == 90} == ninety


def test_a_director_decides_four_awards() -> None:
    assert {award.code for award in AWARDS.values() if award.director} == {
        *("advanced_worker", "base_emulation_fighter", "advanced_collective"),
        "certificate_of_commendation",
    }


@pytest.mark.parametrize("award", AWARD_LIST, ids=lambda award: award.code)
def test_an_award_is_well_formed(award: object) -> None:
    found = BOOK.awards[award.code]  # type: ignore[attr-defined]
    assert found.kind in {TITLE, FORM}
    assert found.decides in DECIDERS
    assert found.mark in BUILT_IN
    assert found.source
    assert set(found.dossier) <= set(PARTS)
    assert ("ballot_result" in found.dossier) == found.ballot
    money = (set(found.coefficients), set(found.at_most), set(found.unverified))
    assert set().union(*money) <= set(found.subjects)
    assert sum(map(len, money)) == len(set().union(*money))


@pytest.mark.parametrize("code", [award.code for award in AWARD_LIST if award.requires])
def test_a_standard_asks_for_known_facts(code: str) -> None:
    condition = BOOK.awards[code].requires
    assert condition is not None
    assert condition.rule in BOOK.rules
    for leaf in leaves(condition):
        assert leaf.fact in FACTS
        assert leaf.value in VALUES[leaf.fact]
        assert leaf.scope in {"", *SCOPES}
        assert bool(leaf.scope) == (leaf.fact in {"initiative", "research"})


def test_standards_are_those_of_the_law() -> None:
    asked = {award.code: award.requires.rule for award in AWARD_LIST if award.requires}
    assert asked == {
        "advanced_worker": "LUAT-24",
        "base_emulation_fighter": "BR-20",
        "provincial_emulation_fighter": "BR-21",
        "national_emulation_fighter": "BR-22",
        "advanced_collective": "BR-23",
        "excellent_collective": "BR-24",
        "merit_certificate": "BR-25",
    }


@both_languages
def test_every_award_and_who_decides_it_has_a_name(words: Words) -> None:
    keys = {f"value.award.{award.code}" for award in AWARD_LIST}
    keys |= {f"value.decides.{award.decides}" for award in AWARD_LIST}
    assert [key for key in keys if not words.has(key)] == []


# Texts and salaries


def test_texts_and_salaries_stand_in_order_of_time() -> None:
    assert all(one.since < other.since for one, other in pairwise(BOOK.sets))
    assert all(one.since < other.since for one, other in pairwise(BOOK.salaries))


def test_what_was_not_read_is_among_the_texts_or_still_missing() -> None:
    for found in BOOK.sets:
        assert all(text in found.texts or text.startswith("văn bản") for text in found.unread)


def test_the_rulebook_is_read_once() -> None:
    assert load() is BOOK
