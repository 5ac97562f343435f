"""The options before the command, read by hand: a page that needs no command loads no parser."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Options(NamedTuple):
    """Which ledger, who asks, in which language, as of when, and whether a program reads it."""

    ledger: str = ""
    person: str = ""
    language: str = ""
    as_of: str = ""
    json: bool = False


# Option names (Vietnamese, English), the field they set, the variable that stands in, if any.
GLOBAL = (
    (("--so", "--ledger"), "ledger", "THIDUA_SO"),
    (("--toi", "--me"), "person", "THIDUA_TOI"),
    (("--tieng", "--language"), "language", "THIDUA_TIENG"),
    (("--tinh-den", "--as-of"), "as_of", ""),
)
FLAG = "--json"


def peek(args: Sequence[str], environ: Mapping[str, str]) -> tuple[Options, list[str]]:
    """The options in front of the command, and what follows them."""
    found = {field: environ.get(variable, "") if variable else "" for _, field, variable in GLOBAL}
    rest, json = list(args), False
    while rest:
        name, equals, value = rest[0].partition("=")
        field = next((field for names, field, _ in GLOBAL if name in names), "")
        if name == FLAG and not equals:
            json = True
            rest = rest[1:]
        elif field and equals:
            found[field] = value
            rest = rest[1:]
        elif field and len(rest) > 1:
            found[field] = rest[1]
            rest = rest[2:]
        else:
            break
    return Options(**found, json=json or FLAG in rest), rest  # so that errors are for programs too
