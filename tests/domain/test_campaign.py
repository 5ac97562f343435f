"""A wave's ranking is a total order that nothing but the scores decides; the draw can be redone."""

from random import Random
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.campaign import TOPIC, row
from domain.outcome import count_ballot, decide_tie, declare
from domain.ranking import rank, ties
from domain.sampling import draw, seeded
from domain.scoring import Criterion, Score, ScoringSheet
from domain.wave import Campaign, Checking, Final, InOrder, Running, Wave

from .examples import changes, moves
from .histories import DAY, after

CODES = ("A", "B", "C")
SHEET = ScoringSheet(
    tuple(Criterion(code, code, 3) for code in CODES), ("C", "A"), 2, "Xổ số", 2, "HD 1"
)
ENTRANTS = tuple(f"TH-{n}" for n in range(1, 9))
WAVE = Wave("ĐTĐ-2025-01", "PT-01", "Đợt 1", DAY, DAY, 1, entrants=ENTRANTS, sheet=SHEET)

POINTS = st.fixed_dictionaries({code: st.integers(0, 3) for code in CODES})
SCORES = st.dictionaries(st.sampled_from(ENTRANTS), POINTS, min_size=1)


def test_every_way_a_campaign_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Opened", "Running"),
        ("Running", "SampleDrawn", "Checking"),
        ("Checking", "Ranked", "InOrder"),
        ("InOrder", "Declared", "Final"),
    }
    assert changes(TOPIC) == {
        ("Running", "Entered"),
        ("Running", "SheetAdopted"),
        ("Running", "SelfScored"),
        ("Checking", "Checked"),
        ("InOrder", "BallotCounted"),
        ("InOrder", "TieDecided"),
    }


@given(SCORES, st.integers(0, 2**32))
def test_the_order_in_which_scores_come_in_plays_no_part(
    scores: dict[str, dict[str, int]], seed: int
) -> None:
    shuffled = list(scores.items())
    Random(seed).shuffle(shuffled)
    assert rank(dict(shuffled), SHEET.tie_break) == rank(scores, SHEET.tie_break)


@given(SCORES)
def test_ranks_count_those_who_are_better_and_only_equals_share_one(
    scores: dict[str, dict[str, int]],
) -> None:
    def key(entrant: str) -> tuple[int, int, int]:
        points = scores[entrant]
        return (sum(points.values()), points["C"], points["A"])

    standings = rank(scores, SHEET.tie_break)
    assert {s.entrant for s in standings} == set(scores)
    for standing in standings:
        better = sum(key(other) > key(standing.entrant) for other in scores)
        equal = sum(key(other) == key(standing.entrant) for other in scores)
        assert standing.rank == 1 + better
        assert (standing.settled == "tied") == (equal > 1)


def ordered(scores: dict[str, dict[str, int]]) -> InOrder:
    return InOrder(change(WAVE, scores={e: Score(p, {}) for e, p in scores.items()}))


@given(SCORES, st.data())
def test_ballot_and_word_make_the_ranking_a_total_order(
    scores: dict[str, dict[str, int]], data: st.DataObject
) -> None:
    campaign: Any = ordered(scores)
    fixed = {s.entrant: s.rank for s in campaign.wave.standings() if s.settled != "tied"}
    tied = [entrant for group in ties(campaign.wave.standings()) for entrant in group]
    if tied:
        votes = {entrant: data.draw(st.integers(0, 2)) for entrant in tied}
        campaign = after(TOPIC, campaign, count_ballot, today=DAY, votes=votes, minutes="BB 9")
    while groups := ties(campaign.wave.standings()):
        order = tuple(data.draw(st.permutations(groups[0])))
        before = campaign
        campaign = after(TOPIC, before, decide_tie, today=DAY, order=order, reason="Xét thêm")
        assert campaign is not before
        placed = [s.entrant for s in campaign.wave.standings() if s.entrant in order]
        assert placed == list(order)
    standings = campaign.wave.standings()
    assert [s.rank for s in standings] == list(range(1, len(scores) + 1))
    assert fixed.items() <= {s.entrant: s.rank for s in standings}.items()
    final = after(TOPIC, campaign, declare, today=DAY, commended=0, document="TB 3")
    assert isinstance(final, Final)


def by_spreadsheet(seed: str, names: list[str], size: int) -> list[str]:
    """The draw as its description tells it, cell by cell."""
    x = 1
    for code in map(ord, seed):
        x = (x * 131 + code) % 2147483647
    numbered = dict(enumerate(sorted(names), 1))
    drawn = []
    for _ in range(size):
        x = (x * 48271) % 2147483647
        place = list(numbered)[x % len(numbered)]
        drawn.append(numbered.pop(place))
    return drawn


def test_the_example_of_the_description() -> None:
    assert seeded("27") == 23766
    assert draw("27", "DCBA", 2) == ("C", "D")


NAMES = st.lists(st.text(max_size=5), min_size=1, max_size=40, unique=True)


@given(st.text(max_size=30), NAMES, st.integers(1, 50))
def test_anybody_can_draw_the_sample_again(seed: str, names: list[str], size: int) -> None:
    sample = draw(seed, names, size)
    assert list(sample) == by_spreadsheet(seed, names, min(size, len(names)))
    assert len(set(sample)) == len(sample) == min(size, len(names))
    assert draw(seed, reversed(names), size) == sample


def test_a_seed_that_comes_to_nothing_still_draws() -> None:
    """From 0 the draw would never leave 0; "4KvbTN" is such a seed."""
    assert seeded("4KvbTN") == 1
    assert draw("4KvbTN", "ABCD", 2) == tuple(by_spreadsheet("", list("ABCD"), 2))


@given(st.integers(8, 20), st.integers(1, 7))
def test_every_place_is_drawn_about_as_often(many: int, size: int) -> None:
    names = [f"{n:02d}" for n in range(many)]
    counts = dict.fromkeys(names, 0)
    for seed in range(400):
        for name in draw(f"{seed:05d}", names, size):
            counts[name] += 1
    fair = 400 * size / many
    assert all(abs(count - fair) < 6 * fair**0.5 + 1 for count in counts.values())


@pytest.mark.parametrize(
    ("most", "percent", "cap"),
    [(None, None, 3), (2, None, 2), (None, 30, 2), (None, 100, 3), (1, 30, 1), (9, 0, 0)],
)
def test_the_lower_cap_holds_and_shares_are_rounded_down(
    most: int | None, percent: int | None, cap: int
) -> None:
    sheet = change(SHEET, most=most, percent=percent)
    scores = {entrant: Score({"A": 1}, {}) for entrant in ENTRANTS[:3]}
    assert change(WAVE, sheet=sheet, scores=scores).cap == cap


def test_without_a_sheet_there_is_a_wave_all_the_same() -> None:
    bare = change(WAVE, sheet=None, scores={"TH-1": Score({"A": 1}, {}, {"A": 1})})
    assert (bare.cap, bare.large("TH-1"), bare.large("TH-9")) == (1, True, False)
    assert [standing.rank for standing in bare.standings(ballots=False)] == [1]


def test_a_difference_is_large_either_way_and_only_once_checked() -> None:
    def checked(own: int, found: int | None) -> bool:
        score = Score({"A": own}, {}, {} if found is None else {"A": found})
        return change(WAVE, scores={"TH-1": score}).large("TH-1")

    found = [checked(3, 1), checked(1, 3), checked(3, 2), checked(3, None)]
    assert found == [True, True, False, False]


def test_what_a_campaign_waits_for() -> None:
    scored = {"TH-1": Score({"A": 1}, {})}
    some = change(WAVE, entrants=("TH-1", "TH-2", "TH-2/Hộ bà Tư"), scores=scored)
    waiting: dict[str, Campaign] = {
        "nobody": Running(change(WAVE, entrants=())),
        "no sheet": Running(change(WAVE, sheet=None)),
        "silent": Running(some),
        "all": Running(change(some, entrants=("TH-1",))),
        "checks": Checking(change(some, sample=("TH-1",)), "27"),
        "checked": Checking(some, "27"),
        "ranked": InOrder(some),
        "done": Final(some, 1, "TB 3"),
    }
    assert {what: tuple(t.decision for t in row(c).todo) for what, c in waiting.items()} == {
        "nobody": ("campaign.enter",),
        "no sheet": ("campaign.adopt_sheet",),
        "silent": ("campaign.score", "campaign.draw"),
        "all": ("campaign.draw",),
        "checks": ("campaign.check",),
        "checked": ("campaign.rank",),
        "ranked": ("campaign.declare",),
        "done": (),
    }
    assert [todo.unit for todo in row(waiting["silent"]).todo] == ["TH-2", ""]
    assert (row(waiting["done"]).open, row(waiting["silent"]).due) == (False, DAY)
