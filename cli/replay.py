"""``thidua xem-lai``: prove the log, fold it from nothing, hold it against what is in use."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from adapters.problems import IntegrityProblem

from .command import Command
from .page import show

if TYPE_CHECKING:
    from adapters.ledger import Stream

    from .session import Session

STEP = 500
SHOWN = 10


def replay(session: "Session", name: str) -> Command:
    """The command; exits 3 when anything differs."""
    from .asof import json_option

    words = session.words

    def run(as_json: bool) -> None:  # noqa: FBT001
        events, streams = held(session)
        if as_json or session.options.json:
            print(json.dumps({"equal": True, "events": events, "streams": streams}))
        else:
            show([words.say("cli.replay.equal", events=events, streams=streams)])

    return Command(
        session,
        name,
        run,
        title=words.text("command.replay.title"),
        help=words.text("command.replay.help"),
        params=[json_option(session)],
    )


def compare(session: "Session") -> list[str]:
    """Replay and say that all is equal; raises ``IntegrityProblem`` when it is not."""
    events, streams = held(session)
    return [session.words.say("cli.replay.equal", events=events, streams=streams)]


def held(session: "Session") -> tuple[int, int]:
    """(events, streams) replayed and found equal to what is in use, or ``IntegrityProblem``.

    First of all every event is what was recorded: see ``adapters.storage.proof``.
    """
    size = session.views.position
    replayed = _replayed(session, size)
    different = [*_against_views(session, replayed), *_against_ledger(session, replayed)]
    if different:
        names = tuple(dict.fromkeys(different))
        raise IntegrityProblem("replay_differs", names=names[:SHOWN], count=len(names))
    return size, len(replayed)


def _replayed(session: "Session", size: int) -> dict[str, "Stream"]:
    """Every stream folded from its first event on, nothing remembered, nothing saved.

    The rows are held against the tree of the log as they are read.
    """
    from adapters.ledger import fold
    from adapters.storage.proof import proved

    store = (ledger := session.desk.ledger).store
    rows = proved(store, store.rows(0, size), size)
    return fold(ledger.codec, _counted(rows, size, session.progress))


def _counted(rows: Iterable[Any], total: int, progress: Any) -> Iterator[Any]:
    for done, row in enumerate(rows):
        if progress and done % STEP == 0:
            progress(done, total)
        yield row
    if progress:
        progress(total, total)


def _against_views(session: "Session", replayed: dict[str, "Stream"]) -> Iterator[str]:
    """Streams whose row in the views is not what their history says."""
    from adapters.ledger import encode_state

    seen = set()
    for name, uuid, ver, state in session.views.ask("SELECT name, uuid, ver, state FROM stream"):
        seen.add(uuid)
        found = replayed.get(uuid)
        if found is None or found.ver != ver or encode_state(found.state) != bytes(state):
            yield name
    yield from replayed.keys() - seen


def _against_ledger(session: "Session", replayed: dict[str, "Stream"]) -> Iterator[str]:
    """Streams that the ledger, with its snapshots, would decide on otherwise than history says."""
    ledger = session.desk.ledger
    for name, uuid in session.views.ask("SELECT name, uuid FROM stream"):
        topic = ledger.catalogue.topics[name.partition(":")[0]]
        if ledger.stream(topic, name) != replayed.get(uuid):
            yield name
