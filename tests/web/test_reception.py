"""The door in a browser: one fact for one command, numbers for each desk, whoever comes first."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser

from domain.presence import clashes
from tests import chromium

from .conftest import House, Member
from .test_conference import DAY

PLAN = "KH-2025-01"
DOOR = f"/don-tiep/{PLAN}"
PART = {"hx-request": "true"}
Build = Callable[..., House]


def take(desk: Member, at: str, /, **facts: Any) -> Any:
    facts.setdefault("command", str(uuid4()))
    facts.setdefault("movement", "entered")
    return desk.post(f"{DOOR}/{at}", facts, headers=PART)


def noted(one: House) -> list[Any]:
    return [f for p in one.desk.views.states("presence").values() for f in p.facts]


@pytest.fixture
def hall(house: Build) -> House:
    return house(DAY, 1, now="2025-08-21 14:31")


def test_a_name_is_found_without_accents(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    person = hall.desk.views.state("person", "CB-015")
    text = desk.get(f"{DOOR}/W1?tim=hoang nam").text
    assert person.name in text
    assert "<html" not in desk.get(f"{DOOR}/W1/tim?tim=hoang nam", headers=PART).text
    assert "GM-001" in desk.get(f"{DOOR}/W1/tim?tim=gm-1", headers=PART).text


def test_somebody_enters_and_the_numbers_follow(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    text = take(desk, "W1", who="CB-015").text
    assert "MỜI VÀO" in text
    assert "14:31" in text
    assert '<dd id="dang-co">1/' in desk.get(f"{DOOR}/W1", headers=PART).text


def test_a_scanned_badge_may_be_an_address(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    assert take(desk, "W1", who="https://thidua.example/the/CB-015").status_code == 200
    assert noted(hall)[0].who == "CB-015"


def test_the_same_command_is_one_fact(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    first = take(desk, "W1", who="CB-015", command="mot-lan")
    again = take(desk, "W1", who="CB-015", command="mot-lan")
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.text == first.text
    assert len(noted(hall)) == 1


def test_a_second_entry_is_asked_about_and_can_be_noted(hall: House) -> None:
    one, two = hall.sign_in("CB-004"), hall.sign_in("CB-028")
    take(one, "W1", who="CB-015")
    text = take(two, "W2", who="CB-015").text
    assert "Đã vào lúc 14:31 ở bàn W1" in text
    assert len(noted(hall)) == 1
    take(two, "W2", who="CB-015", again="1")
    assert [f.desk for f in noted(hall)] == ["W1", "W2"]


def test_leaving_guests_and_whoever_is_not_known(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    take(desk, "W1", who="CB-015")
    assert "ĐÃ GHI RA" in take(desk, "W1", who="CB-015", movement="left").text
    take(desk, "W1", name="Đặng Thu Hiền", organisation="Báo Hải Phòng")
    take(desk, "W1", remark="Thẻ mờ")
    ids = {f.who for f in noted(hall)}
    assert ids == {"CB-015", "VL-W1-3", "VL-W1-4"}
    assert "ĐÃ GHI RA" in take(desk, "W1", who="VL-W1-3", movement="left").text


def test_a_deputy_is_noted_on_the_letter(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    assert "Phạm Thị Hồng Vân" in take(desk, "W1", who="GM-001").text


def test_what_was_kept_without_the_network_has_its_own_time(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    take(desk, "W1", who="CB-015", ago=str(10 * 60 * 1000))
    take(desk, "W1", who="CB-016", ago=str(10**11))  # no clock is believed as far as that
    times = {f.who: f.time for f in noted(hall)}
    assert times == {"CB-015": "14:21:00", "CB-016": "14:31:00"}


def test_nothing_is_lost_or_doubled_with_many_desks_at_once(hall: House) -> None:
    people = [id for id, p in hall.desk.views.states("person").items() if not p.departed][:30]
    desks = [hall.sign_in("CB-004"), hall.sign_in("CB-028"), hall.sign_in("CB-006")]
    sent = [(n % 2, id, f"lenh-{id}") for n, id in enumerate(people)]

    def go(job: tuple[int, tuple[int, str, str]]) -> int:
        who, (desk, id, command) = job
        return int(take(desks[who], f"W{desk + 1}", who=id, command=command).status_code)

    jobs = [(n % 3, one) for n, one in enumerate([*sent, *reversed(sent)])]  # each sent twice
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(go, jobs)) == {200}
    facts = noted(hall)
    assert sorted(f.who for f in facts) == sorted(people)
    assert not clashes(hall.desk.views.states("presence").values())
    numbers = {d: sorted(f.number for f in facts if f.desk == d) for d in ("W1", "W2")}
    assert numbers == {"W1": list(range(1, 16)), "W2": list(range(1, 16))}


def test_who_may_not_note_is_refused(house: Build) -> None:
    one = house(DAY, 1, now="2025-08-21 14:31")
    auditor = next(
        id
        for id in one.desk.views.states("person")
        if {o.role for o in one.desk.views.offices(id, one.desk.today)} <= {"staff", "auditor"}
    )
    desk = one.sign_in(auditor)
    assert take(desk, "W1", who="CB-015").status_code == 403
    assert desk.get(f"{DOOR}/danh-sach").status_code == 403
    assert not noted(one)


def test_refusals_say_what_to_do(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    nobody = take(desk, "W1", who="CB-999")
    assert nobody.status_code == 400
    assert 'role="alert"' in nobody.text
    assert take(desk, "W1").status_code == 422  # neither who nor name
    assert take(desk, "W1", who="CB-015", movement="flown").status_code == 422
    assert desk.get(f"{DOOR}/W1'--").status_code == 400
    assert not noted(hall)


def test_the_list_for_a_desk_holds_no_more_than_the_door_needs(hall: House) -> None:
    found = hall.sign_in("CB-004").get(f"{DOOR}/danh-sach").json()
    assert {key for one in found["people"] for key in one} == {"who", "letter", "name", "unit"}
    assert len(found["people"]) > 40


def test_without_scripts_the_forms_work_too(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    answer = desk.get(f"{DOOR}?ban=2")
    assert answer.headers["location"] == f"{DOOR}/W2"
    answer = desk.post(f"{DOOR}/W2", {"who": "CB-015", "movement": "entered", "command": "x"})
    assert answer.status_code == 303
    assert "Đã ghi" in desk.get(answer.headers["location"]).text


def test_entries_of_yesterday_do_not_stop_today(hall: House) -> None:
    desk = hall.sign_in("CB-004")
    take(desk, "W1", who="CB-015")
    hall.clock.moment += timedelta(minutes=5)
    take(desk, "W1", who="CB-015", movement="left")
    assert "MỜI VÀO" in take(desk, "W1", who="CB-015").text


# By camera, in a real browser

WIDE, HIGH, SIDE = 640, 480, 14  # pixels of the picture, and of one module of the code


def film(place: Path, text: str) -> Path:
    """A camera's view of a badge: raw frames in which nothing but the code is dark."""
    import segno

    rows = [list(row) for row in segno.make_qr(text, error="m").matrix]
    left, top = (WIDE - SIDE * len(rows)) // 2, (HIGH - SIDE * len(rows)) // 2
    light = bytearray(b"\xeb" * (WIDE * HIGH))
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            for line in range(SIDE if dark else 0):
                at = (top + y * SIDE + line) * WIDE + left + x * SIDE
                light[at : at + SIDE] = b"\x10" * SIDE
    frame = b"FRAME\n" + bytes(light) + b"\x80" * (WIDE * HIGH // 2)
    place.write_bytes(b"YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n" % (WIDE, HIGH) + frame * 5)
    return place


def test_a_badge_is_read_by_the_camera(
    hall: House, tmp_path: Path, launch_browser: Callable[..., Browser]
) -> None:
    desk = hall.sign_in("CB-004")
    seen = film(tmp_path / "the.y4m", "CB-015")
    options = [
        *chromium.OPTIONS,
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={seen}",
    ]
    with served(hall) as base, launch_browser(args=options) as browser:
        context = browser.new_context(viewport={"width": 360, "height": 740})
        token = desk.client.cookies["thidua"]
        context.add_cookies([{"name": "thidua", "value": token, "url": base}])
        page = context.new_page()
        page.goto(f"{base}{DOOR}/W3")
        page.click("#mo-may-anh")
        page.wait_for_selector("[data-noted=entered]", timeout=20_000)
        assert hall.desk.views.state("person", "CB-015").name in page.inner_text("#ket-qua")
        page.wait_for_timeout(1500)  # the badge stays before the camera
    assert [(f.who, f.desk) for f in noted(hall)] == [("CB-015", "W3")]


@contextmanager
def served(one: House) -> Iterator[str]:
    """The house behind a real socket."""
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(one.app, port=0, log_level="error"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = server.force_exit = True
        thread.join(10)
