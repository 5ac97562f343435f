"""What an audit can find, one exit code for each class: the same here and in ``verify.py``."""

from typing import Any, ClassVar

from ..problems import IntegrityProblem

DATABASE, ROW, ORDER, MISSING, HEAD = 30, 31, 32, 33, 34
CHECKPOINT, ROLLED_BACK, FORKED, DECIDED, BLOB, BOOKS = 35, 36, 37, 38, 39, 40
PERSONAL = 41

CODES = {
    "database_damaged": DATABASE,
    "row_altered": ROW,
    "order_broken": ORDER,
    "rows_missing": MISSING,
    "head_altered": HEAD,
    "checkpoint_false": CHECKPOINT,
    "log_rolled_back": ROLLED_BACK,
    "log_forked": FORKED,
    "decided_otherwise": DECIDED,
    "blob_altered": BLOB,
    "books_altered": BOOKS,
    "sealed_altered": PERSONAL,
}

# Which layer of an audit finds it.
LAYERS = {DATABASE: 1, BOOKS: 1, DECIDED: 3, PERSONAL: 3}


class AuditFault(IntegrityProblem):
    """The first thing that is not as it was recorded; ``facts["seq"]`` is the first bad event."""

    exit_code: ClassVar[int] = 3

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code, **facts)
        self.exit_code = CODES[code]  # type: ignore[misc]

    @property
    def layer(self) -> int:
        """The layer of an audit that finds it."""
        return LAYERS.get(self.exit_code, 2)
