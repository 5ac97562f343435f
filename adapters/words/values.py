"""How values are written for people: days, moments, numbers, lists, enumerations, ids, records."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .words import Words

# Asia/Ho_Chi_Minh has had no other offset since 1975; a fixed one spares a page the zone database.
VIETNAM = timezone(timedelta(hours=7))
GROUPED_FROM = 10_000  # years and document numbers are written without a point

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
_PERSON = re.compile(r"CB-\d+")


def said(words: "Words", field: str, value: Any) -> str:  # noqa: PLR0911 - one row for each kind
    """``value`` in words; unknown kinds as Python writes them."""
    match value:
        case None:
            return ""
        case bool():
            own = f"value.{field}.{'yes' if value else 'no'}"
            return words.first(own, "value.yes" if value else "value.no")
        case int():
            return number(value, words.language, from_=0 if field == "money" else GROUPED_FROM)
        case datetime():
            return moment(value)
        case date():
            return day(value)
        case str():
            return _text(words, field, value)
        case Mapping():
            pairs = (
                f"{_text(words, field, str(k))}: {said(words, field, v)}" for k, v in value.items()
            )
            return "; ".join(pairs)
        case Iterable() if field == "findings":
            from .findings import said as found

            return found(words, value)
        case Iterable():
            return words.listed([said(words, field, item) for item in value])
    return record(words, value) if fields(value) else str(value)


def _text(words: "Words", field: str, text: str) -> str:  # noqa: PLR0911 - one row for each kind
    if field == "id":  # as it is typed
        return text
    for key in (f"value.{field}.{text}", f"{field}.{text}"):
        if text and words.has(key):
            return words.text(key)
    if field == "field":
        return _label(words, text)
    if _DAY.fullmatch(text):
        return day(date.fromisoformat(text))
    if _MOMENT.fullmatch(text):
        return moment(datetime.fromisoformat(text))
    if text in words.names:
        name = words.names[text]
        return f"{name} ({text})" if _PERSON.fullmatch(text) else name
    return text


def _label(words: "Words", name: str) -> str:
    """What a field is called that only some topics have; which of them asks is not known here."""
    labels = words.under("field.").items()
    return next((said for key, said in labels if key.endswith(f".{name}")), name)


def day(value: date) -> str:
    """dd/mm/yyyy."""
    return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def moment(value: datetime) -> str:
    """dd/mm/yyyy HH:MM in Việt Nam."""
    there = value.astimezone(VIETNAM)
    return f"{day(there)} {there.hour:02d}:{there.minute:02d}"


def number(value: int, language: str = "vi", from_: int = GROUPED_FROM) -> str:
    """1.410.000 in Vietnamese, 1,410,000 in English; money is written so from 1.000 on."""
    if abs(value) < from_:
        return str(value)
    grouped = f"{value:,}"
    return grouped.replace(",", ".") if language == "vi" else grouped


def fields(value: Any) -> dict[str, Any]:
    """The fields of a record, nothing for anything else; no need to load what made its class."""
    if isinstance(value, Mapping):
        return dict(value)
    return {a.name: getattr(value, a.name) for a in getattr(type(value), "__attrs_attrs__", ())}


def record(words: "Words", value: Any) -> str:
    """A record in the words of ``record.<its class>``, a sum of kinds in those of its kind."""
    facts = fields(value)
    name = type(value).__name__.lower()
    if name == "due" and facts["kind"] == "event":
        return _from_conference(words, facts["days"])
    key = f"record.{name}.{facts.get('kind')}"
    return words.say(key if words.has(key) else f"record.{name}", **facts)


def _from_conference(words: "Words", days: int) -> str:
    side = "on" if days == 0 else "before" if days < 0 else "after"
    return words.say(f"record.due.{side}", days=abs(days))


def hundredths(words: "Words", found: int, unverified: int) -> str:
    """30 → "0,3"; one that is only said, "0,3*"; "" where there is none."""
    figure = found or unverified
    if not figure:
        return ""
    text = f"{figure / 100:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", "," if words.language == "vi" else ".") + ("" if found else "*")
