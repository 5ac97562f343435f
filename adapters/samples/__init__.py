"""A real plan and an invented staff to try everything on: Sở Ngoại vụ Hải Phòng, August 2025.

The plan is the published one; the people are invented, every one of them.
"""

from pathlib import Path

HERE = Path(__file__).parent
PLAN = HERE / "ke-hoach-so-ngoai-vu-hai-phong-2025.toml"
ROLL = HERE / "nhan-su-so-ngoai-vu-hai-phong.toml"
STORY = HERE / "chuyen-chay-thu.toml"
