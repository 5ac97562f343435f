"""Features mean what they say: nothing in them is dropped, misread or without a source.

Each test stands for a trap met in practice; see CONTRIBUTING.md, "Viết tình huống".
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser

from domain.catalogue import CATALOGUE, TOPICS

from .citations import unknown

ROOT = Path(__file__).parents[2]
FEATURES = sorted((ROOT / "features").glob("**/*.feature"))
DECIDING = [topic.name for topic in TOPICS if topic.decisions]
SPOKEN = [
    *FEATURES,
    *sorted((ROOT / "adapters" / "words" / "catalogs" / "vi").glob("*.po")),
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").glob("**/*.md")),
]

# hoà, khoẻ, thuỷ: the mark stands on the other vowel (hòa, khỏe, thủy); quý and toán are right.
OTHER_SPELLING = re.compile(r"\w*(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)")
STEP_LIKE = re.compile(
    r"(?:Giả sử|Giả dụ|Cho|Biết|Khi|Thì|Và|Nhưng|Given|When|Then|And|But|\*)(?!\w)"
)


@cache
def parse(path: Path) -> dict[str, Any]:
    """The tree of a feature file, as the Gherkin project's own parser sees it."""
    tree: Any = Parser().parse(path.read_text(encoding="utf-8"))
    feature: dict[str, Any] = tree["feature"]
    return feature


def blocks(node: dict[str, Any], around: str = "") -> Iterator[tuple[str, dict[str, Any], str]]:
    """(kind, node, description of the rule around it) of everything inside a feature."""
    for child in node["children"]:
        for kind, inner in child.items():
            yield kind, inner, around
            if kind == "rule":
                yield from blocks(inner, inner.get("description", ""))


def scenarios(path: Path) -> list[tuple[dict[str, Any], str]]:
    """(scenario, description of its rule) for every scenario of a file."""
    return [(node, around) for kind, node, around in blocks(parse(path)) if kind == "scenario"]


def described(path: Path) -> Iterator[tuple[str, str]]:
    """(name, description) of the feature and of everything inside it."""
    feature = parse(path)
    yield feature["name"], feature.get("description", "")
    yield from ((node.get("name", ""), node["description"]) for _, node, _ in blocks(feature))


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def rows(scenario: dict[str, Any]) -> int:
    """How many times a scenario runs: once, or once for every row of examples."""
    tables = scenario.get("examples", [])
    return sum(len(table["tableBody"]) for table in tables) if tables else 1


def by_name(path: Path) -> str:
    return path.name


every_feature = pytest.mark.parametrize("path", FEATURES, ids=by_name)


@pytest.mark.parametrize("topic", DECIDING)
def test_a_topic_has_a_feature_and_its_steps_under_the_same_name(topic: str) -> None:
    assert (ROOT / "features" / f"{topic}.feature").is_file()
    assert (ROOT / "tests" / "bdd" / f"test_{topic}.py").is_file()


@every_feature
def test_a_feature_says_that_it_is_in_vietnamese(path: Path) -> None:
    assert path.read_text(encoding="utf-8").split("\n")[0].strip() == "# language: vi"
    assert parse(path)["language"] == "vi"


@pytest.mark.parametrize("path", SPOKEN, ids=by_name)
def test_text_is_composed_and_has_one_spelling(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert OTHER_SPELLING.findall(text.casefold()) == []


@every_feature
def test_no_text_looks_like_a_step_that_never_runs(path: Path) -> None:
    """A line such as "Giả sử …" before the first step is read as description and skipped."""
    texts = [line for _, text in described(path) for line in lines(text)]
    assert [line for line in texts if STEP_LIKE.match(line)] == []


@every_feature
def test_no_step_begins_with_words_eaten_as_a_keyword(path: Path) -> None:
    """A step "Cho phép …" is read as the keyword "Cho" and runs as "phép …"."""
    steps = [step["text"] for _, node, _ in blocks(parse(path)) for step in node.get("steps", ())]
    assert [step for step in steps if step.startswith("phép ")] == []


@every_feature
def test_every_scenario_has_steps_and_every_outline_has_rows(path: Path) -> None:
    idle = [node["name"] for node, _ in scenarios(path) if not node["steps"] or not rows(node)]
    assert idle == []


@every_feature
def test_every_scenario_or_its_rule_cites_its_source(path: Path) -> None:
    bare = [
        node["name"]
        for node, around in scenarios(path)
        if not any(line.startswith("Nguồn:") for line in lines(node["description"] + around))
    ]
    assert bare == []


@every_feature
def test_every_source_that_is_cited_exists(path: Path) -> None:
    cited = [line for _, text in described(path) for line in lines(text)]
    missing = [unknown(line) for line in cited if line.startswith("Nguồn:")]
    assert [name for names in missing for name in names] == []


def test_no_two_scenarios_have_the_same_name() -> None:
    """Of two scenarios with one name in a file, the first is dropped without a word."""
    names = Counter(node["name"] for path in FEATURES for node, _ in scenarios(path))
    assert [name for name, times in names.items() if times > 1] == []


def test_every_scenario_that_is_written_is_run_with_every_row() -> None:
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("collected.py")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written = {node["name"]: rows(node) for path in FEATURES for node, _ in scenarios(path)}
    assert json.loads(done.stdout) == written


# How steps name a refusal: "không có đơn vị này": "unit_unknown".
SAID_AS = re.compile(r'"(?P<phrase>[^"\n]+)":\s*"(?P<code>[a-z_]+)",')


def test_every_refusal_is_seen_in_a_feature_or_a_test() -> None:
    """Coverage cannot tell: `require(…)` is one line whether it refuses or not."""
    features = "\n".join(path.read_text(encoding="utf-8") for path in FEATURES)
    seen: set[str] = set()
    for path in (ROOT / "tests").glob("*/**/*.py"):
        text = path.read_text(encoding="utf-8")
        if "architecture" not in path.parts:
            said = {m["code"]: m["phrase"] in features for m in SAID_AS.finditer(text)}
            seen |= {code for code, heard in said.items() if heard}
            seen |= set(re.findall(r"[a-z0-9_]+", SAID_AS.sub("", text)))
    assert sorted(set(CATALOGUE.refusals) - seen) == []
