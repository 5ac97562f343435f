"""How personal details must be written: one pure reader for each, used before they are sealed.

A reader gives the text in its one spelling; a refusal names the field and never repeats the text.
Source: Luật 91/2025 Điều 4 (BR-66): no more than is needed, and right.
"""

from collections.abc import Callable, Mapping
from datetime import date

from .refusal import require

CODE = "detail_malformed"
LONGEST = 300  # characters of a place or an address
EARLIEST = 1900


def birth_date(text: str) -> str:
    """A day in ISO form, from "2/9/1980" or "1980-09-02"."""
    parts = text.strip().replace("-", "/").split("/")
    _need(len(parts) == 3 and all(part.isdecimal() for part in parts), "birth_date")
    first, month, last = map(int, parts)
    year, day = (first, last) if len(parts[0]) == 4 else (last, first)
    try:
        found = date(year, month, day)
    except ValueError:
        found = date.min
    _need(found.year >= EARLIEST, "birth_date")
    return found.isoformat()


def phone(text: str) -> str:
    """Ten digits from 0 on, eleven for a landline ("02…"); "+84" is written as 0."""
    digits = "".join(c for c in text if c not in " .-()")
    if digits.startswith("+84"):
        digits = f"0{digits.removeprefix('+84')}"
    long = 11 if digits.startswith("02") else 10
    fits = _number(digits) and digits.startswith("0") and len(digits) == long
    _need(fits, "phone")
    return digits


def email(text: str) -> str:
    """An address with a domain that has a point in it."""
    found = text.strip()
    local, at, domain = found.partition("@")
    parts = domain.split(".")
    fits = at and local and len(parts) > 1 and all(parts) and "@" not in domain
    _need(fits and not any(c.isspace() for c in found) and len(found) <= 254, "email")
    return found


def identity_number(text: str) -> str:
    """The twelve digits of a citizen's identity number."""
    digits = text.replace(" ", "")
    _need(_number(digits) and len(digits) == 12, "identity_number")
    return digits


def bank_account(text: str) -> str:
    """An account with its bank: "0123456789 – Vietcombank Hải Phòng"."""
    found = _line(text, "bank_account")
    _need(6 <= sum(c.isdecimal() for c in found) <= 24, "bank_account")
    return found


def native_place(text: str) -> str:
    """Where the family comes from, on one line."""
    return _line(text, "native_place")


def address(text: str) -> str:
    """Where to write to, on one line."""
    return _line(text, "address")


def _line(text: str, field: str) -> str:
    found = text.strip()
    _need(found and "\n" not in found and len(found) <= LONGEST, field)
    return found


def _number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _need(fits: object, field: str) -> None:
    require(fits, CODE, field=field)


READERS: Mapping[str, Callable[[str], str]] = {
    "birth_date": birth_date,
    "native_place": native_place,
    "phone": phone,
    "email": email,
    "address": address,
    "identity_number": identity_number,
    "bank_account": bank_account,
}
