"""The slip that is handed to a person: one page to print, with the link as a QR code."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.accounts.qr import qr
from adapters.files import write_whole
from adapters.printed import element, page
from adapters.problems import StoreProblem

if TYPE_CHECKING:
    from adapters.words.words import Words

SCALE = 5  # pixels for each module: about 6 cm on paper


def write(words: "Words", place: Path, facts: Mapping[str, Any], opens: str) -> None:
    """Write the slip for the link ``opens``; ``facts`` name agency, person, unit, id and end."""
    title = words.text("account.slip.title")
    head = [element("p", facts["agency"]), element("h1", title)]
    steps = ("open", "check", "choose")
    body = [
        element("p", words.say("account.slip.for", **facts)),
        qr(opens, words.text("web.invite.qr"), SCALE),
        *(element("p", f"{n}. {words.text(f'account.slip.{s}')}") for n, s in enumerate(steps, 1)),
        element("pre", opens),
        element("h3", words.say("account.slip.until", **facts)),
        element("p", words.text("account.slip.secret")),
    ]
    try:
        write_whole(place, page(title, head, body, words.language, words.mark).encode())
        place.chmod(0o600)  # it opens an account
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error
