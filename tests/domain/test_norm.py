"""A norm is the latest adopted for its day, and the law's ceiling holds for every one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from adapters.rulebook import load
from domain.law import Rules, in_force
from domain.norm import PER_DIEM, PER_DIEM_ISLANDS, TOPIC, Norm, Norms, adopt, by_law, row
from domain.norm import in_force as standing

from .examples import changes, moves
from .histories import DAY, RULES, refusal

BOOK = load()


def rules(day: date) -> Rules:
    return in_force(BOOK, (), day)


def test_every_way_norms_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "Adopted", "Norms")}
    assert changes(TOPIC) == {("Norms", "Adopted")}


ADOPTED = st.lists(
    st.tuples(st.sampled_from(["nước", "hoa"]), st.integers(1, 10**6), st.integers(-30, 30)),
    max_size=12,
)


@given(ADOPTED, st.integers(-40, 40))
def test_the_norm_of_a_day_is_the_last_to_begin_until_then(
    adopted: list[tuple[str, int, int]], later: int
) -> None:
    norms: Norms | None = None
    for code, amount, since in adopted:
        facts = {"norm": code, "amount": amount, "since": DAY + timedelta(since)}
        said = {"text": "x", "counted_in": "người", "document": "NQ 1"}
        [event] = adopt(norms, today=DAY, rules=RULES, **facts, **said)  # type: ignore[arg-type]
        norms = TOPIC.evolve(norms, event)
    begun = [(since, n, amount) for n, (code, amount, since) in enumerate(adopted) if code == "hoa"]
    expected = max((one for one in begun if one[0] <= later), default=None)
    found = standing(norms, rules(DAY + timedelta(later)), "hoa")
    assert (found and found.amount) == (expected and expected[2])


def test_only_the_per_diem_is_built_in_and_only_since_its_text() -> None:
    for code, most in ((PER_DIEM, 300_000), (PER_DIEM_ISLANDS, 400_000)):
        law = by_law(rules(date(2025, 5, 4)), code)
        assert law is not None
        assert (law.amount, law.counted_in) == (most, "")
        assert by_law(rules(date(2025, 5, 3)), code) is None
    assert by_law(RULES, "tea") is None


@given(st.sampled_from([PER_DIEM, PER_DIEM_ISLANDS, "tea"]), st.integers(-5, 800_000))
def test_a_local_norm_is_positive_and_never_above_the_law(code: str, amount: int) -> None:
    said = {"text": "x", "counted_in": "ngày", "document": "NQ 1", "since": DAY}
    refused = refusal(adopt, None, today=DAY, rules=RULES, norm=code, amount=amount, **said)
    most = {PER_DIEM: 300_000, PER_DIEM_ISLANDS: 400_000}.get(code, amount)
    expected = "norm_not_positive" if amount <= 0 else "norm_above_law" if amount > most else None
    assert (refused and refused[0]) == expected


def test_the_row_names_the_last_paper_and_how_many_norms_there_are() -> None:
    one, other = Norm("a", 1, "NQ 1", DAY), Norm("a", 2, "NQ 2", DAY)
    shown = row(Norms((one, other, Norm("b", 1, "NQ 3", DAY))))
    assert (shown.status, shown.title, shown.note) == ("in_force", "NQ 3", "2")
