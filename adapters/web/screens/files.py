"""Papers and evidence, by the hash the log holds of them: downloaded, never shown in place.

Who may read a stream that names a file may have the file: knowing its hash opens nothing.
"""

import re
from typing import TYPE_CHECKING

from starlette.responses import FileResponse

from domain.refusal import Refusal

from .. import access
from ..papers import papers
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...views.rows import Line
    from ..visit import Visit

_DIGEST = re.compile(r"[0-9a-f]{64}")


def download(visit: "Visit") -> "Response":
    """One file, as bytes that no browser interprets."""
    digest = visit.path("sha256")
    place = visit.desk.kept_file(digest) if _DIGEST.fullmatch(digest) else None
    naming = _naming(visit, digest) if place else []
    if place is None or not naming:
        raise Refusal("not_found", topic="document", id=digest[:16])
    readable = [line for line in naming if access.may_read(visit, line)]
    if not readable:
        raise access.forbidden(visit)
    visit.reads(readable[0].topic, readable[0].id)
    head = {"content-security-policy": "sandbox; default-src 'none'"}
    return FileResponse(
        place, media_type="application/octet-stream", filename=f"{digest[:16]}.bin", headers=head
    )


def _naming(visit: "Visit", digest: str) -> "list[Line]":
    """The streams that name a file; none for what was sent and then not decided on."""
    found = papers(visit.desk.ledger).naming(digest)
    lines = (visit.desk.views.lines("WHERE uuid = ?", stream) for stream in sorted(found))
    return [line for some in lines for line in some]


SCREENS = (Screen("/minh-chung/{sha256}", download, name="file"),)
