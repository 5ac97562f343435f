"""What a state says: single values with their labels, and longer things as lists of lines."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .findings import lines
from .values import fields
from .words import placeholders

if TYPE_CHECKING:
    from .words import Words

HEAD = frozenset({"id", "title"})  # said in the head already
SHOWN_AT_ZERO = frozenset({"percent", "yes", "quota"})  # elsewhere nothing is nothing to show
LONG = 3  # a mapping or a row of records longer than this gets lines of its own

Facts = list[tuple[str, str]]
Blocks = list[tuple[str, list[tuple[str, str]]]]


def stated(words: "Words", topic: str, state: Any) -> tuple[Facts, Blocks]:
    """(label, value) of every fact, and (label, rows) of what is too long for one line.

    A row is (key, text); the key is empty where rows have none.
    """
    facts: Facts = []
    blocks: Blocks = []
    for field, found in flat(words, state):
        label = words.label(field, topic)
        value = found
        if field == "details":  # what people declared, by the names of the fields
            value = {words.label(name, topic): one for name, one in found.items()}
        if rows := _rows(words, field, value):
            blocks.append((label, rows))
        elif field not in HEAD and (value or field in SHOWN_AT_ZERO or value is False):
            facts.append((label, words.measure(_meant(words, topic, field), value)))
    return facts, blocks


def _meant(words: "Words", topic: str, field: str) -> str:
    """The name under which a field's values are said: a topic's own words come first."""
    own = f"{topic}.{field}"
    return own if words.under(f"value.{own}.") else field


def flat(words: "Words", state: Any) -> Iterable[tuple[str, Any]]:
    """The fields of a state; in place of records without words of their own, their fields."""
    for field, value in fields(state).items():
        inner = fields(value) if not isinstance(value, Mapping) else {}
        if inner and not _spoken(words, type(value).__name__.lower(), inner):
            yield from flat(words, value)
        else:
            yield field, value


def _spoken(words: "Words", kind: str, inner: Mapping[str, Any]) -> bool:
    """Whether a record has words of its own: a sentence about just these fields.

    Records of two topics may bear one name.
    """
    name = f"record.{kind}"
    if not words.has(name):
        return bool(words.under(f"{name}."))
    return all(place in inner for place, _ in placeholders(words.text(name)))


def _rows(words: "Words", field: str, value: Any) -> list[tuple[str, str]]:
    """Lines for what is too long for one: what was found, mappings, rows of records."""
    if field == "findings":
        return [("", text) for text in lines(words, value)]
    if isinstance(value, Mapping) and _long(value.values()):
        return [
            (str(key), " ".join(words.value(field, item).split())) for key, item in value.items()
        ]
    if isinstance(value, tuple) and _long(value):
        return [("", words.value(field, item)) for item in value]
    return []


def _long(items: Collection[Any]) -> bool:
    """Whether items need lines of their own: many, or several that are records."""
    return len(items) > LONG or (len(items) > 1 and any(map(fields, items)))
