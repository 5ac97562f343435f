"""Known devices: a signed cookie that says "this browser has signed in as this person before".

It opens nothing; it only keeps what strangers do from slowing this browser (see ``throttle``).
A new password makes every older one worthless.
"""

from secrets import token_hex

from .book import Book

USE = "device"


def mark_device(book: Book, person: str) -> str:
    """The cookie for a browser that has just signed in as ``person``."""
    return book.vault.sign(USE, f"{person} {book.now} {token_hex(8)}")


def known_device(book: Book, cookie: str, person: str) -> str:
    """The device's mark when the cookie is one of ``person`` and still counts, or else ""."""
    parts = book.vault.signed(USE, cookie).split(" ") if cookie else []
    if len(parts) != 3 or parts[0] != person:
        return ""
    made = float(parts[1])
    rows = book.ask("SELECT devices_since FROM account WHERE person = ?", person)
    fresh = bool(rows) and made >= rows[0][0] and book.now - made < book.policy.device
    return parts[2] if fresh else ""
