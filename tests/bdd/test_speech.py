"""Steps of ``features/speech.feature``."""

from collections.abc import Mapping
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.codec import Document

from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("speech.feature")

LEADS = {"HTQT": "Vũ Đức Long", "LS": "Đỗ Minh Tuấn"}
KINDS = {"cá nhân": "individual", "tập thể": "collective"}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "tham luận chưa đến hoặc đã qua bước này": "speech_wrong_state",
        "loại tác giả không có": "author_kind_unknown",
        "tác giả không thuộc đơn vị đăng ký": "author_not_own",
        "không phải đơn vị đăng ký": "not_own_speech",
        "văn bản đã khóa": "speech_locked",
        "chưa kèm tệp tham luận": "speech_file_missing",
        "tệp này đã là phiên bản cuối": "speech_text_same",
        "tham luận chưa có văn bản": "speech_without_text",
        "tệp khác phiên bản đã nộp": "speech_text_differs",
        "tham luận đã được chọn": "speech_chosen",
    }


def facts(author: str, kind: str, **more: Any) -> dict[str, Any]:
    what = {"plan": PLAN, "title": "Cải cách thủ tục đoàn ra", "field": f"Lĩnh vực {author}"}
    return {**what, "author": author, "author_kind": kind, "new_model": True, **more}


def sha256(letter: str) -> str:
    return letter.lower() * 64


def file(letter: str) -> dict[str, Any]:
    return {"document": Document("Tham luận", "", sha256(letter))}


# Biết


@given(sentence("{id:Word} của {unit:Word} đã đăng ký"))
def _(world: World, id: str, unit: str) -> None:
    own = ("HTQT", "collective") if unit == "HTQT" else (world.ids[LEADS[unit]], "individual")
    world.given("speech.propose", id, LEADS[unit], **facts(*own))


@given(sentence("{id:Word} đã nộp bằng tệp {letter:Word}"))
def _(world: World, id: str, letter: str) -> None:
    world.given("speech.give_text", id, LEADS["HTQT"], file(letter))


@given(sentence("{id:Word} đã duyệt"))
def _(world: World, id: str) -> None:
    world.given("speech.approve", id, DIRECTOR)


@given(sentence("{id:Word} đã rút"))
def _(world: World, id: str) -> None:
    world.given("speech.withdraw", id, LEADS["HTQT"], reason="Trùng nội dung")


@given(sentence("{one:Word} và {other:Word} đã được chọn"))
def _(world: World, one: str, other: str) -> None:
    world.given("showcase.choose", PLAN, OFFICE, speeches=(one, other))


# Khi


@when(sentence("{who:Person} đăng ký {id:Word} của cá nhân {author:Word}"))
def _(world: World, who: str, id: str, author: str) -> None:
    world.do("speech.propose", id, who, **facts(author, "individual"))


@when(sentence("{who:Person} đăng ký {id:Word} của tập thể {author:Word}"))
def _(world: World, who: str, id: str, author: str) -> None:
    world.do("speech.propose", id, who, **facts(author, "collective"))


@when(sentence('{who:Person} đăng ký {id:Word} của hộ gia đình "{author:Text}"'))
def _(world: World, who: str, id: str, author: str) -> None:
    world.do("speech.propose", id, who, **facts(author, "household"))


@when(sentence("{who:Person} đăng ký {id:Word} với loại tác giả {kind:Word}"))
def _(world: World, who: str, id: str, kind: str) -> None:
    world.do("speech.propose", id, who, **facts("CB-009", kind))


@when(sentence("{who:Person} đăng ký {id:Word} gắn với điển hình {exemplar:Word}"))
def _(world: World, who: str, id: str, exemplar: str) -> None:
    world.do("speech.propose", id, who, **facts("CB-009", "individual", exemplar=exemplar))


@when(sentence('{who:Person} đăng ký {id:Word} với lĩnh vực "{field:Text}"'))
def _(world: World, who: str, id: str, field: str) -> None:
    world.do("speech.propose", id, who, **facts("CB-009", "individual", field=field))


@when(sentence("{who:Person} nộp {id:Word} bằng tệp {letter:Word}"))
def _(world: World, who: str, id: str, letter: str) -> None:
    world.do("speech.give_text", id, who, file(letter))


@when(sentence("{who:Person} nộp {id:Word} không kèm tệp"))
def _(world: World, who: str, id: str) -> None:
    world.do("speech.give_text", id, who)


@when(sentence('{who:Person} trả lại {id:Word} vì "{reason:Text}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("speech.give_back", id, who, reason=reason)


@when(sentence("{who:Person} duyệt {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("speech.approve", id, who)


@when(sentence("{who:Person} duyệt {id:Word} kèm tệp {letter:Word}"))
def _(world: World, who: str, id: str, letter: str) -> None:
    world.do("speech.approve", id, who, file(letter))


@when(sentence('{who:Person} bỏ duyệt {id:Word} vì "{reason:Text}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("speech.reopen", id, who, reason=reason)


@when(sentence("{who:Person} rút {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("speech.withdraw", id, who, reason="Trùng nội dung")


# Thì


def offered(world: World, plan: str) -> list[str]:
    return [offer.speech for offer in world.state("showcase", plan).offers]


@then(sentence("{id:Word} có trong danh sách tham luận của {plan:Word}"))
def _(world: World, id: str, plan: str) -> None:
    assert offered(world, plan) == [id]


@then(sentence("{id:Word} không còn trong danh sách tham luận của {plan:Word}"))
def _(world: World, id: str, plan: str) -> None:
    assert offered(world, plan) == []
    assert world.row("speech", id).status == "withdrawn"


@then(sentence("{id:Word} có {count:d} phiên bản và chờ Giám đốc duyệt"))
def _(world: World, id: str, count: int) -> None:
    assert world.receipt.events
    assert len(world.state("speech", id).paper.texts) == count
    assert world.waits_for("speech", id) == ["speech.approve"]


@then(sentence("{id:Word} khóa theo tệp {letter:Word}"))
def _(world: World, id: str, letter: str) -> None:
    [event] = world.events
    assert event.sha256 == sha256(letter)
    assert world.row("speech", id).status == "approved"
