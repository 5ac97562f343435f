"""People named by a page of many rows are looked up with one question."""

from pathlib import Path

from adapters.desk import Desk
from adapters.words.names import Names
from tests.stories import told

UNKNOWN = "CB-999"


def test_many_people_are_one_question_and_are_called_as_ever(tmp_path: Path) -> None:
    desk = Desk.open(told(tmp_path / "so", "Phiên họp Hội đồng", 1))
    people = [line.id for line in desk.views.list("person")]
    single = Names(desk.views, once=True)
    expected = {id: single[id] for id in people}
    asked: list[str] = []
    many = Names(desk.views, once=True)
    many.know([*people, *people, UNKNOWN, "VP", ""])
    desk.views._db.set_trace_callback(asked.append)
    assert {id: many[id] for id in people} == expected
    assert not [sql for sql in asked if "name = 'person:" in sql]
    assert UNKNOWN not in many
    assert len(people) > 20
    desk.close()
