"""The mark of a rehearsal on workbooks: on the tab, above the rows, in print, in the properties."""

from typing import Any

LONGEST = 31  # characters of a tab, as Excel has it
SHORT = "DIỄN TẬP"  # in every language: the word that stands in the ledger's own name


def marked(name: str) -> str:
    """What an agency is called in a rehearsal, on every page and paper."""
    return f"{SHORT} – {name}"


def tab(mark: str, name: str) -> str:
    """What a sheet is called."""
    return (f"{SHORT} {name}" if mark else name)[:LONGEST]


def mark_sheet(book: Any, sheet: Any, mark: str, strong: Any) -> int:
    """Say the mark wherever a workbook can say it; returns how many rows above stand for it."""
    if not mark:
        return 0
    said = mark.replace("&", "&&")  # a single one would direct what follows
    sheet.set_header(f"&C&B{said}")
    sheet.set_footer(f"&C{said}")
    book.set_properties({"title": mark, "subject": SHORT, "keywords": SHORT, "comments": mark})
    sheet.write_string(0, 0, mark, strong)
    return 1
