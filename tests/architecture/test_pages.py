"""What the pages for people say is there: every command they name, every link they give."""

import re
from pathlib import Path

import pytest

from adapters.sheets import kinds_of
from adapters.words.words import Words
from cli.commands import MADE
from domain.catalogue import TOPICS

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("**/*.md")])
EXAMPLE = {("nhiem-vu", "don-doc")}  # made by the worked example of CONTRIBUTING.md
# A word with a number behind it is an id: the card of that record.
COMMAND = re.compile(r"\bthidua ((?:[a-z]+(?:-[a-z]+)*)\b(?!-\d)(?: [a-z]+(?:-[a-z]+)*\b(?!-\d))?)")
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
SPAN = re.compile(r"`([^`\n]+)`")


def by_place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


every_page = pytest.mark.parametrize("path", PAGES, ids=by_place)


def commands() -> dict[str, set[str]]:
    """First word of every command, and the second words it may be followed by."""
    found: dict[str, set[str]] = {}
    for words in (Words("vi"), Words("en")):
        for topic in TOPICS:
            keys = (
                f"decision.{topic.name}.{decision.name}.command" for decision in topic.decisions
            )
            sheets = (f"sheet.{kind.name}.command" for kind in kinds_of(topic.name))
            name = words.text(f"topic.{topic.name}.command")
            found[name] = {words.text(key) for key in (*keys, *sheets)}
    for made in MADE:
        for name, language in ((made.vi, Words("vi")), (made.en, Words("en"))):
            if made.topic:
                found[language.text(f"topic.{made.topic}.command")].add(name)
            else:
                found[name] = set()
    return found


def named(page: str) -> set[tuple[str, ...]]:
    """The commands a page names in code: `thidua nhiem-vu giao` or a line of a block."""
    fences = re.findall(r"```(?:sh|powershell)\n(.*?)```", page, re.DOTALL)
    spans = SPAN.findall(re.sub(r"```.*?```", "", page, flags=re.DOTALL))
    lines = [line.partition("#")[0] for line in "\n".join([*fences, *spans]).split("\n")]
    return {tuple(found.split()) for line in lines for found in COMMAND.findall(line)}


@every_page
def test_every_command_a_page_names_exists(path: Path) -> None:
    known = commands()
    lies = [
        words
        for words in named(path.read_text(encoding="utf-8")) - EXAMPLE
        if words[0] not in known or (known[words[0]] and not {*words[1:]} <= known[words[0]])
    ]
    assert lies == []


@every_page
def test_every_link_on_a_page_leads_somewhere(path: Path) -> None:
    links = LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []
