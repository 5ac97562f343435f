"""The delegation in a browser: structure against its bounds, choosing, replacing."""

from collections.abc import Callable

from .conftest import House

CHAPTER = "Đoàn đại biểu dự đại hội cấp trên"
PAGE = "/dai-bieu/ĐB-2025-01"
Build = Callable[..., House]


def place(decision: str, person: str = "") -> int:
    from adapters.samples import SAMPLES
    from adapters.story import read_story

    chapter = next(c for c in read_story(SAMPLES["so"].story) if c.title == CHAPTER)
    return next(
        n
        for n, one in enumerate(chapter.steps)
        if one.do == decision and not one.refused and person in ("", one.facts.get("person"))
    )


def test_structure_is_told_against_what_was_asked(house: Build) -> None:
    one = house(CHAPTER, now="2025-08-19 16:00")
    office = one.sign_in("CB-004")
    assert office.get("/dai-bieu").status_code == 200
    text = office.get("/dai-bieu/db-2025-01").text
    assert "Đã chọn 3/3" in text
    assert "ít nhất 1" in text
    assert "Đạt" in text


def test_the_director_chooses_and_others_cannot(house: Build) -> None:
    one = house(CHAPTER, place("delegation.select", "CB-015"), now="2025-08-19 15:00")
    form = {"do": "delegation.select", "person": "CB-015", "reason": "Có sáng kiến"}
    assert one.sign_in("CB-004").post(PAGE, form).status_code == 403
    director = one.sign_in("CB-001")
    assert director.post(PAGE, form).status_code == 303
    assert "CB-015" in one.desk.views.state("delegation", "ĐB-2025-01").mandate.people


def test_more_than_allotted_is_refused_beside_the_form(house: Build) -> None:
    one = house(CHAPTER, now="2025-08-19 16:00")
    size = one.size
    form = {"do": "delegation.select", "person": "CB-016", "reason": "Người thứ tư"}
    answer = one.sign_in("CB-001").post(PAGE, form)
    assert (answer.status_code, one.size) == (422, size)
    assert 'role="alert"' in answer.text


def test_the_first_reserve_takes_a_place(house: Build) -> None:
    one = house(CHAPTER, now="2025-08-19 16:00")
    director = one.sign_in("CB-001")
    form = {"do": "delegation.substitute", "out": "CB-015", "reason": "Đi công tác"}
    assert director.post(PAGE, form).status_code == 303
    of = one.desk.views.state("delegation", "ĐB-2025-01").mandate
    assert "CB-016" in of.people
    assert "thay " in director.get(PAGE, headers={"hx-request": "true"}).text


def test_there_is_no_such_delegation(house: Build) -> None:
    one = house(CHAPTER, 0, now="2025-08-19 14:00")
    assert one.sign_in("CB-004").get("/dai-bieu/ĐB-2030-01").status_code == 404
