"""A refusal is a code and facts; its sentence is made elsewhere."""

import pytest

from domain.refusal import Refusal, require, require_text


def test_what_holds_is_not_refused() -> None:
    require(True, "never")
    require("anything", "never")


def test_what_does_not_hold_is_refused_with_its_facts() -> None:
    with pytest.raises(Refusal) as refused:
        require((), "recipients_empty", plan="KH-2025-01")
    assert refused.value.code == "recipients_empty"
    assert refused.value.facts == {"plan": "KH-2025-01"}


@pytest.mark.parametrize("blank", ["", " ", "\n", "\t \n", "\N{NO-BREAK SPACE}"])
def test_a_blank_text_is_missing(blank: str) -> None:
    with pytest.raises(Refusal) as refused:
        require_text(title="Kế hoạch", reason=blank, note="")
    assert (refused.value.code, refused.value.facts) == ("text_missing", {"field": "reason"})


def test_texts_that_say_something_pass() -> None:
    require_text(title="Kế hoạch", reason=".")
