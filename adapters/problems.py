"""What goes wrong around the rules: a store, a file, a setting. Said by ``adapters.words``.

Like a refusal, a problem is a code and facts; unlike one it carries the exit code of its kind.
"""

from typing import Any, ClassVar


class Problem(Exception):
    """Something outside the rules stands in the way; nothing was recorded."""

    exit_code: ClassVar[int] = 2

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __reduce__(self) -> tuple[Any, ...]:
        """How it goes from one process to another."""
        return _again, (type(self), self.code, self.facts)


class UsageProblem(Problem):
    """A file or an argument cannot be used as it is; ``facts`` name the place."""

    exit_code = 2


class IntegrityProblem(Problem):
    """What is stored contradicts itself."""

    exit_code = 3


class StoreProblem(Problem):
    """The store cannot be reached, opened or written."""

    exit_code = 4


def _again(kind: type[Problem], code: str, facts: dict[str, Any]) -> Problem:
    return kind(code, **facts)
