"""The reception as people work it: a roster out, desks without the ledger, their files back in."""

import json
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

import pytest

from .conftest import CLERK, DIRECTOR, OFFICE, Thidua

ROSTER = ("don-tiep", "danh-sach", "--tep", "roster.json")
DESK = ("don-tiep", "ban", "B1")
INVITED = ("--ke-hoach", "kh-2025-1", "--tu-cach", "khách mời")


@pytest.fixture
def door(thidua: Thidua, folder: Path) -> Thidua:
    """A guest with a letter, and a roster for the desks."""
    guest = ("--ten", "Lê Văn Bình", "--co-quan", "Sở Nội vụ")
    assert thidua("giay-moi", "soan", "--toi", OFFICE, *INVITED, *guest).code == 0
    assert thidua("giay-moi", "ky", "gm-1", "--toi", DIRECTOR).code == 0
    assert thidua("giay-moi", "cap-so", "gm-1", "--toi", CLERK).code == 0
    sent = thidua("giay-moi", "gui", "gm-1", "--toi", CLERK, "--cach-gui", "đưa tận tay")
    assert sent.code == 0
    assert thidua(*ROSTER).code == 0
    return thidua


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{line}\n" for line in lines)))


def lines_of(path: str) -> Iterable[dict[str, object]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()[1:]]


def test_the_roster_names_everybody_and_reaches_nobody(door: Thidua) -> None:
    data = json.loads(Path("roster.json").read_text(encoding="utf-8"))
    assert [one["who"] for one in data["people"]] == [
        "CB-001",
        "CB-002",
        "CB-003",
        "CB-004",
        "GM-001",
    ]
    guest = data["people"][-1]
    assert set(guest) == {"who", "name", "unit", "letter", "invited_as", "reply", "deputy"}


def test_a_desk_needs_no_ledger(
    door: Thidua, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.rename(folder.with_name("away"))
    monkeypatch.delenv("THIDUA_SO")
    assert "GM-001 Lê Văn Bình" in door(*DESK, "le binh").out
    assert "CB-004" in door(*DESK, "vào", "tran", "thanh").out
    assert door(*DESK, "ra", "cb4").code == 0
    assert door(*DESK, "khach", "Võ Thị Sáu; Báo Hải Phòng").code == 0
    assert door(*DESK, "in-the", "gm-1").code == 0
    assert "VL-B1-6" in door(*DESK, "khong-ro", "thẻ mờ").out
    said = [
        (line["number"], line["movement"], line["who"]) for line in lines_of("don-tiep-B1.jsonl")
    ]
    assert said == [
        (1, "entered", "GM-001"),
        (2, "entered", "CB-004"),
        (3, "left", "CB-004"),
        (4, "entered", "VL-B1-4"),
        (5, "badge", "GM-001"),
        (6, "entered", "VL-B1-6"),
    ]


def test_an_evening_at_a_desk(door: Thidua, monkeypatch: pytest.MonkeyPatch) -> None:
    evening = (
        "hoang",
        "tim tran",
        "2",
        "ra n",
        "nguyen",
        "",
        "zzz",
        "guest An\u200b; X",
        "guest ; X",
    )
    typed(monkeypatch, *evening, "hoang", "ra cb-3", "het", "khong toi day")
    shown = door(*DESK)
    assert shown.code == 0
    said = [(line["movement"], line["who"]) for line in lines_of("don-tiep-B1.jsonl")]
    assert said == [
        ("entered", "CB-002"),
        ("entered", "CB-004"),
        ("entered", "CB-003"),
        ("entered", "CB-002"),
        ("left", "CB-003"),
    ]
    assert "Không có “zzz” trong danh sách" in shown.out
    assert "Đã ghi trước đó lúc 08:00:00" in shown.out
    assert "Bàn B1 nghỉ: 5 việc" in shown.out
    typed(monkeypatch, "hoang")
    assert "Bàn B1: 5 việc đã ghi, 2 người" in door(*DESK).out


@pytest.mark.parametrize(
    ("action", "code"),
    [
        ("zzz", "desk_nobody_found"),
        ("nguyen", ""),
        ("t", "desk_several_found"),
        ("het", "desk_action_unknown"),
        ("tim t", ""),
    ],
)
def test_one_action_names_one_person(door: Thidua, action: str, code: str) -> None:
    result = door("--json", *DESK, *action.split())
    assert result.code == (2 if code else 0)
    if code:
        assert result.error["code"] == code


def test_files_come_back_into_the_ledger_and_show_in_the_sheet(door: Thidua) -> None:
    for action in ("gm-1", "cb-4", "ra cb-4", "khong-ro thẻ mờ"):
        assert door(*DESK, *action.split()).code == 0
    assert door("don-tiep", "ban", "B2", "gm-1").code == 0
    files = ("don-tiep-B2.jsonl", "don-tiep-B1.jsonl")
    done = door("--json", "don-tiep", "nhap", *files, "--toi", OFFICE).json
    assert [(one["desk"], one["new"]) for one in done["files"]] == [("B2", 1), ("B1", 4)]
    assert (done["clashes"], done["unknown"]) == ([], ["VL-B1-4"])
    again = door("--json", "don-tiep", "nhap", *files, "--toi", CLERK).json
    assert [one["new"] for one in again["files"]] == [0, 0]
    data = door("co-mat", "bang", "--json").json
    assert [row[1] for row in data["rows"]] == ["CB-004", "GM-001", "VL-B1-4"]
    assert data["totals"]["doubles"] == 1
    assert "VL-B1-4 chưa rõ là ai (thẻ mờ)" in door("don-tiep", "nhap", *files, "--toi", CLERK).out
    named = ("--ke-hoach", "kh-2025-1", "--la", "cb-3", "--ly-do", "Xem lại ảnh")
    assert door("co-mat", "nhan-ra", "vl-b1-4", "--toi", OFFICE, *named).code == 0
    assert "CB-003" in door("co-mat", "bang").out
    assert "GM-001" in door("gm-1").out


def test_two_machines_under_one_name_are_pointed_out(door: Thidua) -> None:
    assert door(*DESK, "gm-1").code == 0
    assert door(*DESK, "cb-4", "--so-ban", "may-2.jsonl").code == 0
    done = door("don-tiep", "nhap", "don-tiep-B1.jsonl", "may-2.jsonl", "--toi", OFFICE)
    said = " ".join(done.out.split())
    assert "Bàn B1, việc số 1 có 2 nội dung khác nhau" in said
    assert door("co-mat", "bang", "--json").json["figures"]["desk_clashes"] == 1


def test_what_was_altered_is_refused_with_its_place_and_the_rest_can_be_taken(
    door: Thidua,
) -> None:
    for action in ("gm-1", "cb-4", "cb-3"):
        door(*DESK, action)
    path = Path("don-tiep-B1.jsonl")
    path.write_bytes(path.read_bytes().replace(b"CB-004", b"CB-001"))
    merge = ("--json", "don-tiep", "nhap", str(path), "--toi", OFFICE)
    refused = door(*merge)
    assert (refused.code, refused.error["code"]) == (3, "desk_line_altered")
    assert "--den-dong 2" in refused.error["cure"]
    assert door(*merge, "--den-dong", "x").error["code"] == "value_not_number"
    assert [one["new"] for one in door(*merge, "--den-dong", "2").json["files"]] == [1]


def test_a_torn_end_is_told_at_the_desk_and_at_the_merge(door: Thidua) -> None:
    door(*DESK, "gm-1")
    with Path("don-tiep-B1.jsonl").open("ab") as file:
        file.write(b'{"before":"')
    merged = door("don-tiep", "nhap", "don-tiep-B1.jsonl", "--toi", OFFICE)
    assert "ghi dở 11 byte" in merged.out
    assert "ghi dở 11 byte" in " ".join(door(*DESK, "cb-3").out.split())


def test_which_plan_a_roster_is_for(door: Thidua) -> None:
    assert door(*ROSTER, "--ke-hoach", "kh-2025-1").code == 0
    unknown = door("--json", *ROSTER, "--ke-hoach", "kh-2025-9")
    assert unknown.error["code"] == "id_unknown"
    paused = ("--van-ban-so", "QĐ 9", "--ly-do", "Bão")
    assert door("ke-hoach", "tam-dung", "kh-2025-1", "--toi", DIRECTOR, *paused).code == 0
    assert door("--json", *ROSTER).error["code"] == "roster_plan_unclear"


def test_nobody_merges_without_a_name(door: Thidua) -> None:
    door(*DESK, "gm-1")
    assert door("--json", "don-tiep", "nhap", "don-tiep-B1.jsonl").error["code"] == "nobody"


def test_the_reception_tells_its_commands(thidua: Thidua) -> None:
    shown = thidua("don-tiep")
    assert shown.code == 0
    assert all(command in shown.out for command in ("danh-sach", "ban", "nhap"))
