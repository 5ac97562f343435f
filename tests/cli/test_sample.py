"""``thidua chon-mau``: a sample that anybody can draw again from what is printed."""

from pathlib import Path

from adapters.desk import Desk
from adapters.storage.leaf import root
from domain.sampling import draw

from .conftest import ASSIGN, Thidua

SEED = "xổ số Hải Phòng 21/8/2025: 047138"


def test_the_same_seed_draws_the_same_and_by_hand_as_well(thidua: Thidua, folder: Path) -> None:
    drawn = thidua("chon-mau", "5", "--hat-giong", SEED, "--json").json
    events = thidua("lich-su", "--cuoi", "0", "--json").json
    firsts = {event["around"]["cmd"]: event["seq"] for event in reversed(events)}
    by_hand = draw(SEED, (f"{seq:02d}" for seq in firsts.values()), 5)
    assert drawn["drawn"] == {"": [int(text) for text in by_hand]}
    assert [event["seq"] for event in drawn["events"]] == drawn["drawn"][""]
    assert thidua("sample", "5", "--seed", SEED, "--json").json == drawn
    assert thidua("chon-mau", "5", "--hat-giong", "khác", "--json").json["drawn"] != drawn["drawn"]


def test_what_was_recorded_later_changes_nothing_as_of_then(thidua: Thidua, folder: Path) -> None:
    before = thidua("chon-mau", "5", "--hat-giong", SEED, "--json").json
    assert thidua(*ASSIGN).code == 0
    position = f"#{before['position'] - 1}"
    again = thidua("chon-mau", "5", "--hat-giong", SEED, "--tinh-den", position, "--json").json
    assert again == before


def test_the_root_is_that_of_the_log_at_that_size(thidua: Thidua, folder: Path) -> None:
    drawn = thidua("chon-mau", "1", "--hat-giong", SEED, "--json").json
    desk = Desk.open(folder)
    assert drawn["root"] == root(desk.ledger.store.head().peaks).hex()
    desk.close()


def test_parts_have_their_shares(thidua: Thidua, folder: Path) -> None:
    drawn = thidua("chon-mau", "6", "--hat-giong", SEED, "--theo", "chu-de", "--json").json
    assert sum(drawn["among"].values()) == 17
    assert {part: len(seqs) for part, seqs in drawn["drawn"].items()} == {
        "agency": 1, "person": 3, "plan": 2,
    }  # fmt: skip
    page = " ".join(thidua("chon-mau", "6", "--hat-giong", SEED, "--theo", "chủ đề").out.split())
    assert "kế hoạch plan, 2 trong 5" in page
    assert "xổ số Hải Phòng 21/8/2025: 047138/mã của phần" in page


def test_one_topic_only_and_single_events(thidua: Thidua, folder: Path) -> None:
    assert thidua(*ASSIGN).code == 0
    only = ("--chu-de", "nhiem-vu", "--hat-giong", SEED, "--json")
    assert thidua("chon-mau", "9", *only).json["drawn"] == {"": [18]}
    every = thidua("chon-mau", "99", "--su-kien", "--hat-giong", SEED, "--json").json
    assert sorted(every["drawn"][""]) == list(range(20))


def test_the_page_tells_how_to_draw_it_again(thidua: Thidua, folder: Path) -> None:
    page = " ".join(thidua("chon-mau", "3", "--hat-giong", SEED).out.split())
    assert f"thidua chon-mau 3 --hat-giong '{SEED}' --tinh-den '#17'" in page
    assert "48271" in page
    assert "⟦" not in page + thidua("--tieng", "en", "sample", "3", "--seed", SEED).out


def test_what_cannot_be_drawn_is_refused(thidua: Thidua, folder: Path) -> None:
    for args, code in (
        (("chon-mau", "3"), "seed_missing"),
        (("chon-mau", "0", "--hat-giong", SEED), "value_not_number"),
        (("chon-mau", "3", "--hat-giong", SEED, "--theo", "tuổi"), "value_unclear"),
        (("chon-mau", "3", "--hat-giong", SEED, "--chu-de", "nhiem-vuu"), "value_unclear"),
    ):
        refused = thidua("--json", *args)
        assert (refused.code, refused.error["code"]) == (2, code)
