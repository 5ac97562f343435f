"""The screen in the hall: who may see it, what it shows, and what it never shows."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import urlsplit

from .conftest import House
from .test_conference import DAY, step

PLAN, SCREEN = "/hoi-nghi/KH-2025-01", "/man-hinh/KH-2025-01"
PART = {"hx-request": "true"}
Build = Callable[..., House]


def link(one: House, hours: int = 12) -> str:
    """The path of a link that the Office made."""
    text = one.sign_in("CB-004").post(f"{PLAN}/man-hinh", {"hours": str(hours)}).text
    made = text.split('readonly value="')[1].split('"')[0]
    found = urlsplit(made)
    return f"{found.path}?{found.query}"


def test_a_link_opens_this_screen_and_nothing_else(house: Build) -> None:
    one = house(DAY, step("conference.end", item=1), now="2025-08-21 14:35")
    machine = one.guest()
    assert machine.get(SCREEN).status_code == 403
    answer = machine.get(link(one))
    assert (answer.status_code, answer.headers["location"]) == (303, SCREEN)
    assert "khoa=" not in answer.headers["location"]
    assert machine.get(SCREEN).status_code == 200
    assert "Đang diễn ra" in machine.get(SCREEN, headers=PART).text
    assert machine.get(PLAN).status_code in (302, 303, 307)
    assert machine.get("/man-hinh/KH-2025-02").status_code == 403


def test_a_link_ends_by_itself_and_when_the_office_says_so(house: Build) -> None:
    one = house(DAY, step("conference.end", item=1), now="2025-08-21 14:35")
    machine, other = one.guest(), one.guest()
    machine.get(link(one, 4))
    one.clock.moment += timedelta(hours=4, seconds=1)
    assert machine.get(SCREEN).status_code == 403
    other.get(link(one, 4))
    assert other.get(SCREEN).status_code == 200
    one.sign_in("CB-004").post(f"{PLAN}/man-hinh", {"do": "end"})
    assert other.get(SCREEN, headers=PART).status_code == 401


def test_a_link_that_was_touched_opens_nothing(house: Build) -> None:
    one = house(DAY, step("conference.end", item=1), now="2025-08-21 14:35")
    made = link(one)
    machine = one.guest()
    for wrong in (made[:-2] + "xy", made.replace("khoa=", "khoa=A"), f"{SCREEN}?khoa={'a' * 900}"):
        assert machine.get(wrong).status_code == 403
        assert machine.get(SCREEN).status_code == 403


def test_what_runs_and_what_is_next(house: Build) -> None:
    one = house(DAY, step("conference.end", item=2), now="2025-08-21 14:50")
    text = one.sign_in("CB-015").get(SCREEN).text
    state = one.desk.views.state("conference", "KH-2025-01").gathering
    assert state.slots[1].title in text
    assert state.slots[2].title in text
    assert "Cập nhật lúc 14:50" in text


def test_a_result_is_shown_when_the_vote_is_over_never_before(house: Build) -> None:
    from adapters.samples import SAMPLES
    from adapters.story import read_story

    chapter = next(c for c in read_story(SAMPLES["so"].story) if c.title == "Phiên họp Hội đồng")
    places = [n for n, s in enumerate(chapter.steps) if s.do == "vote.close" and not s.refused]
    before = house(chapter.title, places[0], now="2025-08-18 15:00")
    text = before.sign_in("CB-004").get(SCREEN).text
    assert "đang biểu quyết" in text
    assert "đạt " not in text.split('id="bieu-quyet"')[1].split("</section>")[0]
    after = house(chapter.title, places[0] + 1, now="2025-08-18 15:30")
    assert "đạt " in after.sign_in("CB-004").get(SCREEN).text


def test_the_list_of_delegates_is_shown_once_it_was_passed(house: Build) -> None:
    before = house(DAY, step("delegation.pass"), now="2025-08-21 16:34")
    assert "Thông qua:" not in before.sign_in("CB-004").get(SCREEN).text
    after = house(DAY, step("delegation.pass") + 1, now="2025-08-21 16:36")
    assert "Thông qua: 41/43" in after.sign_in("CB-004").get(SCREEN).text


def test_only_who_was_honoured_is_named(house: Build) -> None:
    one = house(DAY, step("award.confer", ordinal=3), now="2025-08-21 15:43")
    text = one.sign_in("CB-004").get(SCREEN).text
    names = one.desk.views.names([f"CB-{n:03d}" for n in range(1, 48)])
    award = one.desk.views.state("award", "KT-2025-01")
    waiting = [names[g.subject] for g in award.grants[2:] if g.subject in names]
    page = text.split("<main", 1)[1]
    assert waiting
    assert not any(name in page for name in waiting)


def test_the_worker_may_watch_over_the_screens(house: Build) -> None:
    one = house(DAY, 1, now="2025-08-21 14:31")
    answer = one.guest().get("/man-hinh/luu.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.status_code == 200
