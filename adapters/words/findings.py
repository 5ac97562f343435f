"""What was found about a case, in sentences a clerk can paste into a letter."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.eligibility import Finding

    from .words import Words


def said(words: "Words", findings: "Iterable[Finding]") -> str:
    """Several findings in one sentence, each with its article."""
    return _joined(words, "and", (sentence(words, found) for found in findings))


def sentence(words: "Words", finding: "Finding") -> str:
    """One finding with its article."""
    return words.say("finding.said", text=reason(words, finding), source=finding.source)


def lines(words: "Words", findings: "Iterable[Finding]") -> Iterator[str]:
    """A line for each finding, with a sign in front that tells how it ended."""
    for finding in findings:
        text = reason(words, finding)
        yield words.say(f"finding.line.{finding.state}", text=text, source=finding.source)


def reason(words: "Words", finding: "Finding") -> str:
    """Why a finding is met or not: of several conditions, those that made the difference."""
    if finding.about == "all":
        parts = [part for part in finding.parts if finding.met or not part.met]
        return _joined(words, "and", (reason(words, part) for part in parts))
    if finding.about == "any":
        if finding.met:
            return reason(words, next(part for part in finding.parts if part.met))
        options = _joined(words, "or", (reason(words, part) for part in finding.parts))
        return words.say("finding.any", options=options)
    own = words.say(f"finding.{finding.about}.{finding.state}", **finding.facts)
    under = [reason(words, part) for part in finding.parts if not finding.met]
    return f"{own} ({_joined(words, 'and', under)})" if under else own


def _joined(words: "Words", joint: str, said: "Iterable[str]") -> str:
    return f"{words.text(f'finding.{joint}')} ".join(said)
