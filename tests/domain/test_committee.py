"""The tree of preparing bodies: who moves what, and what an event alone does."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve as change

from domain.agency import Agency, Unit
from domain.committee import (
    COMMITTEE,
    SUBCOMMITTEE,
    TEAM,
    TOPIC,
    Active,
    Body,
    BodyEnded,
    Dissolved,
    Ended,
    appoint,
    establish,
    evolve,
    row,
)
from domain.person import Person
from domain.plan import Content, InForce
from domain.refusal import Refusal

from .examples import DAY, changes, moves

CONTENT = Content("KH-2025-01", "Kế hoạch", "KH", "", (), DAY, "", "")
PLAN = InForce(CONTENT, 1, DAY)
AGENCY = Agency("CQ", "Sở", "", "", "", {"VP": Unit("VP", "Văn phòng", "division")})
BODY = Body("BTC-2025-01", "KH-2025-01", COMMITTEE, "Ban Tổ chức", "", "VP")


def under(parent: Any, level: str, plan: str = "KH-2025-01") -> list[Any]:
    return establish(
        None,
        id="BTC-2025-02",
        today=DAY,
        the_plan=PLAN,
        agency=AGENCY,
        the_parent=parent,
        plan=plan,
        level=level,
        name="Tiểu ban",
        document="QĐ 1",
        parent="BTC-2025-01",
        unit="VP",
    )


def test_the_life_of_a_body() -> None:
    assert moves(TOPIC) == {("nothing", "Established", "Active"), ("Active", "Dissolved", "Ended")}
    events = ("Appointed", "Released", "Entrusted", "BodyOpened", "BodyEnded")
    assert changes(TOPIC) <= {("Active", event) for event in events}


@pytest.mark.parametrize(
    ("above", "level", "code"),
    [
        (COMMITTEE, SUBCOMMITTEE, ""),
        (COMMITTEE, TEAM, ""),
        (SUBCOMMITTEE, TEAM, ""),
        (COMMITTEE, COMMITTEE, "level_not_below"),
        (SUBCOMMITTEE, SUBCOMMITTEE, "level_not_below"),
        (TEAM, SUBCOMMITTEE, "level_not_below"),
    ],
)
def test_a_body_stands_under_a_higher_level(above: str, level: str, code: str) -> None:
    parent = Active(change(BODY, level=above))
    if not code:
        assert len(under(parent, level)) == 2
        return
    with pytest.raises(Refusal) as refused:
        under(parent, level)
    assert refused.value.code == code


def test_a_dissolved_body_takes_none_under_it() -> None:
    with pytest.raises(Refusal) as refused:
        under(Ended(BODY, DAY), TEAM)
    assert refused.value.code == "body_dissolved"


def test_nobody_who_left_is_appointed_and_posts_are_known() -> None:
    gone = Person("CB-009", "Ngô Văn Sơn", "VP", "", departed=DAY - timedelta(days=1))
    with pytest.raises(Refusal) as refused:
        appoint(Active(BODY), today=DAY, member=gone, person="CB-009")
    assert refused.value.code == "person_departed"
    here = change(gone, departed=None)
    with pytest.raises(Refusal) as refused:
        appoint(Active(BODY), today=DAY, member=here, person="CB-009", post="king")
    assert refused.value.code == "post_unknown"


def test_the_body_above_forgets_one_that_ended() -> None:
    above = Active(change(BODY, bodies=("BTC-2025-02", "BTC-2025-03")))
    left = evolve(above, BodyEnded("BTC-2025-02"))
    assert left == Active(change(BODY, bodies=("BTC-2025-03",)))


def test_only_a_working_body_without_a_head_waits_for_one() -> None:
    assert row(Active(BODY)).todo
    assert not row(Active(change(BODY, members={"CB-001": "head"}))).todo
    ended = evolve(Active(BODY), Dissolved("QĐ 2", "Xong", DAY))
    assert ended == Ended(BODY, DAY)
    assert (row(ended).status, row(ended).open, row(ended).todo) == ("dissolved", False, ())
