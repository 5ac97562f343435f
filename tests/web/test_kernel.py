"""Every page answers, is for those it is for, and says no politely to everything else."""

from collections.abc import Callable

import pytest

from .conftest import House, Member

OFFICE, UNIT, STAFF = "CB-004", "CB-013", "CB-015"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/so",
        "/so/task",
        "/so/task?tim=hoi+nghi&mo=1",
        "/so/task/NV-001",
        "/so/plan/KH-2025-01",
        "/so/nomination/ĐX-2025-001",
        "/so/vote/BP-001",
        "/so/person/CB-015/lich-su",
        "/bang/budget.lines/DT-2025-01",
        "/bang/conference.programme/KH-2025-01",
        "/?tinh-den=15/8/2025",
        "/so/task/NV-003?tinh-den=300",
    ],
)
def test_a_page_answers(sign_in: Callable[[str], Member], path: str) -> None:
    answer = sign_in(OFFICE).get(path)
    assert answer.status_code == 200, answer.text[:800]
    assert "⟦" not in answer.text
    assert answer.text.count("<h1") == 1


def test_nobody_reads_without_signing_in(site: House) -> None:
    answer = site.guest().get("/so/task")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/vao?ve=%2Fso%2Ftask"


def test_a_page_that_does_not_exist_says_so(sign_in: Callable[[str], Member]) -> None:
    answer = sign_in(OFFICE).get("/khong-co")
    assert answer.status_code == 404
    assert "Không có trang" in answer.text


def test_a_form_of_another_session_is_refused_and_nothing_is_recorded(site: House) -> None:
    before = site.size
    member = site.sign_in(OFFICE)
    answer = member.client.post("/toi/ngon-ngu", data={"csrf": "khác", "ngon-ngu": "en"})
    assert answer.status_code == 403
    answer = member.post("/toi/ngon-ngu", {}, headers={"origin": "https://noi-khac.example"})
    assert answer.status_code == 403
    assert site.size == before


def test_another_host_is_not_served(site: House) -> None:
    assert site.guest().get("/", headers={"host": "noi-khac.example"}).status_code == 421


def test_every_answer_carries_the_headers_that_protect_it(sign_in: Callable[[str], Member]) -> None:
    for path in ("/", "/khong-co"):
        headers = sign_in(OFFICE).get(path).headers
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"


def test_a_record_is_read_by_its_person_and_by_the_offices_that_keep_it(site: House) -> None:
    path = f"/so/record/{STAFF}"
    assert site.sign_in(OFFICE).get(path).status_code == 200
    assert site.sign_in(STAFF).get(path).status_code == 200
    refused = site.sign_in("CB-016").get(path)
    assert refused.status_code == 403


def test_while_a_vote_runs_nobody_without_an_office_for_it_reads_who_said_what(
    house: Callable[..., House],
) -> None:
    site = house("Phiên họp Hội đồng", 12, now="2025-08-18 15:10")
    path, member = "/so/vote/BP-001", "CB-030"
    assert site.sign_in(OFFICE).get(path).status_code == 200
    noted = (site.desk.settings.folder / "da-doc.jsonl").read_text()
    assert '"vote:BP-001"' in noted
    answer = site.sign_in(member).get(path)
    assert (answer.status_code, answer.headers["location"].split("/")[1]) == (303, "hop")
    assert site.sign_in(STAFF).get(f"{path}/lich-su").status_code == 403


def test_what_a_unit_proposes_is_not_read_by_its_neighbours(site: House) -> None:
    lines = site.desk.views.list("nomination")
    own = site.desk.views.line("person", UNIT)
    assert own
    theirs = next(line for line in lines if line.unit and line.unit != own.unit)
    clerks = {"CB-015", "CB-016", "CB-017", "CB-018", "CB-019", "CB-020"}
    refused = 0
    for person in clerks:
        answer = site.sign_in(person).get(f"/so/nomination/{theirs.id}")
        refused += answer.status_code == 403
        if answer.status_code == 403:
            assert theirs.id not in site.sign_in(person).get("/so/nomination").text
    assert refused


def test_a_dossier_is_read_by_those_it_passes_through_and_by_whom_it_is_about(site: House) -> None:
    path = "/so/dossier/HS-2025-01"
    for person, status in ((OFFICE, 200), ("CB-030", 200), ("CB-016", 200), ("CB-019", 403)):
        assert site.sign_in(person).get(path).status_code == status, person
    assert "HS-2025-01" not in site.sign_in("CB-019").get("/").text
