"""``thidua tham-luan``: the file that is given is the file that is approved, and is kept."""

from hashlib import sha256
from pathlib import Path

import pytest

from .conftest import Thidua

UNIT, DIRECTOR = ("--toi", "cb-4"), ("--toi", "cb-1")


@pytest.fixture
def proposed(folder: Path, thidua: Thidua) -> Thidua:
    """A ledger with one speech by HTQT."""
    what = ("--ten", "Đối ngoại số", "--linh-vuc", "Số hóa", "--mo-hinh-moi", "có")
    who = ("--loai-tac-gia", "tập thể", "--tac-gia", "Phòng Hợp tác quốc tế")
    plan = ("--ke-hoach", "kh-2025-1")
    assert thidua("tham-luan", "dang-ky", *plan, *what, *who, *UNIT).code == 0
    return thidua


def file(name: str, text: str) -> tuple[str, str]:
    """A file in the folder one stands in, and the options that attach it."""
    Path(name).write_text(text, encoding="utf-8")
    return ("--tep", name)


def test_a_text_is_given_approved_and_locked(proposed: Thidua, folder: Path) -> None:
    first, other = file("a.txt", "Tham luận"), file("b.txt", "Khác")
    assert proposed("tham-luan", "nop", "tl-1", *first, *UNIT).code == 0
    differs = proposed("tham-luan", "duyet", "tl-1", *other, *DIRECTOR)
    assert (differs.code, "Tệp kèm theo khác phiên bản 1" in differs.err) == (1, True)
    assert proposed("tham-luan", "duyet", "tl-1", *first, *DIRECTOR).code == 0
    locked = proposed("tham-luan", "nop", "tl-1", *other, *UNIT)
    assert (locked.code, "Tham luận TL-001 đã duyệt ngày 12/08/2025" in locked.err) == (1, True)
    digest = sha256("Tham luận".encode()).hexdigest()
    assert digest in proposed("tl-1").out.replace("\n", "")
    assert list(folder.rglob(digest))


def test_one_speech_is_too_few(proposed: Thidua) -> None:
    found = proposed("chon-tham-luan", "chon", "kh-2025-1", "--tham-luan", "tl-1", *DIRECTOR)
    assert (found.code, "kế hoạch định từ 2 đến 3" in found.err) == (1, True)


def test_the_balance_is_shown_before_anything_is_chosen(proposed: Thidua) -> None:
    found = proposed("chon-tham-luan", "co-cau", "kh-2025-1", "--json").json
    assert (found["rows"], found["figures"]["speeches_offered"]) == ([], 1)
