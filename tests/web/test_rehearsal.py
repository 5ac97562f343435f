"""A rehearsal is a ledger of its own that says so everywhere; who opens it plays whom they like."""

from collections.abc import Callable
from pathlib import Path

import pytest

from adapters.problems import UsageProblem
from adapters.samples import SAMPLES
from adapters.settings import read_settings, write_settings
from adapters.story import read_story
from cli.main import run
from cli.rehearsal import before

from .conftest import House
from .test_conference import DAY

STORY = read_story(SAMPLES["so"].story)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A rehearsal that stopped before the second chapter."""
    place = tmp_path_factory.mktemp("dien-tap") / "so-dien-tap"
    assert run(["dien-tap", "--thu-muc", str(place), "--den", "2"]) == 0
    return place


def test_it_names_itself_for_good(folder: Path) -> None:
    found = read_settings(folder)
    assert found.rehearsal
    assert found.origin == "dien-tap/so"
    assert found.agency.startswith("DIỄN TẬP")


def test_every_page_of_the_command_line_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for page in (["lich-su"], ["phat-hien"], []):
        run(["--so", str(folder), *page])
        assert capsys.readouterr().out.startswith("DIỄN TẬP")


def test_it_goes_on_from_where_it_was_cut_off(folder: Path) -> None:
    assert run(["dien-tap", "--thu-muc", str(folder), "--den", "3"]) == 0
    assert run(["dien-tap", "--thu-muc", str(folder), "--den", "3"]) == 0


def test_it_does_not_touch_another_ledger(
    house: Callable[..., House], capsys: pytest.CaptureFixture[str]
) -> None:
    one = house(DAY, 1, now="2025-08-21 14:31")
    size = one.size
    assert run(["dien-tap", "--thu-muc", str(one.site.folder)]) == 2
    assert "không phải sổ diễn tập" in capsys.readouterr().err
    assert one.size == size


def test_a_changed_setting_is_found(folder: Path, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "so"
    shutil.copytree(folder, copy)
    write_settings(read_settings(copy)._replace(rehearsal=False))
    assert run(["--so", str(copy), "lich-su"]) == 2


def test_the_chapter_is_found_by_number_day_or_words() -> None:
    assert len(before(STORY, "3")) == 2
    assert before(STORY, "hội nghị điển hình")[-1].title == "Sáng ngày hội nghị"
    assert before(STORY, "2025-08-11") == STORY[:1]
    assert before(STORY, "") == STORY
    with pytest.raises(UsageProblem):
        before(STORY, "không có chặng này")


def test_whoever_opens_it_plays_whom_they_like(folder: Path) -> None:
    one = House(folder, "2025-08-11 10:00")
    try:
        browser = one.guest()
        page = browser.get("/dien-tap")
        assert page.status_code == 200
        assert "Vào vai" in page.text
        answer = browser.post("/dien-tap", data={"person": "CB-001"})
        assert answer.status_code == 303
        home = browser.get("/")
        assert home.status_code == 200
        assert "DIỄN TẬP" in home.text
        foreign = {"origin": "https://elsewhere.example", "sec-fetch-site": "cross-site"}
        assert (
            one.guest().post("/dien-tap", data={"person": "CB-001"}, headers=foreign).status_code
            >= 400
        )
        assert one.guest().post("/dien-tap", data={"person": "CB-999"}).status_code == 404
    finally:
        one.close()


def test_ones_own_rehearsal_is_opened_in_the_same_way(
    house: Callable[..., House], tmp_path: Path
) -> None:
    real = house(DAY, 1, now="2025-08-21 14:31")
    place = tmp_path / "cua-minh"
    asked = ["dien-tap", "--cua-minh", "--thu-muc", str(place), "--den", "4"]
    assert run(["--so", str(real.site.folder), *asked]) == 0
    one = House(place, "2025-08-21 10:00")
    try:
        browser = one.guest()
        page = browser.get("/dien-tap").text
        assert "Vào vai" in page
        assert [p.title for p in real.desk.views.list("person") if p.title in page] == []
        assert browser.post("/dien-tap", data={"person": "CB-9001"}).status_code == 303
        assert "DIỄN TẬP" in browser.get("/").text
        assert one.guest().post("/dien-tap", data={"person": "CB-001"}).status_code == 404
    finally:
        one.close()


def test_no_other_ledger_has_such_a_page(house: Callable[..., House]) -> None:
    one = house(DAY, 1, now="2025-08-21 14:31")
    assert one.guest().get("/dien-tap").status_code == 404
    assert one.guest().post("/dien-tap", data={"person": "CB-001"}).status_code == 404
    assert "DIỄN TẬP" not in one.sign_in("CB-004").get("/hoi-nghi/KH-2025-01").text
