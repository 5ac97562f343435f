"""Setting up from the command line: a ledger whole or not at all, a plan seen before recorded."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from adapters.coverage import clauses
from adapters.desk import Desk
from adapters.intake.roll import read_roll
from adapters.samples import PLAN, ROLL
from cli.main import run

Said = tuple[int, str, str]
Thidua = Callable[..., Said]


@pytest.fixture
def thidua(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Thidua:
    """Runs the program in an empty folder: (exit code, stdout, stderr)."""
    monkeypatch.chdir(tmp_path)
    for name in ("THIDUA_SO", "THIDUA_TOI", "THIDUA_TIENG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path.with_name(f"{tmp_path.name}-config")))

    def thidua(*args: str) -> Said:
        code = run(list(args))
        said = capsys.readouterr()
        return code, said.out, said.err

    return thidua


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def events_in(folder: Path) -> int:
    desk = Desk.open(folder)
    try:
        return desk.ledger.store.head().size
    finally:
        desk.close()


def test_a_roll_becomes_a_ledger_and_says_what_to_type_next(thidua: Thidua, tmp_path: Path) -> None:
    code, out, _ = thidua("khoi-tao", str(ROLL))
    assert code == 0
    assert "Phạm Quang Khải" in out
    assert "thidua --so so-thi-dua toi CB-004" in out
    assert left_in(tmp_path) == ["so-thi-dua"]
    roll = read_roll(ROLL)
    expected = 1 + len(roll.units) + len(roll.people) + len(roll.roles)
    assert events_in(tmp_path / "so-thi-dua") == expected


def test_the_ledger_carries_the_name_store_and_folder_asked_for(
    thidua: Thidua, tmp_path: Path
) -> None:
    options = ["--so", "so/cua-toi", "--ten-goc", "nv.example/2025", "--kho", "sqlite:khac.db"]
    code, out, _ = thidua("khoi-tao", str(ROLL), *options, "--json")
    assert code == 0
    assert json.loads(out)["origin"] == "nv.example/2025"
    assert left_in(tmp_path / "so" / "cua-toi") == ["khac.db", "so.toml"]
    assert left_in(tmp_path / "so") == ["cua-toi"]


def test_a_trial_shows_what_would_be_recorded_and_leaves_nothing(
    thidua: Thidua, tmp_path: Path
) -> None:
    code, out, _ = thidua("khoi-tao", str(ROLL), "--thu")
    assert code == 0
    assert "chưa ghi gì" in out
    assert "74 sự kiện" in out
    assert left_in(tmp_path) == []
    code, out, _ = thidua("khoi-tao", str(ROLL), "--thu", "--json")
    assert len(json.loads(out)["events"]) == 74


def test_a_faulty_roll_leaves_no_folder_and_names_every_fault(
    thidua: Thidua, tmp_path: Path
) -> None:
    bad = tmp_path / "roll.toml"
    text = ROLL.read_text(encoding="utf-8")
    text = text.replace('don_vi = "HTQT"', 'don_vi = "HTQ"').replace('"CB-045"', '"45"', 1)
    bad.write_text(text, encoding="utf-8")
    code, out, err = thidua("khoi-tao", str(bad))
    assert (code, out) == (2, "")
    assert "“HTQ”" in err
    assert "có 10 lỗi" in " ".join(err.split())
    assert left_in(tmp_path) == ["roll.toml"]
    code, _, err = thidua("--json", "khoi-tao", str(bad))
    assert len(json.loads(err)["faults"]) == 10


def test_a_refused_founding_leaves_no_folder(thidua: Thidua, tmp_path: Path) -> None:
    code, _, err = thidua("khoi-tao", str(ROLL), "--hieu-luc", "1/1/2199")
    assert code == 1
    assert "2199" in err
    assert left_in(tmp_path) == []


def test_an_existing_ledger_or_a_used_folder_is_refused(thidua: Thidua, tmp_path: Path) -> None:
    thidua("khoi-tao", str(ROLL))
    before = events_in(tmp_path / "so-thi-dua")
    code, _, err = thidua("khoi-tao", str(ROLL))
    assert code == 2
    assert "so-thi-dua" in err
    assert events_in(tmp_path / "so-thi-dua") == before
    code, _, _ = thidua("khoi-tao", str(ROLL), "--so", ".")
    assert code == 2


def test_an_empty_folder_gives_way_to_the_ledger(thidua: Thidua, tmp_path: Path) -> None:
    (tmp_path / "moi").mkdir()
    code, _, _ = thidua("khoi-tao", str(ROLL), "--so", "moi")
    assert code == 0
    assert left_in(tmp_path / "moi") == ["so.db", "so.toml"]


def test_without_a_roll_the_form_is_offered(thidua: Thidua, tmp_path: Path) -> None:
    code, _, err = thidua("khoi-tao")
    assert code == 2
    assert "--mau" in err
    code, out, _ = thidua("khoi-tao", "--mau", "nhan-su.xlsx")
    assert code == 0
    assert "thidua khoi-tao nhan-su.xlsx" in out
    assert left_in(tmp_path) == ["nhan-su.xlsx"]


@pytest.mark.parametrize("name", ["nhan-su.xlsx", "mau.docx", "khong/co/mau.xlsx"])
def test_a_form_is_never_written_over_something_or_elsewhere(
    thidua: Thidua, tmp_path: Path, name: str
) -> None:
    (tmp_path / "nhan-su.xlsx").write_bytes(b"cua toi")
    code, _, _ = thidua("khoi-tao", "--mau", name)
    assert code == 2
    assert (tmp_path / "nhan-su.xlsx").read_bytes() == b"cua toi"
    assert left_in(tmp_path) == ["nhan-su.xlsx"]


# The plan


def test_a_plan_is_shown_then_loaded_then_its_tasks_assigned(
    thidua: Thidua, tmp_path: Path
) -> None:
    thidua("khoi-tao", str(ROLL))
    ledger = tmp_path / "so-thi-dua"
    before = events_in(ledger)
    plan = _with_coming_conference(tmp_path)
    office = ("--toi", "CB-004", "ke-hoach")
    code, out, err = thidua(*office, "nap", str(plan), "--thu")
    assert (code, err) == (0, "")
    assert "CỘNG HÕA" in out
    assert events_in(ledger) == before
    code, out, _ = thidua(*office, "nap", str(plan), "--ma", "KH-2025-01")
    assert code == 0
    assert "KH-2025-01" in out
    recorded = events_in(ledger)
    assert recorded == before + 1 + len(clauses()) + 2
    code, _, err = thidua(*office, "giao-nhiem-vu", str(plan), "--ma", "KH-2025-01")
    assert code == 1
    assert events_in(ledger) == recorded
    _issue(ledger)
    code, out, _ = thidua(*office, "giao-nhiem-vu", str(plan), "--ma", "kh-2025-01")
    assert code == 0
    assert "23 nhiệm vụ" in out


def _with_coming_conference(folder: Path) -> Path:
    """The sample with its days in a year to come: tasks of the past cannot be assigned."""
    text = PLAN.read_text(encoding="utf-8").replace("thứ Năm", "")
    for day in range(12, 23):
        text = text.replace(f'"{day}/8/2025"', f'"{day}/8/2525"')
    path = folder / "ke-hoach.toml"
    path.write_text(text, encoding="utf-8")
    return path


def _issue(folder: Path) -> None:
    desk = Desk.open(folder)
    for decision, person in (("approve", "CB-001"), ("number", "CB-006"), ("issue", "CB-006")):
        desk.decide(f"plan.{decision}", "KH-2025-01", {}, person=person)
    desk.close()


def test_a_plan_needs_somebody_who_may_and_units_that_exist(thidua: Thidua, tmp_path: Path) -> None:
    thidua("khoi-tao", str(ROLL))
    assert thidua("ke-hoach", "nap", str(PLAN))[0] == 2
    assert thidua("--toi", "CB-006", "ke-hoach", "nap", str(PLAN))[0] == 1
    wrong = tmp_path / "sai.toml"
    wrong.write_text(PLAN.read_text(encoding="utf-8").replace('"LT-TT"', '"LTTTT"'), "utf-8")
    code, _, err = thidua("--toi", "CB-004", "ke-hoach", "nap", str(wrong))
    assert code == 2
    assert "LTTTT" in err


# Coverage


def test_coverage_fits_the_page_and_ends_with_the_total(thidua: Thidua) -> None:
    code, out, _ = thidua("do-phu")
    assert code == 0
    assert max(map(len, out.split("\n"))) <= 80
    assert f"/{len(clauses())} mục" in out
    code, out, _ = thidua("do-phu", "--json")
    assert [row["clause"] for row in json.loads(out)["clauses"]] == list(clauses())


def test_one_clause_shows_its_decisions_with_their_commands(thidua: Thidua) -> None:
    code, out, _ = thidua("do-phu", "iii.3a")
    assert code == 0
    assert "thidua nhiem-vu" in out
    assert thidua("do-phu", "III.9")[0] == 2


def test_a_sample_plan_to_copy_from_loads_as_it_is(thidua: Thidua, tmp_path: Path) -> None:
    thidua("khoi-tao", str(ROLL))
    code, out, _ = thidua("ke-hoach", "nap", "--mau", "ke-hoach.toml")
    assert (code, (tmp_path / "ke-hoach.toml").read_bytes()) == (0, PLAN.read_bytes())
    assert "thidua ke-hoach nap ke-hoach.toml --thu" in out
    assert thidua("--toi", "CB-004", "ke-hoach", "nap", "ke-hoach.toml")[0] == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((), "--mau ke-hoach.toml"),
        (("--mau", "co-san.toml"), "đã có"),
        (("--mau", "ke-hoach.xlsx"), "“.xlsx”"),
        (("--mau", "khong-co/ke-hoach.toml"), "Không ghi được mẫu"),
    ],
)
def test_a_sample_plan_takes_nobodys_place(
    thidua: Thidua, tmp_path: Path, typed: tuple[str, ...], said: str
) -> None:
    (tmp_path / "co-san.toml").write_text("của tôi", encoding="utf-8")
    code, _, err = thidua("ke-hoach", "nap", *typed)
    assert code == 2
    assert said in " ".join(err.split())
    assert left_in(tmp_path) == ["co-san.toml"]
    assert (tmp_path / "co-san.toml").read_text(encoding="utf-8") == "của tôi"


def test_a_unit_under_two_names_does_not_cooperate_with_itself(
    thidua: Thidua, tmp_path: Path
) -> None:
    thidua("khoi-tao", str(ROLL))
    text = PLAN.read_text(encoding="utf-8")
    here = text.index("phoi_hop = [", text.index('chu_tri = "VP"')) + len("phoi_hop = [")
    (tmp_path / "kh.toml").write_text(f'{text[:here]}"Văn phòng", {text[here:]}', encoding="utf-8")
    code, _, err = thidua("--toi", "CB-004", "ke-hoach", "nap", "kh.toml")
    assert code == 2
    assert "cũng được ghi là đơn vị phối hợp" in " ".join(err.split())
