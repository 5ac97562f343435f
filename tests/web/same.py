"""The same decisions asked of the ledger itself, of a form, and of the API: for comparison."""

import re
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args, get_origin
from urllib.parse import quote

from attrs import evolve, fields_dict

from adapters.codec import Document
from adapters.desk import Desk
from adapters.facts import plain, record_of
from adapters.ledger import Command, Ledger, fact_types
from adapters.storage.memory import MemoryStore
from domain.catalogue import CATALOGUE
from tests.bdd.world import MORNING, ORIGIN, World

from .conftest import House


def founded_house(folder: Path) -> House:
    """The web on a real ledger of the agency in which the features happen."""
    desk = Desk.create(folder, ORIGIN, "Sở Ngoại vụ", clock=lambda: MORNING)
    World(desk.ledger.store).found()
    desk.close()
    return House(folder, MORNING.replace(tzinfo=None).isoformat(sep=" "))


def founded_ledger() -> Ledger:
    """The same agency on a store that forgets."""
    world = World(MemoryStore())
    world.found()
    return world.ledger


def papers(command: Command) -> tuple[Command, bytes]:
    """A command whose paper is a file that there is, and that file."""
    if not command.document.sha256:
        return command, b""
    data = f"Văn bản {command.document.sha256[:4]}".encode()
    return evolve(command, document=Document(sha256=sha256(data).hexdigest())), data


class Controls(HTMLParser):
    """The controls of a page by name, with what can be chosen in each; nothing for free input."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: dict[str, set[str]] = {}
        self.lists: dict[str, str] = {}
        self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name, value = found.get("name") or "", found.get("value") or ""
        if tag in ("input", "textarea") and name:
            chosen = self.names.setdefault(name, set())
            if found.get("type") == "radio":
                chosen.add(value)
        elif tag == "select":
            self._select = name
            self.names.setdefault(name, set())
        elif tag == "option" and self._select and value:
            self.names[self._select].add(value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = ""


def filled(command: Command) -> list[tuple[str, str]]:
    """A command's facts as somebody would fill them in."""
    found = CATALOGUE.decision(command.decision)
    assert found
    inputs: list[tuple[str, str]] = []
    for field, kind in fact_types(found[1]).items():
        if field in command.facts:
            inputs += _inputs(f"f.{field}", kind, command.facts[field])
    return inputs


def _inputs(name: str, kind: Any, value: Any) -> list[tuple[str, str]]:
    kind = plain(kind)
    if value is None:
        return []
    if get_origin(kind) is tuple:
        return _several(name, record_of(get_args(kind)[0]), value)
    if isinstance(value, Mapping):
        return [
            pair
            for number, (key, item) in enumerate(value.items())
            for pair in ((f"{name}.{number}.key", key), (f"{name}.{number}.value", _text(item)))
        ] or [(f"e.{name[2:]}", "1")]
    return [(name, _text(value))]


def _several(name: str, kind: Any, values: Any) -> list[tuple[str, str]]:
    if not values:
        return [(f"e.{name[2:]}", "1")] if name.count(".") == 1 else []
    if not hasattr(kind, "__attrs_attrs__"):
        return [(name, _text(value)) for value in values]
    first, hints = next(iter(fields_dict(kind))), fields_dict(kind)
    found = []
    for number, value in enumerate(values):
        row = {first: value} if isinstance(value, str) else value
        for member, item in row.items():
            found += _inputs(f"{name}.{number}.{member}", hints[member].type, item)
    return found


def _text(value: Any) -> str:
    match value:
        case bool():
            return "co" if value else "khong"
        case date():
            return f"{value.day}/{value.month}/{value.year}"
    return str(value)


def form_address(command: Command) -> str:
    """Where the form of a decision stands, with the stream it is about."""
    found = CATALOGUE.decision(command.decision)
    assert found
    topic, decision = found
    here = f"/lam/{command.decision}"
    return here if decision.creates or topic.singleton else f"{here}/{quote(command.id, safe='')}"


def by_form(house: House, command: Command, file: bytes) -> Any:
    """Fill in the page's own form and send it; every control must be there to be filled in."""
    member = house.sign_in(command.person)
    page = member.get(form_address(command))
    assert page.status_code == 200, (command.decision, page.text[-2500:])
    controls = Controls(page.text).names
    data: dict[str, list[str]] = {"command": [command.command], "do": ["ghi"]}
    for name, value in filled(command):
        if name.startswith("e.") and name not in controls:
            continue  # left blank it is as empty
        first = ".".join("0" if part.isdecimal() else part for part in name.split("."))
        assert first in controls, (command.decision, name)
        offered = controls[first]
        assert not offered or value in offered, (command.decision, name, value, offered)
        data.setdefault(name, []).append(value)
    if "on" in controls:
        data["on"] = [command.id]
    files = {"paper_file": ("vb.pdf", file)} if file else {"paper_file": ("", b"")}
    return member.post(form_address(command), data, files=files)


def bodies(ledger: Ledger, start: int) -> list[Any]:
    """What was recorded from a position on: the events and what stands around them."""
    return [_body(one) for one in ledger.history(start)]


def _body(one: Any) -> Any:
    around = one.around
    return (
        one.stream, one.ver, one.type, _opened(one.event), around.by, around.cmd, around.decision,
        around.doc.sha256, _opened(_said(around.facts)), around.rules, around.valid, around.of,
    )  # fmt: skip


def _said(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts without those that say nothing: a form leaves them out."""
    return {name: value for name, value in facts.items() if value not in ("", [], {}, None)}


def _opened(value: Any) -> str:
    """A value without what is sealed, for every sealing is another."""
    return re.sub(r"'[A-Za-z0-9+/]{43}='", "…", repr(value))
