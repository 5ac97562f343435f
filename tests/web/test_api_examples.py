"""Every example in the description fits its own schema, and the program takes its shape."""

from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from adapters.web.openapi import description
from domain.catalogue import CATALOGUE
from domain.decision import FOUNDER

from .same import founded_house
from .test_api import Program

DESCRIPTION = description()
KNOWN = {"components": DESCRIPTION["components"]}
MALFORMED = 400  # said of what is of no shape to be decided on


def operations() -> Iterator[tuple[str, str, Any]]:
    """(path, method, operation) of all there are."""
    for path, methods in DESCRIPTION["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def decisions() -> list[tuple[str, str, Any]]:
    """(path, name, value) of every example of a decision."""
    found = []
    for path, _, operation in operations():
        sent = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        for name, one in sent.get("examples", {}).items():
            found.append((path, name, one["value"]))
    return found


def faults(schema: Any, value: Any) -> list[str]:
    checker = jsonschema_rs.Draft202012Validator({**schema, **KNOWN}, validate_formats=True)
    return [fault.message for fault in checker.iter_errors(value)]


def test_every_decision_and_every_read_has_examples() -> None:
    shown = {path for path, _, _ in decisions()}
    for topic in CATALOGUE.topics.values():
        for decision in topic.decisions:
            ends = tuple(f"{part}/{decision.name}" for part in (topic.name, "{id}"))
            places = [
                p for p in shown if p.startswith(f"/api/v1/{topic.name}/") and p.endswith(ends)
            ]
            assert places or decision.by == (FOUNDER,), (topic.name, decision.name)
    for path, method, operation in operations():
        for answer in (operation["responses"].get(code) for code in ("200", "201")):
            content = (answer or {}).get("content", {})
            assert "application/json" not in content or "example" in content["application/json"], (
                path
            )
        for one in operation.get("parameters", ()):
            assert one["in"] != "path" or "example" in one, (method, path)


def test_every_example_fits_its_schema() -> None:
    for path, _, operation in operations():
        sent = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        for one in sent.get("examples", {}).values():
            assert faults(sent["schema"], one["value"]) == [], (path, one["value"])
        for code in ("200", "201"):
            said = operation["responses"].get(code, {}).get("content", {}).get("application/json")
            assert not said or faults(said["schema"], said["example"]) == [], (
                path,
                said["example"],
            )
        for one in operation.get("parameters", ()):
            if "example" in one:
                assert faults(one["schema"], one["example"]) == [], path


def test_an_example_that_does_not_fit_would_be_found() -> None:
    sent = DESCRIPTION["paths"]["/api/v1/task/assign"]["post"]["requestBody"]
    schema = sent["content"]["application/json"]["schema"]
    for facts in ({"titel": "x"}, {"due": "hôm qua"}, {}):
        wrong: dict[str, Any] = {"facts": facts}
        assert faults(schema, wrong), wrong


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """A program that may ask for everything, on an agency that was just founded."""
    made = founded_house(tmp_path_factory.mktemp("examples") / "so")
    yield Program(made, "CB-003")
    made.close()


def test_the_program_takes_the_shape_of_every_example(office: Program) -> None:
    """What the rules say of it is another matter: it is decided on, never called malformed."""
    for path, name, value in decisions():
        place = path.removeprefix("/api/v1")
        parameters = DESCRIPTION["paths"][path]["post"]["parameters"]
        ids = [one["example"] for one in parameters if one["name"] == "id"]
        place = place.replace("{id}", ids[0] if ids else "")
        answer = office.post(place, value)
        assert answer.status_code < 500, (path, name, answer.text)
        assert answer.status_code != MALFORMED, (path, name, value, answer.json())
