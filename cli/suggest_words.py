"""How proposals, their reasons and conflicts are said; from plain data, as ``--json`` gives it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from adapters.words.words import Words

Data = dict[str, Any]


class Said:
    """The sentences of one language."""

    def __init__(self, words: "Words") -> None:
        self.words = words

    def say(self, key: str, /, **facts: Any) -> str:
        """A sentence of this page."""
        return self.words.say(f"suggest.{key}", **facts)

    def person(self, id: str) -> str:
        """Who is meant."""
        return self.words.value("person", id)

    def bound(self, bound: Data) -> str:
        """A bound: "giới tính nữ, ít nhất 1"."""
        return self.words.say("record.bound", **bound)

    def measures(self, measures: "Mapping[str, int]") -> str:
        """How balanced a list is, measure by measure."""
        return "; ".join(
            self.say(f"measure.{name}", value=abs(value)) for name, value in measures.items()
        )

    def presence(self, who: Data) -> str:
        """Why somebody is on the list."""
        if who["always"]:
            return self.say("always")
        if who["needed"]:
            return self.say("needed", bound=self._side(who["needed"], "maximum"))
        return self.say("balanced")

    def absence(self, who: Data) -> str:
        """Why somebody is not, against the one in whose place they would fit best."""
        out = self.person(who["instead_of"])
        for side, beside in (("short", "maximum"), ("over", "minimum")):
            if who[side]:
                return self.say(side, out=out, bound=self._side(who[side], beside))
        if who["weaker"]:
            return self.say(f"weaker.{who['weaker']}", out=out)
        return self.say("equal", out=out)

    def _side(self, bounds: list[Data], beside: str) -> str:
        """Bounds without their other side, which is not what stands in the way."""
        return self.words.listed([self.bound({**bound, beside: None}) for bound in bounds])

    def rule(self, rule: Data) -> str:
        """One rule of a conflict."""
        return self.say(f"rule.{rule['side']}", **self._facts(rule))

    def cure(self, cure: Data) -> str:
        """What to ask for so that one rule of a conflict gives way."""
        rule, to = cure["rule"], cure["to"]
        if to is None:
            return self.say("cure.not_alone", rule=self.rule(rule))
        key = f"cure.{rule['side']}"
        if rule["side"] == "seats":
            key += ".fewer" if to < rule["limit"] else ".more"
        return self.say(key, to=to, **self._facts(rule))

    def _facts(self, rule: Data) -> Data:
        return {"limit": rule["limit"], **(rule["bound"] or {})}
