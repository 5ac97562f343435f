"""Papers and evidence, by the hash the log holds of them: downloaded, never shown in place.

Who may read a stream that names a file may have the file: knowing its hash opens nothing.
"""

from typing import TYPE_CHECKING

from domain.refusal import Refusal

from ...file_names import names
from ...words.rehearsed import SHORT
from .. import access
from ..attachment import attachment
from ..naming import DIGEST, lines_naming
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...views.rows import Line
    from ..visit import Visit


def download(visit: "Visit") -> "Response":
    """One file, as bytes that no browser interprets."""
    digest = visit.path("sha256")
    place = visit.desk.kept_file(digest) if DIGEST.fullmatch(digest) else None
    naming = lines_naming(visit, digest) if place else []
    if place is None or not naming:
        raise Refusal("not_found", topic="document", id=digest[:16])
    readable = [line for line in naming if access.may_read(visit, line)]
    if not readable:
        raise access.forbidden(visit)
    visit.reads(readable[0].topic, readable[0].id)
    name = _name(visit, digest, readable)
    if visit.words.mark:
        name = f"{SHORT} {name or digest[:16]}"
    return attachment(place, name, digest[:16])


def _name(visit: "Visit", digest: str, readable: "list[Line]") -> str:
    """What those who worked on the streams the reader may read called it; else the paper's name."""
    ledger, paper = visit.desk.ledger, ""
    by: set[str] = set()
    for line in readable:
        for event in ledger.stream_history(line.name):
            by.add(event.around.by.person)
            if event.around.doc.sha256 == digest:
                paper = event.around.doc.name or paper
    given = [name for who, name in names(visit.site.folder, digest).items() if who in by]
    return given[-1] if given else paper


SCREENS = (Screen("/minh-chung/{sha256}", download, name="file"),)
