"""Somebody who asks: at which desk, in which language, of which moment."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from ..desk import Desk
    from ..views.reader import Views
    from ..words.words import Words

Progress = Callable[[int, int], None]


@frozen
class Asker:
    """``views`` are of the moment asked for and ``today`` is its day; ``words`` know its names."""

    desk: "Desk"
    words: "Words"
    views: "Views"
    today: date
    progress: Progress | None = None
