"""Every rule of the law table is told, set, or left out with a reason; docs/law.md says which."""

import pytest

from adapters.rulebook import load
from adapters.words.words import Words
from cli import law_doc
from domain.settings import Settings

RULES = [id for id in load().rules if id.startswith("BR-")]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_a_scenario_a_setting_or_outside(rule: str) -> None:
    told, settings = law_doc.told(), law_doc.settings()
    outside = law_doc.outside(Words("vi"))
    assert rule in {*told, *settings, *outside}
    assert not (rule in outside and (rule in told or rule in settings))


def test_nothing_is_cited_or_left_out_that_is_not_a_rule() -> None:
    assert set(law_doc.told()) <= set(load().rules)
    for words in (Words("vi"), Words("en")):
        assert set(law_doc.outside(words)) <= set(RULES)


def test_a_setting_is_empty_until_it_is_adopted() -> None:
    """The two that are not say what the law says: opinions count, voters are named."""
    filled = {rule.setting for rule in law_doc.settings().values()}
    assert {name for name in filled if getattr(Settings(), name)} == {"written_opinions", "ballot"}


def test_the_page_is_what_the_program_says() -> None:
    assert law_doc.PAGE.read_text(encoding="utf-8") == law_doc.text()
