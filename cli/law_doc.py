"""``docs/law.md``: every rule as a scenario, as a setting with its empty default, or as outside.

Written by ``make docs`` with the other pages made from the code; a test holds it true.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from adapters.rulebook import load
from adapters.words.words import Words
from domain.law import Rule

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "law.md"
CITED = re.compile(r"BR-\d\d")


def told() -> dict[str, list[str]]:
    """Rules cited by the ``Nguồn:`` lines of scenarios, and the features that cite them."""
    found: dict[str, list[str]] = {}
    for path in sorted((ROOT / "features").glob("*.feature")):
        for rule in sorted(cited(path.read_text(encoding="utf-8"))):
            found.setdefault(rule, []).append(path.stem)
    return found


def cited(feature: str) -> set[str]:
    """The rules that the ``Nguồn:`` lines of a feature name."""
    lines = (line.strip() for line in feature.split("\n"))
    return {rule for line in lines if line.startswith("Nguồn:") for rule in CITED.findall(line)}


def settings() -> dict[str, Rule]:
    """The rules that an agency fills with a setting of its own."""
    return {id: rule for id, rule in load().rules.items() if rule.setting}


def outside(words: Words) -> Mapping[str, str]:
    """The rules this program leaves alone, each with the reason."""
    return dict(sorted(words.under("outside.").items()))


def text() -> str:
    """The page."""
    words = Words("vi")
    lines = [f"# {words.text('law.doc.title')}", "", words.text("law.doc.text"), ""]
    lines += _section(words, "scenarios", ("rule", "sentence", "features"), _told_rows(words))
    lines += _section(
        words, "settings", ("rule", "sentence", "setting", "default"), _setting_rows(words)
    )
    lines += _section(words, "outside", ("rule", "sentence", "reason"), _outside_rows(words))
    return "\n".join(lines)


def _section(
    words: Words, key: str, heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]
) -> list[str]:
    said = [words.text(f"law.doc.{head}") for head in heads]
    lines = [_row(*said), _row(*["---"] * len(heads)), *(_row(*row) for row in rows)]
    return [f"## {words.text(f'law.doc.{key}')}", "", *lines, ""]


def _told_rows(words: Words) -> Iterator[tuple[str, ...]]:
    for rule, names in sorted(told().items()):
        if rule in load().rules:
            links = ", ".join(f"[{name}](../features/{name}.feature)" for name in names)
            yield rule, words.text(f"rule.{rule}"), links


def _setting_rows(words: Words) -> Iterator[tuple[str, ...]]:
    for id, rule in settings().items():
        yield id, words.text(f"rule.{id}"), words.label(rule.setting), default(words, rule)


def default(words: Words, rule: Rule) -> str:
    """What holds while the agency has adopted nothing."""
    key = rule.setting
    if key not in {"written_opinions", "ballot"}:
        key = "empty" if not rule.binds else "law" if rule.figure else "unread"
    return words.text(f"law.doc.default.{key}")


def _outside_rows(words: Words) -> Iterator[tuple[str, ...]]:
    for id, reason in outside(words).items():
        yield id, words.text(f"rule.{id}"), reason


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
