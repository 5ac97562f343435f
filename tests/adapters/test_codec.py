"""What is stored: canonical JSON of every event there is, and nothing that misleads a reader."""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from unicodedata import normalize

import msgspec
import pytest
import rfc8785
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from hypothesis.strategies import DataObject, SearchStrategy

from adapters.codec import (
    INKLESS,
    LEAF_LIMIT,
    LIMIT,
    UNCLEAN,
    Codec,
    check,
    encode_json,
    open_envelope,
)
from adapters.problems import IntegrityProblem, StoreProblem
from domain.catalogue import CATALOGUE, gather
from domain.decision import Topic
from domain.refusal import Refusal
from domain.task import TOPIC as TASK
from domain.task import ProgressReported

CODEC = Codec()
AROUND = {
    "at": "2025-08-12T02:14:00.000000Z",
    "by": {"person": "CB-001", "role": "office", "signs": "TL.", "unit": "VP"},
    "cause": "",
    "cmd": "0c5ea3f0-58a5-4f0e-8d7e-0f5f0f2b9e11",
    "decision": "task.report",
    "doc": {"name": "12/KH-NV"},
    "facts": {"note": "Đã xong “một phần”", "percent": 40},
    "on": "task:NV-001",
    "rules": "VN-2025-07-01",
    "valid": "2025-08-12",
}
REPORT = ProgressReported(40, "Đã xong", date(2025, 8, 12))


CHARACTERS = some.characters(exclude_categories=UNCLEAN, include_characters="\n")
TEXT = (
    some.text(CHARACTERS, max_size=20)
    .filter(lambda text: not INKLESS.search(text))
    .map(lambda text: normalize("NFC", text))
)
WHOLE = some.integers(1 - LIMIT, LIMIT - 1)
PLAIN: Mapping[Any, SearchStrategy[Any]] = {
    str: TEXT,
    bool: some.booleans(),
    int: WHOLE,
    date: some.dates(),
    NoneType: some.none(),
}


@cache
def values(kind: Any, deep: int = 3) -> SearchStrategy[Any]:
    """Any value of an annotated type that events use; trees end after ``deep`` records."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return some.one_of(*(values(one, deep) for one in inner))
    if origin is tuple:
        return (
            some.lists(values(inner[0], deep), max_size=deep).map(tuple) if deep else some.just(())
        )
    if origin is dict:
        return some.dictionaries(KEYS, values(inner[1], deep), max_size=2)
    hints = get_type_hints(kind)
    return some.builds(kind, **{name: values(hint, deep - 1) for name, hint in hints.items()})


KEYS = TEXT.filter(lambda key: key and key[0] != "_" and max(key) <= "\uffff")


@pytest.mark.parametrize("name", CATALOGUE.events)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=some.data())
def test_every_event_comes_back_as_it_was_from_canonical_bytes(name: str, data: DataObject) -> None:
    """Decoding undoes encoding, and the stored bytes are those of RFC 8785."""
    event = data.draw(values(CATALOGUE.events[name]))
    type, body = CODEC.encode(event, AROUND)
    assert type == name
    assert CODEC.event(type, body) == event
    assert rfc8785.dumps(json.loads(body)) == body


@given(some.recursive(some.none() | some.booleans() | WHOLE | TEXT, lambda inner: (
    some.lists(inner, max_size=4) | some.dictionaries(KEYS, inner, max_size=4)
)))  # fmt: skip
def test_whatever_passes_the_border_is_encoded_canonically(value: Any) -> None:
    """Facts are open to any shape; nothing that ``check`` lets in has a second spelling."""
    check(value)
    assert encode_json(value) == rfc8785.dumps(value)


def test_the_envelope_says_what_was_known_around_the_event() -> None:
    """Who, when, on which facts: all of it is read back from the body."""
    body = CODEC.encode(REPORT, AROUND)[1]
    around = open_envelope(body)
    said = {name: getattr(around, name) for name in AROUND}
    assert msgspec.to_builtins(said) == AROUND
    assert json.loads(bytes(around.data)) == json.loads(body)["data"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("Hòa", "text_not_nfc"),
        ("a\u200bb", "text_not_clean"),
        ("a\u202eb", "text_not_clean"),
        ("a\ufeffb", "text_not_clean"),
        ("a\u2028b", "text_not_clean"),
        ("a\u3164b", "text_not_clean"),
        ("a\ufe0fb", "text_not_clean"),
        ("a\tb", "text_not_clean"),
        ("a\r\nb", "text_not_clean"),
        ("a\x7fb", "text_not_clean"),
        ("a\ud800b", "text_not_clean"),
        (LIMIT, "number_too_big"),
        (-LIMIT, "number_too_big"),
        (10**400, "number_too_big"),
        (1.5, "fact_malformed"),
        (float("nan"), "fact_malformed"),
        (b"x", "fact_malformed"),
        ({"_type_": "x"}, "fact_malformed"),
        ({"": "x"}, "fact_malformed"),
        ({"\U0001f600": "x"}, "fact_malformed"),
        ({"a\u200b": "x"}, "text_not_clean"),
        ([{"deep": ["Hòa"]}], "text_not_nfc"),
    ],
)
def test_what_could_mislead_a_reader_is_refused_at_the_border(value: Any, code: str) -> None:
    """Unseen characters, second spellings, numbers JSON cannot carry, odd names: not recorded."""
    value = _decomposed(value) if code == "text_not_nfc" else value
    with pytest.raises(Refusal) as refused:
        check({"fact": value})
    assert refused.value.code == code


def _decomposed(value: Any) -> Any:
    return json.loads(normalize("NFD", json.dumps(value, ensure_ascii=False)))


@pytest.mark.parametrize(
    "value", ["", "một dòng\nhai dòng", "a\u00a0b", "“Nguyễn Thị Ước” – 100 %", LIMIT - 1, None]
)
def test_what_people_write_passes(value: Any) -> None:
    """New lines, hard spaces and quotation marks are everyday text."""
    check({"fact": value})


def test_the_refusal_shows_where_the_unseen_character_stands() -> None:
    """The place counts from one, the code point is named, the rest can be read."""
    with pytest.raises(Refusal) as refused:
        check({"note": "Đã\u200bxong"})
    facts = {"field": "note", "place": 3, "char": "U+200B", "found": "Đã\ufffdxong"}
    assert refused.value.facts == facts


def test_an_event_too_big_for_a_leaf_is_refused() -> None:
    """What is bigger belongs in a file, recorded by its hash."""
    with pytest.raises(Refusal) as refused:
        CODEC.encode(ProgressReported(1, "ă" * (LEAF_LIMIT // 2), date(2025, 8, 12)), AROUND)
    assert refused.value.code == "event_too_big"


@pytest.mark.parametrize("type", ["task.progress_reported/2", "task.dreamt_of/1", "weather.fine/1"])
def test_types_this_code_does_not_know_are_not_read(type: str) -> None:
    """A newer version is never read as the one we know, even where its fields would fit."""
    with pytest.raises(StoreProblem) as problem:
        CODEC.event(type, CODEC.encode(REPORT, AROUND)[1])
    assert problem.value.code == "event_newer"


def test_old_versions_are_brought_up_step_by_step() -> None:
    """Each step knows only the next version; the body on disk stays as it was."""
    codec = Codec(gather((_with_upcasts(TASK),)))
    data = {"done": 40, "on": "2025-08-12"}
    event = codec.event("task.progress_reported/0a", encode_json({**AROUND, "data": data}))
    assert event == ProgressReported(40, "không ghi", date(2025, 8, 12))


def _with_upcasts(topic: Topic) -> Topic:
    now = "task.progress_reported/1"
    upcasts = {
        "task.progress_reported/0a": (
            "task.progress_reported/0b",
            lambda data: {"percent": data["done"], "on": data["on"]},
        ),
        "task.progress_reported/0b": (now, lambda data: {**data, "note": "không ghi"}),
    }
    kept = {name: getattr(topic, name) for name in topic.__match_args__}
    return Topic(**{**kept, "upcasts": upcasts})


def test_a_body_that_is_no_envelope_is_an_integrity_problem() -> None:
    """Damage is told apart from newer software, in the envelope and in the event."""
    for read in (open_envelope, CODEC.reader("task.progress_reported/1")[0]):
        with pytest.raises(IntegrityProblem) as problem:
            read(b'{"at":1,"data":{}}')
        assert problem.value.code == "body_unreadable"
