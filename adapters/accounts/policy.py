"""What an agency may set about signing in: ``tai-khoan.toml`` beside the ledger, all optional.

Source: BR-64 (access to documents is controlled); OWASP ASVS 5.0, chapters V6 and V7.
"""

import tomllib
from collections.abc import Callable, Mapping
from ipaddress import ip_network
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from domain.decision import ROLES, STAFF

from ..problems import StoreProblem, UsageProblem

FILE = "tai-khoan.toml"
CHAIR = "chair"  # of a council: no office of the ledger, a standing all the same
MINUTE, HOUR, DAY = 60, 3600, 86400


class Policy(NamedTuple):
    """The settings; times in seconds, ``memory`` in KiB.

    ``address`` is what people type to reach the web, as links and slips say it;
    ``second_factor`` names the roles that must have one, ``CHAIR`` among them for whoever chairs a
    council; ``trusted_proxies`` are addresses or
    networks whose X-Forwarded-For is believed. ``oidc_*`` stay empty where no other house signs
    our people in; the secret itself lies in a file that ``oidc_secret_file`` names.
    """

    address: str = ""
    idle: int = 30 * MINUTE
    longest: int = 12 * HOUR
    invitation: int = 72 * HOUR
    device: int = 180 * DAY
    second_factor: tuple[str, ...] = ()
    trusted_proxies: tuple[str, ...] = ()
    memory: int = 64 * 1024
    passes: int = 3
    at_once: int = 2
    waiting: int = 8
    oidc_issuer: str = ""
    oidc_client: str = ""
    oidc_secret_file: str = ""
    oidc_name: str = ""


KINDS = get_type_hints(Policy)


def read_policy(folder: Path) -> Policy:
    """The policy in ``folder``; where there is no file, the one above.

    Raises ``UsageProblem`` at the first field that is unknown or of another kind.
    """
    place = folder / FILE
    try:
        found = tomllib.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Policy()
    except OSError as error:
        raise StoreProblem("file_unreadable", where=str(place), detail=str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageProblem("settings_malformed", where=str(place), detail=str(error)) from error
    return Policy(**{field: _checked(place, field, value) for field, value in found.items()})


def _checked(place: Path, field: str, value: Any) -> Any:
    if field not in KINDS:
        raise UsageProblem("settings_unknown", where=str(place), field=field, known=tuple(KINDS))
    kind = KINDS[field]
    if get_origin(kind) is tuple and isinstance(value, list):
        (inner, _) = get_args(kind)
        if all(isinstance(one, inner) and LISTED[field](one) for one in value):
            return tuple(value)
    elif kind is type(value) and (kind is str or value > 0):
        return value
    raise UsageProblem("settings_field", where=str(place), field=field, found=str(value))


def _is_role(one: str) -> bool:
    """Whether anybody could ever stand in such a role: a slip of the pen would ask nobody."""
    return one in (*ROLES, STAFF, CHAIR)


def _is_network(one: str) -> bool:
    try:
        ip_network(one, strict=False)
    except ValueError:
        return False
    return True


LISTED: Mapping[str, Callable[[str], bool]] = {
    "second_factor": _is_role,
    "trusted_proxies": _is_network,
}
