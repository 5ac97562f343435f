"""A workbook on standard input, its first sheet as JSON on standard output: rows of texts.

Run as a process of its own, with little memory and little time: whatever the file unfolds to, this
process ends and no other. Where it cannot be read, the reason is printed and the status is 1.
"""

import json
import resource
import sys
from datetime import date, datetime
from io import BytesIO
from typing import Any

MEMORY = 768 << 20  # bytes
SECONDS = 8  # of a processor
MOST = 1000  # rows handed on: who asks says how many are too many


def first_sheet(data: bytes) -> dict[str, Any]:
    """The cells of the first sheet as somebody would have typed them, and where they begin.

    ``row`` and ``column`` count from nought: people leave a margin at the top and at the left.
    """
    from python_calamine import load_workbook

    sheet = load_workbook(BytesIO(data)).get_sheet_by_index(0)
    row, column = sheet.start or (0, 0)
    cells = [[text(cell) for cell in line] for line in sheet.to_python(nrows=MOST)]
    return {"row": row, "column": column, "cells": cells}


def text(cell: Any) -> str:
    """A cell as somebody would have typed it."""
    match cell:
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
    return str(cell)


def main() -> int:
    """Read, within limits."""
    from python_calamine import CalamineError

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        found = first_sheet(sys.stdin.buffer.read())
    except (CalamineError, OSError, ValueError, IndexError, MemoryError) as error:
        sys.stdout.write(str(error))
        return 1
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
