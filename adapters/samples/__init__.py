"""Two agencies to try everything on: a department's real plan, a commune's invented one.

The people are invented, every one of them; so are the commune and all its papers.
"""

from pathlib import Path

from attrs import frozen

HERE = Path(__file__).parent
PLAN = HERE / "ke-hoach-so-ngoai-vu-hai-phong-2025.toml"
ROLL = HERE / "nhan-su-so-ngoai-vu-hai-phong.toml"
STORY = HERE / "chuyen-chay-thu.toml"


@frozen
class Sample:
    """A roll, a plan, and the story told with them; ``key`` is what words about it go by."""

    key: str
    roll: Path
    plan: Path
    story: Path


DEPARTMENT = Sample("so", ROLL, PLAN, STORY)
COMMUNE = Sample(
    "xa",
    HERE / "xa-tan-hoa-lac-nhan-su.toml",
    HERE / "xa-tan-hoa-lac-ke-hoach-2025.toml",
    HERE / "xa-tan-hoa-lac-chuyen.toml",
)
# As they are typed, in both languages.
SAMPLES = {"so": DEPARTMENT, "department": DEPARTMENT, "xa": COMMUNE, "commune": COMMUNE}
