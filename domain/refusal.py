"""Why a decision was not taken: a code and facts, never a sentence.

The sentence (rule, source, what was found, what to do next) is made last, in the reader's
language, from the catalogs in ``adapters/words``.
"""

from typing import Any


class Refusal(Exception):
    """A rule said no; nothing is recorded.

    ``code`` names the rule in the topic's ``refusals`` table, which gives its source.
    ``facts`` are plain values (text, int, date, tuple of text) that the sentence needs.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


def require(condition: object, code: str, **facts: Any) -> None:
    """Refuse with ``code`` unless ``condition`` holds."""
    if not condition:
        raise Refusal(code, **facts)


def require_text(**texts: str) -> None:
    """Refuse the first of ``texts`` that is empty or blank, naming its field."""
    for name, text in texts.items():
        require(text.strip(), "text_missing", field=name)
