"""The pages of ``thidua luat`` for people."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from adapters.words.citation import citation
from adapters.words.values import hundredths

from . import law
from .page import GAP, bold, dim, length, pad, pairs, red, show, wrapped

if TYPE_CHECKING:
    from adapters.words.words import Words
    from domain.law import Award, Rule, Rules

    from .session import Session

ID = 9  # columns for a rule's id


def rules_page(session: "Session", rules: "Rules") -> None:
    """Print everything in force on a day."""
    words = session.words
    lines = [bold(words.say("law.head", day=rules.day, rules=rules.id))]
    lines += texts(words, rules)
    lines += ["", bold(words.text("law.rules"))]
    for rule in rules.rulebook.rules.values():
        lines += rule_lines(words, rules, rule)
    lines += ["", bold(words.text("law.awards")), *awards(words, rules)]
    lines += [
        "",
        bold(words.text("law.settings")),
        *settings(words, rules),
        "",
        *marks(words, rules),
    ]
    show(lines)


def texts(words: "Words", rules: "Rules") -> list[str]:
    """The texts in force, and a warning about those that were not read."""
    lines = wrapped("; ".join(cited(words, rules.texts)), first=GAP)
    unread = cited(words, rules.national.unread)
    if unread:
        lines += map(red, wrapped(words.say("law.unread", texts=unread), first=GAP))
    return lines


def cited(words: "Words", sources: Iterable[str]) -> list[str]:
    """Texts as they are cited in the reader's language."""
    return [citation(source, words.language) for source in sources]


def rule_lines(words: "Words", rules: "Rules", rule: "Rule") -> list[str]:
    """A rule in a sentence, and under it what it does, its figure, its source and mark."""
    sentence = words.text(f"rule.{rule.id}")
    lines = wrapped(sentence, first=f"{GAP}{pad(rule.id, ID)}")
    facts = " · ".join(filter(None, state(words, rules, rule)))
    return [*lines, *map(dim, wrapped(facts, first=" " * (len(GAP) + ID)))]


def state(words: "Words", rules: "Rules", rule: "Rule") -> Iterable[str]:
    """Who sets a rule, how it stands, its figure, and where it is written."""
    data = law.rule_data(rules, rule)
    yield words.text(f"law.by.{rule.by}")
    yield standing(words, rule, data)
    if data["figure"]:
        yield words.say(f"law.unit.{rule.unit}", number=data["figure"])
    yield source(words, data)


def standing(words: "Words", rule: "Rule", data: dict[str, Any]) -> str:
    """Whether a rule is enforced, or what the agency has adopted for it."""
    if rule.binds:
        return words.text("law.applied") if data["source"] else ""
    if rule.setting in {"", "caps", "local"}:
        return words.value("binding", data["binding"])
    if not data["adopted"]:
        return words.text("law.unset")
    return "" if rule.setting in law.OWN else words.value(rule.setting, data["adopted"])


def source(words: "Words", data: dict[str, Any]) -> str:
    """A source with its mark: "NĐ 98/2023/NĐ-CP Điều 30.7, NĐ 152/2025/NĐ-CP kế thừa [V98]"."""
    if not data["source"]:
        return words.text("value.mark.none" if data["mark"] == "none" else "law.not_read")
    if data["mark"] == "design":
        return words.say("law.follows", rule=data["source"])
    said = citation(data["source"], words.language)
    if data["carried"]:
        said = words.say(
            "law.carried", source=said, carried=citation(data["carried"], words.language)
        )
    return f"{said} [{data['mark']}]"


# Awards


def awards(words: "Words", rules: "Rules") -> list[str]:
    """The awards, and the base salary they are counted in."""
    salary = law.base_salary(rules)
    said = words.say("law.unit.dong", number=salary) if salary else words.text("law.unset")
    lines = [line for award in rules.awards.values() for line in award_lines(words, rules, award)]
    lines += map(dim, wrapped(words.text("law.unverified"), first=GAP))
    return [*lines, *pairs([(words.text("law.base_salary"), said)])]


def award_lines(words: "Words", rules: "Rules", award: "Award") -> list[str]:
    """Name and code, and under it everything else."""
    head = f"{GAP}{words.value('award', award.code)} {dim(award.code)}"
    facts = [
        *award_facts(words, rules, award),
        f"{citation(award.source, words.language)} [{award.mark}]",
    ]
    return [head, *map(dim, wrapped(" · ".join(facts), first=GAP * 2))]


def award_facts(words: "Words", rules: "Rules", award: "Award") -> list[str]:
    """Who decides, the council's part, coefficients by subject, the standard, the dossier."""
    data = law.award_data(rules, award)
    found = [words.value("decides", award.decides)]
    if data["share"]:
        key = "law.ballot" if award.ballot else "law.share"
        found.append(words.say(key, share=data["share"]))
    for kind in award.subjects:
        figure = hundredths(words, data["coefficients"][kind], award.unverified.get(kind, 0))
        subject = words.value("subject_kind", kind)
        found += [words.say("law.coefficient", kind=subject, figure=figure)] if figure else []
    if award.requires:
        found.append(words.say("law.standard", rule=award.requires.rule))
    parts = words.listed([words.value("part", part) for part in award.dossier])
    return [*found, words.say("law.dossier", parts=parts)]


# The agency's own rules and the legend


def settings(words: "Words", rules: "Rules") -> list[str]:
    """Every setting with its value; "not adopted" where it is empty."""
    from domain.settings import Settings

    if rules.settings is None:
        return [dim(f"{GAP}{words.text('law.settings.none')}")]
    names = [field.name for field in Settings.__attrs_attrs__]
    unset = words.text("law.unset")
    return pairs([(words.label(n), setting(words, rules, n) or unset) for n in names], most=34)


def setting(words: "Words", rules: "Rules", name: str) -> str:
    """A setting as people write it, "" when it is empty."""
    value = getattr(rules.settings, name)
    if isinstance(value, bool):
        return words.value(name, value)
    return words.value("award" if name == "shares" else name, value) if value else ""


def marks(words: "Words", rules: "Rules") -> list[str]:
    """What the marks mean, those that occur."""
    known = words.under("value.mark.")
    used = {law.rule_data(rules, rule)["mark"] for rule in rules.rulebook.rules.values()}
    said = [f"{mark} {text}" for mark, text in known.items() if mark in used and mark != "none"]
    return list(map(dim, wrapped(words.say("law.marks", marks=said))))


# Comparing


def changes_page(session: "Session", first: "Rules", second: "Rules") -> None:
    """Print what changed between two days."""
    words = session.words
    ids = {"one_rules": first.id, "other_rules": second.id}
    head = words.say("law.compare.head", one=first.day, other=second.day, **ids)
    lines = _texts_changed(words, first, second)
    for id, rule in first.rulebook.rules.items():
        before = " · ".join(filter(None, state(words, first, rule)))
        after = " · ".join(filter(None, state(words, second, rule)))
        lines += _changed(words, f"{id} {words.text(f'rule.{id}')}", before, after)
    for code, award in first.awards.items():
        before = " · ".join(award_facts(words, first, award))
        after = " · ".join(award_facts(words, second, award))
        lines += _changed(words, words.value("award", code), before, after)
    lines += _settings_changed(words, first, second)
    show([*map(bold, wrapped(head)), "", *(lines or [words.text("law.compare.same")])])


def _texts_changed(words: "Words", first: "Rules", second: "Rules") -> list[str]:
    before, after = ("; ".join(cited(words, rules.texts)) for rules in (first, second))
    return _changed(words, words.text("law.texts"), before, after)


def _settings_changed(words: "Words", first: "Rules", second: "Rules") -> list[str]:
    from domain.settings import Settings

    lines = []
    for field in Settings.__attrs_attrs__:
        said = [
            setting(words, rules, field.name) if rules.settings else "" for rules in (first, second)
        ]
        lines += _changed(words, words.label(field.name), *said)
    salaries = [law.base_salary(rules) for rules in (first, second)]
    said = [words.say("law.unit.dong", number=n) if n else "" for n in salaries]
    return lines + _changed(words, words.text("law.base_salary"), *said)


def _changed(words: "Words", what: str, before: str, after: str) -> list[str]:
    if before == after:
        return []
    labels = [words.text("law.compare.before"), words.text("law.compare.after")]
    column = max(map(length, labels))
    lines = wrapped(what, rest=GAP)
    for label, said in zip(labels, (before, after), strict=True):
        shown = said or words.text("law.unset")
        lines += wrapped(shown, first=f"{GAP}{dim(pad(label, column))}{GAP}")
    return lines
