"""Steps of features/register.feature."""

from pytest_bdd import scenarios, then, when

from .world import World, sentence

scenarios("register.feature")


@when(sentence("{who:Person} cấp số {number:d} cho kế hoạch {plan:Word}"))
def _(world: World, who: str, number: int, plan: str) -> None:
    world.do("plan.number", plan, who, number=number)


@then(sentence("sổ đăng ký {series:Word} năm {year:d} ghi số {number:d} cho {document:Word}"))
def _(world: World, series: str, year: int, number: int, document: str) -> None:
    register = world.state("register", f"{series}-{year}")
    assert register.taken[str(number)] == document
