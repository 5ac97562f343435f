"""Decisions from the command line: recorded and told, tried out, retried, refused."""

from hashlib import sha256
from pathlib import Path

import pytest

from adapters.facts import option_names
from adapters.ledger import fact_types
from cli.generated import COMMON, ID, JSON, TRY
from domain.catalogue import CATALOGUE

from .conftest import ASSIGN, CLERK, DIRECTOR, OFFICE, UNIT, Thidua


def test_a_decision_is_recorded_and_told_with_what_comes_next(thidua: Thidua, folder: Path) -> None:
    found = thidua(*ASSIGN)
    assert (found.code, found.err) == (0, "")
    told = " ".join(found.out.split())
    assert told.startswith(
        "Đã ghi 12/08/2025 08:00 #18 Hoàng Thị Thu Trang (Văn phòng) giao NV-001"
    )
    assert "cho Văn phòng, phối hợp: Phòng Hợp tác quốc tế, hạn 18/08/2025" in told
    assert "Tiếp theo thidua nhiem-vu hoan-thanh NV-001" in told


def test_english_names_and_accents_mean_the_same_command(thidua: Thidua, folder: Path) -> None:
    english = ("task", "assign", "--me", OFFICE, "--plan", "KH-2025-01", "--clause", "III.2a")
    assert thidua(*english, "--title", "A", "--lead", "VP", "--due", "2025-08-18").code == 0
    accents = ("nhiệm-vụ", "báo-cáo", "nv-1", "--toi", OFFICE, "--phần-trăm", "40")
    assert thidua(*accents, "--ghi-chú", "đang viết").code == 0
    assert thidua("Nhiệm_vụ", "XEM", "nv-1").code == 0


def test_a_trial_shows_everything_and_records_nothing(thidua: Thidua, folder: Path) -> None:
    found = thidua(*ASSIGN, "--thu")
    assert "giao NV-001 “Báo cáo tổng kết”" in found.out
    assert "ghi nhiệm vụ NV-001 vào KH-2025-01" in found.out
    assert "chưa ghi gì" in found.out
    assert thidua("nhiem-vu", "--json").json == []
    tried = thidua(*ASSIGN, "--thu", "--json").json
    assert [event["type"] for event in tried["events"]] == ["task.assigned/1", "plan.task_opened/1"]


def test_a_retry_after_a_lost_answer_is_told_as_such(thidua: Thidua, folder: Path) -> None:
    first = thidua(*ASSIGN, "--ma-lenh", "lenh-1", "--json").json
    again = thidua(*ASSIGN, "--ma-lenh", "lenh-1", "--json").json
    assert (first["again"], again["again"]) == (False, True)
    assert first["events"] == again["events"]
    assert "Đã ghi từ trước" in thidua(*ASSIGN, "--ma-lenh", "lenh-1").out
    assert len(thidua("nhiem-vu", "--json").json) == 1


def test_the_paper_behind_a_decision_is_named_and_its_file_kept(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "qd.pdf"
    paper.write_bytes(b"%PDF")
    named = ("--van-ban", "12/QĐ-SNgV", "--ngay-van-ban", "11/8/2025", "--tep", str(paper))
    event = thidua(*ASSIGN, *named, "--json").json["events"][0]
    digest = sha256(b"%PDF").hexdigest()
    assert event["around"]["doc"] == {"name": "12/QĐ-SNgV", "date": "2025-08-11", "sha256": digest}
    assert (folder / "tep" / digest).read_bytes() == b"%PDF"
    assert "theo 12/QĐ-SNgV ngày 11/08/2025" in " ".join(thidua("nv-1").out.split())


def test_a_decision_of_yesterday_entered_today_says_both(thidua: Thidua, folder: Path) -> None:
    thidua(*ASSIGN)
    moved = ("can-bo", "dieu-chuyen", UNIT, "--toi", DIRECTOR, "--don-vi", "VP", "--chuc-vu", "CV")
    assert thidua(*moved, "--ly-do", "nhu cầu", "--hieu-luc", "hôm nay").code == 0
    early = thidua(*moved[:-1], "CVC", "--ly-do", "x", "--hieu-luc", "mai")
    assert early.code == 1
    assert "Ngày hiệu lực nêu 13/08/2025, hôm nay 12/08/2025." in early.err


def test_programme_items_are_typed_or_read_from_a_file(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    rows = tmp_path / "items.toml"
    rows.write_text('[[item]]\ntitle = "Bế mạc"\nminutes = 5\n', encoding="utf-8")
    typed = ("--phan", "title=Chào cờ, khai mạc,số-phút=10", "--phan", f"@{rows}")
    found = thidua("ke-hoach", "lap-chuong-trinh", "kh-2025-1", "--toi", OFFICE, *typed, "--json")
    assert found.json["events"][0]["event"]["items"] == [
        {"title": "Chào cờ, khai mạc", "kind": "", "minutes": 10},
        {"title": "Bế mạc", "kind": "", "minutes": 5},
    ]


def test_enumerations_pairs_and_yes_or_no_are_typed_as_people_say_them(
    thidua: Thidua, folder: Path
) -> None:
    rules = (
        "co-quan",
        "thong-qua-quy-che",
        "--toi",
        DIRECTOR,
        "--van-ban-so",
        "QĐ 1",
        "--tu",
        "1/8/2025",
    )
    more = ("--tuc-so", "2/3", "--ty-le", "giay-khen=51", "--y-kien-van-ban", "không", "--json")
    settings = thidua(*rules, *more).json["events"][0]["event"]["settings"]
    assert settings["shares"] == {"certificate_of_commendation": 51}
    assert settings["written_opinions"] is False
    unit = ("co-quan", "lap-don-vi", "--toi", DIRECTOR, "--don-vi", "CĐ", "--ten", "Công đoàn")
    event = thidua(*unit, "--loai", "Tổ chức đoàn thể", "--json").json["events"][0]["event"]
    assert event["kind"] == "mass_organization"


def test_a_refusal_is_a_page_with_rule_source_finding_and_cure(
    thidua: Thidua, folder: Path
) -> None:
    found = thidua("ke-hoach", "ky-duyet", "kh-2025-1", "--toi", DIRECTOR)
    assert found.code == 1
    assert found.out == ""
    lines = found.err.splitlines()
    assert lines[0].startswith("Không ghi được: Bước này phải đúng trình tự")
    assert lines[1] == "  Căn cứ    Kế hoạch, mục 0.1"
    assert lines[2].startswith("  Thực tế   Kế hoạch KH-2025-01 đang ở trạng thái “đang thực hiện”")
    assert any(line.startswith("  Cách làm  ") for line in lines)


def test_a_refusal_for_programs_carries_its_code(thidua: Thidua, folder: Path) -> None:
    found = thidua("--json", "ke-hoach", "ky-duyet", "kh-2025-1", "--toi", CLERK)
    assert found.code == 1
    assert found.error["code"] == "not_authorised"
    assert found.error["source"] == "Kế hoạch, mục III"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("nhiem-vuu",), "Có phải ý bạn là nhiem-vu?"),
        (("nhiem-vu", "gia"), "Có phải ý bạn là giao?"),
        (("nhiem-vu", "giao", "--chu-tr", "VP"), "Có phải ý bạn là --chu-tri?"),
        (("nhiem-vu", "ds", "--trang-thai", "hoan-than"), "là completed (hoàn thành)?"),
        (("nhiem-vu", "ds", "--so", "x"), "phải ghi trước lệnh"),
        (("nhiem-vu", "xem"), "Thiếu MÃ."),
        (("nhiem-vu", "giao", "--toi"), "Tùy chọn --toi cần một giá trị."),
        (("kh-2025-11",), "Có phải ý bạn là KH-2025-01 “Tổ chức Hội nghị”"),
        (("can-bo", "xem", "cb-1", "cb-2"), "Thừa: “cb-2”."),
        (("nhiem-vu", "giao", "--toi", OFFICE), "Quyết định này còn thiếu: --ke-hoach (kế hoạch)"),
        ((*ASSIGN[:-1], "31/2/2025"), "Lịch không có ngày “31/2/2025”"),
        ((*ASSIGN[:-1], "mai sau"), "Không hiểu ngày “mai sau”"),
        ((*ASSIGN[:-2], "--so-ngay", "hai"), "phải là số nguyên, không phải “hai”"),
        (("lich-su", "--tinh-den", "#99"), "Sổ không có sự kiện #99; sự kiện cuối là #17."),
        (("--tieng", "fr", "lich-su"), "Không có tiếng “fr”."),
        ((*ASSIGN[:2], *ASSIGN[4:]), "Chưa biết bạn là ai trong sổ này."),
    ],
)  # fmt: skip
def test_what_was_mistyped_is_said_with_a_way_out(
    thidua: Thidua, folder: Path, args: tuple[str, ...], said: str
) -> None:
    found = thidua(*args)
    assert found.code == 2
    assert said in " ".join(found.err.split())
    assert found.out == ""
    assert thidua("nhiem-vu", "--json").json == []


@pytest.mark.parametrize(
    ("text", "code"),
    [("a\u200bb", "text_not_clean"), ("hoa\u0300", "text_not_nfc"), ("  ", "text_missing")],
)
def test_unclean_text_is_refused_and_nothing_recorded(
    thidua: Thidua, folder: Path, text: str, code: str
) -> None:
    found = thidua("--json", *ASSIGN[:9], text, *ASSIGN[10:])
    assert (found.code, found.error["code"]) == (1, code)
    assert thidua("nhiem-vu", "--json").json == []


def test_no_two_options_of_a_decision_have_one_name() -> None:
    common = {name for names in (TRY, JSON) for name in names}
    for topic in CATALOGUE.topics.values():
        for decision in topic.decisions:
            names = [
                f"--{n}" for f in fact_types(decision) for n in set(option_names(topic.name, f))
            ]
            reserved = common | (set(ID) if decision.creates else set())
            where = f"{topic.name}.{decision.name}"
            assert len(names) == len(set(names)), where
            assert not reserved & set(names), where
            for options, _, _ in COMMON:
                assert set(options) - set(names), where
