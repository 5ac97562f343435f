"""Citations of texts as the rulebook writes them, said in English where that is asked for.

The symbol of a text ("NĐ-CP") is part of its name and stays: it is what one searches for.
"""

import re

# Longer words first, so that none is eaten by a shorter one.
_ENGLISH = (
    ("quy định chuyển tiếp", "transitional rules"),
    ("đã hết hiệu lực", "expired"),
    ("Kế hoạch, mục", "the plan, clause"),
    ("văn bản thay", "the text that replaces"),
    ("sửa đổi bởi", "amended by"),
    ("Công văn", "Letter"),
    ("Kế hoạch", "Plan"),
    ("Phụ lục", "Annex"),
    ("Luật", "Law"),
    ("Điều", "Article"),
    ("mục", "clause"),
    ("năm", "of"),
    ("NĐ", "Decree"),
    ("QĐ", "Decision"),
    ("TT", "Circular"),
)


def citation(source: str, language: str) -> str:
    """A citation in a language: in English "Decree 152/2025/NĐ-CP Article 49"."""
    if language == "vi":
        return source
    for vietnamese, english in _ENGLISH:
        source = re.sub(rf"(?<![/\w-]){vietnamese}(?![\w/-])", english, source)
    return source
