"""Delivering reminders: channels are plugins behind the entry point ``thidua.delivery``.

A channel is ``open(settings) -> Channel``; ``settings`` is its table in ``gui.toml`` beside the
ledger. Addresses stand in ``danh-ba.toml`` beside it; who has none there is reached at the e-mail
they declared, which lies sealed in the ledger (BR-66). What was delivered on a day is noted in
``da-nhac.jsonl`` and not sent twice.
"""

import json
import os
import tomllib
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from ..problems import StoreProblem, UsageProblem
from .message import Message

ADDRESSES, CHANNELS, SENT = "danh-ba.toml", "gui.toml", "da-nhac.jsonl"
OTHERS = 0o007  # what everybody on the machine may do with a file


class Channel(Protocol):
    """A way to reach people."""

    address: str  # which entry of the address book it needs: "email"

    def deliver(self, message: Message, address: str) -> None:
        """Hand one message over; raises ``StoreProblem`` when it was not taken."""
        ...

    def close(self) -> None:
        """Give back connections."""
        ...


class Outcome(NamedTuple):
    """What came of one message: "sent", "again" (sent before today), "no_address", "failed"."""

    message: Message
    status: str
    detail: str = ""


def open_channel(name: str, folder: Path) -> Channel:
    """The channel of that name, with its settings from ``gui.toml``."""
    from importlib.metadata import entry_points

    plugins = {plugin.name: plugin for plugin in entry_points(group="thidua.delivery")}
    if name not in plugins:
        raise UsageProblem("channel_unknown", found=name, known=tuple(sorted(plugins)))
    settings = _read(folder / CHANNELS).get(name)
    if not isinstance(settings, dict):
        raise UsageProblem("channel_without_settings", channel=name, where=str(folder / CHANNELS))
    channel: Channel = plugins[name].load()(settings)
    return channel


def deliver(
    channel: Channel,
    found: Sequence[Message],
    folder: Path,
    name: str,
    declared: Callable[[str, str], str] | None = None,
) -> list[Outcome]:
    """Deliver to everyone who has an address, each message once a day; one failure stops no other.

    ``declared(person, kind)`` is asked for who has no address of that kind in the book: "email".

    A message is noted as sent only after the channel took it: after a power cut somebody may be
    told twice, nobody is left out.
    """
    addresses, sent = _read(folder / ADDRESSES), _sent(folder / SENT)
    outcomes = []
    for message in found:
        entry = addresses.get(message.person)
        known = entry.get(channel.address, "") if isinstance(entry, dict) else ""
        address = known or (declared(message.person, channel.address) if declared else "")
        if not address:
            outcomes.append(Outcome(message, "no_address"))
        elif (name, message.digest) in sent:
            outcomes.append(Outcome(message, "again"))
        else:
            outcomes.append(_deliver(channel, message, str(address), folder / SENT, name))
    return outcomes


def _deliver(channel: Channel, message: Message, address: str, noted: Path, name: str) -> Outcome:
    try:
        channel.deliver(message, address)
    except StoreProblem as problem:
        return Outcome(message, "failed", str(problem.facts.get("detail", problem.code)))
    _note(noted, {"channel": name, "day": str(message.day), "digest": message.digest})
    return Outcome(message, "sent")


def _read(place: Path) -> Mapping[str, Any]:
    """A private TOML file; an empty mapping where there is none."""
    try:
        if place.stat().st_mode & OTHERS and os.name == "posix":
            raise UsageProblem("file_open_to_all", where=str(place))
        return tomllib.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise StoreProblem("file_unreadable", where=str(place), detail=str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageProblem("settings_malformed", where=str(place), detail=str(error)) from error


def _sent(place: Path) -> set[tuple[str, str]]:
    """What was noted; a line cut off by a power failure counts for nothing."""
    found: set[tuple[str, str]] = set()
    with suppress(FileNotFoundError):
        for line in place.read_text(encoding="utf-8", errors="replace").split("\n"):
            with suppress(ValueError, KeyError, TypeError):
                note = json.loads(line)
                found.add((note["channel"], note["digest"]))
    return found


def _note(place: Path, note: Mapping[str, str]) -> None:
    with place.open("a", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(note) + "\n")
        file.flush()
        os.fsync(file.fileno())
