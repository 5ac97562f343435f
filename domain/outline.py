"""The summary report as a text: its sections, every draft of them, the figures pinned in them.

A figure stands in a section's text as "{movements}"; its value is the one that was pinned, with the
position of the ledger at which everybody can count it again.
Source: plan II.2.6a (required contents), III.2c (the Office writes it); LAW section 3.4 (a
five-year review assesses results, limits, causes and lessons).
"""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from .plan import Plan, in_force
from .refusal import Refusal, require

# What II.2.6a asks of the report, in its order; pictures and film are welcome and not required.
REQUIRED = (
    *("movements", "commendation", "observance", "leadership"),
    *("shortcomings", "causes", "lessons"),
    *("directions", "contents", "solutions"),
)
OPTIONAL = ("pictures",)


@frozen
class Heading:
    """A place in the outline; the ``title`` of a section of II.2.6a is known and left empty."""

    section: str
    required: bool
    title: str = ""


OUTLINE = (
    *(Heading(section, required=True) for section in REQUIRED),
    *(Heading(section, required=False) for section in OPTIONAL),
)


@frozen
class Written:
    text: str
    version: int


@frozen
class Pin:
    value: int
    position: int


@frozen
class Reply:
    """What became of an opinion: taken into the text, or explained why not."""

    taken: bool
    words: str


@frozen
class Opinion:
    """What a unit said of one section as it stood in ``version``."""

    number: int
    unit: str
    section: str
    text: str
    version: int
    answer: Reply | None = None


@frozen
class Consultation:
    """A draft put out for opinions; ``silent`` are the units that have not spoken on it yet."""

    version: int
    units: tuple[str, ...]
    deadline: date
    silent: tuple[str, ...]


@frozen
class Content:
    """The report as it stands; ``version`` numbers the whole draft."""

    id: str
    plan: str
    title: str
    headings: tuple[Heading, ...]
    version: int = 0
    texts: dict[str, Written] = field(factory=dict)
    pins: dict[str, Pin] = field(factory=dict)
    consultation: Consultation | None = None
    opinions: tuple[Opinion, ...] = ()

    @property
    def empty(self) -> tuple[str, ...]:
        """The required sections that nobody has written."""
        required = (heading.section for heading in self.headings if heading.required)
        return tuple(section for section in required if section not in self.texts)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The numbers of the opinions that were neither taken nor explained."""
        return tuple(opinion.number for opinion in self.opinions if opinion.answer is None)

    @property
    def named(self) -> tuple[str, ...]:
        """The codes of the figures that the text names, each once, in order."""
        order = (heading.section for heading in self.headings if heading.section in self.texts)
        texts = (self.texts[section].text for section in order)
        return tuple(dict.fromkeys(code for text in texts for code in figures_in(text)))

    @property
    def unpinned(self) -> tuple[str, ...]:
        """The figures that the text names and nobody has pinned."""
        return tuple(code for code in self.named if code not in self.pins)


@frozen
class Drafting:
    content: Content


@frozen
class Submitted:
    """Before the Director: its text stands still, opinions may still come and be answered."""

    content: Content
    document: str


@frozen
class Approved:
    """Locked: ``sha256`` is the digest of the file that was signed."""

    content: Content
    sha256: str
    on: date


@frozen
class Registered:
    content: Content
    sha256: str
    number: int
    on: date


@frozen
class Issued:
    content: Content
    sha256: str
    number: int
    on: date


Report = Drafting | Submitted | Approved | Registered | Issued

STATUS: Mapping[type, str] = {
    Drafting: "drafting",
    Submitted: "submitted",
    Approved: "approved",
    Registered: "numbered",
    Issued: "issued",
}


def wrong_state(report: Report, wanted: str) -> Refusal:
    """The refusal that says how a report stands and how it would have to stand."""
    status = STATUS[type(report)]
    return Refusal("report_wrong_state", report=report.content.id, status=status, wanted=wanted)


def being_written(report: Report, plan: Plan) -> Content:
    """The report while it is being written under a plan in force, or a refusal."""
    in_force(plan)
    if not isinstance(report, Drafting):
        raise wrong_state(report, "drafting")
    return report.content


def require_section(content: Content, section: str) -> None:
    """Refuse a section that the outline does not have."""
    known = tuple(heading.section for heading in content.headings)
    require(section in known, "section_unknown", section=section, known=known)


def figures_in(text: str) -> tuple[str, ...]:
    """The codes of the figures that a text names in braces; other braces are just text."""
    found = (piece.partition("}") for piece in text.split("{")[1:])
    return tuple(code for code, closed, _ in found if closed and is_code(code))


def is_code(code: str) -> bool:
    """Whether a text looks like the code of a figure: "awards_to.individual"."""
    plain = code.replace("_", "").replace(".", "")
    return plain.isascii() and plain.isalnum() and code == code.lower()


REFUSALS = {"report_wrong_state": "III.2c", "section_unknown": "II.2.6a"}
