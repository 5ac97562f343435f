"""What every feature shares: the world, and the sentences that mean the same everywhere."""

from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from pytest_bdd import given, then, when

from adapters.storage.port import LedgerStore

from .world import World, sentence

# A refusal as the features say it, and the code it stands for. A topic adds its own by a fixture
# of the same name: ``def refusals(refusals): return {**refusals, "…": "code"}``.
REFUSALS = {
    "không giữ vai trò được ra quyết định này": "not_authorised",
    "người này đã thôi việc": "person_departed",
    "không tìm thấy": "not_found",
    "mã này đã có": "already_exists",
    "thiếu thông tin bắt buộc": "text_missing",
    "thiếu một mục thông tin": "fact_missing",
    "kế hoạch không có hiệu lực": "plan_not_in_force",
    "không có đơn vị này": "unit_unknown",
    "đơn vị đã kết thúc hoạt động": "unit_ended",
    "Sở chưa áp dụng quy chế của mình": "settings_not_adopted",
    "số này đã cấp cho văn bản khác": "number_taken",
    "số văn bản phải lớn hơn 0": "number_malformed",
}


@pytest.fixture
def refusals() -> Mapping[str, str]:
    return REFUSALS


@pytest.fixture
def empty_world(store: LedgerStore) -> Iterator[World]:
    """A ledger in which nothing was ever recorded."""
    world = World(store)
    yield world
    assert world.seen, f"no step looked at the refusal: {world.refusal!r}"


@pytest.fixture
def world(empty_world: World) -> World:
    """A founded agency on the morning of 12/08/2025; see ``world.py`` for its people."""
    empty_world.found()
    return empty_world


# Biết


@given(sentence("hôm nay là ngày {today:Day}"))
@when(sentence("đến ngày {today:Day}"))
def _(world: World, today: date) -> None:
    world.on(today)


@given(sentence("kế hoạch {plan:Word} đang có hiệu lực"))
def _(world: World, plan: str) -> None:
    world.plan_in_force(plan)


@given(sentence("kế hoạch {plan:Word} mới là dự thảo"))
def _(world: World, plan: str) -> None:
    world.draft_plan(plan)


@given(sentence("Sở đã áp dụng quy chế với số người dự họp tối thiểu {quorum:Word}"))
def _(world: World, quorum: str) -> None:
    world.adopt(quorum=quorum)


@given(sentence("{name:Person} thuộc {unit:Word} có tên trong danh sách với mã {id:Word}"))
def _(world: World, name: str, unit: str, id: str) -> None:
    world.enrol(id, name, unit)


# Thì


@then("quyết định được ghi vào sổ")
def _(world: World) -> None:
    assert world.receipt.events
    assert world.log_size == world.size + len(world.receipt.events)


@then(sentence('bị từ chối vì "{why}"'))
def _(world: World, refusals: Mapping[str, str], why: str) -> None:
    assert why in refusals, f"no refusal is called {why!r}"
    world.refused(refusals[why])


@then("không có gì được ghi thêm")
def _(world: World) -> None:
    world.nothing_recorded()
