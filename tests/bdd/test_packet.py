"""Steps of features/packet.feature."""

import json
from base64 import b64encode
from collections.abc import Mapping

import pytest
from pytest_bdd import scenarios, then, when

from .world import World, sentence

scenarios("packet.feature")

WHO = {"Văn phòng": "Phạm Quốc Hưng", "Giám đốc": "Trần Văn Minh", "Chuyên viên": "Ngô Văn Sơn"}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "bộ bằng chứng không có hồ sơ nào": "packet_empty",
        "không có hồ sơ như vậy": "not_found",
        "tên hồ sơ sai mẫu": "fact_malformed",
        "quá nhiều hồ sơ trong một bộ": "packet_too_many",
    }


def submit(world: World, who: str, id: str, streams: list[str], addressee: str) -> None:
    facts = {"streams": streams, "addressee": addressee, "aim": "Thanh tra công tác khen thưởng"}
    world.do("packet.submit", id, WHO[who], **facts)


# Khi


@when(sentence('{who:Text} chốt bộ bằng chứng {id:Word} gồm "{streams:Text}" gửi "{to:Text}"'))
def _(world: World, who: str, id: str, streams: str, to: str) -> None:
    submit(world, who, id, streams.split(", "), to)


@when(sentence("{who:Text} chốt bộ bằng chứng {id:Word} không có hồ sơ nào"))
def _(world: World, who: str, id: str) -> None:
    submit(world, who, id, [], "Thanh tra tỉnh")


@when(sentence("{who:Text} chốt bộ bằng chứng {id:Word} gồm {count:d} hồ sơ"))
def _(world: World, who: str, id: str, count: int) -> None:
    submit(world, who, id, [f"task:NV-{n:03d}" for n in range(count)], "Thanh tra tỉnh")


# Thì


@then(sentence('bộ bằng chứng {id:Word} đã chốt, gửi "{to:Text}"'))
def _(world: World, id: str, to: str) -> None:
    row = world.row("packet", id)
    assert (row.status, row.note, row.open) == ("submitted", to, False)


@then(sentence("bộ bằng chứng {id:Word} gồm {count:d} hồ sơ"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("packet", id).streams) == count


@then(sentence('lần ghi ấy nêu "{one:Word}" và "{other:Word}" ở phiên bản cuối'))
def _(world: World, one: str, other: str) -> None:
    ledger = world.ledger
    rows = list(ledger.store.rows())
    leaves = dict(ledger.store.leaves())
    last = {stream: (seq, ver) for seq, stream, ver, _, _ in rows}
    heads = {}
    for stream in map(ledger.stream_id, (one, other)):
        seq, ver = last[stream]
        heads[stream] = {"leaf": b64encode(leaves[seq]).decode(), "ver": ver}
    assert rows[-1][3] == "dossier.submitted/1"
    assert json.loads(rows[-1][4])["heads"] == heads
