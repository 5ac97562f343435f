"""One request of one person: who asks, of which moment, in which language, and what may be done."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from attrs import evolve, frozen
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from domain.decision import STAFF
from domain.refusal import Refusal

from ..audit.asker import Asker
from ..clock import VIETNAM
from ..codec import Document
from ..ledger import Command
from ..problems import Problem, UsageProblem
from ..words.names import Names
from ..words.when import when
from ..words.words import Words
from . import access, naming, page, status
from .form import Form
from .once import Once

if TYPE_CHECKING:
    from ..desk import Desk
    from ..ledger import Receipt
    from ..views.past import When
    from ..views.reader import Views
    from ..views.rows import Office
    from .page import Refused
    from .site import Site

AS_OF = "tinh-den"


@frozen
class Guest:
    """Whoever sent a request: signed in as ``person`` in an office, or nobody yet ("").

    ``token`` marks the session; ``csrf`` is what its forms must bring back.
    """

    person: str = ""
    role: str = ""
    unit: str = ""
    language: str = ""
    csrf: str = ""
    token: str = ""


class Visit:
    """What a screen gets to work with, and nothing else."""

    def __init__(self, request: Request, site: "Site", guest: Guest, form: Form) -> None:
        self.request = request
        self.site = site
        self.desk: Desk = site.desk
        self.guest = guest
        self.form = form
        self.person, self.role, self.unit = guest.person, guest.role, guest.unit

    # What was asked

    def path(self, name: str) -> str:
        """A part of the address."""
        return str(self.request.path_params[name])

    def query(self, name: str, default: str = "") -> str:
        """A parameter of the address, the last of several."""
        return self.request.query_params.get(name, default)

    @property
    def partial(self) -> bool:
        """Whether only a part of the page is wanted, to be put into one that is open."""
        return self.request.headers.get("hx-request") == "true"

    @Once
    def moment(self) -> "When | None":
        """The moment the page is to show, ``None`` for now."""
        typed = self.query(AS_OF).strip()
        return when(typed, self.desk.views.position, self.desk.today) if typed else None

    @Once
    def views(self) -> "Views":
        """What there is to see, of that moment."""
        return self.desk.views if self.moment is None else self.site.past(self.moment)

    @Once
    def today(self) -> date:
        """The day of that moment, the day it is in Việt Nam when that is now."""
        match self.moment:
            case None:
                return self.desk.today
            case datetime() as at:
                return at.astimezone(VIETNAM).date()
            case date() as day:
                return day
        last = next(iter(self.desk.ledger.history(max(self.views.position - 1, 0))), None)
        if last is None:
            return self.desk.today
        return datetime.fromisoformat(last.around.at).astimezone(VIETNAM).date()

    @Once
    def names(self) -> Names:
        """Who or what is meant by an id at that moment."""
        return Names(self.views, once=True)

    @Once
    def words(self) -> Words:
        """The reader's language, with the names of that moment."""
        language = self.guest.language or self.request.cookies.get("ngon-ngu", "")
        return Words(language or self.desk.settings.language, self.names)

    @property
    def asker(self) -> Asker:
        """Whoever asks, for the rooms that answer auditors."""
        return Asker(self.desk, self.words, self.views, self.today)

    # Who asks

    @Once
    def _offices(self) -> "tuple[Office, ...]":
        return self.desk.views.offices(self.person, self.desk.today) if self.person else ()

    def offices(self) -> "tuple[Office, ...]":
        """The offices the person holds today."""
        return self._offices

    @Once
    def eyes(self) -> access.Eyes:
        """What decides on what the person may read."""
        return access.eyes(self)

    @Once
    def roles(self) -> frozenset[str]:
        """The roles the person acts in: the office chosen for the session, or every one held."""
        held = {office.role for office in self.offices()}
        return frozenset({self.role} & held or held) | ({STAFF} if self.person else frozenset())

    def may(self, decision: str) -> bool:
        """Whether a decision is open to an office of the person; the domain has the last word."""
        found = self.desk.ledger.catalogue.decision(decision)
        return bool(found and self.moment is None and self.roles & set(found[1].by))

    def reads(self, topic: str, id: str) -> None:
        """Refuse whoever may not read a stream; note the reading of what not everybody should."""
        access.check(self, topic, id)

    # What is done

    def decide(
        self,
        decision: str,
        id: str | None,
        facts: Mapping[str, Any],
        *,
        command: str = "",
        valid: date | None = None,
        document: "Document | None" = None,
        role: str = "",
        unit: str = "",
    ) -> "Receipt":
        """Take a decision as the person, in the office of the session; refused, nothing was."""
        if self.moment is not None:
            raise UsageProblem("past_is_read_only")
        command = command or self.form.get("command") or str(uuid4())
        role, unit, paper = role or self.role, unit or self.unit, document or Document()
        named = Command(decision, id or "", facts, self.person, role, unit, document=paper)
        naming.check(self, named)
        receipt = self.desk.decide(
            decision,
            id,
            facts,
            person=self.person,
            role=role,
            unit=unit,
            valid=valid,
            document=document,
            command=command,
        )
        self.site.told(receipt)
        return receipt

    def try_out(self, command: Command) -> list[tuple[str, str, Any]]:
        """(stream, type, event) of all that a decision of the person would record; nothing is."""
        naming.check(self, command)
        return self.desk.try_out([command])

    # What is answered

    def page(self, template: str, *, status: int = 200, **context: Any) -> Response:
        """A page."""
        return page.render(self, template, status=status, **context)

    def go(self, path: str, said: str = "") -> Response:
        """Send the browser to another page of this site, which says what was done."""
        local = path.startswith("/") and not path.startswith(("//", "/\\"))
        answer = RedirectResponse(path if local else "/", status_code=303)
        if said:
            page.remember(answer, said, secure=self.site.secure)
        return answer

    def refused(self, template: str, refusal: Refusal | Problem, **context: Any) -> Response:
        """A page again, with why what was sent could not be done."""
        return self.page(template, status=status.of(refusal), refused=self.said(refusal), **context)

    def said(self, refusal: Refusal | Problem) -> "Refused":
        """A refusal or a problem in the reader's words."""
        return page.refused(self, refusal)

    def in_office(self, role: str, unit: str) -> "Visit":
        """The same visit in another office."""
        return Visit(self.request, self.site, evolve(self.guest, role=role, unit=unit), self.form)
