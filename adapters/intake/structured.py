"""Raw records into typed ones: every value read by its type, every fault with its place.

The types below are what a form's values can be; cattrs applies their readers and forbids what a
record does not know. The words are matched without accents and case.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial
from typing import Annotated, Any, TypeVar, get_origin

from attrs import frozen
from cattrs import AttributeValidationNote, ClassValidationError, Converter, ForbiddenExtraKeysError

from domain.agency import DIVISION, LEADERSHIP, MASS_ORGANIZATION
from domain.decision import AUDITOR, CLERK, DIRECTOR, OFFICE, UNIT

from .dates import read_date, read_time, read_weekday
from .faults import CellFault, Fault
from .form import Reading, Record, Table
from .values import LONG, read_person_id, read_text, read_texts, read_whole, read_word

Row = TypeVar("Row")

UNIT_KINDS = {
    "lanh dao": LEADERSHIP,
    "ban giam doc": LEADERSHIP,
    "leadership": LEADERSHIP,
    "phong": DIVISION,
    "don vi": DIVISION,
    "phong don vi": DIVISION,
    "division": DIVISION,
    "doan the": MASS_ORGANIZATION,
    "to chuc doan the": MASS_ORGANIZATION,
    "dang": MASS_ORGANIZATION,
    "mass organization": MASS_ORGANIZATION,
}
SEXES = {"nam": "male", "nu": "female", "male": "male", "female": "female"}
ROLES = {
    "giam doc": DIRECTOR,
    "giam doc so": DIRECTOR,
    "director": DIRECTOR,
    "van phong": OFFICE,
    "office": OFFICE,
    "van thu": CLERK,
    "clerk": CLERK,
    "don vi": UNIT,
    "dai dien don vi": UNIT,
    "truong don vi": UNIT,
    "phu trach don vi": UNIT,
    "unit": UNIT,
    "kiem toan": AUDITOR,
    "thanh tra": AUDITOR,
    "kiem tra": AUDITOR,
    "auditor": AUDITOR,
}
SIGNS = {
    "kt": "KT.",
    "kt giam doc": "KT.",
    "tl": "TL.",
    "tl giam doc": "TL.",
    "tuq": "TUQ.",
    "tuq giam doc": "TUQ.",
}
ITEM_KINDS = {
    "khai mac": "opening",
    "bao cao": "report",
    "tham luan": "speeches",
    "ton vinh": "honours",
    "phat dong": "launch",
    "huong ung": "responses",
    "dai bieu": "delegates",
    "chi dao": "guidance",
    "be mac": "closing",
    "nghi le": "ceremony",
    "giai lao": "break",
    "khac": "other",
}

# A type of the form is a plain type with its reader: ``Annotated[str, read_text]``.
Text = Annotated[str, read_text]
LongText = Annotated[str, partial(read_text, limit=LONG)]
Texts = Annotated[tuple[str, ...], read_texts]
Whole = Annotated[int, read_whole]
Day = Annotated[date, read_date]
Time = Annotated[str, read_time]
Weekday = Annotated[int, read_weekday]
PersonId = Annotated[str, read_person_id]
UnitKind = Annotated[str, partial(read_word, UNIT_KINDS)]
Sex = Annotated[str, partial(read_word, SEXES)]
Role = Annotated[str, partial(read_word, ROLES)]
Signs = Annotated[str, partial(read_word, SIGNS)]
ItemKind = Annotated[str, partial(read_word, ITEM_KINDS)]


@frozen
class Found:
    """A typed row and the record it was read from."""

    row: Any
    record: Record


def typed(kind: type[Any], table: Table, reading: Reading, faults: list[Fault]) -> list[Found]:
    """Every good row of a table; what is wrong with the others is added to ``faults``."""
    found = []
    for record in reading.tables.get(table.name, ()):
        row, wrong = structure(kind, table, record)
        faults += wrong
        if row is not None:
            found.append(Found(row, record))
    return found


def structure(kind: type[Row], table: Table, record: Record) -> tuple[Row | None, list[Fault]]:
    """The record as ``kind``, or what is wrong with each of its values."""
    try:
        return _converter().structure(dict(record.values), kind), []
    except ClassValidationError as error:
        return None, [_fault(one, table, record) for one in error.exceptions]


def _fault(error: BaseException, table: Table, record: Record) -> Fault:
    notes = getattr(error, "__notes__", ())
    name = next((n.name for n in notes if isinstance(n, AttributeValidationNote)), "")
    label = table.label_of(name)
    place = record.at(name)
    match error:
        case CellFault():
            known = _known(table, name)
            return Fault(error.code, place, **{"column": label, "known": known, **error.facts})
        case KeyError():
            return Fault("cell_missing", place, column=label)
        case ForbiddenExtraKeysError():
            found = ", ".join(sorted(error.extra_fields))
            return Fault("column_unknown", place, found=found, known=table.labels)
    return Fault("cell_malformed", place, column=label, detail=str(error))


def _known(table: Table, name: str) -> tuple[str, ...]:
    return next((column.choices for column in table.columns if column.name == name), ())


@lru_cache(maxsize=1)
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook_factory(_has_reader, _hook)
    return converter


def _has_reader(kind: Any) -> bool:
    return get_origin(kind) is Annotated and callable(kind.__metadata__[0])


def _hook(kind: Any) -> Callable[[Any, Any], Any]:
    read = kind.__metadata__[0]
    return lambda value, _: read(value)
