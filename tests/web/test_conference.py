"""The day of the conference in a browser: items, honours, lateness, who may do what."""

from collections.abc import Callable

import pytest

from .conftest import House

DAY = "Hội nghị điển hình tiên tiến"
PLAN = "/hoi-nghi/KH-2025-01"
Build = Callable[..., House]


def step(decision: str, **facts: object) -> int:
    """The place of a step in the chapter of the day."""
    from adapters.samples import SAMPLES
    from adapters.story import read_story

    chapter = next(c for c in read_story(SAMPLES["so"].story) if c.title == DAY)
    return next(
        n
        for n, one in enumerate(chapter.steps)
        if one.do == decision and not one.refused and facts.items() <= one.facts.items()
    )


def test_item_is_ended_and_the_next_begun(house: Build) -> None:
    one = house(DAY, step("conference.end", item=1), now="2025-08-21 14:39")
    office = one.sign_in("CB-004")
    page = office.get(PLAN)
    assert page.status_code == 200
    assert "Kết thúc mục 1" in page.text
    answer = office.post(PLAN, {"do": "conference.end", "item": "1"})
    assert (answer.status_code, answer.headers["location"]) == (303, PLAN)
    assert "Bắt đầu mục 2" in office.get(PLAN).text
    office.post(PLAN, {"do": "conference.begin", "item": "2"})
    state = one.desk.views.state("conference", "KH-2025-01")
    assert state.gathering.slots[0].ended == "14:39"
    assert state.gathering.slots[1].runs


def test_a_form_sent_twice_is_recorded_once(house: Build) -> None:
    one = house(DAY, step("conference.end", item=1), now="2025-08-21 14:39")
    office = one.sign_in("CB-004")
    sent = {"do": "conference.end", "item": "1", "command": "hai-lan"}
    office.post(PLAN, sent)
    size = one.size
    assert office.post(PLAN, sent).status_code == 303
    assert one.size == size


def test_an_item_that_runs_long_is_told(house: Build) -> None:
    one = house(DAY, step("conference.end", item=2), now="2025-08-21 15:20")
    page = one.sign_in("CB-004").get(PLAN).text
    assert "40/25 phút" in page
    assert "quá 15 phút" in page
    assert "muộn" in page


def test_out_of_order_is_refused_with_its_rule(house: Build) -> None:
    one = house(DAY, step("conference.begin", item=2), now="2025-08-21 14:40")
    size = one.size
    answer = one.sign_in("CB-004").post(PLAN, {"do": "conference.begin", "item": "4"})
    assert answer.status_code == 422
    assert "II.2.4" in answer.text
    assert one.size == size


def test_honours_are_handed_and_missed_in_order(house: Build) -> None:
    one = house(DAY, step("award.confer", ordinal=1), now="2025-08-21 15:40")
    office = one.sign_in("CB-004")
    page = office.get(PLAN).text
    assert page.count('class="call waiting"') == 4
    office.post(PLAN, {"do": "award.confer", "on": "KT-2025-01", "ordinal": "1"})
    office.post(
        PLAN, {"do": "award.miss", "on": "KT-2025-01", "ordinal": "2", "reason": "Đi công tác"}
    )
    page = office.get(PLAN, headers={"hx-request": "true"}).text
    assert "<html" not in page
    assert page.count('class="call handed"') == 1
    assert page.count('class="call absent"') == 1
    assert "Đi công tác" in page


def test_who_may_not_sees_no_buttons_and_is_refused(house: Build) -> None:
    one = house(DAY, step("conference.end", item=1), now="2025-08-21 14:39")
    member = one.sign_in("CB-015")
    assert "Kết thúc mục" not in member.get(PLAN).text
    size = one.size
    answer = member.post(PLAN, {"do": "conference.end", "item": "1"})
    assert (answer.status_code, one.size) == (403, size)
    assert member.post(f"{PLAN}/man-hinh", {"hours": "12"}).status_code == 403


def test_the_past_is_shown_and_cannot_be_changed(house: Build) -> None:
    one = house(DAY, now="2025-08-21 17:30")
    office = one.sign_in("CB-004")
    page = office.get(f"{PLAN}?tinh-den=21/8/2025 15:00")
    assert page.status_code == 200
    assert "Kết thúc mục" not in page.text
    assert "đang họp" in page.text.lower() or "15:00" in page.text


@pytest.mark.parametrize("do", ["task.assign", "", "conference.settle"])
def test_nothing_else_is_decided_here(house: Build, do: str) -> None:
    one = house(DAY, 1, now="2025-08-21 14:31")
    size = one.size
    assert one.sign_in("CB-004").post(PLAN, {"do": do}).status_code >= 400
    assert one.size == size
