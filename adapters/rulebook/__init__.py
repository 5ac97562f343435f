"""The rules this program ships with, read from the data files beside this one."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from domain.awards import AWARDS, Award, AwardKind, Condition
from domain.law import BaseSalary, Citation, Rule, Rulebook, RuleSet

HERE = Path(__file__).parent


@cache
def load() -> Rulebook:
    """The rulebook as shipped; read once."""
    awards = _read("awards")
    return Rulebook(
        sets=tuple(_rule_set(id, row) for id, row in _read("texts").items()),
        rules={id: _rule(id, row) for id, row in _read("rules").items()},
        awards={code: _award(kind, awards[code]) for code, kind in AWARDS.items()},
        salaries=tuple(BaseSalary(**row) for row in _read("salaries")["salary"]),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def _rule_set(id: str, row: dict[str, Any]) -> RuleSet:
    return RuleSet(id, row["since"], tuple(row["texts"]), tuple(row.get("unread", ())))


def _rule(id: str, row: dict[str, Any]) -> Rule:
    citations = tuple(Citation(**one) for one in row.pop("citations", ()))
    return Rule(id, citations=citations, **row)


def _award(kind: AwardKind, row: dict[str, Any]) -> Award:
    requires = row.pop("requires", None)
    return Award(
        kind.code,
        kind.kind,
        kind.subjects,
        kind.decides,
        requires=_condition(requires) if requires else None,
        dossier=tuple(row.pop("dossier")),
        **row,
    )


def _condition(row: dict[str, Any]) -> Condition:
    every = tuple(map(_condition, row.pop("all", ())))
    one = tuple(map(_condition, row.pop("any", ())))
    return Condition(all=every, any=one, **row)
