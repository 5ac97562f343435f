"""A bar for anything longer than a second, on a terminal, wiped when done."""

import sys
from time import monotonic

from adapters.words.words import Words

QUIET_SECONDS = 1.0
EVERY = 0.1
CELLS = 30


class Bar:
    """Call it with what is done and what there is to do."""

    def __init__(self, words: Words, key: str = "cli.progress") -> None:
        self._words = words
        self._key = key
        self._begun = monotonic()
        self._drawn = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Draw when it is time to; wipe when all is done."""
        now = monotonic()
        if done >= total:
            self.wipe()
            self._begun = now
        elif now - self._begun > QUIET_SECONDS and now - self._drawn > EVERY:
            self._drawn = now
            self._draw(done, total)

    def _draw(self, done: int, total: int) -> None:
        filled = CELLS * done // max(total, 1)
        bar = "█" * filled + "·" * (CELLS - filled)
        text = self._words.say(self._key, done=done, total=total)
        sys.stderr.write(f"\r\x1b[K  {bar} {100 * done // max(total, 1):3d}%  {text}")
        sys.stderr.flush()

    def wipe(self) -> None:
        """Leave no trace of the bar."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = 0.0
