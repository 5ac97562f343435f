"""The decisions that a plan file stands for: the draft at once, its tasks once it is in force."""

from datetime import date
from typing import Any

from ..ledger import Command
from .plan_file import PlanFile
from .plan_rows import TaskRow

FIRST_TASK = 1


def commands(plan: PlanFile, id: str, person: str, valid: date | None = None) -> list[Command]:
    """Draft the plan ``id`` with clauses, programme and recipients, for one ``record_all``."""
    asked = [("plan.draft", _draft(plan))]
    asked += [
        ("plan.write_clause", {"clause": clause, "text": text})
        for clause, text in plan.clauses.items()
    ]
    if plan.programme:
        items = [
            {"title": item.title, "kind": item.kind, "minutes": item.minutes}
            for item in plan.programme
        ]
        asked.append(("plan.set_programme", {"items": items}))
    if plan.heading.recipients:
        asked.append(("plan.set_recipients", {"recipients": list(plan.heading.recipients)}))
    return [
        Command(decision, id, facts, person, valid=valid, document=plan.document)
        for decision, facts in asked
    ]


def tasks_of(
    plan: PlanFile, id: str, person: str, first: int = FIRST_TASK, valid: date | None = None
) -> list[Command]:
    """Assign every task of the file under the plan ``id``, numbered from NV-``first`` on.

    With ``first`` 0 the commands have no ids, and a desk gives them the next free ones.
    """
    return [
        Command(
            "task.assign",
            f"NV-{number:03d}" if first else "",
            _task(found.row, id),
            person,
            valid=valid,
            document=plan.document,
        )
        for number, found in enumerate(plan.tasks, first)
    ]


def _draft(plan: PlanFile) -> dict[str, Any]:
    heading, conference = plan.heading, plan.conference
    return {
        "title": heading.title,
        "symbol": heading.symbol,
        "period": heading.period,
        "bases": list(heading.bases),
        "parent": heading.parent,
        "conference": conference.day.isoformat(),
        "starts": conference.starts,
        "weekday": conference.weekday,
        "place": conference.place,
    }


def _task(task: TaskRow, plan: str) -> dict[str, Any]:
    """The facts of one task; an end it does not have is left out."""
    ends = {
        "due": task.due.isoformat() if task.due else None,
        "start": task.start.isoformat() if task.start else None,
        "days": task.days,
    }
    return {
        "plan": plan,
        "clause": task.clause,
        "title": task.title,
        "lead": task.lead,
        "cooperating": list(task.cooperating),
        **{name: end for name, end in ends.items() if end is not None},
    }
