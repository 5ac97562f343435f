"""A formula that failed is not an empty cell, in .xlsx and in .ods."""

import io
import zipfile

from adapters.intake.formula_errors import failed_formulas

ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
<office:body><office:spreadsheet><table:table table:name="Nhân sự">
<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="2"/>
<table:table-cell calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
"""


def zipped(**files: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "."), text)
    return data.getvalue()


def test_an_ods_error_is_found_behind_repeated_rows_and_columns() -> None:
    assert failed_formulas(zipped(content__xml=ODS), ".ods") == {("Nhân sự", 4, 3): "#N/A"}


def test_what_cannot_tell_tells_nothing() -> None:
    assert failed_formulas(b"", ".xls") == {}
    assert failed_formulas(b"no archive", ".xlsx") == {}
    assert failed_formulas(zipped(other="x"), ".ods") == {}
    assert failed_formulas(zipped(content__xml="<broken"), ".ods") == {}
