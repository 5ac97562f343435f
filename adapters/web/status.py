"""Which HTTP status says what a refusal or a problem says."""

from domain.refusal import Refusal

from ..problems import IntegrityProblem, Problem, StoreProblem

FORBIDDEN = frozenset({
    "not_authorised", "person_departed", "not_own_unit", "not_own_subject", "not_own_person",
    "reading_not_allowed", "csrf_wrong",
})  # fmt: skip
CONFLICT = frozenset({"already_exists", "command_reused", "already_voted", "already_delegate"})
MISSING = frozenset({"not_found", "id_unknown", "decision_unknown", "page_unknown"})


def of(found: Refusal | Problem) -> int:
    """403 for who may not, 404 for what is not there, 409 for what is there already, 422, 400."""
    code = found.code
    if code in FORBIDDEN:
        return 403
    if code in MISSING:
        return 404
    if code in CONFLICT:
        return 409
    if code == "body_too_big":
        return 413
    match found:
        case Refusal():
            return 422
        case IntegrityProblem():
            return 500
        case StoreProblem():
            return 503
    return 400
