"""The API described in OpenAPI 3.1, read off the catalogue: nothing is written twice."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields_dict

from domain.catalogue import CATALOGUE
from domain.decision import FOUNDER

from ..facts import choices, plain
from ..ledger import fact_types, parameters
from ..words.words import Words
from .attachment import KINDS, UNKNOWN
from .examples import DIGEST, Text, answer_text, example, facts_text, id_of
from .forms import OFFERED, is_record, is_sealed

if TYPE_CHECKING:
    from domain.decision import Decision, Topic

ROOT = "/api/v1"
MOST = 2**53 - 1  # what every JSON reader keeps exactly
Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer", "minimum": -MOST, "maximum": MOST}
PLAIN: Mapping[Any, Schema] = {
    str: TEXT,
    int: NUMBER,
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
}
AS_OF: Schema = {
    "name": "tinh-den", "in": "query", "schema": TEXT,
    "description": "21/8/2025, 21/8/2025 14:30, 2025-08-21",
}  # fmt: skip
KEY: Schema = {
    "name": "Idempotency-Key", "in": "header",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
}  # fmt: skip
WRONG = ("400", "401", "403", "404", "409", "413", "415", "422", "503")


def description() -> Schema:
    """The whole description."""
    words = Words("vi")
    components: dict[str, Schema] = dict(_shared())
    paths: dict[str, Schema] = {}
    for topic in CATALOGUE.topics.values():
        for decision in topic.decisions:
            for path, params in _places(topic, decision):
                paths[path] = {"post": _deciding(words, topic, decision, params, components)}
        paths |= _reading(words, topic)
    paths |= _sheets(words)
    paths |= _files(words)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": words.text("web.api.title"),
            "description": words.text("web.api.about"),
            "version": "1",
        },
        "security": [{"machine": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"machine": {"type": "http", "scheme": "bearer"}},
            "schemas": components,
            "responses": {"problem": _answer("problem", kind="application/problem+json")},
        },
    }


def _places(topic: "Topic", decision: "Decision") -> Iterator[tuple[str, list[Schema]]]:
    """Where a decision is asked for: what is created may be given its id, or gets the next."""
    if decision.by == (FOUNDER,):
        return
    if decision.creates or topic.singleton:
        yield f"{ROOT}/{topic.name}/{decision.name}", []
    if not topic.singleton:
        yield f"{ROOT}/{topic.name}/{{id}}/{decision.name}", [_id(topic)]


def _id(topic: "Topic") -> Schema:
    return {**_path("id"), "example": id_of(topic)}


def _path(name: str) -> Schema:
    pattern = {"type": "string", "minLength": 1, "pattern": "^[^/?#%.\\\\\\s]+$"}
    return {"name": name, "in": "path", "required": True, "schema": pattern}


def _deciding(
    words: Words,
    topic: "Topic",
    decision: "Decision",
    params: list[Schema],
    components: dict[str, Schema],
) -> Schema:
    name = f"{topic.name}.{decision.name}"
    components.setdefault(name, _facts(words, topic, decision, components))
    around = components["asked"]["properties"]
    asked: Schema = {"type": "object", "properties": {**around, "facts": _ref(name)}}
    asked["additionalProperties"] = False
    shown = _examples(words, topic, decision, components)
    needed = components[name].get("required")
    if needed:
        asked["required"] = ["facts"]
    roles = ", ".join(words.value("role", role) for role in decision.by)
    event = answer_text(topic, "")
    receipt = _answer("receipt", example=example(components["receipt"], components, event))
    sources = "; ".join(dict.fromkeys(map(words.source, decision.source)))
    return {
        "operationId": name + (".on" if params else ""),
        "tags": [topic.name],
        "summary": words.text(f"decision.{name}"),
        "description": f"{words.text(f'decision.{name}.help')} {roles}. {sources}.",
        "parameters": [*params, KEY],
        "requestBody": {
            "required": bool(needed),
            "content": {"application/json": {"schema": asked, "examples": shown}},
        },
        "responses": {"200": receipt, "201": receipt, **_wrong()},
    }


def _examples(
    words: Words, topic: "Topic", decision: "Decision", components: dict[str, Schema]
) -> dict[str, Schema]:
    """What must be said, and everything that can be; both only tried out."""
    facts, text = components[f"{topic.name}.{decision.name}"], facts_text(words, topic, decision)
    found = {
        name: example(facts, components, text, whole=name == "whole") for name in ("least", "whole")
    }
    return {
        name: {
            "summary": words.text(f"web.api.example.{name}"),
            "value": {"facts": said, "try": True},
        }
        for name, said in found.items()
    }


def _facts(
    words: Words, topic: "Topic", decision: "Decision", components: dict[str, Schema]
) -> Schema:
    empty = parameters(decision.decide)
    types = fact_types(decision)
    properties = {
        field: {
            **_schema(words, topic, field, kind, components),
            "description": words.label(field, topic.name),
        }
        for field, kind in types.items()
    }
    needed = [field for field in types if empty[field].default is empty[field].empty]
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": needed} if needed else found


def _schema(
    words: Words, topic: "Topic", field: str, kind: Any, components: dict[str, Schema]
) -> Schema:
    """What is taken for a fact of a type; enumerations by the values that have words."""

    def inner(kind: Any) -> Schema:
        return _schema(words, topic, field, kind, components)

    if plain(kind) is not kind:
        kinds = [one for one in get_args(kind) if one is not type(None)]
        found = [inner(one) for one in kinds]
        null: list[Schema] = [{"type": "null"}] if type(None) in get_args(kind) else []
        return {"anyOf": [*found, *null]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": inner(get_args(kind)[0])}
    if get_origin(kind) is dict:
        return {"type": "object", "additionalProperties": inner(get_args(kind)[1])}
    if is_record(kind):
        return _record(words, topic, kind, components)
    values = () if OFFERED & {field, f"{topic.name}.{field}"} else choices(words, topic.name, field)
    if kind is str and values:
        return {"type": "string", "enum": sorted({*values, ""})}
    return TEXT if is_sealed(kind) else dict(PLAIN[kind])


def _record(words: Words, topic: "Topic", kind: Any, components: dict[str, Schema]) -> Schema:
    name = f"{topic.name}.{kind.__name__}"
    if name not in components:
        components[name] = {}  # a record may hold its like
        hints, attributes = get_type_hints(kind), fields_dict(kind)
        needed = [member for member, one in attributes.items() if one.default is NOTHING]
        components[name] = {
            "type": "object",
            "properties": {
                member: _schema(words, topic, member, hint, components)
                for member, hint in hints.items()
            },
            **({"required": needed} if needed else {}),
        }
    return _ref(name)


def _reading(words: Words, topic: "Topic") -> dict[str, Schema]:
    noun = words.text(f"topic.{topic.name}")
    found = [
        {"name": "search", "in": "query", "schema": TEXT},
        {"name": "open", "in": "query", "schema": {"enum": ["0", "1"]}},
    ]
    text = answer_text(topic, noun)
    here, one = f"{ROOT}/{topic.name}", f"{ROOT}/{topic.name}/{{id}}"
    return {
        here: _get(f"{topic.name}.list", noun, [*found, AS_OF], "lines", text),
        one: _get(f"{topic.name}.card", noun, [_id(topic), AS_OF], "card", text),
        f"{one}/history": _get(f"{topic.name}.history", noun, [_id(topic), AS_OF], "events", text),
    }


def _sheets(words: Words) -> dict[str, Schema]:
    from ..sheets import every_kind

    found: dict[str, Schema] = {}
    for kind in every_kind():
        said, path = words.text(f"sheet.{kind.name}"), f"{ROOT}/sheets/{kind.name}"
        text = answer_text(CATALOGUE.topics[kind.topic], said)
        if kind.of_one and not CATALOGUE.topics[kind.topic].singleton:
            params = [_id(CATALOGUE.topics[kind.topic]), AS_OF]
            found[f"{path}/{{id}}"] = _get(f"sheet.{kind.name}", said, params, "sheet", text)
        else:
            found[path] = _get(f"sheet.{kind.name}", said, [AS_OF], "sheet", text)
    return found


def _files(words: Words) -> dict[str, Schema]:
    """Files are put in here, named in facts by their hash, and fetched here."""
    label, binary = words.text("web.api.file"), {"type": "string", "format": "binary"}
    sent: Schema = {"type": "object", "required": ["file"], "properties": {"file": binary}}
    said = {"sha256": DIGEST, "name": f"{label}.pdf"}
    kept = example(_shared_schemas()["file"], {}, said.__getitem__)
    digest = {**_path("sha256"), "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"}}
    types = sorted({UNKNOWN, *(kind.type for kind in KINDS.values())})
    found = {"description": "file", "content": {type: {"schema": binary} for type in types}}
    return {
        f"{ROOT}/minh-chung": {
            "post": {
                "operationId": "file.put",
                "summary": label,
                "description": words.text("web.api.file.help"),
                "requestBody": {
                    "required": True,
                    "content": {"multipart/form-data": {"schema": sent}},
                },
                "responses": {"201": _answer("file", example=kept), **_wrong()},
            }
        },
        f"{ROOT}/minh-chung/{{sha256}}": {
            "get": {
                "operationId": "file.get",
                "summary": label,
                "parameters": [{**digest, "example": DIGEST}],
                "responses": {"200": found, **_wrong()},
            }
        },
    }


def _get(name: str, summary: str, params: list[Schema], answer: str, text: Text) -> Schema:
    schemas = _shared_schemas()
    shown = example(schemas[answer], schemas, text)
    responses = {"200": _answer(answer, example=shown), **_wrong()}
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": params,
            "responses": responses,
        }
    }


def _wrong() -> Schema:
    return {code: {"$ref": "#/components/responses/problem"} for code in WRONG}


def _answer(name: str, *, kind: str = "application/json", example: Any = None) -> Schema:
    shown = {} if example is None else {"example": example}
    return {"description": name, "content": {kind: {"schema": _ref(name), **shown}}}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(needed: str, **properties: Schema) -> Schema:
    return {"type": "object", "required": needed.split(), "properties": properties}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


@cache
def _shared_schemas() -> Mapping[str, Schema]:
    return dict(_shared())


def _shared() -> Iterator[tuple[str, Schema]]:
    """What every request and answer is made of."""
    whole: Schema = {"type": "integer"}
    yes: Schema = {"type": "boolean"}
    any_object: Schema = {"type": "object"}
    day: Schema = {"type": ["string", "null"], "format": "date"}
    office = {**_object("", role=TEXT, unit=TEXT), "additionalProperties": False}
    paper = {**_object("", name=TEXT, date=TEXT, sha256=TEXT), "additionalProperties": False}
    for one in (office, paper):
        del one["required"]
    yield (
        "asked",
        {
            "type": "object",
            "properties": {
                "facts": any_object,
                "valid": day,
                "document": {"anyOf": [paper, {"type": "null"}]},
                "office": {"anyOf": [office, {"type": "null"}]},
                "try": {"type": "boolean", "default": False},
            },
        },
    )
    event = _object("stream type sentence", stream=TEXT, type=TEXT, sentence=TEXT)
    yield "event", event
    yield (
        "receipt",
        _object(
            "recorded events",
            recorded=yes,
            again=yes,
            command=TEXT,
            first=whole,
            events=_list(_ref("event")),
        ),
    )
    line = _object(
        "topic id version status title open",
        topic=TEXT,
        id=TEXT,
        version=whole,
        status=TEXT,
        title=TEXT,
        unit=TEXT,
        due=day,
        day=day,
        note=TEXT,
        open=yes,
    )
    yield "line", line
    yield "lines", _object("position items", position=whole, items=_list(_ref("line")))
    yield (
        "card",
        {"allOf": [_ref("line"), _object("state todo", state=any_object, todo=_list(any_object))]},
    )
    yield "events", _object("items", items=_list(_ref("event")))
    yield (
        "sheet",
        _object("sheet columns rows", sheet=TEXT, columns=_list(TEXT), rows=_list(_list({}))),
    )
    yield "file", _object("sha256 name size", sha256=TEXT, name=TEXT, size=whole)
    texts = dict.fromkeys(("type", "title", "detail", "instance", "code", "source", "cure"), TEXT)
    yield (
        "problem",
        _object("type title status code facts", status=whole, facts=any_object, **texts),
    )
