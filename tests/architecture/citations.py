"""What may be cited as the source of a rule: clauses of the plan, BR-01 to BR-76, articles."""

import re

from adapters.coverage import clauses

PLAN = "Kế hoạch "
CLAUSES = {*clauses(), "I", "II", "III"}  # and its sections as a whole; IV and V have no parts
RULES = {f"BR-{number:02d}" for number in range(1, 77)}
RULE = re.compile(r"BR-\d+")
REMARK = re.compile(r" \([^)]*\)$")
TEXT = re.compile(r"(Luật|NĐ|TT|QĐ) \d+/\d{4}/[A-ZĐ]+\d*(-[A-ZĐ]+)*")  # a text as a whole
ARTICLE = re.compile(
    r"(Luật|NĐ|Nghị định|TT|Thông tư|QĐ) ?\d+/\d{4}\S*,? "
    r"((Điều \d+(\.\d+)*[a-zđ]?(, )?)+|(PL|Phụ lục) [IVX]+\S*(, [IVX]+\.\d+)?)"
)


def is_clause(named: str) -> bool:
    """Whether "II.2.4", or each of "II.2.4, V", is a clause of the plan."""
    return all(clause.strip() in CLAUSES for clause in named.split(","))


def is_law(citation: str) -> bool:
    """Whether "NĐ 98/2023 Điều 30.7 (BR-06)", an article, or a rule is named that exists.

    A remark in brackets may follow; rules named there must exist, and one of them is enough.
    """
    rules = RULE.findall(citation)
    if rules:
        return set(rules) <= RULES
    return any(form.match(citation) for form in (ARTICLE, TEXT))


def is_known(source: str) -> bool:
    """Whether the source of a decision or a refusal, such as "III.2a" or "BR-06", exists."""
    return is_clause(source) or is_law(source)


def unknown(line: str) -> list[str]:
    """The citations of a line "Nguồn: Kế hoạch III.2a; BR-06" that name nothing known."""
    cited = [part.strip() for part in line.removeprefix("Nguồn:").rstrip(".").split(";")]
    return [
        part
        for part in cited
        if not (
            is_clause(REMARK.sub("", part).removeprefix(PLAN))
            if part.startswith(PLAN)
            else is_law(part)
        )
    ]
