"""Document numbers: one register per series and year, counted from 01 on 1 January.

Source: NĐ 30/2020 Điều 15.1 (BR-56); Phụ lục I for a council with its own series (BR-57).
A number is taken together with the decision that gives it to a document, in one transaction; this
topic therefore has no decisions of its own.
"""

from datetime import date

from attrs import frozen

from .decision import Row, To, Topic
from .refusal import require


@frozen
class NumberTaken:
    series: str
    year: int
    number: int
    document: str


@frozen
class Register:
    """Which document holds which number; keys are the numbers as text."""

    series: str
    year: int
    taken: dict[str, str]

    @property
    def next(self) -> int:
        return max(map(int, self.taken), default=0) + 1


def register_id(series: str, day: date) -> str:
    """The id of the register a document of that series and day belongs to: "KH-2025"."""
    return f"{series}-{day.year}"


def take(
    register: Register | None, series: str, day: date, number: int, document: str
) -> tuple[int, To]:
    """Take ``number`` (0 for the next free one) for ``document``; refuses one already taken."""
    taken = register.taken if register else {}
    number = number or (register.next if register else 1)
    require(number > 0, "number_malformed", number=number)
    holder = taken.get(str(number), "")
    require(
        not holder, "number_taken", number=number, series=series, year=day.year, document=holder
    )
    event = NumberTaken(series, day.year, number, document)
    return number, To("register", register_id(series, day), event)


def evolve(register: Register | None, event: object) -> Register | None:
    match event:
        case NumberTaken(series, year, number, document):
            taken = register.taken if register else {}
            return Register(series, year, {**taken, str(number): document})
    return register


def row(register: Register) -> Row:
    return Row("active", f"{register.series} {register.year}", note=str(len(register.taken)))


TOPIC = Topic(
    "register",
    prefix="SĐK",
    evolve=evolve,
    states=(Register,),
    row=row,
    events={"register.number_taken/1": NumberTaken},
    decisions=(),
    refusals={"number_malformed": "BR-56", "number_taken": "BR-56"},
)
