"""The typed parts of a plan written as data."""

from attrs import frozen

from .structured import Day, ItemKind, LongText, Text, Texts, Time, Weekday, Whole


@frozen
class Heading:
    """What stands above the plan, and to whom it goes."""

    title: Text
    symbol: Text
    period: Text = ""
    bases: Texts = ()
    recipients: Texts = ()
    parent: Text = ""


@frozen
class Conference:
    """The day of the conference; ``weekday`` is the one the text names, 0 for none."""

    day: Day
    starts: Time = ""
    weekday: Weekday = 0
    place: Text = ""


@frozen
class ItemRow:
    """One item of the programme."""

    title: Text
    kind: ItemKind = ""
    minutes: Whole = 0


@frozen
class TaskRow:
    """A task: due on a day, within a window from ``start``, or ``days`` from the conference."""

    clause: Text
    title: Text
    lead: Text
    cooperating: Texts = ()
    due: Day | None = None
    start: Day | None = None
    days: Whole | None = None


@frozen
class NoteRow:
    """A fault of the plan's own text, pointed out and not mended."""

    note: LongText
    where: Text = ""
