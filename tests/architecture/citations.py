"""What may be cited as the source of a rule: clauses of the plan, BR-01 to BR-76, articles."""

import re

# The clauses of the plan, in its own order; "I" to "V" are its sections as a whole.
CLAUSES = (
    *("0.1", "I", "I.1", "I.2", "I.3", "I.4", "II", "II.1"),
    *("II.2.1", "II.2.2", "II.2.3", "II.2.4", "II.2.5", "II.2.6a", "II.2.6b", "II.2.7", "II.2.8"),
    *("III", "III.1a", "III.1b"),
    *("III.2a", "III.2b", "III.2c", "III.2d", "III.2e", "III.2f", "III.2g"),
    *("III.3a", "III.3b", "III.3c", "IV", "V"),
)
RULES = {f"BR-{number:02d}" for number in range(1, 77)}
RULE = re.compile(r"BR-\d+")
REMARK = re.compile(r" \([^)]*\)$")
TEXT = re.compile(r"(Luật|NĐ|TT|QĐ) \d+/\d{4}/[A-ZĐ]+\d*(-[A-ZĐ]+)*")  # a text as a whole
ARTICLE = re.compile(
    r"(Luật|NĐ|Nghị định|TT|Thông tư|QĐ) ?\d+/\d{4}\S*,? "
    r"((Điều \d+(\.\d+)*[a-zđ]?(, )?)+|(PL|Phụ lục) [IVX]+\S*(, [IVX]+\.\d+)?)"
)


def is_known(citation: str) -> bool:
    """Whether one citation ("Kế hoạch III.2a", "NĐ 98/2023 Điều 30.7 (BR-06)") is a real source.

    A remark in brackets may follow; rules named there must exist, and one of them is enough.
    """
    rules = RULE.findall(citation)
    if rules:
        return set(rules) <= RULES
    named = REMARK.sub("", citation.strip().removeprefix("Kế hoạch ").removeprefix("mục "))
    return named in CLAUSES or any(form.match(named) for form in (ARTICLE, TEXT))


def unknown(line: str) -> list[str]:
    """The citations of a line "Nguồn: …; …" that name nothing known."""
    cited = line.removeprefix("Nguồn:").rstrip(".").split(";")
    return [citation.strip() for citation in cited if not is_known(citation)]
