"""Cells whose formula failed (#N/A, #REF!): the spreadsheet reader shows them as empty.

An empty post and a post that could not be looked up are not the same, so the file is asked again.
Known for .xlsx and .ods; the binary .xls format keeps no text of it.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

LARGEST = 200 * 1024 * 1024  # bytes of one part, unpacked: more is no roll

# (sheet, row, column) counted from 1, and what the cell shows.
Failed = dict[tuple[str, int, int], str]


def failed_formulas(data: bytes, extension: str) -> Failed:
    """Every cell of a workbook that shows an error; nothing when the file cannot tell."""
    readers = {".xlsx": _xlsx, ".ods": _ods}
    if extension not in readers:
        return {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return dict(readers[extension](archive))
    except (zipfile.BadZipFile, KeyError, ET.ParseError):
        return {}


def _xlsx(archive: zipfile.ZipFile) -> Iterator[tuple[tuple[str, int, int], str]]:
    links = _parse(archive, "xl/_rels/workbook.xml.rels")
    targets = {
        link.get("Id"): link.get("Target", "") for link in links.iter(f"{_RELS}Relationship")
    }
    book = _parse(archive, "xl/workbook.xml")
    for sheet in book.iter(f"{_MAIN}sheet"):
        path = posixpath.join("/xl", targets[sheet.get(_LINK)]).lstrip("/")
        for cell in _parse(archive, path).iter(f"{_MAIN}c"):
            if cell.get("t") == "e":
                row, column = _place(cell.get("r", ""))
                yield (sheet.get("name", ""), row, column), cell.findtext(f"{_MAIN}v", "")


def _parse(archive: zipfile.ZipFile, name: str) -> ET.Element:
    if archive.getinfo(name).file_size > LARGEST:
        raise KeyError(name)
    return ET.fromstring(archive.read(name))  # noqa: S314 expat bounds entities and fetches none


def _place(reference: str) -> tuple[int, int]:
    """(row, column) of "B12"."""
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(reference[len(letters) :] or 0), column


def _ods(archive: zipfile.ZipFile) -> Iterator[tuple[tuple[str, int, int], str]]:
    content = _parse(archive, "content.xml")
    for sheet in content.iter(f"{_TABLE}table"):
        number = 1
        for row in sheet.iter(f"{_TABLE}table-row"):
            column = 1
            for cell in row:
                if cell.get(f"{_CALC}value-type") == "error":
                    shown = cell.findtext(f"{_TEXT}p", "")
                    yield (sheet.get(f"{_TABLE}name", ""), number, column), shown
                column += int(cell.get(f"{_TABLE}number-columns-repeated", 1))
            number += int(row.get(f"{_TABLE}number-rows-repeated", 1))
