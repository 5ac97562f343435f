"""Titles and forms of commendation: what the law calls them, and how a standard is written down.

``AWARDS`` tells what never depends on the day: the codes, who may receive them, who decides them.
What does depend on it (ballot, share, standard, money, dossier) stands in the rulebook's data and
is asked of ``law.Rules``.
"""

from collections.abc import Mapping

from attrs import field, frozen

INDIVIDUAL, COLLECTIVE, HOUSEHOLD = "individual", "collective", "household"
SUBJECTS = (INDIVIDUAL, COLLECTIVE, HOUSEHOLD)

TITLE, FORM = "title", "form"  # danh hiệu thi đua; hình thức khen thưởng: two classes, never mixed

# Who may decide an award; "director" is the head of a department of the province.
DIRECTOR, COMMUNE, PROVINCE, MINISTRY = "director", "commune", "province", "ministry"
PRIME_MINISTER, ASSEMBLY, STATE = "prime_minister", "assembly", "state"
DECIDERS = (DIRECTOR, COMMUNE, PROVINCE, MINISTRY, PRIME_MINISTER, ASSEMBLY, STATE)

# Why something is commended (loại hình khen thưởng, Luật 06/2022/QH15 Điều 8).
MERIT, SUDDEN, MOVEMENT, CONTRIBUTION = "merit", "sudden", "movement", "contribution"
SERVICE, EXTERNAL = "service", "external"
TYPES = (MERIT, SUDDEN, MOVEMENT, CONTRIBUTION, SERVICE, EXTERNAL)

# What a leaf of a standard asks of the record of the one proposed.
SUBJECT = "subject"  # is a subject of kind ``value``
COMMENDED_FOR = "type"  # is commended for a reason ``value`` of TYPES
AWARD = "award"  # holds award ``value``, ``count`` times
RATING = "rating"  # was rated ``value`` or better, in ``count`` years
INITIATIVE = "initiative"  # has ``count`` initiatives recognised with influence in ``scope``
RESEARCH = "research"  # has ``count`` research topics accepted with influence in ``scope``
VALOUR = "valour"  # was quick-witted and inventive in combat
MEMBERS_RATED = "members_rated"  # ``share`` per cent of its people were rated ``value`` or better
MEMBERS_AWARDED = "members_awarded"  # ``share`` per cent, or ``count``, of them hold ``value``
MEMBERS_DISCIPLINED = "members_disciplined"  # at most ``count`` disciplined at ``value`` or above
FACTS = (
    *(SUBJECT, COMMENDED_FOR, AWARD, RATING, INITIATIVE, RESEARCH, VALOUR),
    *(MEMBERS_RATED, MEMBERS_AWARDED, MEMBERS_DISCIPLINED),
)

# From low to high, so that "or better", "or above" and "or wider" can be asked.
RATINGS = ("not_completed", "completed", "good", "excellent")
SCOPES = ("base", "province", "nation")
DISCIPLINES = ("reprimand", "warning", "demotion", "dismissal")

# The papers of a dossier (BR-39).
PARTS = (
    "submission",  # tờ trình
    "report",  # báo cáo thành tích
    "minutes",  # biên bản bình xét
    "ballot_result",  # kết quả bỏ phiếu
    "certificate",  # of the initiative or research, or of "hoàn thành xuất sắc"
    "electronic_files",  # Word and PDF, for what is decided by the State
)


@frozen
class Condition:
    """A standard as a tree: either ``all`` or ``any`` of others, or one ``fact`` to look up.

    ``rule`` is set where a rule begins. ``consecutive`` asks for years in a row; ``scope`` is how
    far the influence of an initiative reaches ("base", "province", "nation"), or wider.
    """

    rule: str = ""
    all: tuple["Condition", ...] = ()
    any: tuple["Condition", ...] = ()
    fact: str = ""
    value: str = ""
    count: int = 1
    consecutive: bool = False
    share: int = 0
    scope: str = ""


@frozen
class AwardKind:
    """What is known of an award whatever the day: see the constants above."""

    code: str
    kind: str
    subjects: tuple[str, ...]
    decides: str

    @property
    def director(self) -> bool:
        """Whether the Director of a department may decide it (BR-04)."""
        return self.decides == DIRECTOR


@frozen
class Award(AwardKind):
    """An award as the rulebook knows it.

    ``ballot`` tells whether a ballot is compulsory (BR-05); ``share`` is the percentage of **all**
    council members who must agree, 0 where no national figure exists (BR-06, BR-07). Coefficients
    of the base salary are in hundredths, by kind of subject: ``coefficients`` are the law's,
    ``at_most`` its ceilings where somebody else fixes the figure, and ``unverified`` what is said
    but was not read in the law: shown, never used. ``mark`` tells how ``source`` is known.
    """

    ballot: bool = False
    share: int = 0
    coefficients: Mapping[str, int] = field(factory=dict)
    at_most: Mapping[str, int] = field(factory=dict)
    unverified: Mapping[str, int] = field(factory=dict)
    requires: Condition | None = None
    dossier: tuple[str, ...] = ()
    source: str = ""
    mark: str = ""


_P, _C, _H = (INDIVIDUAL,), (COLLECTIVE,), (HOUSEHOLD,)
_PC, _PCH = (INDIVIDUAL, COLLECTIVE), SUBJECTS

# Luật 06/2022/QH15 Điều 9, 20-28, 74, 75, 78-80; NĐ 129/2025/NĐ-CP Điều 59 for the commune.
AWARDS: Mapping[str, AwardKind] = {
    award.code: award
    for award in (
        AwardKind("advanced_worker", TITLE, _P, DIRECTOR),
        AwardKind("base_emulation_fighter", TITLE, _P, DIRECTOR),
        AwardKind("provincial_emulation_fighter", TITLE, _P, PROVINCE),
        AwardKind("national_emulation_fighter", TITLE, _P, PRIME_MINISTER),
        AwardKind("advanced_collective", TITLE, _C, DIRECTOR),
        AwardKind("excellent_collective", TITLE, _C, PROVINCE),
        AwardKind("emulation_flag", TITLE, _C, PROVINCE),
        AwardKind("government_flag", TITLE, _C, PRIME_MINISTER),
        AwardKind("model_commune", TITLE, _C, PROVINCE),
        AwardKind("cultural_village", TITLE, _C, COMMUNE),
        AwardKind("cultural_family", TITLE, _H, COMMUNE),
        AwardKind("certificate_of_commendation", FORM, _PCH, DIRECTOR),
        AwardKind("merit_certificate", FORM, _PCH, PROVINCE),
        AwardKind("government_merit_certificate", FORM, _PCH, PRIME_MINISTER),
        AwardKind("commemorative_medal", FORM, _P, MINISTRY),
        AwardKind("assembly_medal", FORM, _P, ASSEMBLY),
        AwardKind("gold_star_order", FORM, _PC, STATE),
        AwardKind("ho_chi_minh_order", FORM, _PC, STATE),
        AwardKind("independence_order_1", FORM, _PC, STATE),
        AwardKind("independence_order_2", FORM, _PC, STATE),
        AwardKind("independence_order_3", FORM, _PC, STATE),
        AwardKind("labour_order_1", FORM, _PC, STATE),
        AwardKind("labour_order_2", FORM, _PC, STATE),
        AwardKind("labour_order_3", FORM, _PC, STATE),
        AwardKind("labour_hero", FORM, _PC, STATE),
        AwardKind("armed_forces_hero", FORM, _PC, STATE),
    )
}
