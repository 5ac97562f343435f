"""The auditor's pages through the real application: read, compare, look, verify, take away."""

import re
import time
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from adapters.audit.jobs import JOBS
from adapters.audit.sealing import sealed
from adapters.read_log import read
from adapters.seal.checkpoint import read_inclusion
from adapters.seal.keys import FILE, make_key
from adapters.seal.tree import included
from tests.stories import told

from .conftest import House, Member

OFFICE = "CB-002"
PAGES = (
    "/kiem-toan",
    "/kiem-toan/lich-su",
    "/kiem-toan/su-kien/300",
    "/kiem-toan/su-kien/300/bang-chung",
    "/kiem-toan/su-kien/300/nguyen-van",
    "/kiem-toan/so-sanh?tu=15/8/2025&den=22/8/2025",
    "/kiem-toan/phat-hien",
    "/kiem-toan/phat-hien?loai=late_entry",
    "/kiem-toan/chon-mau?hat-giong=27&so=5",
    "/kiem-toan/kiem-chung",
    "/kiem-toan/xuat",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The whole story, months later, sealed."""
    folder = told(tmp_path_factory.mktemp("audit") / "so")
    house = House(folder, "2025-12-01 09:00")
    sealed(house.desk, make_key(folder / FILE))
    yield house
    JOBS.clear()
    house.close()


@pytest.fixture
def office(site: House) -> Member:
    """The Office, which may look through everything."""
    return site.sign_in(OFFICE)


def holders(site: House, role: str) -> list[str]:
    """Who holds an office in that role."""
    views, today = site.desk.views, site.desk.today
    return [
        line.id
        for line in views.list("person")
        if any(office.role == role for office in views.offices(line.id, today))
    ]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_all_its_words(site: House, office: Member, path: str) -> None:
    """Nothing is missing in the catalogs, in both languages."""
    for language in ("vi", "en"):
        office.client.cookies.set("ngon-ngu", language)
        answer = office.get(path)
        assert answer.status_code == 200, answer.text[:500]
        assert "⟦" not in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_a_unit_is_refused_with_the_rule(site: House, path: str) -> None:
    """Whoever holds none of the offices reads why, and nothing of the page."""
    watching = {*holders(site, "director"), *holders(site, "office"), *holders(site, "auditor")}
    unit = next(person for person in holders(site, "unit") if person not in watching)
    answer = site.sign_in(unit).get(path)
    assert answer.status_code == 403
    assert "vai trò" in answer.text
    assert "#300" not in answer.text


def test_history_is_told_in_pages_that_follow_on(office: Member, site: House) -> None:
    """From the last event to the first, each once."""
    path: str | None = "/kiem-toan/lich-su"
    seen: list[int] = []
    while path:
        text = office.get(path).text
        seen += [int(n) for n in re.findall(r'/kiem-toan/su-kien/(\d+)"', text)]
        more = re.search(r'rel="next" href="([^"]*)"', text)
        path = more[1].replace("&amp;", "&") if more else None
    assert seen == list(range(site.size - 1, -1, -1))


def test_history_is_filtered_by_a_name_without_accents(office: Member, site: House) -> None:
    """A name that fits one person means that person."""
    line = site.desk.views.line("person", OFFICE)
    assert line
    by_name = office.get("/kiem-toan/lich-su", params={"nguoi": line.title})
    by_id = office.get("/kiem-toan/lich-su", params={"nguoi": "cb-2"})
    wanted = re.findall(r"su-kien/(\d+)", by_id.text)
    assert wanted
    assert re.findall(r"su-kien/(\d+)", by_name.text) == wanted


@pytest.mark.parametrize(
    "query",
    ["nguoi=khong-co-ai", "truoc=x", "tu=32/13/2025", "chu-de=xyz", "quyet-dinh=a.b", "don-vi=XX"],
)
def test_a_filter_that_means_nothing_says_so(office: Member, query: str) -> None:
    """No stack, no empty page."""
    assert office.get(f"/kiem-toan/lich-su?{query}").status_code in (400, 404, 422)


def test_the_past_ends_where_it_was_asked_to(office: Member) -> None:
    """The time slider holds on every page of the audit."""
    text = office.get("/kiem-toan/lich-su?tinh-den=%23100").text
    first = re.search(r"/kiem-toan/su-kien/(\d+)", text)
    assert first
    assert int(first[1]) <= 100
    assert "tinh-den" in text


def test_an_event_carries_a_proof_that_strangers_can_check(office: Member, site: House) -> None:
    """The path from the stored leaf leads to the signed root."""
    proof = read_inclusion(office.get("/kiem-toan/su-kien/300/bang-chung").content)
    leaf = dict(site.desk.ledger.store.leaves(300, 301))[300]
    from adapters.seal.checkpoint import read_checkpoint

    head = read_checkpoint(proof.checkpoint).head
    assert included(leaf, proof.index, head.size, proof.path, head.root)
    from adapters.storage.leaf import leaf_hash

    assert leaf_hash(office.get("/kiem-toan/su-kien/300/nguyen-van").content) == leaf


@pytest.mark.parametrize("seq", ["-1", "999999", "x", "1" * 40])
def test_an_event_that_is_not_there_is_not_found(office: Member, seq: str) -> None:
    """Also for the files."""
    for more in ("", "/bang-chung", "/nguyen-van"):
        assert office.get(f"/kiem-toan/su-kien/{seq}{more}").status_code == 404


def test_two_moments_are_compared_in_words(office: Member) -> None:
    """By days and by positions; the wrong way round is refused."""
    text = office.get("/kiem-toan/so-sanh?tu=15/8/2025&den=22/8/2025").text
    assert "Ai đã quyết định gì" in text
    assert office.get("/kiem-toan/so-sanh?tu=%23300&den=%23100").status_code == 400
    assert office.get("/kiem-toan/so-sanh?tu=hom-kia-kia").status_code == 400


def test_a_sample_is_the_same_for_everybody(office: Member, site: House) -> None:
    """The seed decides, nobody else."""
    path = "/kiem-toan/chon-mau?hat-giong=047138&so=7"
    drawn = re.findall(r"su-kien/(\d+)", office.get(path).text)
    assert len(drawn) == 7
    director = site.sign_in(holders(site, "director")[0])
    assert re.findall(r"su-kien/(\d+)", director.get(path).text) == drawn
    assert office.get("/kiem-toan/chon-mau?hat-giong=1&so=100000").status_code == 400


# Long work


def over(member: Member, path: str) -> str:
    """The page once nothing is at work any more, by reloading it as a person would."""
    stop = time.monotonic() + 60
    while "<progress" in (text := member.get(path).text):
        assert time.monotonic() < stop
        time.sleep(0.05)
    return str(text)


def test_the_ledger_is_verified_by_a_button(office: Member) -> None:
    """Progress while it runs, a verdict for each layer after."""
    answer = office.post("/kiem-toan/kiem-chung")
    assert answer.status_code == 303
    text = over(office, answer.headers["location"])
    assert "Sổ đúng" in text
    assert "ra lại" in text
    assert "Sổ đúng" in office.get("/kiem-toan").text


def test_work_can_be_called_off(office: Member, site: House) -> None:
    """Whatever is at work; nothing is left running."""
    office.post("/kiem-toan/kiem-chung")
    assert office.post("/kiem-toan/huy").status_code == 303
    assert JOBS.running(site.desk.settings.folder) is None


@pytest.mark.parametrize(
    ("kind", "begins"),
    [("ban-xuat", b"PK"), ("bao-cao", b"<!doctype html>"), ("datasette", b"SQLite format 3")],
)
def test_what_is_made_is_fetched_and_the_download_is_noted(
    office: Member, site: House, kind: str, begins: bytes
) -> None:
    """Who took what is in the log of readings."""
    office.post("/kiem-toan/xuat", {"viec": kind, "hat-giong": "27", "so": "3"})
    text = over(office, "/kiem-toan/xuat")
    assert f"/kiem-toan/xuat/{kind}/tai-ve" in text
    answer = office.get(f"/kiem-toan/xuat/{kind}/tai-ve")
    assert answer.content.startswith(begins)
    assert "attachment" in answer.headers["content-disposition"]
    last = list(read(site.desk.settings.folder))[-1]
    assert (last.person, last.how) == (OFFICE, "download")
    assert last.what[0].startswith("export:")


def test_a_dossier_is_closed_and_exported(office: Member, site: House) -> None:
    """The decision is recorded, the zip holds its entries with a proof each."""
    answer = office.post(
        "/kiem-toan/xuat",
        {"viec": "ho-so", "ho-so": "dx-2025-001", "noi-nhan": "UBND thành phố", "muc-dich": "xét"},
    )
    assert answer.status_code == 303, answer.text
    over(office, "/kiem-toan/xuat")
    content = office.get("/kiem-toan/xuat/ho-so/tai-ve").content
    names = ZipFile(BytesIO(content)).namelist()
    assert any(name.endswith(".tlog-proof") for name in names)


@pytest.mark.parametrize(
    "sent",
    [{}, {"viec": "xyz"}, {"viec": "ho-so"}, {"viec": "ho-so", "ho-so": "XX-1"},
     {"viec": "bao-cao", "so": "-3"}],
)  # fmt: skip
def test_an_order_that_means_nothing_begins_nothing(
    office: Member, site: House, sent: dict[str, Any]
) -> None:
    """And says why."""
    size = site.size
    assert office.post("/kiem-toan/xuat", sent).status_code in (400, 404, 422)
    assert JOBS.running(site.desk.settings.folder) is None
    assert site.size == size


def test_nothing_is_begun_without_the_forms_own_mark(office: Member) -> None:
    """Another site's page cannot begin a job."""
    assert office.client.post("/kiem-toan/kiem-chung", data={"csrf": "x"}).status_code == 403


# Why


@pytest.mark.parametrize(
    "path", ["/vi-sao/ĐX-2025-001", "/vi-sao/dx-2025-001", "/vi-sao/KT-2025-01?dong=1"]
)
def test_why_leads_back_to_the_sentence_of_the_plan(office: Member, path: str) -> None:
    """Decision, vote, proposal, clause; each event with its place in the log."""
    text = office.get(path).text
    assert "<blockquote>Mục" in text
    assert "phiếu đồng ý" in text
    assert "/kiem-toan/su-kien/" in text
    assert "đã niêm phong" in text


def test_why_of_any_other_thing_is_its_own_history_with_its_clauses(office: Member) -> None:
    """A task: who assigned it, by which clause."""
    text = office.get("/vi-sao/NV-001").text
    assert "Kế hoạch, mục" in text
    assert "<blockquote>" in text


def test_why_of_nothing_is_not_found(office: Member) -> None:
    """Nor of a line that is not there."""
    assert office.get("/vi-sao/XX-999").status_code == 404
    assert office.get("/vi-sao/KT-2025-01?dong=99").status_code == 400


def test_reading_of_restricted_streams_is_noted(office: Member, site: House) -> None:
    """An event of a hold or of discipline is noted with who looked."""
    marks = ("record.held", "record.released", "record.disciplined", "record.discipline_ended")
    found = [e for e in site.desk.ledger.history() if e.type.partition("/")[0] in marks]
    assert found, "the story has a hold"
    office.get(f"/kiem-toan/su-kien/{found[0].seq}")
    last = list(read(site.desk.settings.folder))[-1]
    assert (last.person, last.what) == (OFFICE, (found[0].stream,))
