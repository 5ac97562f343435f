"""Why something came about: each node of the tree as a sentence, with what it rests on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..words.citation import citation
from ..words.findings import reason
from ..words.told import sentence
from ..words.values import hundredths

if TYPE_CHECKING:
    from domain.eligibility import Finding

    from ..why import Node, Source
    from ..words.words import Words

TOPICS = ("nomination", "award")


def text(words: "Words", node: "Node") -> str:
    """A node in words."""
    if node.finding:
        source = citation(node.finding.source, words.language)
        key = f"finding.line.{node.finding.state}"
        return words.say(key, text=_reason(words, node.finding), source=source)
    if not node.key and node.event:
        return sentence(words, node.event)
    facts: dict[str, Any] = dict(node.facts)
    if "source" in facts:
        facts["source"] = citation(facts["source"], words.language)
    if "coefficient" in facts:
        facts["coefficient"] = hundredths(words, facts["coefficient"], 0)
    if node.event:
        facts["who"] = words.actor(node.event.around.by)
    return words.say(f"why.{node.key}", **facts)


def _reason(words: "Words", found: "Finding") -> str:
    """Of a finding with parts, only what joins them: the parts stand under it."""
    if found.about in ("all", "any"):
        return words.text(f"why.{found.about}")
    return reason(words, found)


def cited(words: "Words", sources: Iterable["Source"]) -> str:
    """Articles with the rules that stand in them, each article once."""
    found: dict[str, list[str]] = {}
    for source in sources:
        article = citation(source.article, words.language) or words.source(source.id)
        found.setdefault(article, []).extend([source.id] if source.article else [])
    return "; ".join(f"{a} ({', '.join(ids)})" if ids else a for a, ids in found.items())
