"""One value of a file at the border: text that is clean, words from a short list, ids, numbers."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.refusal import Refusal

from ..codec import check_text
from .faults import CellFault
from .word_key import word_key

_ERRORS = re.compile(r"#(?:N/A|DIV/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3}")
_PERSON = re.compile(r"CB-\d{3,}")
_SPACES = re.compile(r"\s+")
LONGEST = 2_000  # characters of a name, a title, a post
LONG = 20_000  # characters of a clause or a note


def read_text(value: Any, limit: int = LONGEST) -> str:
    """Clean text of one line: spaces trimmed and made single, everything else as it was typed.

    Refuses numbers and dates (Excel turns "1-2" into a day), formula errors, text that is not NFC
    and characters nobody can see.
    """
    if isinstance(value, date):
        raise CellFault("cell_is_date", found=value)
    if not isinstance(value, str):
        raise CellFault("cell_not_text", found=_plain(value))
    if _ERRORS.fullmatch(value.strip()):
        raise CellFault("cell_formula_error", found=value.strip())
    text = _SPACES.sub(" ", value).strip()
    if len(text) > limit:
        raise CellFault("cell_too_long", size=len(text), limit=limit)
    try:
        check_text(text, "")
    except Refusal as refusal:
        raise CellFault(f"cell_{refusal.code}", **_of_cell(refusal.facts)) from refusal
    return text


def read_word(words: Mapping[str, str], value: Any) -> str:
    """The stored word for what was typed; ``words`` maps folded words to stored ones."""
    text = read_text(value)
    if word_key(text) not in words:
        raise CellFault("word_unknown", found=text)
    return words[word_key(text)]


def read_person_id(value: Any) -> str:
    """A person's id, such as CB-001, however it was capitalised."""
    text = read_text(value).upper()
    if not _PERSON.fullmatch(text):
        raise CellFault("person_id_malformed", found=text)
    return text


def read_texts(value: Any) -> tuple[str, ...]:
    """A list of texts; one text alone is a list of one."""
    return tuple(read_text(item, LONG) for item in (value if isinstance(value, list) else [value]))


def read_whole(value: Any) -> int:
    """A whole number, also as Excel keeps it (a float without a fraction)."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CellFault("cell_not_whole", found=_plain(value))
    if not float(value).is_integer():
        raise CellFault("cell_not_whole", found=_plain(value))
    return int(value)


def _plain(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _of_cell(facts: Mapping[str, Any]) -> dict[str, Any]:
    """A refusal's facts: the place is the cell's, within its text there is a position."""
    names = {"found": "found", "char": "char", "place": "position"}
    return {new: facts[old] for old, new in names.items() if old in facts}
