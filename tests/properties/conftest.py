"""How long hypothesis searches: everywhere the same on CI, anew each time on a desk."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "desk", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "ci", settings.get_profile("desk"), derandomize=True, print_blob=True, database=None
)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
