"""Who is behind a request: a session of the accounts, and whether the roll still knows them."""

from typing import TYPE_CHECKING

from ..accounts import sessions
from ..accounts.book import Book
from ..accounts.machines import Machine, machine_of
from ..accounts.roster import account
from .visit import Guest

if TYPE_CHECKING:
    from starlette.requests import Request

    from ..desk import Desk

COOKIE = "thidua"


class People:
    """The accounts of a desk, as the web asks them."""

    def __init__(self, desk: "Desk", book: Book | None = None) -> None:
        self.desk = desk
        self.book = book or Book(desk.settings.folder, clock=desk.clock)

    def guest(self, request: "Request") -> Guest:
        """Whoever sent a request; nobody in particular where no session holds.

        Who has left the agency is signed out by the first request, wherever they are signed in.
        """
        token = request.cookies.get(COOKIE, "")
        session = sessions.find(self.book, token) if token else None
        if session is None:
            return Guest()
        if not self._serves(session.person):
            sessions.end_person(self.book, session.person)
            return Guest()
        found = account(self.book, session.person)
        language = found.language if found else ""
        return Guest(session.person, session.role, session.unit, language, session.csrf, token)

    def machine(self, header: str) -> Machine | None:
        """The program behind an ``Authorization`` header, whose person still serves here."""
        found = machine_of(self.book, header)
        return found if found and self._serves(found.person) else None

    def _serves(self, person: str) -> bool:
        return bool(self.desk.views.offices(person, self.desk.today))

    def close(self) -> None:
        """Give back what is open."""
        self.book.close()
