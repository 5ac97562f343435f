"""Whatever is typed is text: recorded as it is, shown as it is, never markup, never a way out."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any, get_args, get_origin
from urllib.parse import quote, unquote
from zipfile import ZipFile

import pytest
from attrs import evolve, fields_dict, has
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.facts import plain, record_of
from adapters.ledger import Command, fact_types
from adapters.sheets import every_kind
from adapters.web import plots
from adapters.web.forms import LONG
from adapters.web.screens import screens
from domain.catalogue import CATALOGUE
from domain.refusal import Refusal
from tests.properties.commands import story
from tests.stories import told

from .conftest import House
from .same import founded_house, papers
from .test_api import Program

MARK = "zq7"
HOSTILE = (
    f"<script>{MARK}</script>",
    f'"><img src=x onerror={MARK}()>',
    f"'><svg/onload={MARK}()>",
    f"{{{{7*7}}}}{{%raw%}}${{{MARK}}}",
    f"javascript:{MARK}",
    f"\u202e{MARK}\u202d\u2066",
    f"</textarea></title></style><script>{MARK}</script>",
    f"\U0001f409𠜎{MARK}",
    f'=HYPERLINK("http://{MARK}")',
    f"<!--{MARK}",
    f"&lt;script&gt;{MARK}&amp;",
)
NAMES = {"children", "group", "groups", "desk"}  # by which later decisions find things
HANDLERS = re.compile(r"\son[a-z]+\s*=", re.IGNORECASE)


LEADING = ("href", "src", "action", "formaction", "xlink:href")
ELSEWHERE = ("javascript:", "data:text", "vbscript:", "//", "http:", "https:")


class Markup(HTMLParser):
    """What a browser would see as elements and attributes."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.bad: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if tag == "script" and "src" not in names:
            self.bad.append("script")
        if tag == "img" and names.get("src") == "x":
            self.bad.append("img")
        for name, value in attrs:
            said = "".join((value or "").split()).lower()
            if name.startswith("on") or name == "style":
                self.bad.append(f"{tag} {name}")
            if name in LEADING and said.startswith(ELSEWHERE):
                self.bad.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        if MARK in data:
            self.bad.append("comment")


def check(answer: Any, where: str) -> None:
    """An answer shows what was typed and lets none of it be anything else."""
    assert answer.status_code < 500, where
    kind = answer.headers.get("content-type", "")
    if "spreadsheetml" in kind:
        return _workbook(answer.content, where)
    if "json" in kind or "octet" in kind:
        return None
    text = answer.text
    if "html" in kind:
        assert not Markup(text).bad, (where, Markup(text).bad)
        assert f"<script>{MARK}" not in text
    return None


def _workbook(content: bytes, where: str) -> None:
    with ZipFile(BytesIO(content)) as packed:
        for name in packed.namelist():
            text = packed.read(name).decode("utf-8", "replace")
            assert "<script" not in text, where
            assert not re.search(r"<f[ >]", text), f"{where}: a text became a formula"
            assert f"http://{MARK}" not in text or "rels" not in name, where


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A ledger whose every free text is hostile: a story told with each text fact replaced."""
    house = founded_house(tmp_path_factory.mktemp("chu") / "so")
    recorded = 0
    for number, command in enumerate(story()):
        recorded += _record(house, papers(command)[0], number)
    assert recorded > 20
    yield house
    house.close()


def _record(house: House, command: Command, number: int) -> int:
    """Record a command with every text that may be anything made hostile; else, as it was."""
    found = CATALOGUE.decision(command.decision)
    assert found
    kinds = fact_types(found[1])
    poisoned = dict(command.facts)
    taken = 0
    for field, kind in kinds.items():
        if field in NAMES:
            continue
        if field not in poisoned:
            if plain(kind) is not str or field not in LONG:
                continue
            trial = {**poisoned, field: HOSTILE[number % len(HOSTILE)]}
        else:
            trial = {**poisoned, field: _hostile(poisoned[field], kind, number)}
        if trial == poisoned:
            continue
        try:
            house.desk.ledger.try_out([evolve(command, facts=trial)])
        except Exception:  # noqa: BLE001, S112 - a fact that must be an id, a name of a rule, …
            continue
        poisoned, taken = trial, taken + 1
        number += 1
    for facts in (poisoned, command.facts):
        try:
            house.desk.ledger.record(evolve(command, facts=facts))
        except Refusal:  # it speaks of something by a name that has become hostile
            taken = 0
        else:
            return taken
    return 0


def _hostile(value: Any, kind: Any, number: int) -> Any:
    kind = plain(kind)
    text = HOSTILE[number % len(HOSTILE)]
    if kind is str and isinstance(value, str):
        return text if _prose(value) else value
    if get_origin(kind) is tuple and value:
        inner = record_of(get_args(kind)[0])
        if inner is str:
            return tuple(text if _prose(one) else one for one in value)
        if has(inner):
            return tuple(_row(row, inner, text) for row in value)
    return value


def _row(row: Any, kind: Any, text: str) -> Any:
    if not isinstance(row, dict):
        return row
    free = {name for name, one in fields_dict(kind).items() if one.type is str}
    return {n: text if n in free and _prose(value) else value for n, value in row.items()}


def _prose(value: Any) -> bool:
    """Whether a text is words, and no name that something else is found by."""
    return isinstance(value, str) and " " in value


def everything(house: House) -> Iterator[str]:
    """Every page of a ledger."""
    fixed = [s.path for s in screens() if "GET" in s.methods and "{" not in s.path]
    yield from (path for path in fixed if path not in ("/ra", "/vao/oidc", "/vao/oidc/ve"))
    for topic in CATALOGUE.topics:
        yield f"/so/{topic}"
    for kind in every_kind():
        if not kind.of_one:
            yield f"/bang/{kind.name}"
            yield f"/bang/{kind.name}?tai=xlsx"
    for line in house.desk.views.lines("WHERE topic != 'person' OR id < 'CB-006' ORDER BY name"):
        id = quote(line.id, safe="")
        yield from (f"/so/{line.topic}/{id}", f"/so/{line.topic}/{id}/lich-su", f"/vi-sao/{id}")
        yield from _own(line.topic, id)
        for kind in every_kind():
            if kind.of_one and kind.topic == line.topic:
                yield f"/bang/{kind.name}/{id}"
                yield f"/bang/{kind.name}/{id}?tai=xlsx"
        for one in CATALOGUE.topics[line.topic].decisions:
            if not one.creates:
                yield f"/lam/{line.topic}.{one.name}/{id}"
    for seq in range(0, house.size, 3):
        yield f"/kiem-toan/su-kien/{seq}"


def _own(topic: str, id: str) -> list[str]:
    return {
        "nomination": [f"/de-nghi/{id}"],
        "session": [f"/hop/{id}", f"/hop/{id}/bien-ban", f"/hop/{id}/BP-001"],
        "conference": [
            f"/hoi-nghi/{id}",
            f"/don-tiep/{id}",
            f"/don-tiep/{id}/W1",
            f"/don-tiep/{id}/danh-sach",
        ],
        "delegation": [f"/dai-bieu/{id}"],
        "budget": [f"/kinh-phi/{id}"],
        "plan": [f"/tien-do/{id}", f"/man-hinh/{id}"],
    }.get(topic, [])


def test_stored_text_stays_text_on_every_page(poisoned: House) -> None:
    shown = 0
    members = [poisoned.sign_in(person) for person in ("CB-003", "CB-010", "CB-001")]
    for number, path in enumerate(everything(poisoned)):
        answer = members[number % 3].get(path)
        check(answer, path)
        shown += MARK in answer.text
        if number % 7 == 0:
            check(members[0].get(path, headers={"hx-request": "true"}), path)
    assert shown > 60, "the marks are on the pages, as text"


def test_stored_text_stays_text_in_english_and_in_the_past(poisoned: House) -> None:
    member = poisoned.sign_in("CB-003")
    member.post("/toi/ngon-ngu", {"ngon-ngu": "en"})
    for path in ("/", "/so/task", "/so/plan", "/kiem-toan/lich-su", "/kiem-toan/so-sanh?tu=%2350"):
        check(member.get(path), path)
        check(member.get(f"{path}{'&' if '?' in path else '?'}tinh-den={poisoned.size - 1}"), path)


def test_the_api_tells_hostile_text_as_json(poisoned: House) -> None:
    program, said = Program(poisoned, "CB-003"), 0
    for topic in CATALOGUE.topics:
        answer = program.get(f"/{topic}")
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"
        said += MARK in answer.text
    assert said


# Reflected


def test_typed_into_addresses_it_stays_text(poisoned: House) -> None:
    members = [poisoned.sign_in(person) for person in ("CB-003", "CB-010")]
    names = ("tim", "trang", "tinh-den", "ban", "don-vi", "loai", "hat-giong", "so", "chu-de", "theo",
             "tu", "den", "nguoi", "quyet-dinh", "chu", "truoc", "dong", "tra-loi", "award", "subject",
             "plan", "works", "year", "kind", "achievements", "khoa", "ve", "tinh-trang", "title", "on", "mo",
             "state", "code", "error", "xac-nhan", "tat-ca", "x")  # fmt: skip
    paths = [s.path for s in screens() if "GET" in s.methods]
    for number, path in enumerate(paths):
        text = HOSTILE[number % len(HOSTILE)]
        filled = re.sub(r"{plan}", "KH-2025-01", path).replace("{decision}", "task.assign")
        filled = re.sub(r"{[^}]+}", quote(text, safe=""), filled)
        for names_ in (names[::2], names[1::2]):
            query = "&".join(f"{name}={quote(text)}" for name in names_)
            check(members[number % 2].get(f"{filled}?{query}"), filled)
        for name in names:
            check(members[number % 2].get(f"{filled}?{name}={quote(text)}"), f"{filled} {name}")
        check(poisoned.guest().get(f"{filled}?ve={quote(text)}"), filled)


@pytest.mark.parametrize("text", HOSTILE)
def test_typed_into_cookies_and_headers_it_stays_text(poisoned: House, text: str) -> None:
    from base64 import urlsafe_b64encode

    member = poisoned.sign_in("CB-003")
    said = urlsafe_b64encode(text.encode()).decode()
    member.client.cookies.set("da-lam", said)
    member.client.cookies.set("ngon-ngu", quote(text))
    check(member.get("/", headers={"user-agent": quote(text), "referer": quote(text)}), text)
    poisoned.site.people.book.now  # noqa: B018
    from adapters.accounts import sessions

    sessions.begin(poisoned.site.people.book, "CB-003", how="test", agent=text)
    check(poisoned.sign_in("CB-003").get("/toi"), text)


@pytest.mark.parametrize("text", HOSTILE)
def test_plots_are_drawn_of_text_and_nothing_else(text: str) -> None:
    said = plots.Text(text, text, text, text, (text, text, text), "vi")
    drawn = [
        plots.bars(said, [text, text], [plots.Bar(text, (3, 4))]),
        plots.dots(said, [plots.Dots(text, (1, -2))]),
    ]
    for svg in drawn:
        assert not [bad for bad in Markup(str(svg)).bad if "style" not in bad], svg
        assert f"<script>{MARK}" not in svg
        assert "<img" not in svg


# Forms: what was typed comes back as it was, beside the refusal


def test_what_a_refused_form_gives_back_is_text(poisoned: House) -> None:
    members = {p: poisoned.sign_in(p) for p in ("CB-001", "CB-003", "CB-004", "CB-005", "CB-010")}
    before, number = poisoned.size, 0
    for topic in CATALOGUE.topics.values():
        for one in topic.decisions:
            text = HOSTILE[number % len(HOSTILE)]
            number += 1
            member = next(
                (m for m in members.values() if _opens(m, f"{topic.name}.{one.name}")), None
            )
            if member is None:
                continue
            facts = {
                name: text
                for field in fact_types(one)
                for name in (f"f.{field}", f"f.{field}.0.key", f"f.{field}.0.title")
            }
            path = f"/lam/{topic.name}.{one.name}"
            check(
                member.post(path, {**facts, "do": "thu", "on": text, "valid": text, "paper": text}),
                path,
            )
    assert poisoned.size == before


def _opens(member: Any, decision: str) -> bool:
    return bool(member.get(f"/lam/{decision}").status_code == 200)


def test_letters_that_are_none_are_refused_or_told_as_they_are(site: House) -> None:
    unit, before = site.sign_in("CB-013"), site.size
    facts = {"plan": "KH-2025-01", "answer_by": "25/8/2025", "subject": "Xin"}
    for text in (
        "a\0b",
        "\ud800".encode("utf-8", "replace").decode(),
        "x" * 900_000,
        "\u200b" * 5000,
        "\x1b[2J\x07",
    ):
        answer = unit.post("/don-vi/kien-nghi", {**facts, "text": text})
        assert answer.status_code < 500, answer.text[:300]
        check(answer, "kien-nghi")
    for path in ("/", "/so/request", "/don-vi"):
        check(site.sign_in("CB-004").get(path), path)
    assert site.size >= before


# Nothing that is typed anywhere breaks a page

JUNK = st.text(max_size=40) | st.sampled_from(
    ["9" * 5000, "-1", "1e9", "٣", "²", "\0", "../..", "%00", "#0", "0", "31/2/2025", "9999-12-31", "1/1/1",
     "KH-2025-01", "BP-001", "NV-001", "'", '"', "\\", "{{", "%s", "{0}", "NaN", "null", "=1", "\ud7ff", "ĐX-2025-001",
     "5/13/2025 25:61", "31/12/9999 23:59", "0001-01-01T00:00", "#999999999999999999", "CQ", "CB-001"]
)  # fmt: skip
LOOKED = settings(
    max_examples=150, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
GETS = [s for s in screens() if "GET" in s.methods]
POSTS = [s for s in screens() if "POST" in s.methods and "/khoa-may" not in s.path and s.path not in {"/ra", "/toi/phien"}
         and "xuat" not in s.path and "kiem-chung" not in s.path]  # fmt: skip


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = House(told(tmp_path_factory.mktemp("rac") / "so"), "2025-08-20 16:30")
    yield made
    made.close()


def _filled(path: str, parts: list[str]) -> str:
    given = iter(parts)
    return re.sub(
        r"{[^}]+}",
        lambda _: quote(next(given, "x").encode("utf-8", "replace"), safe="") or "x",
        path,
    )


@LOOKED
@given(screen=st.sampled_from(GETS), parts=st.lists(JUNK, min_size=3, max_size=3),
       query=st.dictionaries(st.sampled_from(["tim", "trang", "tinh-den", "tu", "den", "so", "dong", "truoc", "year",
       "nguoi", "hat-giong", "chu-de", "theo", "ban", "don-vi", "award", "kind", "subject", "loai"]), JUNK, max_size=4))  # fmt: skip
def test_no_address_breaks_a_page(
    agency: House, screen: Any, parts: list[str], query: dict[str, str]
) -> None:
    before = agency.size
    member = _member(agency, "CB-004")
    clean = {k: v.encode("utf-8", "replace").decode() for k, v in query.items()}
    answer = member.get(_filled(screen.path, parts), params=clean)
    assert answer.status_code < 500, (answer.request.url, answer.text[-300:])
    assert answer.status_code in (303, 204) or answer.text.strip(), unquote(str(answer.request.url))
    assert agency.size == before


@LOOKED
@given(screen=st.sampled_from(POSTS), parts=st.lists(JUNK, min_size=3, max_size=3), who=st.sampled_from(["CB-001", "CB-013"]),
       form=st.dictionaries(st.sampled_from(["do", "on", "note", "percent", "done", "year", "award", "subject", "kind", "plan",
       "achievements", "valid", "paper_day", "office", "ago", "who", "movement", "name", "granted", "answer", "buoc", "nominations",
       "item", "member", "agreed", "nguoi", "mat-khau", "ma", "viec", "hours", "thu-tu-x", "f.title", "f.days", "f.items.0.title"]),
       JUNK, max_size=6))  # fmt: skip
def test_no_form_breaks_a_page_and_junk_is_not_recorded(
    agency: House, screen: Any, parts: list[str], form: dict[str, str], who: str
) -> None:
    before = agency.size
    clean = {k: v.encode("utf-8", "replace").decode() for k, v in form.items()}
    answer = _member(agency, who).post(_filled(screen.path, parts), {**clean, "buoc": "xem"})
    assert answer.status_code < 500, (answer.request.url, clean, answer.text[-300:])
    assert agency.size == before, (screen.path, clean)


_signed: dict[tuple[int, str], Any] = {}


def _member(house: House, person: str) -> Any:
    key = id(house), person
    if key not in _signed or _signed[key].get("/toi").status_code != 200:
        _signed[key] = house.sign_in(person)
    return _signed[key]


@pytest.mark.parametrize("typed", ["9" * 5000, "#" + "9" * 15, "0", "#0", "-1", "1/1/1", "31/12/9999", "9999-12-31T23:59",
                                   "0001-01-01", "29/2/2025", "\0", "x" * 9000, "12h", "25:61", "1/1/2025 24:00"])  # fmt: skip
def test_every_moment_that_can_be_typed_has_a_page(agency: House, typed: str) -> None:
    office, before = agency.sign_in("CB-004"), agency.size
    for path in (
        "/",
        "/so/task",
        "/so/task/NV-001",
        "/tien-do/KH-2025-01",
        "/hop/PH-2025-01",
        "/kiem-toan",
        "/khong-co",
    ):
        answer = office.client.get(path, params={"tinh-den": typed})
        assert answer.status_code < 500, (path, typed)
        assert "<h1" in answer.text, path
    program = Program(agency, "CB-004", name=f"m{abs(hash(typed))}")
    answer = program.client.get("/api/v1/task", params={"tinh-den": typed}, headers=program.headers)
    assert answer.status_code < 500
    assert agency.size == before
