"""What is said to be done without a paper, a file or a link that shows it."""

import re
from collections.abc import Iterator
from typing import Any

from .finding import NOTABLE, Books, Finding, Kind, found

# What names something that can be looked up: a number with a symbol ("12/BC-VP"), an id of the
# ledger ("YC-001"), an address, a file.
NAMED = re.compile(
    r"\d[\w.-]*/\s?[A-ZĐ]{2}"
    r"|\b[A-ZĐ]{2,3}-\d"
    r"|https?://"
    r"|\b[\w-]+\.(pdf|docx?|xlsx?|jpe?g|png|mp[34])\b"
)


def find(books: Books) -> Iterator[Finding]:
    """Tasks completed and units' reports with words alone; publicity that nobody can open."""
    for event in books.events("task.completed", "movement.reported"):
        if not _shown(event, event.event.evidence):
            yield found(event, evidence=event.event.evidence)
    linked = {e.stream for e in books.events("publicity.evidence_added") if e.event.link}
    for event in books.events("publicity.published"):
        opened = event.event.link or event.stream in linked
        if not opened and not _shown(event, event.event.evidence):
            yield found(event, evidence=event.event.evidence)


def _shown(event: Any, text: str) -> bool:
    paper = event.around.doc
    return bool(paper.sha256 or paper.name or NAMED.search(text))


KIND = Kind("no_evidence", NOTABLE, ("III.2d", "II.2.6a", "II.2.7"), find)
