"""Examples made of a schema itself, so that none can be out of date: every fact by its type.

What stands in a text is its field's own label, an id of the kind it names, or a value of its list.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from domain.catalogue import CATALOGUE

from ..facts import ENUMERATIONS, choices
from .forms import CLOCKS, target

if TYPE_CHECKING:
    from domain.decision import Decision, Topic

    from ..words.words import Words

Schema = dict[str, Any]
Text = Callable[[str], str]  # what stands in a text field of that name

DAY, CLOCK, YEAR = "2025-08-21", "08:00", 2025
DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
PERSON, UNIT = "CB-001", "VP"
# Topics whose streams bear the ids of what they are about.
ABOUT = {"record": PERSON, "personal": PERSON, "presence": PERSON}
DEEPEST = 5  # records within records: some hold their like


def example(
    schema: Schema, components: Mapping[str, Schema], text: Text, *, whole: bool = True
) -> Any:
    """A value that fits a schema; without ``whole`` only what must be said."""
    return _Maker(components, text, whole=whole).of(schema)


class _Maker:
    """Makes a value by the first word of a schema that it knows."""

    def __init__(self, components: Mapping[str, Schema], text: Text, *, whole: bool) -> None:
        self._components, self._text, self._whole = components, text, whole
        self._by_word = {
            "$ref": self._named,
            "anyOf": self._first,
            "allOf": self._merged,
            "enum": self._listed,
            "items": self._several,
            "additionalProperties": self._pairs,
            "properties": self._members,
        }

    def of(self, schema: Schema, name: str = "", deep: int = 0) -> Any:
        """A value for a schema that stands under ``name``."""
        words = (word for word in self._by_word if schema.get(word, False) is not False)
        word = next(words, "")
        return self._by_word[word](schema, name, deep) if word else self._plain(schema, name)

    def _named(self, schema: Schema, name: str, deep: int) -> Any:
        return self.of(self._components[schema["$ref"].rpartition("/")[2]], name, deep)

    def _first(self, schema: Schema, name: str, deep: int) -> Any:
        return self.of(schema["anyOf"][0], name, deep)

    def _merged(self, schema: Schema, name: str, deep: int) -> Any:
        parts = [self.of(part, name, deep) for part in schema["allOf"]]
        return {key: value for part in parts for key, value in part.items()}

    def _listed(self, schema: Schema, _: str, __: int) -> Any:
        return next(value for value in schema["enum"] if value)

    def _several(self, schema: Schema, name: str, deep: int) -> Any:
        return [self.of(schema["items"], name, deep + 1)] if deep < DEEPEST else []

    def _pairs(self, schema: Schema, name: str, deep: int) -> Any:
        return {self._text(name): self.of(schema["additionalProperties"], name, deep + 1)}

    def _members(self, schema: Schema, _: str, deep: int) -> Any:
        needed = schema.get("required", ())
        return {
            member: self.of(one, member, deep + 1)
            for member, one in schema["properties"].items()
            if self._whole or member in needed
        }

    def _plain(self, schema: Schema, name: str) -> Any:
        kind = schema.get("type", "string")
        first = kind if isinstance(kind, str) else kind[0]
        if first == "string":
            return DAY if schema.get("format") == "date" else self._text(name)
        return {"integer": 1, "boolean": True, "object": {}}[first]


def id_of(topic: "Topic") -> str:
    """An id as a topic writes them."""
    if topic.singleton or topic.name in ABOUT:
        return topic.singleton or ABOUT[topic.name]
    if not topic.prefix:  # known by the plan it belongs to
        return id_of(CATALOGUE.topics["plan"])
    year = (str(YEAR),) if topic.yearly else ()
    number = (f"{1:0{topic.digits}d}",) if topic.digits else ()
    return "-".join((topic.prefix, *year, *number))


def facts_text(words: "Words", topic: "Topic", decision: "Decision") -> Text:
    """What stands in the texts of a decision's facts."""

    def text(field: str) -> str:
        if values := [one for one in choices(words, topic.name, _listed(field)) if one]:
            return values[0]
        if field == "sha256":
            return DIGEST
        if field in CLOCKS:
            return CLOCK
        return _id(target(topic, decision, field)) or words.label(field, topic.name)

    return text


def _listed(field: str) -> str:
    return ENUMERATIONS.get(field, field)


def _id(kind: str) -> str:
    """An id of what a fact names, "" for what is no id."""
    if kind in ("person", "either"):
        return PERSON
    if kind == "unit":
        return UNIT
    return id_of(CATALOGUE.topics[kind]) if kind else ""


def answer_text(topic: "Topic", title: str) -> Text:
    """What stands in the texts of an answer about a stream."""
    id = id_of(topic)
    said = {
        "topic": topic.name,
        "id": id,
        "stream": f"{topic.name}:{id}",
        "type": next(iter(topic.events)),
        "title": title,
        "unit": UNIT,
    }
    return lambda field: said.get(field, "…")
