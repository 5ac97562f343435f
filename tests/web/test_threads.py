"""One desk, many threads: who reads never sees half a decision, who decides never loses one."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

from adapters.accounts import sessions
from adapters.storage.contract import check
from adapters.web.people import COOKIE

from .conftest import House

OFFICE, TASK = "CB-004", "NV-007"
DECISIONS, READINGS, AT_ONCE = 12, 24, 8


def test_readers_and_deciders_share_a_desk(site: House) -> None:
    before = site.size
    desk = site.desk
    token = sessions.begin(site.site.people.book, OFFICE, how="test")

    def decide(number: int) -> int:
        facts = {"percent": number, "note": f"đã làm {number} phần trăm"}
        return len(desk.decide("task.report", TASK, facts, person=OFFICE).events)

    def read(number: int) -> int:
        client = site.guest()
        client.cookies.set(COOKIE, token)
        path = ("/", f"/so/task/{TASK}", "/so/task", "/so/task?tinh-den=300")[number % 4]
        return int(client.get(path).status_code)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        written = [pool.submit(decide, 40 + n) for n in range(DECISIONS)]
        seen = [pool.submit(read, n) for n in range(READINGS)]
        recorded = sum(one.result() for one in written)
        assert {one.result() for one in seen} == {200}
    assert recorded == DECISIONS
    assert site.size == before + recorded
    assert desk.views.position == site.size
    check(desk.ledger.store)


def test_one_command_sent_by_many_threads_is_recorded_once(site: House) -> None:
    before, command = site.size, str(uuid4())
    facts = {"percent": 50, "note": "một lần"}

    def send(_: int) -> int:
        receipt = site.desk.decide("task.report", TASK, facts, person=OFFICE, command=command)
        return receipt.first

    with ThreadPoolExecutor(AT_ONCE) as pool:
        places = set(pool.map(send, range(AT_ONCE * 2)))
    assert len(places) == 1
    assert site.size == before + 1


def test_one_paper_kept_by_many_threads_is_one_file(site: House, tmp_path: Path) -> None:
    paper = tmp_path / "bien-ban.pdf"
    paper.write_bytes(b"%PDF-1.7 " + bytes(1 << 20))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        (digest,) = set(pool.map(site.desk.keep_file, [paper] * AT_ONCE * 4))
    kept = site.desk.kept_file(digest)
    assert kept
    assert kept.read_bytes() == paper.read_bytes()
    assert not list(kept.parent.glob(".*"))


def test_a_past_is_filled_once_for_all_who_look_at_it(site: House) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        views = list(pool.map(lambda _: site.site.past(200), range(AT_ONCE)))
    assert {one.position for one in views} == {200}
    assert site.site.past(200) is site.site.past(200)
    for position in range(100, 120):
        assert site.site.past(position).position == position
