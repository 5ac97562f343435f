"""Nothing the program can say is without words, in both languages, in one spelling."""

import ast
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from adapters.ledger import fact_types
from adapters.words import build
from adapters.words.words import LANGUAGES, Words, placeholders
from domain.catalogue import CATALOGUE, SHARED_REFUSALS
from domain.decision import ROLES, Topic

ROOT = Path(__file__).parents[2]
TOPICS = [pytest.param(topic, id=topic.name) for topic in CATALOGUE.topics.values()]
# Codes are written where they are raised: the class of the problem, then its code.
RAISED = re.compile(r'(?:Usage|Integrity|Store)?(?:Problem|Fault|fault)\(\s*"([a-z_]+)"')
NEW_TONES = re.compile(r"\b\w*(?:o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
ANYTHING = "**"
SPECIAL = {"on", "day_of", "status_of", "sealing"}


@cache
def words(language: str) -> Words:
    return Words(language)


@cache
def catalog(language: str) -> Mapping[str, str]:
    return words(language).under("")


def missing(language: str, keys: Iterator[str]) -> list[str]:
    return [key for key in keys if key not in catalog(language)]


def fields_of(topic: Topic) -> set[str]:
    facts = {name for decision in topic.decisions for name in fact_types(decision)}
    events = {name for kind in topic.events.values() for name in get_type_hints(kind)}
    return facts | events


def keys_of(topic: Topic) -> Iterator[str]:
    yield from (f"topic.{topic.name}", f"topic.{topic.name}.command")
    for decision in topic.decisions:
        key = f"decision.{topic.name}.{decision.name}"
        yield from (key, f"{key}.command", f"{key}.help")
    yield from (f"event.{name.partition('/')[0]}" for name in topic.events)
    yield from (f"refusal.{code}" for code in topic.refusals)


@cache
def facts_raised() -> Mapping[str, set[str]]:
    """Refusal code → facts that every place which raises it gives, read off the sources."""
    found: dict[str, set[str]] = {}
    for path in [*(ROOT / "domain").glob("*.py"), *(ROOT / "adapters").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (code := raised_code(node)):
                given = {keyword.arg or ANYTHING for keyword in node.keywords}
                found[code] = found[code] & given if code in found else given
    return found


def raised_code(call: ast.Call) -> str:
    """The code in ``Refusal("code", …)`` or ``require(condition, "code", …)``."""
    name = getattr(call.func, "id", "")
    place = {"Refusal": 0, "require": 1}.get(name, len(call.args))
    code = call.args[place] if place < len(call.args) else None
    return code.value if isinstance(code, ast.Constant) and isinstance(code.value, str) else ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_all_its_words(topic: Topic, language: str) -> None:
    assert [] == missing(language, keys_of(topic))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_field_has_a_label_and_every_fact_an_option(topic: Topic, language: str) -> None:
    known = catalog(language)
    labels = [f for f in fields_of(topic) if f"field.{topic.name}.{f}" not in known]
    facts = {name for decision in topic.decisions for name in fact_types(decision)}
    options = [f for f in facts if f"field.{topic.name}.{f}.option" not in known]
    assert [] == missing(language, (f"field.{field}" for field in labels))
    assert [] == missing(language, (f"field.{field}.option" for field in options))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_status_a_topic_can_have_is_said(topic: Topic, language: str) -> None:
    assert words(language).under(f"status.{topic.name}.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_sentences_name_only_facts_of_their_event(topic: Topic, language: str) -> None:
    for name, kind in topic.events.items():
        sentence = catalog(language)[f"event.{name.partition('/')[0]}"]
        assert {f for f, _ in placeholders(sentence)} <= {*get_type_hints(kind), *SPECIAL}, name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(CATALOGUE.refusals))
def test_a_refusal_has_three_lines_and_names_only_its_facts(code: str, language: str) -> None:
    said = catalog(language)[f"refusal.{code}"]
    rule, found, cure = said.split("\n")
    assert all((rule, found, cure))
    known = facts_raised().get(code, {ANYTHING})
    if ANYTHING not in known:
        assert {fact for fact, _ in placeholders(said)} <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_shared_refusals_roles_and_sources_have_words(language: str) -> None:
    assert [] == missing(language, (f"refusal.{code}" for code in SHARED_REFUSALS))
    assert [] == missing(language, (f"value.role.{role}" for role in (*ROLES, "staff", "founder")))
    cited = {*CATALOGUE.refusals.values()}
    cited |= {s for t in CATALOGUE.topics.values() for d in t.decisions for s in d.source}
    assert [] == missing(language, (f"source.{s}" for s in cited if s.startswith("BR-")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_raised_has_two_lines(language: str) -> None:
    codes = set()
    for room in ("adapters", "cli"):
        for path in (ROOT / room).glob("**/*.py"):
            codes |= set(RAISED.findall(path.read_text(encoding="utf-8")))
    assert len(codes) > 40
    assert [] == missing(language, (f"problem.{code}" for code in sorted(codes)))
    for key, text in catalog(language).items():
        if key.startswith("problem."):
            assert len(text.split("\n")) == 2, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_composed_and_clean(language: str) -> None:
    for key, text in catalog(language).items():
        if not key:  # the header
            continue
        assert unicodedata.is_normalized("NFC", text), key
        assert text == text.strip(), key


def test_vietnamese_keeps_the_old_place_of_the_tone() -> None:
    wrong = {
        key: found.group()
        for key, text in catalog("vi").items()
        if (found := NEW_TONES.search(text))
        and not re.match(r"qu", found.group(), re.IGNORECASE)  # quý, quỹ: the u belongs to q
    }
    assert {} == wrong


def test_both_languages_say_the_same_keys_with_the_same_facts() -> None:
    vi, en = catalog("vi"), catalog("en")
    assert set(vi) == set(en)
    for key in vi:
        if key.startswith(("event.", "refusal.", "problem.", "record.")):
            assert facts(vi[key]) == facts(en[key]), key


def facts(text: str) -> set[str]:
    return {name for name, _ in placeholders(text)}


def test_command_names_are_plain_and_never_twice_in_a_topic() -> None:
    plain = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
    for language in LANGUAGES:
        for topic in CATALOGUE.topics.values():
            keys = [f"decision.{topic.name}.{d.name}.command" for d in topic.decisions]
            names = [catalog(language)[key] for key in keys]
            assert all(map(plain.fullmatch, names)), names
            assert len(names) == len(set(names)), names
            assert not set(names) & {"ds", "xem", "list", "show"}, names


def test_a_key_written_twice_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (tmp_path / "catalogs" / "vi").mkdir(parents=True)
    for name in ("a", "b"):
        text = f'{head}msgid "same"\nmsgstr "x"\n'
        (tmp_path / "catalogs" / "vi" / f"{name}.po").write_text(text, encoding="utf-8")
    monkeypatch.setattr(build, "HERE", tmp_path)
    compiled: Callable[[], Any] = build.compile_catalogs
    with pytest.raises(ValueError, match="written twice"):
        compiled()
