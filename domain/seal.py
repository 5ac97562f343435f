"""The keys that seal this log: declared by a document, retired by another, both in the log itself.

What a key signed before it was retired stays signed; whatever is longer needs a key in use. A
stranger takes the key from the document that declares it, on paper; the log only says it again.
Source: NĐ 30/2020 Phụ lục VI (BR-64): changes of what is kept are seen and can be laid to somebody.
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .decision import DIRECTOR, Decision, Row, Topic
from .refusal import require, require_text

RULE = "BR-64"
ID_LETTERS = frozenset("0123456789abcdef")


# Events


@frozen
class KeyDeclared:
    """``vkey`` is the public key as it travels; ``position``: how many events stood before."""

    vkey: str
    document: str
    position: int
    on: date


@frozen
class KeyRetired:
    vkey: str
    reason: str
    document: str
    position: int
    on: date


# State


@frozen
class Key:
    """A key with the document that declared it; ``until``: how long the log was at its end."""

    vkey: str
    document: str
    since: int
    until: int | None = None


@frozen
class Keys:
    """Every key ever declared, by itself."""

    keys: dict[str, Key]

    @property
    def in_use(self) -> tuple[Key, ...]:
        return tuple(key for key in self.keys.values() if key.until is None)


# Decisions


def declare_key(
    keys: Keys | None, *, today: date, position: int, vkey: str, document: str
) -> list[KeyDeclared]:
    """Declare a key of this log by a document; from here on it may seal."""
    require_text(vkey=vkey, document=document)
    require(_is_key(vkey), "seal_key_malformed", vkey=vkey)
    known = keys.keys if keys else {}
    require(vkey not in known, "seal_key_known", vkey=vkey)
    return [KeyDeclared(vkey, document, position, today)]


def retire_key(
    keys: Keys, *, today: date, position: int, vkey: str, reason: str, document: str
) -> list[KeyRetired]:
    """Retire a key: lost, exposed, or followed by another. Its successor is declared before."""
    require_text(reason=reason, document=document)
    using = {key.vkey for key in keys.in_use}
    require(vkey in using, "seal_key_unknown", vkey=vkey)
    require(len(using) > 1, "seal_key_last", vkey=vkey)
    return [KeyRetired(vkey, reason, document, position, today)]


def _is_key(vkey: str) -> bool:
    """Whether a text has the three parts of a key as it travels: name, id, material."""
    name, _, rest = vkey.partition("+")
    id, _, material = rest.partition("+")
    return bool(name and material) and len(id) == 8 and ID_LETTERS.issuperset(id)


# Evolve


def evolve(keys: Keys | None, event: object) -> Keys | None:
    match event:
        case KeyDeclared(vkey, document, position):
            known = keys.keys if keys else {}
            return Keys({**known, vkey: Key(vkey, document, position)})
        case KeyRetired(vkey, _, _, position) if keys and vkey in keys.keys:
            retired = change(keys.keys[vkey], until=position)
            return Keys({**keys.keys, vkey: retired})
    return keys


def row(keys: Keys) -> Row:
    using = keys.in_use
    newest = (using or tuple(keys.keys.values()))[-1]
    return Row("in_use" if using else "none", newest.vkey, note=str(len(using)))


TOPIC = Topic(
    "seal",
    prefix="NP",
    singleton="NP",
    evolve=evolve,
    states=(Keys,),
    row=row,
    events={"seal.key_declared/1": KeyDeclared, "seal.key_retired/1": KeyRetired},
    decisions=(
        Decision("declare_key", declare_key, by=(DIRECTOR,), source=(RULE,), upserts=True),
        Decision("retire_key", retire_key, by=(DIRECTOR,), source=(RULE,)),
    ),
    refusals={
        "seal_key_malformed": RULE,
        "seal_key_known": RULE,
        "seal_key_unknown": RULE,
        "seal_key_last": RULE,
    },
)
