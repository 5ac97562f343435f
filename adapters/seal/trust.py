"""Which signed heads an audit believes, and so insists on meeting.

Without a policy the log's own keys are taken: those declared in the ledger and the one at hand.
Whoever holds the whole machine holds those too; only a policy that came another way is a stranger's
own trust.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import field, frozen

from ..problems import UsageProblem
from .audit import Head, head_of
from .checkpoint import Signed, read_checkpoint
from .faults import AuditFault
from .notary import Shelf
from .note import MalformedError, Verifier
from .policy import Policy, read_policy


@frozen
class Known:
    """A key of the log; ``until`` is how long the log was when it was retired."""

    key: Verifier
    until: int | None = None

    def may(self, size: int) -> bool:
        """Whether a head of that size may be signed by it."""
        return self.until is None or size <= self.until


@frozen
class Trust:
    """Whose signatures count for the log ``origin``."""

    origin: str
    keys: tuple[Known, ...] = ()
    policy: Policy | None = None

    def signed(self, signed: Signed, where: str) -> Head:
        """The head, if one of the log's keys signed it; raises ``AuditFault``."""
        if self.policy:
            keys = [key for key in self.policy.logs if key.name == self.origin]
        else:
            keys = [known.key for known in self.keys if known.may(signed.head.size)]
        try:
            true = bool(signed.note.verified(keys))
        except MalformedError as error:
            raise _false(where, str(error)) from error
        if not true or signed.head.origin != self.origin:
            raise _false(where, signed.head.origin)
        return head_of(signed, where)

    def enough(self, signed: Signed, where: str) -> dict[str, int]:
        """The witnesses of a checkpoint; raises ``AuditFault`` where the policy wants more."""
        try:
            return self.policy.judge(signed) if self.policy else {}
        except MalformedError as error:
            raise _false(where, str(error)) from error


@frozen
class Heads:
    """The heads to be met, and who witnessed the newest one kept beside the ledger."""

    heads: tuple[Head, ...] = ()
    witnesses: dict[str, int] = field(factory=dict)


def gather(trust: Trust, shelf: Shelf | None, old: Sequence[Path]) -> Heads:
    """Every head kept beside the ledger, and the auditor's own ``old`` ones.

    Raises ``AuditFault`` "checkpoint_false" for one that is not what it says.
    """
    kept = shelf.every() if shelf else []
    heads = [trust.signed(one, f"{one.head.size}.checkpoint") for one in kept]
    witnesses = trust.enough(kept[-1], f"{kept[-1].head.size}.checkpoint") if kept else {}
    return Heads((*heads, *_own(trust, old)), witnesses)


def _own(trust: Trust, old: Sequence[Path]) -> Iterable[Head]:
    """The auditor's own: kept by the auditor, so that also a key nobody knows any more binds."""
    for place in old:
        signed = _read(place)
        if trust.policy:
            yield trust.signed(signed, place.name)
            continue
        try:
            signed.note.verified([known.key for known in trust.keys])
        except MalformedError as error:
            raise _false(place.name, str(error)) from error
        if signed.head.origin != trust.origin:
            raise _false(place.name, signed.head.origin)
        yield head_of(signed, place.name)


def _read(place: Path) -> Signed:
    try:
        return read_checkpoint(place.read_bytes())
    except MalformedError as error:
        raise UsageProblem("checkpoint_malformed", where=str(place), detail=str(error)) from error


def policy_of(place: Path) -> Policy:
    """The auditor's policy from its file."""
    try:
        return read_policy(place.read_bytes())
    except MalformedError as error:
        raise UsageProblem("policy_malformed", where=str(place), detail=str(error)) from error


def _false(where: str, detail: str) -> AuditFault:
    return AuditFault("checkpoint_false", where=where, detail=detail)
