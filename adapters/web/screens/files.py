"""Papers and evidence, by the hash the log holds of them: downloaded, never shown in place."""

import re
from typing import TYPE_CHECKING

from starlette.responses import FileResponse

from domain.refusal import Refusal

from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

_DIGEST = re.compile(r"[0-9a-f]{64}")


def download(visit: "Visit") -> "Response":
    """One file, as bytes that no browser interprets."""
    digest = visit.path("sha256")
    place = visit.desk.kept_file(digest) if _DIGEST.fullmatch(digest) else None
    if place is None:
        raise Refusal("not_found", topic="document", id=digest[:16])
    head = {"content-security-policy": "sandbox; default-src 'none'"}
    return FileResponse(
        place, media_type="application/octet-stream", filename=f"{digest[:16]}.bin", headers=head
    )


SCREENS = (Screen("/minh-chung/{sha256}", download, name="file"),)
