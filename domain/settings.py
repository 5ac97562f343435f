"""What an agency fixes for itself by a document, from a date on; empty or off until it does."""

from datetime import date

from attrs import field, frozen

OPEN, SECRET, HANDS = "open", "secret", "hands"
BALLOTS = (OPEN, SECRET, HANDS)

COUNTED, EXCLUDED = "counted", "excluded"
RECUSALS = ("", COUNTED, EXCLUDED)

CHAIR = "chair"
TIE_BREAKS = ("", CHAIR)

REFUSE, WARN, OFF = "refuse", "warn", "off"


@frozen
class Settings:
    """An agency's own rules.

    ``quorum`` is a fraction such as "2/3" of all members (BR-11); ``award_quorum`` the same for a
    session that considers awards, "" when it does not differ (BR-12). ``shares`` gives, per award,
    the percentage of all members needed where the law is silent, or a stricter one (BR-09, BR-10).
    ``written_opinions`` lets absent members be counted in writing (BR-08), ``substitutes`` lets
    them send somebody with a written proxy (BR-14). ``ballot`` is how a vote is taken (BR-13).
    ``recusal``: members with an interest do not vote; "counted" keeps them in total and quorum,
    "excluded" takes them out, "" where the agency says nothing (BR-18). ``tie_break`` "chair": the
    chair's vote decides at the last place (BR-16). ``rounds`` is how often one case may be put to
    the ballot, once where nothing is adopted (BR-17); ``disclosure_days`` how many working days a
    list is public before it is decided (BR-45). ``local`` switches a rule that the law leaves open
    to "refuse" or "warn"; ``caps`` gives such a rule its figure. ``base_salaries`` are monthly
    amounts in đồng by the ISO date they begin on; ``coefficients`` are hundredths of it by
    "award/kind of subject".
    ``holidays`` are days off, ``workdays`` Saturdays and Sundays worked instead.
    """

    quorum: str = ""
    award_quorum: str = ""
    shares: dict[str, int] = field(factory=dict)
    written_opinions: bool = True
    ballot: str = OPEN
    substitutes: bool = False
    recusal: str = ""
    tie_break: str = ""
    rounds: int = 0
    disclosure_days: int = 0
    local: dict[str, str] = field(factory=dict)
    caps: dict[str, int] = field(factory=dict)
    base_salaries: dict[str, int] = field(factory=dict)
    coefficients: dict[str, int] = field(factory=dict)
    holidays: tuple[date, ...] = ()
    workdays: tuple[date, ...] = ()


@frozen
class Adoption:
    """Settings adopted by a document, in force from ``since``."""

    document: str
    since: date
    settings: Settings
