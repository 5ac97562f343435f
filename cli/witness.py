"""``thidua nhan-chung``: run a witness for the logs of others."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.problems import Problem, UsageProblem

from .command import Command, Option
from .page import pairs, show

if TYPE_CHECKING:
    from http.server import ThreadingHTTPServer

    from .session import Session

WHERE = "127.0.0.1:8750"
KEY, BOOK = "nhan-chung.khoa", "nhan-chung.db"


def witness(session: "Session", name: str) -> Command:
    """The command; it runs until it is told to stop."""
    words = session.words

    def run(**typed: Any) -> None:
        server, vkey = _server(session, typed)
        host, port = server.server_address[:2]
        facts = {"where": f"http://{host!s}:{port}", "key": vkey}
        if typed["as_json"] or session.options.json:
            print(json.dumps(facts), flush=True)
        else:
            show([words.text("witness.running"), *pairs(
                [(words.text(f"witness.{key}"), value) for key, value in facts.items()]
            )])  # fmt: skip
        try:
            server.serve_forever()
        finally:
            server.server_close()

    def option(names: str, key: str, metavar: str) -> Option:
        label, shown = words.text(f"option.witness.{key}"), words.text(f"cli.metavar.{metavar}")
        return Option(names.split(), label, metavar=shown)

    from .asof import json_option

    return Command(
        session,
        name,
        run,
        title=words.text("command.witness.title"),
        help=words.text("command.witness.help"),
        params=[
            option("--chinh-sach --policy policy", "policy", "file"),
            option("--ten-goc --origin origin", "origin", "text"),
            option("--khoa --key key", "key", "key"),
            option("--tep --file book", "book", "file"),
            option("--dia-chi --address where", "where", "address"),
            json_option(session),
        ],
        examples=(
            "thidua nhan-chung --chinh-sach nhat-ky.txt --ten-goc ubnd.hp.example/nhan-chung",
        ),
    )


def _server(session: "Session", typed: dict[str, Any]) -> "tuple[ThreadingHTTPServer, str]":
    from adapters.clock import now
    from adapters.seal.keys import open_signer
    from adapters.seal.note import WITNESS, MalformedError, Verifier, check_name
    from adapters.seal.trust import policy_of
    from adapters.seal.witness import Witness, server
    from adapters.storage.witness_book import WitnessBook

    for needed in ("policy", "origin"):
        if not typed[needed]:
            raise UsageProblem("witness_needs", option=needed)
    try:
        check_name(typed["origin"])
    except MalformedError as error:
        raise UsageProblem("witness_needs", option="origin") from error
    logs = policy_of(Path(typed["policy"])).logs
    signer = open_signer(typed["key"]) if typed["key"] else _key()
    book = WitnessBook(Path(typed["book"] or BOOK))
    vkey = Verifier(typed["origin"], WITNESS, signer.public).vkey
    mine = Witness(typed["origin"], signer, logs, book, lambda: int(now().timestamp()))
    return server(mine, *_address(typed["where"] or WHERE), complain=_complain(session)), vkey


def _key() -> Any:
    """The witness's own key, made the first time."""
    from adapters.seal.keys import make_key, read_key

    return read_key(Path(KEY)) if Path(KEY).exists() else make_key(Path(KEY))


def _address(typed: str) -> tuple[str, int]:
    host, _, port = typed.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65_535:
        raise UsageProblem("witness_address", found=typed)
    return host, int(port)


def _complain(session: "Session") -> Any:
    import sys

    def say(problem: Problem) -> None:
        sys.stderr.write(session.words.problem(problem).rule + "\n")

    return say
