"""Personal details on pages: their owner and the Office read them, nobody else, and it is noted."""

import pytest

from adapters.read_log import read

from .conftest import House

OWNER, STRANGER, DIRECTOR, OFFICE = "CB-015", "CB-030", "CB-001", "CB-004"
PHONE, MAIL = "0912345678", "nguoi.ke.khai@haiphong.example"
CARD, DECLARE = f"/so/personal/{OWNER}", f"/lam/personal.declare/{OWNER}"


def declared(site: House) -> None:
    facts = {"phone": PHONE, "email": MAIL}
    site.desk.decide("personal.declare", OWNER, facts, person=OWNER)


def readings(site: House) -> list[tuple[str, tuple[str, ...]]]:
    return [(o.person, o.what) for o in read(site.desk.settings.folder) if o.how == "details"]


def test_the_owner_and_the_office_read_the_details_and_it_is_noted(site: House) -> None:
    declared(site)
    noted = (f"personal:{OWNER}",)
    for count, person in enumerate((OWNER, OFFICE), 1):
        page = site.sign_in(person).get(CARD)
        assert page.status_code == 200
        assert PHONE in page.text
        assert MAIL in page.text
        assert readings(site)[-1] == (person, noted)
        assert len(readings(site)) == count


def test_nobody_else_reads_them_anywhere(site: House) -> None:
    declared(site)
    for person in (STRANGER, DIRECTOR):
        member = site.sign_in(person)
        for path in (CARD, f"{CARD}/lich-su", "/so/personal", f"/so/person/{OWNER}", "/"):
            text = member.get(path).text
            assert PHONE not in text, (person, path)
            assert MAIL not in text, (person, path)
    assert site.sign_in(STRANGER).get(CARD).status_code == 403
    assert "(đã niêm phong)" in site.sign_in(DIRECTOR).get(CARD).text
    assert site.guest().get(CARD).status_code == 303
    assert readings(site) == []


def test_whoever_holds_the_office_reads_them_only_while_acting_in_it(site: House) -> None:
    declared(site)
    offices = site.desk.views.offices(OFFICE, site.desk.today)
    other = next((one for one in offices if one.role != "office"), None)
    if other is None:
        pytest.skip("one office only")
    page = site.sign_in(OFFICE, other.role, other.unit).get(CARD)
    assert PHONE not in page.text


def test_after_a_shredding_the_page_says_by_which_basis(site: House) -> None:
    declared(site)
    size = site.size
    asked = {"basis": "Đơn ngày 1/8", "reason": "Xin"}
    site.desk.decide("personal.shred", OWNER, asked, person=DIRECTOR)
    member = site.sign_in(OWNER)
    now, before = member.get(CARD).text, member.get(f"{CARD}?tinh-den=%23{size - 1}").text
    assert "(đã xóa theo Đơn ngày 1/8)" in now
    assert PHONE not in now + before
    assert "(đã niêm phong)" in before
    assert "(đã xóa theo" not in before


def test_a_form_never_gives_back_what_was_typed(site: House) -> None:
    member = site.sign_in(OWNER)
    page = member.get(f"{DECLARE}?f.phone={PHONE}")
    assert PHONE not in page.text
    tried = member.post(DECLARE, {"command": "a", "do": "thu", "f.phone": PHONE, "f.email": MAIL})
    assert tried.status_code == 200
    assert PHONE not in tried.text
    assert MAIL not in tried.text
    assert "hãy nhập lại" in tried.text
    wrong = {"command": "a", "do": "ghi", "f.phone": "0912-345-67x", "f.email": MAIL}
    refused = member.post(DECLARE, wrong)
    assert refused.status_code == 422
    assert "67x" not in refused.text
    assert MAIL not in refused.text
    assert "hãy nhập lại" in refused.text
    done = member.post(DECLARE, {"command": "a", "do": "ghi", "f.phone": PHONE, "f.email": MAIL})
    assert done.status_code == 303
    assert PHONE not in str(done.headers)
    assert site.desk.personal.details(OWNER) == {"phone": PHONE, "email": MAIL}


def test_nobody_declares_for_a_colleague(site: House) -> None:
    member = site.sign_in(STRANGER)
    refused = member.post(DECLARE, {"command": "b", "do": "ghi", "f.phone": PHONE})
    assert refused.status_code >= 400
    assert PHONE not in refused.text
    assert site.desk.ledger.state("personal", OWNER) is None
