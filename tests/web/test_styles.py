"""How buttons look is said once, for every page."""

import re

import pytest

from adapters.web.page import STATIC

SHARED = "thidua.css"
OTHERS = sorted(
    one.name for one in STATIC.glob("*.css") if one.name not in (SHARED, "projector.css")
)


def selectors(name: str) -> set[str]:
    """What a style sheet says something about, outside of what is for some widths only."""
    text = re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", "", text)
    return {one.strip() for head in re.findall(r"([^{}]+)\{", text) for one in head.split(",")}


@pytest.mark.parametrize("name", OTHERS)
def test_no_page_has_buttons_of_its_own(name: str) -> None:
    buttons = {one for one in selectors(SHARED) if "button" in one}
    assert "button.secondary" in buttons
    assert not buttons & selectors(name)
