"""Steps of ``features/seal.feature``."""

from collections.abc import Mapping

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.seal import Key

from .review import DIRECTOR
from .world import World, sentence

scenarios("seal.feature")

KEYS = "NP"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "khóa viết không đúng dạng": "seal_key_malformed",
        "khóa đã công bố": "seal_key_known",
        "đó là khóa cuối cùng": "seal_key_last",
        "không phải khóa đang dùng": "seal_key_unknown",
    }


def key(world: World, vkey: str) -> Key:
    found: Key = world.ledger.state("seal", KEYS).keys[vkey]
    return found


@given(sentence('khóa niêm phong "{vkey:Text}" đã công bố'))
def _(world: World, vkey: str) -> None:
    world.given("seal.declare_key", KEYS, DIRECTOR, vkey=vkey, document="QĐ 7")


@when(sentence('{who:Person} công bố khóa niêm phong "{vkey:Text}" theo "{document:Text}"'))
def _(world: World, who: str, vkey: str, document: str) -> None:
    world.do("seal.declare_key", KEYS, who, vkey=vkey, document=document)


@when(sentence('{who:Person} thôi dùng khóa niêm phong "{vkey:Text}"'))
def _(world: World, who: str, vkey: str) -> None:
    world.do("seal.retire_key", KEYS, who, vkey=vkey, reason="Thay máy", document="QĐ 8")


@then(sentence('khóa "{vkey:Text}" đang dùng'))
def _(world: World, vkey: str) -> None:
    assert key(world, vkey).until is None


@then(sentence('khóa "{vkey:Text}" đã thôi dùng'))
def _(world: World, vkey: str) -> None:
    found = key(world, vkey)
    assert found.until is not None
    assert found.since < found.until == world.log_size - 1
