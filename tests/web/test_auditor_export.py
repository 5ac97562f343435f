"""What an auditor takes from the page is what ``thidua xuat`` makes, with its timestamp."""

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from adapters.audit.jobs import JOBS
from adapters.audit.sealing import sealed
from adapters.seal import timestamp
from adapters.seal.keys import FILE, make_key
from adapters.seal.notary import Shelf
from cli.main import run
from tests.seal.tsa import Authority
from tests.stories import told

from .conftest import House
from .test_auditor_stores import EXPORT, NOW, OFFICE, over

pytestmark = [
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed"),
    pytest.mark.xdist_group("tsa"),
]


def test_the_page_and_the_command_make_the_same_export_with_its_timestamp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = told(tmp_path / "so", "Phiên họp Hội đồng", 3)
    authority = Authority(tmp_path / "tsa")
    house = House(folder, NOW)
    try:
        signed = sealed(house.desk, make_key(folder / FILE)).signed
        asked = timestamp.query(signed)
        reply, roots = authority.reply(asked), authority.roots.read_bytes()
        timestamp.keep(Shelf(folder), signed, reply, asked, roots)
        office = house.sign_in(OFFICE)
        office.post(EXPORT, {"viec": "ban-xuat"})
        over(office, EXPORT)
        page = office.get(f"{EXPORT}/ban-xuat/tai-ve").content
    finally:
        JOBS.clear()
        house.close()
    monkeypatch.setenv("THIDUA_SO", str(folder))
    monkeypatch.chdir(tmp_path)
    assert run(["xuat", "ban-xuat", "--zip"], house.clock) == 0
    assert ZipFile(BytesIO(page)).read("checkpoint.tsr") == reply
    assert (tmp_path / "ban-xuat.zip").read_bytes() == page
