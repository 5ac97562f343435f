"""Events to canonical bytes and back, with the border checks every body must pass.

Bodies are RFC 8785 JSON. The decision's event is the member ``data``; everything around it says
who, when, in which office, by which decision on which facts, under which rules, resting on what
paper.
Replays read only ``data``; histories read all of it.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

from domain.catalogue import CATALOGUE, Catalogue
from domain.decision import Topic
from domain.refusal import Refusal

from .problems import IntegrityProblem, StoreProblem

LIMIT = 2**53
LEAF_LIMIT = 65_535  # bytes of a leaf in the export format
ROOM = 512  # what a leaf holds beside its body, generously
UNCLEAN: Final = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")  # Unicode general categories
# Letters, marks and signs that leave no ink: Unicode's Default_Ignorable_Code_Point, blank braille.
INKLESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)

encode_json = msgspec.json.Encoder(order="sorted", decimal_format="string").encode


class Office(msgspec.Struct):
    """Who acted: the person, the office they acted in, its unit, and how they signed."""

    person: str
    role: str
    unit: str = ""
    signs: str = ""


class Document(msgspec.Struct, omit_defaults=True):
    """The paper a decision rests on: its number and symbol, date, and the SHA-256 of its file."""

    name: str = ""
    date: str = ""
    sha256: str = ""


class Envelope(msgspec.Struct):
    """A body as stored, with the event itself still raw."""

    at: str
    by: Office
    cause: str
    cmd: str
    data: msgspec.Raw
    decision: str
    doc: Document
    facts: dict[str, Any]
    on: str
    rules: str
    valid: str
    of: str = ""
    sealed: dict[str, dict[str, str]] = {}

    @property
    def asked(self) -> str:
        """The stream the decision was asked of, also where its event belongs to another."""
        return self.of or self.on


_envelope = msgspec.json.Decoder(Envelope)
_untyped = msgspec.json.Decoder(dict[str, Any])

Decode = Callable[[bytes], Any]


class Codec:
    """Encodes and decodes the events of one catalogue.

    ``readers`` gives per stored type how to decode a body, and its topic; it refuses types it does
    not know.
    """

    def __init__(self, catalogue: Catalogue = CATALOGUE) -> None:
        self.catalogue = catalogue
        self.readers = _Readers(catalogue)

    def encode(self, event: Any, around: Mapping[str, Any]) -> tuple[str, bytes]:
        """(stored type, body) of an event within what is known ``around`` it.

        ``around`` has been checked by the ledger already: once for all events of a decision.
        """
        data = msgspec.to_builtins(event)
        for field, value in data.items():
            check(value, field)
        body = encode_json({**around, "data": data})
        if len(body) > LEAF_LIMIT - ROOM:
            raise Refusal("event_too_big", size=len(body), limit=LEAF_LIMIT - ROOM)
        return self.catalogue.names[type(event)], body

    def event(self, type: str, body: bytes) -> Any:
        """The event in a stored body, brought up to the version this code knows."""
        return self.reader(type)[0](body)

    def reader(self, type: str) -> tuple[Decode, Topic]:
        """How to read a stored type, and its topic; refuses types it does not know."""
        return self.readers[type]


class _Readers(dict[str, tuple[Decode, Topic]]):
    """Made per stored type when it is first met; a plain dictionary look-up ever after."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self.catalogue = catalogue

    def __missing__(self, type: str) -> tuple[Decode, Topic]:
        found = self[type] = self._make(type)
        return found

    def _make(self, type: str) -> tuple[Decode, Topic]:
        catalogue = self.catalogue
        if type in catalogue.events:
            holder: Any = msgspec.defstruct("Body", [("data", catalogue.events[type])], gc=False)
            return _readable(msgspec.json.Decoder(holder).decode), catalogue.topic_of[type]
        if type in catalogue.upcasts:
            return self._upcaster(type), catalogue.topic_of[type]
        family = type.partition("/")[0] + "/"
        known = sorted(name for name in catalogue.events if name.startswith(family))
        raise StoreProblem("event_newer", type=type, known=tuple(known))

    def _upcaster(self, type: str) -> Decode:
        def decode(body: bytes) -> Any:
            name, data = type, _untyped.decode(body)["data"]
            while name in self.catalogue.upcasts:
                name, upcast = self.catalogue.upcasts[name]
                data = upcast(data)
            return msgspec.convert(data, self.catalogue.events[name])

        return decode


def _readable(decode: Decode) -> Decode:
    def data(body: bytes) -> Any:
        try:
            return decode(body).data
        except msgspec.DecodeError as error:
            raise IntegrityProblem("body_unreadable", detail=str(error)) from error

    return data


def open_envelope(body: bytes) -> Envelope:
    """Everything a body says around its event."""
    try:
        return _envelope.decode(body)
    except msgspec.DecodeError as error:
        raise IntegrityProblem("body_unreadable", detail=str(error)) from error


def check(value: Any, field: str = "") -> None:
    """Refuse what must never enter the log: unclean text, numbers JSON cannot carry, odd keys."""
    match value:
        case str():
            check_text(value, field)
        case bool() | None:
            pass
        case int():
            if not -LIMIT < value < LIMIT:
                raise Refusal("number_too_big", field=field, found=str(value))
        case dict():
            for key, item in value.items():
                check_key(key, field)
                check(item, key)
        case list() | tuple():
            for item in value:
                check(item, field)
        case _:
            raise Refusal("fact_malformed", field=field, found=type(value).__name__)


def check_key(key: str, field: str) -> None:
    """Refuse a member name that is unclean, private to some library, or sorts differently in JCS.

    RFC 8785 orders names by UTF-16 units, the encoder by code points: equal up to U+FFFF.
    """
    check_text(key, field)
    if not key or key.startswith("_") or max(key) > "\uffff":
        raise Refusal("fact_malformed", field=field, found=key)


def check_text(text: str, field: str) -> None:
    """Refuse text that is not NFC or holds control or invisible characters; new lines may stay."""
    if text.isascii() and text.isprintable():
        return
    if not unicodedata.is_normalized("NFC", text):
        raise Refusal("text_not_nfc", field=field, found=text)
    if text.replace("\n", "").isprintable() and not INKLESS.search(text):
        return
    for place, char in enumerate(text, 1):
        if char != "\n" and (unicodedata.category(char) in UNCLEAN or INKLESS.match(char)):
            code = f"U+{ord(char):04X}"
            raise Refusal(
                "text_not_clean", field=field, place=place, char=code, found=visible(text)
            )


def visible(text: str) -> str:
    """``text`` with every character that cannot be seen replaced by a sign that can."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
