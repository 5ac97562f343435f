"""Which HTTP status says what a refusal or a problem says."""

from domain.refusal import Refusal

from ..problems import IntegrityProblem, Problem, StoreProblem

FORBIDDEN = frozenset({
    "not_authorised", "person_departed", "not_own_unit", "not_own_subject", "not_own_person",
    "not_own_letter", "not_own_nomination", "not_own_record", "not_own_speech", "author_not_own",
    "not_lead_unit", "not_cooperating", "copy_of_other_unit", "draft_of_other_unit",
    "entrant_of_other_unit", "exemplar_of_other_unit", "publicity_of_other_unit",
    "not_council_office", "not_council_chair", "not_teller", "only_the_chair",
    "reading_not_allowed", "csrf_wrong", "details_of_another", "logistics_of_other",
    "spread_not_waiting", "unit_not_asked",
})  # fmt: skip
CONFLICT = frozenset({"already_exists", "command_reused", "already_voted", "already_delegate"})
MISSING = frozenset({"not_found", "id_unknown", "decision_unknown", "page_unknown"})


def of(found: Refusal | Problem) -> int:
    """403 for who may not, 404 for what is not there, 409 for what is there already, 422, 400."""
    codes = ((FORBIDDEN, 403), (MISSING, 404), (CONFLICT, 409), ({"body_too_big"}, 413))
    for known, status in codes:
        if found.code in known:
            return status
    kinds = ((Refusal, 422), (IntegrityProblem, 500), (StoreProblem, 503))
    return next((status for kind, status in kinds if isinstance(found, kind)), 400)
