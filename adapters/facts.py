"""From what somebody typed to a fact: by the type the decision declares, never by guessing.

What was typed is text, whatever it looks like: only the command line takes "@…" for a file.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import UnionType
from typing import TYPE_CHECKING, Any, Protocol, Union, get_args, get_origin, get_type_hints

from domain.sealed import Sealed

from .problems import UsageProblem
from .views.folding import fold
from .views.nearest import nearest
from .words.days import parse_day

if TYPE_CHECKING:
    from domain.decision import Decision, Topic

    from .views.reader import Views
    from .words.words import Words

Rows = list[dict[str, Any]]

YES = frozenset({"co", "dong-y", "yes", "y", "true", "dung", "1"})
NO = frozenset({"khong", "khong-dong-y", "no", "n", "false", "sai", "0"})

# Facts whose keys or values are the words of another field.
ENUMERATIONS = {"shares": "award", "awards": "award"}
# Facts in which people write sentences: nothing in them is taken for an id.
FREE = frozenset({
    "advice", "answer", "causes", "correction", "counted", "directions", "evidence", "goals",
    "how", "lessons", "measured_in", "movement.results", "name", "note", "organisation",
    "outcome", "place", "post", "reach", "reason", "remark", "request.subject", "seed",
    "seed_source", "shortcomings", "speech.field", "summary", "superior", "text", "title",
})  # fmt: skip

# Facts named like another topic's enumeration, that are ids or free texts here.
UNLISTED = frozenset({
    "budget.award", "call.reply", "campaign.movement", "campaign.tie_break", "delegation.post",
    "document.award", "document.channel", "dossier.channel", "exemplar.movement",
    "invitation.office", "person.post", "record.post",
})  # fmt: skip

_ID = re.compile(r"[A-Za-zĐđ]{2,3}-?[0-9-]+")
_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(\.\d{3})+)")


class Asker(Protocol):
    """Whoever asks: in which language, with what to look at, on which day.

    Once ``views`` were asked for, ``words`` know the names of units and people.
    """

    @property
    def words(self) -> "Words": ...  # noqa: D102 - said above

    @property
    def views(self) -> "Views": ...  # noqa: D102

    @property
    def today(self) -> date: ...  # noqa: D102


class Reader:
    """Reads the facts of one decision of one topic."""

    def __init__(self, asker: Asker, topic: str) -> None:
        self.asker = asker
        self.topic = topic

    def fact(self, field: str, kind: Any, typed: Any) -> Any:
        """``typed`` (a text, or several for a repeatable option) as a fact of type ``kind``."""
        kind = plain(kind)
        origin, args = get_origin(kind), get_args(kind)
        if origin is tuple:
            return self._several(field, args[0], typed)
        if origin is dict:
            return dict(self._pair(field, args[1], text) for text in typed)
        return self._one(field, kind, typed)

    def _one(self, field: str, kind: Any, typed: str) -> Any:
        readers: dict[Any, Callable[[str, str], Any]] = {
            str: self._text,
            int: self._number,
            bool: self._yes,
            date: self._day,
            Sealed: lambda _, text: text.strip(),  # sealed as it is decided; taken for no id
        }
        if kind in readers:
            return readers[kind](field, typed)
        return self.record(field, kind, _split(typed))

    def _several(self, field: str, kind: Any, typed: Sequence[str]) -> tuple[Any, ...]:
        found: list[Any] = []
        kind, either = record_of(kind), plain(kind) is str
        for text in typed:
            if kind is not str and (rows := self._filed(field, text)) is not None:
                found += [self.record(field, kind, row) for row in rows]
            elif either and (parts := self._ids(field, text)):
                found += parts
            else:
                found.append(self._one(field, str if either else kind, text))
        return tuple(found)

    def _ids(self, field: str, text: str) -> list[str]:
        """Several ids in one word: "HTQT,VP"; nothing when any part is something else."""
        parts = [self._id(field, part.strip()) for part in text.split(",")]
        return [part for part in parts if part] if len(parts) > 1 and all(parts) else []

    def _filed(self, field: str, typed: str) -> Rows | None:  # noqa: ARG002 - for those who may
        """The records in the file that ``typed`` names, ``None`` where it names none."""
        return None

    def _text(self, field: str, typed: str) -> str:
        return self._value(field, typed) or self._id(field, typed) or typed.strip()

    def _id(self, field: str, typed: str) -> str:
        """The id that was meant, "" for what is no id."""
        if field in FREE or f"{self.topic}.{field}" in FREE:
            return ""
        views = self.asker.views  # from here on words know the names of units
        if _ID.fullmatch(typed) and (id := views.resolve_id(typed)):
            return id
        units: dict[str, str] = getattr(self.asker.words.names, "units", {})
        if " " not in typed:
            return next((id for id in units if fold(id) == fold(typed)), "")
        called = [id for id, name in units.items() if fold(name) == fold(typed)]
        return called[0] if len(called) == 1 else ""

    def _value(self, field: str, typed: str) -> str:
        """The stored value of an enumeration, typed as it is stored or as it is said."""
        values = choices(self.asker.words, self.topic, field)
        if not values or typed in values:
            return typed if values else ""
        said = {name: value for value in values for name in (slug(value), slug(values[value]))}
        if slug(typed) in said:
            return said[slug(typed)]
        near = nearest(typed, dict.fromkeys(values, "") | said)
        if near:
            codes = dict.fromkeys(said.get(name, name) for name in near)
            meant = tuple(f"{code} ({values[code]})" for code in codes)
            raise UsageProblem("value_unclear", field=field, found=typed, near=meant)
        return ""

    def _number(self, field: str, typed: str) -> int:
        text = typed.strip().removesuffix("%").strip()
        if not _NUMBER.fullmatch(text):
            raise UsageProblem("value_not_number", field=field, found=typed)
        return int(text.replace(".", ""))

    def _yes(self, field: str, typed: str) -> bool:
        said = slug(typed)
        if said not in YES | NO:
            raise UsageProblem("value_not_yes", field=field, found=typed)
        return said in YES

    def _day(self, field: str, typed: str) -> date:
        return parse_day(typed, self.asker.today, field=field)

    def _pair(self, field: str, kind: Any, typed: str) -> tuple[str, Any]:
        key, equals, value = typed.partition("=")
        if not equals:
            raise UsageProblem("value_not_pair", field=field, found=typed)
        return self._text(field, key.strip()), self._one(field, plain(kind), value.strip())

    def record(self, field: str, kind: Any, given: Mapping[str, Any]) -> dict[str, Any]:
        """A record from its members, by their names in any language; the ledger checks the rest."""
        hints = {name: plain(hint) for name, hint in get_type_hints(kind).items()}
        found = {}
        for key, value in given.items():
            name = self._member(field, key, list(hints))
            found[name] = self._typed(name, hints[name], value) if isinstance(value, str) else value
        return found

    def _typed(self, name: str, kind: Any, text: str) -> Any:
        """A member that was typed into one place, also where it may be several."""
        return self.fact(name, kind, [text] if get_origin(kind) in (tuple, dict) else text)

    def _member(self, field: str, key: str, names: Sequence[str]) -> str:
        for name in names:
            label = self.asker.words.label(name, self.topic)
            if slug(key) in map(slug, (name, label, *option_names(self.topic, name))):
                return name
        raise UsageProblem("member_unknown", field=field, found=key, known=tuple(names))


def stream_id(reader: Reader, topic: "Topic", decision: "Decision", typed: str) -> str:
    """The stream that is meant, "" where what is created is to get the next free number."""
    from .views.numbering import chosen_id

    id, views, today = typed or topic.singleton, reader.asker.views, reader.asker.today
    if id and not decision.creates:
        numbered = decision.upserts and topic.prefix and not topic.singleton
        found = views.resolve_id(id, topic.name)
        id = found or (chosen_id(topic, id, today) if numbered else id)
    elif id and not topic.singleton:
        id = chosen_id(topic, id, today)
    # What begins with its first decision bears the id of the person or unit it is about.
    return reader.fact("person", str, id) if decision.upserts else id


def plain(kind: Any) -> Any:
    """A type without its ``| None``."""
    if get_origin(kind) in (Union, UnionType):
        return next(arg for arg in get_args(kind) if arg is not type(None))
    return kind


def record_of(kind: Any) -> Any:
    """Of "a text or a record", the record, which is read from a file; any other kind as it is."""
    return next((arg for arg in get_args(kind) if hasattr(arg, "__attrs_attrs__")), kind)


def slug(text: str) -> str:
    """A word to compare by: "Chiến sĩ thi đua" gives "chien-si-thi-dua"."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def choices(words: "Words", topic: str, field: str) -> dict[str, str]:
    """The values of an enumeration and how they are said; nothing for other fields."""
    if f"{topic}.{field}" in UNLISTED:
        return {}
    name = ENUMERATIONS.get(field, field)
    found = words.under(f"value.{topic}.{name}.") or words.under(f"value.{name}.")
    return {value: said for value, said in found.items() if "." not in value}


def option_names(topic: str, field: str) -> tuple[str, str]:
    """The names of a fact's option in Vietnamese and English, without dashes in front."""
    from adapters.words.words import Words

    keys = f"field.{topic}.{field}.option", f"field.{field}.option"
    said = (words.first(*keys) for words in (Words("vi"), Words("en")))
    vi, en = (field.replace("_", "-") if name.startswith("⟦") else name for name in said)
    return vi, en


def _split(typed: str) -> dict[str, str]:
    """Members of "title=Khai mạc, chào cờ,minutes=15": a comma without a name is part of a text."""
    found: dict[str, str] = {}
    last = ""
    for part in typed.split(","):
        key, equals, value = part.partition("=")
        if equals:
            last = key.strip()
            found[last] = value.strip()
        else:
            found[last] = f"{found.get(last, '')},{part}".strip(",")
    return found


def rows_in(name: str, data: bytes, field: str) -> Rows:
    """Records from a JSON list, or from the first array of a TOML file; ``name`` tells which."""
    import json
    import tomllib

    try:
        found = tomllib.loads(data.decode()) if name.endswith(".toml") else json.loads(data)
        json.dumps(found, ensure_ascii=False, default=str).encode()  # halves of letters are none
    except (ValueError, UnicodeDecodeError, RecursionError) as error:
        raise UsageProblem("file_malformed", where=name, detail=str(error)) from error
    if isinstance(found, dict):
        found = next((value for value in found.values() if isinstance(value, list)), None)
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise UsageProblem("file_not_rows", where=name, field=field)
    return found
