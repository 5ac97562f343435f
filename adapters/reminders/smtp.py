"""Reminders by e-mail.

Settings in ``gui.toml``::

    [smtp]
    host = "mail.example.vn"
    port = 587
    sender = "vanphong@example.vn"
    user = "vanphong"
    security = "starttls"

The password comes from the environment (``THIDUA_SMTP_PASSWORD``) and is written nowhere. Security
is "starttls" or "tls"; "none" is for a mail server on this very machine.
"""

import os
import smtplib
import ssl
from collections.abc import Mapping
from email.message import EmailMessage
from email.utils import formataddr
from typing import Any

import cattrs
from attrs import frozen

from ..problems import StoreProblem, UsageProblem
from .message import Message

PASSWORD = "THIDUA_SMTP_PASSWORD"  # noqa: S105 - the name of the variable
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
SECURITY = ("starttls", "tls", "none")
PATIENCE = 20  # seconds


@frozen
class Settings:
    """What ``[smtp]`` says."""

    host: str
    sender: str
    port: int = 587
    user: str = ""
    security: str = "starttls"


def open_smtp(settings: Mapping[str, Any]) -> "Smtp":
    """The channel; settings are read strictly, the server is called with the first message."""
    converter = cattrs.Converter(forbid_extra_keys=True, prefer_attrib_converters=True)
    try:
        found = converter.structure(dict(settings), Settings)
    except (cattrs.BaseValidationError, ValueError, TypeError) as error:
        told = "; ".join(cattrs.transform_error(error, "smtp"))
        raise UsageProblem("channel_settings", channel="smtp", detail=told) from error
    bare = found.security == "none" and found.host not in HERE
    if found.security not in SECURITY or bare:
        raise UsageProblem("channel_insecure", host=found.host, known=SECURITY[:2])
    return Smtp(found)


class Smtp:
    """One connection, opened when there is something to send."""

    address = "email"

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._server: smtplib.SMTP | None = None

    def deliver(self, message: Message, address: str) -> None:
        """Send one message, as plain text in UTF-8."""
        mail = EmailMessage()
        try:
            mail["Subject"] = message.subject
            mail["From"] = self._settings.sender
            mail["To"] = formataddr((message.name, address))
            mail["Auto-Submitted"] = "auto-generated"
            mail.set_content(message.text)
            self._connected().send_message(mail)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            self.close()  # the next message gets a fresh connection
            where = f"{self._settings.host}:{self._settings.port}"
            raise StoreProblem("delivery_failed", where=where, detail=str(error)) from error

    def _connected(self) -> smtplib.SMTP:
        if self._server is None:
            self._server = _connect(self._settings)
        return self._server

    def close(self) -> None:
        """Say goodbye."""
        if self._server is not None:
            server, self._server = self._server, None
            try:
                server.quit()
            except (OSError, smtplib.SMTPException):
                server.close()


def _connect(settings: Settings) -> smtplib.SMTP:
    place = settings.host, settings.port
    if settings.security == "tls":
        context = ssl.create_default_context()
        server: smtplib.SMTP = smtplib.SMTP_SSL(*place, timeout=PATIENCE, context=context)
    else:
        server = smtplib.SMTP(*place, timeout=PATIENCE)
        if settings.security == "starttls":
            server.starttls(context=ssl.create_default_context())
    if settings.user:
        server.login(settings.user, os.environ.get(PASSWORD, ""))
    return server
