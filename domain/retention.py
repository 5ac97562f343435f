"""How long what is kept about people and awards is kept, by kind; each kind is a rule of the book.

A period that the law states in words only, or that was read second-hand, has no figure until the
agency adopts one (BR-63). Source: Luật 91/2025 Điều 25; TT 10/2022 (BR-63, BR-66).
"""

from collections.abc import Mapping
from datetime import date

from .law import Rules

CONTACT, IDENTITY, PAYMENT = "contact", "identity", "payment"

# The rule that fixes a kind's period, counted from the day a person left.
PERSONAL: Mapping[str, str] = {CONTACT: "LUU-01", IDENTITY: "LUU-02", PAYMENT: "LUU-03"}
# The same for awards by who decides them, counted from the day of the decision.
AWARDS: Mapping[str, str] = {"director": "LUU-04", "province": "LUU-05"}

KIND_OF: Mapping[str, str] = {
    "birth_date": IDENTITY,
    "native_place": IDENTITY,
    "identity_number": IDENTITY,
    "phone": CONTACT,
    "email": CONTACT,
    "address": CONTACT,
    "bank_account": PAYMENT,
}


def kept_until(rules: Rules, rule: str, start: date) -> date | None:
    """The first day on which a period that began on ``start`` is over; ``None`` without a figure.

    A period beyond the calendar ends with it.
    """
    years = rules.figure(rule)
    return years_after(start, years) if years else None


def years_after(start: date, years: int) -> date:
    """The same day ``years`` later; 29 February gives 1 March where there is none."""
    if start.year + years > date.max.year:
        return date.max
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return date(start.year + years, 3, 1)
