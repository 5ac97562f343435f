"""The rules a decision is judged by: national texts by date, and what the agency has adopted.

Only what was read as a quotation of the law is built in, each with its article. Everything local
(quorum, shares for awards without a national one) is empty until the agency adopts it.
"""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from .refusal import Refusal, require

INDIVIDUAL, COLLECTIVE, HOUSEHOLD = "individual", "collective", "household"
TITLE, FORM = "title", "form"  # danh hiệu thi đua; hình thức khen thưởng


@frozen
class Award:
    """A title or a form of commendation as the law knows it.

    ``share`` is the percentage of **all** council members who must agree, 0 where no national
    figure exists; ``director`` tells whether the Director of a department may decide it.
    """

    code: str
    kind: str
    subjects: tuple[str, ...]
    director: bool
    ballot: bool
    share: int
    source: str


# Luật 06/2022/QH15 Điều 20-28, 74, 75, 80.1; NĐ 98/2023 Điều 30.7, carried over by NĐ 152/2025.
AWARDS: Mapping[str, Award] = {
    award.code: award
    for award in (
        Award(
            "advanced_worker", TITLE, (INDIVIDUAL,), True, False, 0, "Luật 06/2022 Điều 24, 80.1"
        ),
        Award(
            "base_emulation_fighter",
            TITLE,
            (INDIVIDUAL,),
            True,
            True,
            80,
            "Luật 06/2022 Điều 23, 80.1; NĐ 98/2023 Điều 30.7",
        ),
        Award(
            "provincial_emulation_fighter",
            TITLE,
            (INDIVIDUAL,),
            False,
            True,
            90,
            "Luật 06/2022 Điều 22; NĐ 98/2023 Điều 30.7",
        ),
        Award(
            "national_emulation_fighter",
            TITLE,
            (INDIVIDUAL,),
            False,
            True,
            90,
            "Luật 06/2022 Điều 21; NĐ 98/2023 Điều 30.7",
        ),
        Award(
            "advanced_collective",
            TITLE,
            (COLLECTIVE,),
            True,
            False,
            0,
            "Luật 06/2022 Điều 28, 80.1",
        ),
        Award(
            "excellent_collective", TITLE, (COLLECTIVE,), False, False, 0, "Luật 06/2022 Điều 27"
        ),
        Award(
            "emulation_flag",
            TITLE,
            (COLLECTIVE,),
            False,
            True,
            80,
            "Luật 06/2022 Điều 20; NĐ 98/2023 Điều 30.7",
        ),
        Award(
            "merit_certificate",
            FORM,
            (INDIVIDUAL, COLLECTIVE, HOUSEHOLD),
            False,
            False,
            0,
            "Luật 06/2022 Điều 74",
        ),
        Award(
            "certificate_of_commendation",
            FORM,
            (INDIVIDUAL, COLLECTIVE, HOUSEHOLD),
            True,
            False,
            0,
            "Luật 06/2022 Điều 75, 80.1",
        ),
    )
}


@frozen
class RuleSet:
    """The national texts in force from ``since`` on, until the next one's date."""

    id: str
    since: date
    texts: tuple[str, ...]


NATIONAL = (
    RuleSet("VN-2024-01-01", date(2024, 1, 1), ("Luật 06/2022/QH15", "NĐ 98/2023/NĐ-CP")),
    RuleSet("VN-2025-07-01", date(2025, 7, 1), ("Luật 06/2022/QH15", "NĐ 152/2025/NĐ-CP")),
    RuleSet(
        "VN-2025-08-05",
        date(2025, 8, 5),
        ("Luật 06/2022/QH15", "NĐ 152/2025/NĐ-CP", "TT 15/2025/TT-BNV"),
    ),
)


@frozen
class Settings:
    """What an agency fixes for itself; empty until adopted.

    ``quorum`` is a fraction such as "2/3" of all members (BR-11); ``award_quorum`` the same for a
    session that considers awards, "" when it does not differ (BR-12); ``shares`` gives, per award
    code, the percentage of all members needed where the law is silent, or a stricter one (BR-09,
    BR-10); ``written_opinions`` lets absent members be counted in writing (BR-08).
    """

    quorum: str = ""
    award_quorum: str = ""
    shares: dict[str, int] = field(factory=dict)
    written_opinions: bool = True


@frozen
class Adoption:
    """Settings adopted by a document, in force from ``since``."""

    document: str
    since: date
    settings: Settings


@frozen
class Rules:
    """The rules in force on one day; ``id`` is what every event stores."""

    id: str
    settings: Settings | None

    def quorum(self, members: int) -> int:
        """How many of ``members`` must be present at a session on awards (BR-11, BR-12)."""
        settings = self.adopted()
        return least(settings.award_quorum or settings.quorum, members)

    def share(self, award: str) -> int:
        """The percentage of all members that ``award`` needs (BR-06, BR-07, BR-09, BR-10).

        A local figure may be stricter than the law, never laxer.
        """
        local = self.settings.shares.get(award, 0) if self.settings else 0
        share = max(AWARDS[award].share, local)
        require(share, "share_not_adopted", award=award)
        return share

    def adopted(self) -> Settings:
        """The agency's own settings, or a refusal while it has adopted none."""
        if self.settings is None:
            raise Refusal("settings_not_adopted")
        return self.settings


def least(fraction: str, members: int) -> int:
    """The smallest whole number that is at least ``fraction`` ("2/3") of ``members``."""
    above, below = parse_fraction(fraction)
    return -(-members * above // below)


def parse_fraction(fraction: str) -> tuple[int, int]:
    """("2/3") → (2, 3); refuses anything that is not a share above 0 and at most 1."""
    above, slash, below = fraction.partition("/")
    require(slash and above.isdecimal() and below.isdecimal(), "fraction_malformed", found=fraction)
    require(0 < int(above) <= int(below), "fraction_malformed", found=fraction)
    return int(above), int(below)


def enough(yes: int, share: int, total: int) -> bool:
    """Whether ``yes`` of ``total`` members reach ``share`` per cent, in whole numbers (BR-06)."""
    return total > 0 and yes * 100 >= share * total


def in_force(adoptions: tuple[Adoption, ...], day: date) -> Rules:
    """The rules on ``day``: the last national set and the last adoption in effect (BR-01)."""
    national = [rules for rules in NATIONAL if rules.since <= day]
    require(national, "no_rules_for_day", day=day)
    local = sorted((a for a in adoptions if a.since <= day), key=lambda adoption: adoption.since)
    if not local:
        return Rules(national[-1].id, None)
    return Rules(f"{national[-1].id}+{local[-1].document}", local[-1].settings)


REFUSALS = {
    "share_not_adopted": "BR-09",
    "settings_not_adopted": "BR-11",
    "fraction_malformed": "BR-11",
    "no_rules_for_day": "BR-01",
}
