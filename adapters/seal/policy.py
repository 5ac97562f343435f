"""Whom to trust (C2SP tlog-policy): logs, witnesses, and how many witnesses are enough.

A policy is the auditor's own file; it never comes from the ledger it judges.
"""

from attrs import field, frozen

from .checkpoint import Signed
from .note import LOG, WITNESS, MalformedError, Verifier, read_vkey

NONE = "none"


@frozen
class Witness:
    """A witness by its name in the policy; ``url`` is where it takes checkpoints."""

    name: str
    key: Verifier
    url: str = ""


@frozen
class Group:
    """So many of these members, each a witness or a group before it, are enough."""

    least: int
    members: tuple[str, ...]


@frozen
class Policy:
    """The keys that count, and the quorum."""

    logs: tuple[Verifier, ...] = ()
    witnesses: dict[str, Witness] = field(factory=dict)
    groups: dict[str, Group] = field(factory=dict)
    quorum: str = NONE

    def judge(self, signed: Signed) -> dict[str, int]:
        """The witnesses that cosigned, with their times.

        Raises ``MalformedError``: not signed by a log of that origin, a false signature of a known
        key, too few witnesses.
        """
        mine = [key for key in self.logs if key.name == signed.head.origin]
        if not mine:
            raise MalformedError(f"no key of this policy is of {signed.head.origin}")
        if not signed.note.verified(mine):
            raise MalformedError(f"not signed by {signed.head.origin}")
        by_key = {witness.key: name for name, witness in self.witnesses.items()}
        found = {by_key[key]: time for key, time in signed.note.verified(by_key).items()}
        if not self.enough(found):
            raise MalformedError(f"too few witnesses: {', '.join(sorted(found)) or '-'}")
        return found

    def enough(self, found: "dict[str, int] | set[str]") -> bool:
        """Whether these witnesses make the quorum."""
        return self.quorum == NONE or self._seen(self.quorum, set(found))

    def _seen(self, name: str, found: set[str]) -> bool:
        group = self.groups.get(name)
        if group is None:
            return name in found
        return sum(self._seen(member, found) for member in group.members) >= group.least


def read_policy(raw: bytes) -> Policy:
    """A policy file; the first line that is not as it must be is named."""
    reader = _Reader()
    for number, line in enumerate(raw.decode("utf-8", "surrogateescape").split("\n"), 1):
        words = line.replace("\t", " ").split(" ")
        words = [word for word in words if word]
        if not words or words[0].startswith("#"):
            continue
        try:
            reader.line(*words)
        except (MalformedError, TypeError) as error:
            raise MalformedError(f"line {number}: {error}") from error
    return reader.done()


class _Reader:
    def __init__(self) -> None:
        self.logs: list[Verifier] = []
        self.witnesses: dict[str, Witness] = {}
        self.groups: dict[str, Group] = {}
        self.quorum = ""

    def line(self, keyword: str, *words: str) -> None:
        match keyword:
            case "log":
                self.log(*words)
            case "witness":
                self.witness(*words)
            case "group":
                self.group(*words)
            case "quorum":
                self.set_quorum(*words)
            case _:
                raise MalformedError(f"unknown word {keyword!r}")

    def log(self, vkey: str, _url: str = "") -> None:
        key = _key(vkey, LOG)
        if key.public in {one.public for one in self.logs}:
            raise MalformedError("the same log twice")
        self.logs.append(key)

    def witness(self, name: str, vkey: str, url: str = "") -> None:
        key = _key(vkey, WITNESS)
        self._new(name)
        if key.public in {one.key.public for one in self.witnesses.values()}:
            raise MalformedError("the same witness twice")
        self.witnesses[name] = Witness(name, key, url)

    def group(self, name: str, least: str, *members: str) -> None:
        self._new(name)
        known = {*self.witnesses, *self.groups}
        if not members or len(set(members)) < len(members) or not known.issuperset(members):
            raise MalformedError("a group lists names from the lines before, each once")
        taken = {member for group in self.groups.values() for member in group.members}
        if taken & set(members):
            raise MalformedError("a name stands in one group at most")
        counts = {"any": 1, "all": len(members)}
        wanted = counts.get(least) or (int(least) if least.isdecimal() else 0)
        if not 1 <= wanted <= len(members):
            raise MalformedError(f"not so many members: {least}")
        self.groups[name] = Group(wanted, members)

    def set_quorum(self, name: str) -> None:
        if self.quorum:
            raise MalformedError("a second quorum")
        if name != NONE and name not in {*self.witnesses, *self.groups}:
            raise MalformedError(f"unknown name {name!r}")
        self.quorum = name

    def done(self) -> Policy:
        if not self.quorum:
            raise MalformedError("no quorum line")
        return Policy(tuple(self.logs), self.witnesses, self.groups, self.quorum)

    def _new(self, name: str) -> None:
        if name in {*self.witnesses, *self.groups, NONE}:
            raise MalformedError(f"the name {name!r} is taken")


def _key(vkey: str, kind: int) -> Verifier:
    key = read_vkey(vkey)
    if key.kind != kind:
        raise MalformedError("a key of the wrong kind")
    return key
