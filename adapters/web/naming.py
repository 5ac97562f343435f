"""What a decision may name: nothing that whoever takes it may not read.

Whoever may read a stream that names a file may have that file; so nobody makes a stream of their
own name a file that is not theirs. And what the rules find of a nomination is told in a refusal:
so a unit rests nothing on the draft of another one. Source: BR-64; plan III.3c.
"""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from domain.catalogue import CATALOGUE
from domain.decision import UNIT
from domain.refusal import Refusal

from ..file_names import names
from . import access
from .papers import papers

if TYPE_CHECKING:
    from ..ledger import Command
    from ..views.rows import Line
    from .visit import Visit

DIGEST = re.compile(r"[0-9a-f]{64}")


def check(visit: "Visit", command: "Command") -> None:
    """Refuse a decision that names a file or a draft which is not for this person's eyes."""
    for digest in _digests([command.document.sha256, command.facts]):
        if not may_name(visit, digest):
            raise Refusal("not_found", topic="document", id=digest[:16])
    for line in _drafts(visit, command):
        if not access.may_read(visit, line):
            raise access.forbidden(visit)


def may_name(visit: "Visit", digest: str) -> bool:
    """Whether a file is nobody's yet, was put in by this very person, or may be had anyway."""
    naming = lines_naming(visit, digest) if visit.desk.kept_file(digest) else []
    if not naming or any(access.may_read(visit, line) for line in naming):
        return True
    put_in = visit.person in names(visit.site.folder, digest)
    return put_in or any(sha256(f.read()).hexdigest() == digest for f in visit.form.sent())


def lines_naming(visit: "Visit", digest: str) -> "list[Line]":
    """The streams that name a file; none for what was sent and then not decided on."""
    found = papers(visit.desk.ledger).naming(digest)
    lines = (visit.desk.views.lines("WHERE uuid = ?", stream) for stream in sorted(found))
    return [line for some in lines for line in some]


def _digests(value: Any) -> Iterator[str]:
    """Every text that is the hash of a file, however deep it stands."""
    match value:
        case str():
            if DIGEST.fullmatch(value):
                yield value
        case Mapping():
            yield from _digests([*value, *value.values()])
        case list() | tuple():
            for one in value:
                yield from _digests(one)


def _drafts(visit: "Visit", command: "Command") -> "Iterator[Line]":
    """What units have not decided on yet, as far as a unit's decision looks at it."""
    found = CATALOGUE.decision(command.decision)
    reads = found[1].reads.values() if found and UNIT in found[1].by else ()
    for read in reads:
        id = command.facts.get(read.by) if isinstance(read.by, str) else None
        line = visit.desk.views.line(read.topic, id) if isinstance(id, str) else None
        if line and line.topic in access.OF_UNITS:
            yield line
