"""Sentences that name commands of the terminal, as a page says them: with links and labels.

A cure such as “thidua phien-hop diem-danh PH-2025-01” becomes a link to the form of that decision;
“--quy-mo-quy” becomes what that field is called.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from domain.catalogue import CATALOGUE

from ..sheets import kinds_of
from ..words.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMAND = re.compile(
    r"thidua (?P<topic>[a-z-]+) (?P<what>[a-z-]+)(?: (?P<id>[A-ZĐ]{2,4}(?:-[0-9A-ZĐ]+)+))?"
)
_OPTION = re.compile(r"--(?P<option>[a-z][a-z-]+)")


def said(words: Words, text: str) -> Markup:
    """A sentence for a page; what is no command of a decision or a sheet stays as it is."""
    known = _ways(words.language)
    parts = []
    end = 0
    for found in _COMMAND.finditer(text):
        way = known.get((found["topic"], found["what"]))
        if way:
            path, key = way
            address = f"{path}/{found['id']}" if found["id"] else path
            link = Markup('<a href="{}">{}</a>').format(address, words.text(key))
            parts += [_labelled(words, text[end : found.start()]), link]
            end = found.end()
    return Markup().join([*parts, _labelled(words, text[end:])])


def _labelled(words: Words, text: str) -> Markup:
    """Text with options called by the labels of their fields."""
    labels = _labels(words.language)

    def label(found: re.Match[str]) -> str:
        called = labels.get(found["option"])
        return f"“{called}”" if called else found[0]

    return escape(_OPTION.sub(label, text))


@cache
def _ways(language: str) -> Mapping[tuple[str, str], tuple[str, str]]:
    """(topic, word) as typed: the address of a form or a sheet, and the key of its title."""
    return dict(_each(Words(language)))


def _each(words: Words) -> "Iterator[tuple[tuple[str, str], tuple[str, str]]]":
    for topic in CATALOGUE.topics.values():
        noun = words.text(f"topic.{topic.name}.command")
        for kind in kinds_of(topic.name):
            key = f"sheet.{kind.name}"
            yield (noun, words.text(f"{key}.command")), (f"/bang/{kind.name}", key)
        for decision in topic.decisions:
            name = f"{topic.name}.{decision.name}"
            key = f"decision.{name}"
            yield (noun, words.text(f"{key}.command")), (f"/lam/{name}", key)


@cache
def _labels(language: str) -> Mapping[str, str]:
    """What a field is called, by the option it is on the terminal."""
    words = Words(language)
    options = words.under("field.")
    return {
        text: options[key.removesuffix(".option")]
        for key, text in options.items()
        if key.endswith(".option") and key.removesuffix(".option") in options
    }
