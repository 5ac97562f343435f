"""Sentences from keys and facts, in the reader's language.

A sentence in a catalog names its facts in braces. ``{due}`` is said by type and by the name of the
field; ``{known:role}`` as another field is said, ``{found:id}`` as it was typed, ``{near:or}`` as a
choice; ``{status:status.plan}`` is looked up under ``status.plan.``. What stands in ``[…]`` is left
out when a fact in it is empty. Numbers come bare: the sentence writes its own "%" or "đồng".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from gettext import GNUTranslations
from itertools import islice, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from . import values
from .sealing import sealing

if TYPE_CHECKING:
    from adapters.codec import Office
    from adapters.ledger import Recorded
    from adapters.problems import Problem
    from domain.refusal import Refusal

LANGUAGES = ("vi", "en")
COMPILED = Path(__file__).parent / "compiled"

HEAD = "role.director"  # under this id names know what the agency calls its Director's office
REHEARSED = "ledger.rehearsed"  # and under this one that everything in the ledger is invented
# The word for it in the catalogs, and where it means the agency's own, not a deputy or another's.
_DIRECTOR = {
    "vi": ("Giám đốc", re.compile(r"(?<!Phó )\bGiám đốc(?: Sở)?")),
    "en": ("Director", re.compile(r"(?<!Deputy )\bDirector\b(?: of a department)?")),
}

_OPTIONAL = re.compile(r"\[([^\[\]]*\{[^\[\]]*)\]")
_PLACE = re.compile(r"\{(\w+)(?::([\w.]+))?\}")
_CLAUSE = re.compile(r"[0IVX]+(\.\d+)*[a-z]?")

# How articles that are cited in full are written out.
_VIETNAMESE = ((" PL ", " Phụ lục "),)
_ENGLISH = (
    ("Luật", "Law"),
    ("NĐ", "Decree"),
    ("TT", "Circular"),
    ("PL", "Annex"),
    ("Điều", "Article"),
)


class Said(NamedTuple):
    """A refusal or a problem in words; ``source`` is empty where no rule stands behind it."""

    rule: str
    source: str
    found: str
    cure: str


class Words:
    """One language. ``names`` says who or what is meant by an id, such as "CB-012" or "VP"."""

    def __init__(self, language: str = "vi", names: Mapping[str, str] | None = None) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self.names: Mapping[str, str] = names or {}
        self._said = _catalog(self.language)

    @property
    def mark(self) -> str:
        """What has to stand on all that is made of a rehearsal, "" where it is in earnest."""
        return self.text("web.rehearsal") if REHEARSED in self.names else ""

    def has(self, key: str) -> bool:
        """Whether the catalog knows ``key``."""
        return self._said.gettext(key) != key

    def text(self, key: str) -> str:
        """The text under ``key`` as it stands; a missing one shows itself as ⟦key⟧.

        The Director is called what the agency calls its head: a commune has a chairman.
        """
        found = self._said.gettext(key)
        if found == key:
            return f"⟦{key}⟧"
        word, office = _DIRECTOR[self.language]
        head = self.names.get(HEAD) if word in found else None
        return office.sub(lambda _: head, found) if head else found

    def under(self, prefix: str) -> dict[str, str]:
        """What follows ``prefix`` in the keys of the catalog, and its texts."""
        return self._said.under(prefix)

    def first(self, *keys: str) -> str:
        """The text of the first of ``keys`` the catalog knows, of the last one if it knows none."""
        return self.text(next(filter(self.has, keys), keys[-1]))

    def say(self, key: str, /, **facts: Any) -> str:
        """The sentence under ``key`` with its facts put in."""
        return self._fill(self.text(key), facts)

    def label(self, field: str, topic: str = "") -> str:
        """What a field is called, a topic's own word first."""
        return self.first(f"field.{topic}.{field}", f"field.{field}")

    def value(self, field: str, value: Any) -> str:
        """A value as people write it, by its type and the field it stands in."""
        return values.said(self, field, value)

    def title(self, title: str) -> str:
        """A stream's title: what is an id or an award in it is said by name."""
        parts = title.split(" · ")
        return " · ".join(self.names.get(part) or self.value("award", part) for part in parts)

    def measure(self, field: str, value: Any) -> str:
        """A value with its unit ("80%", "1.410.000 đồng"), as it stands alone on a card."""
        said = self.value(field, value)
        key = f"unit.{field}"
        counted = isinstance(value, int) and not isinstance(value, bool)
        return self.say(key, number=said) if counted and self.has(key) else said

    def listed(self, items: list[str], joint: str = "and") -> str:
        """Items in a row, as in "A, B và C"; ``joint`` is "and" or "or"."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.text(f'list.{joint}')} {items[-1]}"

    def refusal(self, refusal: "Refusal", source: str) -> Said:
        """A refusal as rule, source, what was found and what to do; ``source`` is the rule's id."""
        facts = {"status_of": refusal.code.partition("_")[0], **refusal.facts}
        rule, found, cure = self._lines(f"refusal.{refusal.code}", 3, facts)
        return Said(rule, self.source(source), found, cure)

    def problem(self, problem: "Problem") -> Said:
        """A problem as what is wrong and what to do."""
        rule, cure = self._lines(f"problem.{problem.code}", 2, problem.facts)
        return Said(rule, "", "", cure)

    def event(self, recorded: "Recorded") -> str:
        """What happened, beginning with a verb: the page puts who and when in front."""
        kept = sealing(self, recorded)
        return self.happened(recorded.type, recorded.stream, recorded.event, kept)

    def happened(self, type: str, stream: str, event: Any, sealing: str = "") -> str:
        """An event of the stream "task:NV-014": ``{on}`` is its id, ``{day_of}`` the day.

        ``{sealing}`` stands for what is sealed in it.
        """
        topic, _, id = stream.partition(":")
        facts = values.fields(event)
        facts |= {"status_of": topic, "day_of": facts.get("on"), "on": id}
        facts["sealing"] = sealing or self.text("record.sealed")
        return self.say(f"event.{type.partition('/')[0]}", **facts)

    def actor(self, by: "Office") -> str:
        """Who acted and in which office: "Trần Thu Hà (Văn phòng)"."""
        name = self.names.get(by.person, by.person)
        return f"{name} ({self.office(by.role, by.unit, by.signs)})"

    def office(self, role: str, unit: str = "", signs: str = "") -> str:
        """An office: "KT. Giám đốc", "Văn phòng, TL. Giám đốc"; a unit speaks in its own name."""
        director = self.value("role", "director")
        if role == "director":
            return f"{signs} {director}".strip()
        said = self.names.get(unit, unit) if role in ("unit", "staff") else ""
        said = said or self.value("role", role)
        return f"{said}, {signs} {director}" if signs else said

    def source(self, source: str) -> str:
        """A clause of the plan, a rule of the law or an article, as it is cited."""
        if self.has(f"source.{source}"):
            return self.text(f"source.{source}")
        if _CLAUSE.fullmatch(source):
            return self.say("source.clause", clause=source)
        for short, full in _VIETNAMESE if self.language == "vi" else _ENGLISH:
            source = source.replace(short, full)
        return source

    def _lines(self, key: str, count: int, facts: Mapping[str, Any]) -> list[str]:
        lines = [self._fill(line, facts) for line in self.text(key).split("\n")]
        return (lines + [""] * count)[:count]

    def _fill(self, template: str, facts: Mapping[str, Any]) -> str:
        def keep(part: re.Match[str]) -> str:
            return part[1] if all(facts.get(name) for name, _ in placeholders(part[1])) else ""

        def put(place: re.Match[str]) -> str:
            name, kind = place[1], place[2] or place[1]
            if name not in facts:
                return f"⟦{name}⟧"
            if kind == "status" and "status_of" in facts:
                kind = f"status.{facts['status_of']}"
            if kind == "or":
                return self.listed([str(item) for item in facts[name]], "or")
            return self.value(kind, facts[name])

        return _PLACE.sub(put, _OPTIONAL.sub(keep, template))


def placeholders(template: str) -> Iterator[tuple[str, str]]:
    """(fact, said as which field or "") of every place in a sentence."""
    return ((place[1], place[2] or "") for place in _PLACE.finditer(template))


class _Catalog(GNUTranslations):
    """A compiled catalog that can also be looked through."""

    _catalog: dict[str, str]
    plural: Any

    @cached_property
    def _keys(self) -> list[str]:
        return sorted(self._catalog)

    def under(self, prefix: str) -> dict[str, str]:
        """Texts by what follows ``prefix`` in their keys."""
        start = bisect_left(self._keys, prefix)
        keys = takewhile(lambda key: key.startswith(prefix), islice(self._keys, start, None))
        return {key.removeprefix(prefix): self._catalog[key] for key in keys}


@cache
def _catalog(language: str) -> _Catalog:
    """The compiled catalog; without one every key shows itself, which is ugly but never wrong."""
    try:
        with (COMPILED / language / "LC_MESSAGES" / "thidua.mo").open("rb") as file:
            return _Catalog(file)
    except OSError:
        empty = _Catalog()
        empty._catalog = {}  # noqa: SLF001 - what the class itself would have filled
        empty.plural = int
        return empty
