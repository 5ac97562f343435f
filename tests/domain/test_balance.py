"""A proposed list is believed only when it is sound; measures say how balanced it is."""

from attrs import evolve as change

from domain.balance import MEASURES, Question, level, measures, question, sound
from domain.composition import Bound, Nominee
from domain.mandate import Delegate, Mandate, Terms

from .histories import DAY

LAN = Nominee("CB-1", "VP", "female", True, "A", "merit_certificate")
SON = Nominee("CB-2", "VP", "male", False, "A")
HOA = Nominee("CB-3", "LT", "female", False, "", "labour_order_1")


def test_measures_of_a_list() -> None:
    asked = Question(2, (LAN, SON), (HOA,), ())
    found = dict(zip(MEASURES, measures(asked, (LAN, SON)), strict=True))
    assert found == {
        "women": 2,
        "direct_workers": 1,
        "units": 2,
        "fields": 1,
        "largest_unit": -2,
        "award_levels": level(LAN) + level(HOA),
    }
    assert (level(SON), level(LAN), level(HOA)) == (0, 3, 7)


def test_women_count_up_to_half_of_the_list() -> None:
    asked = Question(2, (LAN, HOA), (), ())
    assert measures(asked, (LAN, HOA))[0] == 1
    assert measures(Question(0, (), (), ()), ()) == (0, 0, 0, 0, 0, 0)


def test_a_list_is_sound_when_it_fills_the_seats_with_those_offered_and_meets_the_bounds() -> None:
    asked = Question(1, (LAN, SON), (HOA,), (Bound("sex", "male", minimum=1),))
    assert sound(asked, (SON,))
    assert not sound(asked, (LAN,))
    assert not sound(asked, ())
    assert not sound(asked, (SON, SON))
    assert not sound(asked, (change(SON, person="CB-9"),))
    assert not sound(asked, (change(SON, unit="LT"),))
    assert not sound(change(asked, seats=2), (SON, SON))


def test_the_question_is_who_could_still_be_chosen() -> None:
    terms = Terms(3, (), ("merit_certificate",), "CV 1", DAY)
    leaving = change(LAN, person="CB-4")
    of = Mandate("ĐB", "KH", "Đại hội", (terms,), (leaving, LAN, SON, HOA), (Delegate(HOA),))
    asked = question(of, {"CB-4"})
    assert asked == Question(2, (LAN,), (HOA,), ())
