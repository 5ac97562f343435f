"""A paper as NĐ 30/2020 wants it: its form, its symbol, the last line of its recipients.

Source: NĐ 30/2020 Điều 7 and Phụ lục III (forms and their codes), Phụ lục I (symbol; "Lưu: VT,
<drafting unit>"), Điều 15.1 (BR-56), BR-57 (a council with the agency's seal has its own series);
plan V.
"""

from attrs import frozen

from .refusal import require

LETTER = "CV"  # công văn: the one form without a code in its symbol

# Phụ lục III, in its order. Thư công has no code there and takes no number.
FORMS = (
    *("NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB"),
    *("TTr", "HĐ", LETTER, "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB"),
)

AMENDS, REPLACES, CORRECTS = "amends", "replaces", "corrects"
EFFECTS = ("", AMENDS, REPLACES, CORRECTS)

ARCHIVE, CLERKS = "Lưu:", "VT"
PUNCTUATION = " -.;"


@frozen
class Paper:
    """What a document says of itself.

    ``office`` signs it; ``unit`` drafted it and keeps a copy; ``issuer`` is the short name of a
    council that issues it, "" for the agency; ``effect`` is what it does to the document ``about``;
    ``stands_for`` is the plan or award it is, when it was not drafted here.
    """

    id: str
    plan: str
    form: str
    symbol: str
    abstract: str
    unit: str
    office: str
    recipients: tuple[str, ...]
    issuer: str = ""
    about: str = ""
    effect: str = ""
    stands_for: str = ""

    @property
    def series(self) -> str:
        """The register its number comes from, short of the year."""
        return f"{self.form}-{self.issuer}" if self.issuer else self.form

    @property
    def addressees(self) -> tuple[str, ...]:
        """To whom it is sent: everyone but the agency's own archive."""
        return tuple(line for line in self.recipients if not _is_archive(line))


def symbol_of(form: str, agency: str, unit: str, issuer: str) -> str:
    """What stands behind the number: "BC-SNgV", "BB-HĐTĐKT"; of a letter "SNgV-VP"."""
    parts = (issuer or agency, unit) if form == LETTER else (form, issuer or agency)
    return "-".join(part for part in parts if part)


def notation(number: int, symbol: str) -> str:
    """Number and symbol in one: "05/BC-SNgV"."""
    return f"{number:02d}/{symbol}"


def check_issuer(issuer: str, agency: str) -> None:
    """Refuse a council's short name that is no short name, or is the agency's own."""
    fits = not issuer or (issuer.isalnum() and issuer.isupper() and issuer != agency)
    require(fits, "issuer_malformed", issuer=issuer)


def check_recipients(recipients: tuple[str, ...], unit: str) -> None:
    """Refuse recipients whose last line is not "Lưu: VT, <unit>", or who are nobody or twice."""
    last = recipients[-1] if recipients else ""
    require(_archived(last, unit), "archive_line_faulty", line=last, unit=unit)
    others = recipients[:-1]
    named = others and all(line.strip() and not _is_archive(line) for line in others)
    require(named, "recipients_missing")
    twice = next((line for line in others if others.count(line) > 1), "")
    require(not twice, "recipient_twice", recipient=twice)


def faults(recipients: tuple[str, ...], unit: str) -> tuple[str, ...]:
    """What is wrong with the recipients of a paper that is issued already: codes to warn of."""
    last = recipients[-1] if recipients else ""
    return () if _archived(last, unit) else ("archive_line",)


def _is_archive(line: str) -> bool:
    return line.strip(PUNCTUATION).startswith(ARCHIVE)


def _archived(line: str, unit: str) -> bool:
    """Whether a line is "Lưu: VT, VP.", with or without dash and full stop."""
    if not _is_archive(line):
        return False
    clerks, _, units = line.strip(PUNCTUATION).removeprefix(ARCHIVE).partition(",")
    return clerks.strip() == CLERKS and units.strip().startswith(unit)


REFUSALS = {
    "issuer_malformed": "BR-57",
    "archive_line_faulty": "V",
    "recipients_missing": "V",
    "recipient_twice": "V",
}
