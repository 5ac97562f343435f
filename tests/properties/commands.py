"""Commands for generated histories: one whole story in order, and strays from anywhere.

The story leads into every topic, so that chance finds deep states; the strays knock on every door
with facts that fit, nearly fit, or cannot fit at all.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count
from random import Random
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import evolve as change
from hypothesis import strategies as st

from adapters.codec import Document
from adapters.ledger import Command, Ledger, fact_types
from adapters.rulebook import load
from adapters.storage.memory import MemoryStore
from domain.awards import DISCIPLINES, PARTS, RATINGS, SCOPES, TYPES
from domain.call import SHAPES
from domain.catalogue import TOPICS
from domain.committee import LEVELS, POSTS
from domain.composition import DELEGATE_KINDS, DIMENSIONS
from domain.conflict import DECLARABLE
from domain.decision import ROLES
from domain.dossier import SHARED
from domain.law import AWARDS
from domain.lesson import KINDS as EXEMPLARS
from domain.logistics import AREAS
from domain.outline import REQUIRED
from domain.paper import EFFECTS
from domain.personal import OCCASIONS
from domain.publicity import CHANNELS, THEMES
from domain.settings import BALLOTS, RECUSALS, TIE_BREAKS

from ..bdd.world import CLAUSES, PEOPLE, UNITS, World

TODAY = date(2025, 8, 12)
PLAN, SECOND = "KH-2025-01", "KH-2025-02"
DIRECTOR, OFFICE, CLERK, HTQT, LS = "CB-001", "CB-003", "CB-004", "CB-005", "CB-006"
MEMBERS = ("CB-001", "CB-002", "CB-003", "CB-005", "CB-006")
NOMINATIONS = ("ĐX-2025-001", "ĐX-2025-002", "ĐX-2025-003")
WITHIN, BEYOND = NOMINATIONS[:2], NOMINATIONS[2]  # the Director's power
BLOC = "Khối thi đua"
FILED = "Lưu: VT, VP."

Ids = Iterator[int]


def numbered(*commands: Command, ids: Ids) -> tuple[Command, ...]:
    """Commands with ids that are the same in every run."""
    return tuple(change(c, command=f"L-{n}") for c, n in zip(commands, ids, strict=False))


def founded() -> World:
    """A founded agency on a store that forgets."""
    world = World(MemoryStore())
    world.found()
    return world


def story() -> tuple[Command, ...]:
    """From the plan to the honours, each decision by who may take it."""
    return numbered(
        *_preparation(),
        *_movements(),
        *_review(),
        *_exemplars(),
        *_waves(),
        *_papers(),
        *_honours(),
        *_seal(),
        *_packets(),
        *_personal(),
        ids=count(),
    )


def _preparation() -> Iterator[Command]:
    settings = {"document": "QĐ 05", "since": TODAY, "quorum": "2/3"}
    shares = {"certificate_of_commendation": 51}
    yield Command("agency.adopt_settings", "CQ", {**settings, "shares": shares}, DIRECTOR)
    for plan in (PLAN, SECOND):
        draft = {"title": "Kế hoạch", "symbol": "KH", "conference": TODAY, "weekday": 3}
        yield Command("plan.draft", plan, draft, OFFICE)
        yield Command("plan.write_clause", plan, {"clause": "III.2a", "text": "Chuẩn bị"}, OFFICE)
        yield Command("plan.approve", plan, {}, DIRECTOR)
        yield Command("plan.number", plan, {}, CLERK)
        yield Command("plan.issue", plan, {}, CLERK)
    task = {"plan": PLAN, "clause": "III.2a", "title": "Báo cáo", "lead": "HTQT", "days": 2}
    yield Command("task.assign", "NV-001", {**task, "cooperating": ["LS"]}, OFFICE)
    yield Command("task.confirm", "NV-001", {}, LS)
    yield Command("task.report", "NV-001", {"percent": 50, "note": "Được nửa"}, HTQT)
    yield Command("task.complete", "NV-001", {"evidence": "BC 12"}, HTQT)
    yield from _committee()
    below = {"child": "An Biên", "agency": "UBND phường", "document": "KH 7", "due": TODAY}
    yield Command("plan.link_child", PLAN, below, OFFICE)
    held = {"child": "An Biên", "held": TODAY, "document": "BC 7"}
    yield Command("plan.report_child", PLAN, held, OFFICE)
    asks = {"plan": PLAN, "subject": "Phông", "text": "Thiếu phông", "answer_by": TODAY}
    yield Command("request.raise", "YC-001", asks, LS)
    yield Command("request.advise", "YC-001", {"advice": "Mượn"}, OFFICE)
    yield Command("request.decide", "YC-001", {"granted": True, "answer": "Mượn"}, DIRECTOR)


def _movements() -> Iterator[Command]:
    files = {"code": "A", "counted": "Hồ sơ", "measured_in": "hồ sơ", "target": 40}
    whose = {"title": "Thi đua", "reach": "Toàn Sở", "goals": "Tốt hơn", "indicators": [files]}
    past = {"first_year": 2020, "last_year": 2025, "document": "KH 9", "launched": "2020-03-11"}
    yield Command("movement.register", "PT-01", {**whose, **past}, OFFICE)
    result = {"year": 2024, "text": "Xong", "evidence": "BC 3", "values": {"A": 30}}
    yield Command("movement.report", "PT-01", result, HTQT)
    back = {"unit": "HTQT", "year": 2024, "reason": "Thiếu"}
    yield Command("movement.give_back", "PT-01", back, OFFICE)
    yield Command("movement.report", "PT-01", result, HTQT)
    yield Command("movement.report", "PT-01", {**result, "correction": "Sót"}, HTQT)
    parts = ("results", "shortcomings", "causes", "lessons", "directions")
    yield Command("movement.evaluate", "PT-01", dict.fromkeys(parts, "Rõ"), OFFICE)
    yield Command("movement.approve", "PT-01", {}, DIRECTOR)
    yield Command("movement.end", "PT-01", {"document": "QĐ 70"}, DIRECTOR)
    next = {"first_year": 2025, "last_year": 2030, "text": "Hãy", "follows": "PT-01"}
    units = ["HTQT", "LS"]
    drafted = {**whose, **next, "plan": PLAN, "units": units}
    yield Command("movement.draft", "PT-02", drafted, OFFICE)
    yield Command("movement.launch", "PT-02", {"document": "KH 60"}, DIRECTOR)
    yield Command("movement.respond", "PT-02", {"text": "Quyết tâm"}, HTQT)
    task = {"task": "NV-003", "plan": PLAN, "clause": "III.2a", "title": "Số hóa", "due": TODAY}
    yield Command("movement.pledge", "PT-02", task, HTQT)
    yield Command("task.complete", "NV-003", {"evidence": "BC 5"}, HTQT)
    yield Command("movement.report", "PT-02", {**result, "year": 2025}, LS)


def _exemplars() -> Iterator[Command]:
    told = {"kind": "initiative", "title": "Số hóa", "summary": "Nhanh gấp đôi"}
    whose = {"people": ["CB-009"], "movement": "PT-01"}
    yield Command("exemplar.describe", "ĐH-001", {**told, **whose}, HTQT)
    yield Command("exemplar.recognise", "ĐH-001", {"document": "QĐ 30"}, DIRECTOR)
    yield Command("exemplar.link", "ĐH-001", {"nomination": NOMINATIONS[0]}, HTQT)
    spread = {"unit": "LS", "document": "KH 12", "how": "Tập huấn", "evidence": "BB 05"}
    yield Command("exemplar.spread", "ĐH-001", spread, OFFICE)
    yield Command("exemplar.confirm", "ĐH-001", {}, LS)
    yield Command("exemplar.describe", "ĐH-002", {**told, "household": "Hộ bà Tư"}, LS)
    yield Command("exemplar.withdraw", "ĐH-002", {"reason": "Trùng"}, OFFICE)


def _committee() -> Iterator[Command]:
    body = {"plan": PLAN, "name": "Ban Tổ chức", "document": "QĐ 22", "level": LEVELS[0]}
    yield Command("committee.establish", "BTC-2025-01", body, DIRECTOR)
    yield Command("committee.appoint", "BTC-2025-01", {"person": OFFICE, "post": "head"}, DIRECTOR)
    yield Command("committee.entrust", "BTC-2025-01", {"task": "NV-001"}, OFFICE)


def _waves() -> Iterator[Command]:
    wave, tied = "ĐTĐ-2025-01", ("HTQT", "LS", "LT")
    opened = {"movement": "PT-02", "title": "Đợt 1", "document": "KH 9"}
    yield Command("campaign.open", wave, {**opened, "start": TODAY, "end": TODAY}, OFFICE)
    yield Command("campaign.enter", wave, {"entrants": [*tied, "HTQT/Tổ 1"]}, OFFICE)
    criteria = [{"code": code, "text": "Nội dung", "most": 20} for code in ("A", "B")]
    caps = {"most": 2, "percent": 50, "large": 3, "sample": 2, "seed_source": "Xổ số ngày 12/8"}
    sheet = {"criteria": criteria, "tie_break": ["B"], "document": "HD 1", **caps}
    yield Command("campaign.adopt_sheet", wave, sheet, DIRECTOR)
    scored = {"points": {"A": 9, "B": 8}, "evidence": {"A": "BC 1", "B": "BC 2"}}
    for who in (HTQT, LS, "CB-007"):
        yield Command("campaign.score", wave, scored, who)
    yield Command("campaign.draw", wave, {"seed": "27"}, OFFICE)
    for unit in ("HTQT", "LS"):
        checked = {"entrant": unit, "points": scored["points"], "reason": "Đúng hồ sơ"}
        yield Command("campaign.check", wave, checked, OFFICE)
    yield Command("campaign.rank", wave, {}, OFFICE)
    votes = {"HTQT": 5, "LS": 3, "LT": 3}
    yield Command("campaign.ballot", wave, {"votes": votes, "minutes": "BB 9"}, OFFICE)
    said = {"order": ["LT", "LS"], "reason": "Địa bàn khó hơn"}
    yield Command("campaign.decide_tie", wave, said, DIRECTOR)
    yield Command("campaign.declare", wave, {"commended": 1, "document": "TB 3"}, DIRECTOR)


def _record() -> Iterator[Command]:
    paper = {"document": "QĐ 02"}
    yield Command("record.rate", "CB-009", {"year": 2024, "rating": "excellent", **paper}, OFFICE)
    for year in (2022, 2023, 2024):
        past = {"award": "base_emulation_fighter", "year": year, "decision": "QĐ 02"}
        yield Command("record.credit", "CB-009", past, OFFICE)
    work = {"work": "SK-1", "title": "Sáng kiến", "year": 2024, "scope": "province", **paper}
    yield Command("record.recognise", "CB-009", work, OFFICE)


def _review() -> Iterator[Command]:
    yield from _record()
    opened = {"plan": PLAN, "closes": TODAY, "document": "CV 8"}
    yield Command("call.open", "ĐT-2025-01", opened, OFFICE)
    facts = {"plan": PLAN, "subject": "CB-009", "achievements": ["Đề án"]}
    for id, award in zip(
        NOMINATIONS,
        ("base_emulation_fighter", "certificate_of_commendation", "provincial_emulation_fighter"),
        strict=True,
    ):
        works = ["SK-1"] if id == BEYOND else []
        yield Command("nomination.propose", id, {**facts, "award": award, "works": works}, HTQT)
    compiled = {"plan": PLAN, "nominations": NOMINATIONS}
    yield Command("compilation.compile", "TH-2025-01", compiled, OFFICE)
    yield Command("compilation.submit", "TH-2025-01", {"document": "TTr 12"}, OFFICE)
    leaders = {"chair": DIRECTOR, "secretary": OFFICE, "document": "QĐ 21"}
    yield Command("council.constitute", "HĐ-2025", {**leaders, "members": MEMBERS}, DIRECTOR)
    place = {"day": TODAY, "starts": "14:30", "place": "Phòng họp A"}
    convened = {"council": "HĐ-2025", "compilation": "TH-2025-01", **place}
    yield Command("session.convene", "PH-2025-01", convened, OFFICE)
    for member in MEMBERS[:4]:
        yield Command("session.arrive", "PH-2025-01", {"member": member}, OFFICE)
    yield Command("session.open", "PH-2025-01", {}, DIRECTOR)
    for vote, nomination in zip(("BP-001", "BP-002"), WITHIN, strict=True):
        yield from _vote(vote, nomination)
    yield from _paper()
    yield Command("session.close", "PH-2025-01", {"minutes": "BB 03"}, OFFICE)


def _vote(id: str, nomination: str) -> Iterator[Command]:
    yield Command("vote.open", id, {"session": "PH-2025-01", "nomination": nomination}, OFFICE)
    for member in MEMBERS[:4]:
        yield Command("vote.cast", id, {"agrees": True}, member)
    opinion = {"member": MEMBERS[4], "agrees": True, "document": "Phiếu ý kiến"}
    yield Command("vote.record_opinion", id, opinion, OFFICE)
    yield Command("vote.close", id, {}, OFFICE)


def _paper() -> Iterator[Command]:
    yield Command("session.arrive", "PH-2025-01", {"member": MEMBERS[4]}, OFFICE)
    opened = {"session": "PH-2025-01", "nominations": [BEYOND]}
    yield Command("ballot_paper.open", "LP-001", opened, OFFICE)
    for member in MEMBERS:
        yield Command("ballot_paper.cast", "LP-001", {"agreed": [BEYOND]}, member)
    yield Command("ballot_paper.close", "LP-001", {}, OFFICE)


def _papers() -> Iterator[Command]:
    yield from _publicity()
    yield from _checklist()
    for id, more in (
        ("VB-2025-001", {}),
        ("VB-2025-002", {"about": "VB-2025-001", "effect": "replaces"}),
    ):
        said = {"plan": PLAN, "form": "BC", "abstract": "Tổng kết", "recipients": ["HTQT", FILED]}
        yield Command("document.draft", id, {**said, **more}, OFFICE)
        yield Command("document.revise", id, {"reason": "Sai tên", "abstract": "Sơ kết"}, OFFICE)
        yield Command("document.sign", id, {}, DIRECTOR)
        yield Command("document.number", id, {}, CLERK)
        yield Command("document.issue", id, {}, CLERK)
    yield Command("document.draft", "VB-2025-003", said, OFFICE)
    yield Command("document.discard", "VB-2025-003", {"reason": "Trùng"}, OFFICE)
    yield Command("document.send", "VB-2025-002", {"channel": "Trục văn bản"}, CLERK)
    took = {"recipient": "HTQT", "receiver": "Ngô Văn Sơn"}
    yield Command("document.receive", "VB-2025-002", took, HTQT)
    kept = {"heading": "Hội nghị", "years": 10, "basis": "QĐ 7"}
    yield Command("document.file", "VB-2025-001", kept, CLERK)
    back = {"notice": "TB 3", "reason": "Sai số liệu"}
    yield Command("document.recall", "VB-2025-002", back, DIRECTOR)
    yield Command("document.give_back", "VB-2025-002", {"recipient": "HTQT"}, CLERK)
    sent = {"plan": PLAN, "signer": DIRECTOR, "issued": TODAY, "recipients": ["LS", "VP"]}
    yield Command("document.circulate", "VB-2025-004", sent, CLERK)


def _publicity() -> Iterator[Command]:
    item = {"plan": PLAN, "title": "Tin", "theme": "exemplars", "channel": "portal"}
    for id in ("TT-001", "TT-002"):
        yield Command("publicity.plan", id, {**item, "unit": "HTQT", "due": TODAY}, OFFICE)
    yield Command("publicity.publish", "TT-001", {"link": "https://a.vn/1"}, HTQT)
    seen = {"evidence": "Ảnh chụp", "views": 120, "articles": 2}
    yield Command("publicity.add_evidence", "TT-001", seen, OFFICE)
    yield Command("publicity.drop", "TT-002", {"reason": "Trùng tin"}, OFFICE)


def _checklist() -> Iterator[Command]:
    item = {"plan": PLAN, "area": "sound", "text": "Micro", "unit": "HTQT", "person": "CB-009"}
    for id in ("HC-001", "HC-002"):
        yield Command("logistics.add", id, {**item, "days": 0, "time": "13:30"}, OFFICE)
    yield Command("logistics.report", "HC-001", {"ready": False, "note": "Hỏng"}, "CB-009")
    yield Command("logistics.report", "HC-001", {"ready": True}, HTQT)
    yield Command("logistics.check", "HC-001", {}, OFFICE)
    yield Command("logistics.drop", "HC-002", {"reason": "Thuê ngoài"}, OFFICE)


def _honours() -> Iterator[Command]:
    yield Command("compilation.present", "TH-2025-01", {"document": "TTr 15"}, OFFICE)
    yield Command("award.decide", "KT-2025-01", {"nominations": WITHIN}, DIRECTOR)
    yield Command("award.number", "KT-2025-01", {}, CLERK)
    yield Command("award.issue", "KT-2025-01", {"recipients": ["VP"]}, CLERK)
    yield Command("award.confer", "KT-2025-01", {"ordinal": 1}, OFFICE)
    yield from _upward()
    yield from _arranged()
    yield from _delegates()
    yield from _held()
    yield from _door()
    yield from _speeches()
    yield from _report()
    yield from _money()
    yield Command("request.close", "YC-001", {"outcome": "Đã treo"}, OFFICE)
    yield Command("plan.close", PLAN, {"report": "BC 90"}, DIRECTOR)


def _arranged() -> Iterator[Command]:
    half = {"minutes": 60, "sitting": "morning", "starts": "08:00", "place": "Hội trường"}
    yield Command("conference.arrange", PLAN, half, OFFICE)
    lines = [{"says": "name", "text": "HỘI NGHỊ"}, {"says": "place_date", "text": "12/8/2025"}]
    yield Command("conference.set_backdrop", PLAN, {"lines": lines}, OFFICE)
    yield Command("conference.approve_backdrop", PLAN, {}, DIRECTOR)
    for circle, people in (("leaders", [DIRECTOR]), ("staff", ["CB-009", HTQT])):
        yield Command("conference.settle", PLAN, {"circle": circle, "people": people}, OFFICE)
    guests = {"circle": "guests", "unnamed": 3}
    yield Command("conference.settle", PLAN, guests, OFFICE)
    kinds = ("opening", "report", "honours", "speeches", "delegates", "guidance", "closing")
    items = [{"title": kind, "item_kind": kind, "minutes": 8} for kind in kinds]
    yield Command("conference.set_programme", PLAN, {"items": items}, OFFICE)
    yield Command("conference.assign_speaker", PLAN, {"item": 2, "speaker": OFFICE}, OFFICE)
    shorter = {"item": 2, "minutes": 5, "reason": "Đã gửi trước"}
    yield Command("conference.shorten", PLAN, shorter, OFFICE)


def _held() -> Iterator[Command]:
    yield Command("conference.open", PLAN, {"at": "08:05"}, OFFICE)
    for item, begins, ends in ((1, "08:05", "08:10"), (2, "08:10", "08:30")):
        yield Command("conference.begin", PLAN, {"item": item, "at": begins}, OFFICE)
        yield Command("conference.end", PLAN, {"item": item, "at": ends}, OFFICE)
    later = {"item": 3, "after": 4, "reason": "Chờ đại biểu"}
    yield Command("conference.postpone", PLAN, later, OFFICE)
    yield Command("conference.drop", PLAN, {"item": 6, "reason": "Cấp trên bận"}, DIRECTOR)
    for item in (4, 3, 5, 7):
        yield Command("conference.begin", PLAN, {"item": item}, OFFICE)
        yield Command("conference.end", PLAN, {"item": item}, OFFICE)
    closed = {"attendance": 41, "minutes_paper": "BB 05"}
    yield Command("conference.close", PLAN, closed, OFFICE)


def _door() -> Iterator[Command]:
    guest = {"name": "Lê Văn Bình", "organisation": "Sở Nội vụ", "invited_as": "guest"}
    staff = {"person": HTQT, "invited_as": "official"}
    for id, invited, reply in (("GM-001", guest, "coming"), ("GM-002", staff, "not_coming")):
        yield Command("invitation.draft", id, {"plan": PLAN, **invited}, OFFICE)
        yield Command("invitation.sign", id, {}, DIRECTOR)
        yield Command("invitation.number", id, {}, CLERK)
        yield Command("invitation.send", id, {"way": "by_hand"}, CLERK)
        yield Command("invitation.deliver", id, {"received_by": "Bảo vệ"}, CLERK)
        answered = {"reply": reply, "answered_by": "Thư ký", "how": "Điện thoại"}
        yield Command("invitation.answer", id, answered, OFFICE)
    yield Command("invitation.cancel", "GM-002", {"reason": "Đi công tác"}, OFFICE)
    walk_in = {"remark": "Thẻ phóng viên"}
    for number, (who, movement, more) in enumerate(
        (
            *(("GM-001", "badge", {}), ("GM-001", "entered", {}), (HTQT, "entered", {})),
            *(("VL-B1-4", "entered", walk_in), (HTQT, "left", {})),
        ),
        start=1,
    ):
        at = {"plan": PLAN, "desk": "B1", "day": TODAY, "time": f"13:5{number}", **more}
        yield Command("presence.note", who, {**at, "number": number, "movement": movement}, LS)
    known = {"plan": PLAN, "person": "CB-009", "reason": "Xem lại ảnh"}
    yield Command("presence.identify", "VL-B1-4", known, OFFICE)


def _speeches() -> Iterator[Command]:
    text = {"title": "Tham luận", "plan": PLAN, "pictures": True}
    one = {**text, "author": "HTQT", "author_kind": "collective", "field": "Đối ngoại"}
    yield Command("speech.propose", "TL-001", {**one, "new_model": True}, HTQT)
    yield Command("speech.propose", "TL-002", {**text, "author": LS, "field": "Lãnh sự"}, LS)
    yield Command("speech.propose", "TL-003", {**text, "author": LS, "field": "Lễ tân"}, LS)
    first, second = (Document(sha256=digit * 64) for digit in "12")
    yield Command("speech.give_text", "TL-001", {}, HTQT, document=first)
    yield Command("speech.give_back", "TL-001", {"reason": "Dài"}, OFFICE)
    yield Command("speech.give_text", "TL-001", {}, HTQT, document=second)
    chosen = {"speeches": ["TL-001", "TL-002"]}
    yield Command("showcase.choose", PLAN, chosen, OFFICE)
    replaced = {"out": "TL-002", "speech": "TL-003", "reason": "Có hình ảnh"}
    yield Command("showcase.replace", PLAN, replaced, DIRECTOR)
    yield Command("showcase.order", PLAN, {"speeches": ["TL-003", "TL-001"]}, OFFICE)
    yield Command("speech.approve", "TL-001", {}, DIRECTOR, document=second)
    yield Command("speech.reopen", "TL-001", {"reason": "Thiếu số liệu"}, DIRECTOR)
    yield Command("speech.withdraw", "TL-002", {"reason": "Trùng"}, LS)


def _report() -> Iterator[Command]:
    on = "TK-2025-01"
    yield Command("report.begin", on, {"plan": PLAN, "title": "Báo cáo tổng kết"}, OFFICE)
    yield Command("report.add_section", on, {"code": "youth", "title": "Đoàn"}, OFFICE)
    for section in (*REQUIRED, "youth"):
        text = "Có {tasks_assigned} nhiệm vụ"
        yield Command("report.write", on, {"section": section, "text": text}, OFFICE)
    yield Command("report.pin", on, {"codes": ["tasks_late", "awards_to.individual"]}, OFFICE)
    yield Command("report.pin", on, {}, OFFICE)
    asked = {"units": ["HTQT", "LS"], "deadline": TODAY}
    yield Command("report.put_out", on, asked, OFFICE)
    yield Command("report.opine", on, {"section": "causes", "text": "Nêu rõ hơn"}, HTQT)
    yield Command("report.agree", on, {}, LS)
    yield Command("report.answer", on, {"number": 1, "taken": True}, OFFICE)
    yield Command("report.submit", on, {"document": "TTr 20"}, OFFICE)
    yield Command("report.give_back", on, {"reason": "Sửa lỗi"}, DIRECTOR)
    yield Command("report.submit", on, {"document": "TTr 21"}, OFFICE)
    signed = Document(sha256="3" * 64)
    yield Command("report.approve", on, {}, DIRECTOR, document=signed)
    yield Command("report.number", on, {}, CLERK)
    yield Command("report.issue", on, {"recipients": ["VP"]}, CLERK)


def _seal() -> Iterator[Command]:
    old, _ = VKEYS
    for vkey in VKEYS:
        yield Command("seal.declare_key", "NP", {"vkey": vkey, "document": "QĐ 7"}, DIRECTOR)
    retired = {"vkey": old, "reason": "Thay máy", "document": "QĐ 8"}
    yield Command("seal.retire_key", "NP", retired, DIRECTOR)


def _money() -> Iterator[Command]:
    id = "DT-2025-01"
    norm = {"norm": "water", "text": "Nước", "counted_in": "người", "amount": 20_000}
    yield Command("norm.adopt", "ĐM", {**norm, "document": "NQ 4", "since": TODAY}, DIRECTOR)
    yield Command("budget.draft", id, {"plan": PLAN, "title": "Dự toán"}, OFFICE)
    for source in ({"kind": "operating"}, {"kind": "award_fund", "fund": 90_000_000}):
        yield Command("budget.name_source", id, {**source, "document": "QĐ 1"}, OFFICE)
    water = {"line": "01", "text": "Nước", "norm": "water", "quantity": 9, "price": 30_000}
    allowed = {"line": "01", "price": 30_000, "reason": "Nắng nóng", "document": "TTr 3"}
    yield Command("budget.sign_exception", id, allowed, DIRECTOR)
    yield Command("budget.write_line", id, water, OFFICE)
    plain = {"text": "In", "counted_in": "bộ", "quantity": 10, "price": 50_000}
    for line in ("02", "03", "04"):
        yield Command("budget.write_line", id, {**plain, "line": line}, OFFICE)
    yield Command("budget.remove_line", id, {"line": "04", "reason": "Thừa"}, OFFICE)
    award = {"source": "award_fund", "purpose": "award_money", "line": "TT", "price": 5_000_000}
    yield Command("budget.write_line", id, {**plain, **award}, OFFICE)
    before = {"earlier": "Hội nghị 2020", "per_delegate": 90_000, "document": "BC 2"}
    yield Command("budget.compare", id, before, OFFICE)
    yield Command("budget.submit", id, {}, OFFICE)
    yield Command("budget.give_back", id, {"reason": "Thiếu hoa"}, DIRECTOR)
    yield Command("budget.submit", id, {}, OFFICE)
    yield Command("budget.approve", id, {"document": "QĐ 8"}, DIRECTOR)
    yield from _spent(id)


def _spent(id: str) -> Iterator[Command]:
    reason = {"reason": "Phát sinh", "document": "QĐ 9"}
    yield Command("budget.supplement", id, {"line": "02", "amount": 70_000, **reason}, DIRECTOR)
    late = {"text": "Hoa", "counted_in": "lẵng", "quantity": 2, "price": 300_000, **reason}
    yield Command("budget.add_line", id, {"line": "05", **late}, DIRECTOR)
    moved = {"line": "03", "to_line": "02", "amount": 10_000, **reason}
    yield Command("budget.transfer", id, moved, DIRECTOR)
    held = {"line": "02", "amount": 300_000, "party": "Nhà in"}
    yield Command("budget.commit", id, {**held, "document": "HĐ 1"}, OFFICE)
    yield Command("budget.advance", id, {**held, "line": "03", "document": "TƯ 1"}, OFFICE)
    for reserve, amount in (("HĐ 1", 300_000), ("TƯ 1", 250_000)):
        paid = {"reserve": reserve, "amount": amount, "document": "PC 2"}
        yield Command("budget.pay", id, paid, OFFICE)
    yield Command("budget.release", id, {"reserve": "TƯ 1", "reason": "Hoàn ứng"}, OFFICE)
    spent = {"line": "01", "amount": 200_000}
    yield Command("budget.spend", id, {**spent, "document": "PC 3"}, OFFICE)
    back = {**spent, "amount": 1, "reason": "Trả lại vỏ", "document": "PT 1"}
    yield Command("budget.refund", id, back, OFFICE)
    yield Command("award.pay", "KT-2025-01", {"ordinal": 1, "document": "PC 4"}, OFFICE)
    booked = {"line": "TT", "award": "KT-2025-01", "ordinal": 1}
    yield Command("budget.book_award", id, booked, OFFICE)
    yield Command("budget.settle", id, {"document": "QT 1"}, DIRECTOR)


def _delegates() -> Iterator[Command]:
    id, why = "ĐB-2025-01", {"reason": "Điển hình"}
    quota = {"plan": PLAN, "congress": "Đại hội", "quota": 1, "document": "CV 9"}
    yield Command("delegation.set_quota", id, quota, OFFICE)
    bounds = [
        {"dimension": "direct_worker", "value": "yes", "minimum": 1, "maximum": 1},
        {"dimension": "field", "value": "Đối ngoại", "minimum": 1},
    ]
    more = {"quota": 2, "bounds": bounds, "document": "CV 10"}
    yield Command("delegation.revise_quota", id, more, OFFICE)
    direct = {"direct_worker": True, "field": "đối ngoại", **why}
    yield Command("delegation.put_forward", id, {"person": "CB-009", **direct}, HTQT)
    for person in ("CB-005", "CB-006", "CB-007", "CB-010"):
        yield Command("delegation.put_forward", id, {"person": person, **why}, OFFICE)
    yield Command("delegation.withdraw", id, {"person": "CB-010", **why}, OFFICE)
    named = {"person": DIRECTOR, "post": "Giám đốc", "document": "CV 9"}
    yield Command("delegation.name_ex_officio", id, named, DIRECTOR)
    for person in ("CB-005", "CB-006", "CB-007"):
        yield Command("delegation.reserve", id, {"person": person, **why}, DIRECTOR)
    yield Command("delegation.drop", id, {"person": "CB-007", **why}, DIRECTOR)
    yield Command("delegation.select", id, {"person": "CB-009", **why}, DIRECTOR)
    passed = {"agree": 30, "present": 40}
    yield Command("delegation.pass", id, passed, DIRECTOR)
    changed = {"out": "CB-009", "reason": "Ốm", "exception": "Gấp", "exception_document": "CV 11"}
    yield Command("delegation.substitute", id, changed, DIRECTOR)


def _upward() -> Iterator[Command]:
    sent = {"plan": PLAN, "nominations": [BEYOND], "addressees": [BLOC]}
    yield Command("dossier.open", "HS-2025-01", sent, OFFICE)
    for part in load().awards["provincial_emulation_fighter"].dossier:
        paper = {"part": part, "document": "TTr 16", "sha256": "0" * 64}
        own = {} if part in SHARED else {"nomination": BEYOND}
        yield Command("dossier.give", "HS-2025-01", {**paper, **own}, OFFICE)
    letter = {"addressee": BLOC, "document": "CV 17", "channel": "Bưu điện"}
    yield Command("dossier.send", "HS-2025-01", letter, OFFICE)
    said = {"addressee": BLOC, "nomination": BEYOND, "granted": True, "document": "QĐ 3"}
    yield Command("dossier.answer", "HS-2025-01", {**said, "decided": TODAY}, OFFICE)
    told = {"nomination": BEYOND, "document": "TB 4"}
    yield Command("dossier.tell", "HS-2025-01", told, OFFICE)


def _packets() -> Iterator[Command]:
    about = [f"nomination:{NOMINATIONS[0]}", f"nomination:{BEYOND}", f"plan:{PLAN}", "agency:CQ"]
    handed = {"streams": about, "addressee": "Thanh tra", "aim": "Kiểm tra"}
    yield Command("packet.submit", "BĐ-2025-001", handed, OFFICE)


def _personal() -> Iterator[Command]:
    """Declared by their owner, corrected by the Office, erased, and declared anew."""
    given = {"phone": "0912 345 678", "email": "son@haiphong.example", "birth_date": "2/9/1980"}
    yield Command("personal.declare", "CB-009", given, "CB-009")
    corrected = {"phone": "0912 345 679", "reason": "Gõ nhầm"}
    yield Command("personal.correct", "CB-009", corrected, OFFICE)
    asked = {"basis": "Đơn ngày 1/8", "reason": "Người ấy đề nghị"}
    yield Command("personal.shred", "CB-009", asked, DIRECTOR)
    yield Command("personal.declare", "CB-009", {"phone": "0912 345 678"}, "CB-009")


# Strays

IDS = {
    "personal": ("CB-009", "CB-005"),
    "agency": ("CQ",),
    "person": ("CB-009", "CB-011"),
    "record": ("CB-009", "CB-005", "HTQT", "TTr"),
    "plan": (PLAN, SECOND, "KH-2025-03"),
    "task": ("NV-001", "NV-002"),
    "committee": ("BTC-2025-01", "BTC-2025-02"),
    "request": ("YC-001", "YC-002"),
    "call": ("ĐT-2025-01", "ĐT-2025-02"),
    "nomination": (*NOMINATIONS, "ĐX-2025-004"),
    "compilation": ("TH-2025-01", "TH-2025-02"),
    "council": ("HĐ-2025",),
    "session": ("PH-2025-01", "PH-2025-02"),
    "vote": ("BP-001", "BP-002", "LP-001-1", "BP-003"),
    "ballot_paper": ("LP-001", "LP-002"),
    "award": ("KT-2025-01", "KT-2025-02"),
    "dossier": ("HS-2025-01", "HS-2025-02"),
    "conference": (PLAN, SECOND),
    "invitation": ("GM-001", "GM-002", "GM-003"),
    "presence": ("VL-B1-4", "GM-001", HTQT),
    "speech": ("TL-001", "TL-002", "TL-003", "TL-004"),
    "showcase": (PLAN, SECOND),
    "report": ("TK-2025-01", "TK-2025-02"),
    "delegation": ("ĐB-2025-01",),
    "publicity": ("TT-001", "TT-003"),
    "logistics": ("HC-001", "HC-003"),
    "document": ("VB-2025-001", "VB-2025-002", "VB-2025-005"),
    "register": ("KH-2025",),
    "movement": ("PT-01", "PT-02", "PT-03"),
    "norm": ("ĐM",),
    "seal": ("NP",),
    "packet": ("BĐ-2025-001", "BĐ-2025-002"),
    "budget": ("DT-2025-01", "DT-2025-01", "DT-2025-02"),
    "campaign": ("ĐTĐ-2025-01", "ĐTĐ-2025-02"),
    "exemplar": ("ĐH-001", "ĐH-002"),
}
VKEYS = ("so.example/x+00c0ffee+AQ==", "so.example/x+deadbeef+AQ==")
WHO = (*(member.id for member in PEOPLE), "CB-999")
PERSON = (*WHO[:9], "")
UNIT = (*(unit for unit, _, _ in UNITS), "TTr", "")
SHARES: tuple[dict[str, int], ...] = (
    {},
    {"certificate_of_commendation": 60},
    {"emulation_flag": 79},
    {"star": 51},
)
NAMED: Mapping[str, tuple[Any, ...]] = {
    "streams": ("agency:CQ", f"plan:{PLAN}", "person:CB-009", "packet:BĐ-2025-001", "x"),
    "vkey": (*VKEYS, "", "x"),
    **dict.fromkeys(("unit", "lead", "into", "cooperating", "origin", "collective"), UNIT),
    **dict.fromkeys(("people",), PERSON[4:9]),
    **dict.fromkeys(("person", "member", "members", "chair", "secretary", "out"), PERSON),
    **dict.fromkeys(("subject", "vice_chairs", "substitute", "tellers", "subjects"), PERSON),
    **IDS,
    **dict.fromkeys(("works", "work"), ("SK-1", "SK-2", "")),
    **dict.fromkeys(("agreed", "chosen", "against"), IDS["nomination"]),
    **dict.fromkeys(("addressee", "addressees"), (BLOC, BLOC, "Cụm thi đua", "")),
    "conference": (TODAY, date(2025, 8, 14), date.min),
    "item": (0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8),
    "after": (2, 4, 5, 9),
    "at": ("", "", "", "08:30", "09:00", "09:01", "8h"),
    "circle": ("leaders", "staff", "fighters_and_exemplars", "crowd"),
    "item_kind": ("opening", "report", "honours", "closing", "dance"),
    **dict.fromkeys(("recipients", "recipient"), ("HTQT", "LS", FILED, "")),
    "theme": (*THEMES, "gossip"),
    "channel": (*CHANNELS, "Bưu điện", ""),
    "area": (*AREAS, "moon"),
    "form": ("BC", "BC", "CV", "QĐ", "XX"),
    "office": ("director", "director", "office", "clerk"),
    "issuer": ("", "", "HĐTĐKT", "hội đồng"),
    "about": ("", "", *IDS["document"]),
    "effect": (*EFFECTS, "", "eats"),
    "signer": PERSON,
    "years": (0, 10, 101),
    **dict.fromkeys(("line", "to_line"), ("01", "02", "03", "TT", "")),
    "source": ("operating", "operating", "award_fund", "Tài trợ"),
    "purpose": ("organising", "organising", "award_money", "feast"),
    "norm": ("", "", "water", "per_diem", "per_diem_islands", "feast"),
    "reserve": ("HĐ 1", "TƯ 1", "QĐ 9", ""),
    "price": (0, 1, 20_000, 30_000, 400_000),
    "award_amended": IDS["award"],
    **dict.fromkeys(("entrant", "entrants", "order"), (*UNIT[2:5], "HTQT/Tổ 1", "LS/")),
    "previous": ("", "", *IDS["campaign"]),
    "points": ({"A": 9, "B": 8}, {"A": 3, "B": 20}, {"A": 21, "B": 1}, {"C": 1}, {}),
    "evidence": ({"A": "BC 1", "B": "BC 2"}, {"A": "BC 1"}, *["BC 12"] * 6),
    "votes": ({"HTQT": 5, "LS": 3, "LT": 3}, {"HTQT": -1, "LS": 3}, {}),
    "code": ("A", "B", "A", "C"),
    "part": (*PARTS, "photo"),
    "invited_as": ("official", "guest", "ex_officio", "ghost"),
    "way": ("by_hand", "post", "pigeon"),
    "reply": ("coming", "not_coming", "deputy", "maybe"),
    "deputy": ("", "", "Lê Thị Bảy"),
    "desk": ("B1", "B1", "B2", ""),
    "movement": ("badge", "entered", "entered", "left", "fled", "PT-02", "PT-02", ""),
    "time": ("", "13:45", "14:05:30", "14:05", "25:00", "x"),
    "seal": ("", "", "0" * 64),
    "sha256": ("0" * 64, "f" * 64, "0" * 63),
    "ordinal": (0, 1, 1, 2, 3),
    "year": (0, 2024, 2024, 2023, 2025, 1800),
    "level": (*LEVELS, "kingdom"),
    "post": (*POSTS, "Chuyên viên"),
    "parent": ("", "", "BTC-2025-01"),
    "child": ("An Biên", "Lê Chân", ""),
    "rating": (*RATINGS, "superb"),
    "measure": (*DISCIPLINES, "exile"),
    "scope": (*SCOPES, "world"),
    "commendation": (*TYPES, ""),
    "shape": (*SHAPES, "round"),
    "interest": (*DECLARABLE, "envy"),
    "ballot": (*BALLOTS, "dice"),
    "recusal": (*RECUSALS, "x"),
    "tie_break": (*TIE_BREAKS, "coin", "A", "B"),
    "local": ({}, {"BR-38": "warn"}, {"BR-26": "refuse"}, {"BR-06": "warn"}, {"BR-99": "warn"}),
    "caps": ({}, {"BR-38": 6}, {"BR-26": 20}, {"BR-26": -1}),
    "base_salaries": ({}, {"2025-07-01": 2_340_000}, {"tomorrow": 1}),
    "coefficients": ({}, {"advanced_worker/individual": 30}, {"star/moon": 1}),
    "by": IDS["plan"],
    "nominations": IDS["nomination"],
    "clause": (*CLAUSES, "IX.9"),
    "follows": ("", "", "PT-01", "PT-09"),
    **dict.fromkeys(("first_year", "last_year"), (2020, 2024, 2025, 2030, 0, 10_000)),
    "values": ({}, {"A": 3}, {"A": 40}, {"A": 0, "B": 1}, {"A": -1}),
    "award": (*AWARDS, "star"),
    "role": (*ROLES, "king"),
    "kind": ("division", "team", "operating", "award_fund", "other", *EXEMPLARS),
    "sex": ("", "female", "x"),
    "signs": ("", "KT.", "PP."),
    "subject_kind": ("individual", "individual", "collective", "household", "herd"),
    "quorum": ("2/3", "1/1", "x"),
    "award_quorum": ("", "", "4/5", "5/4"),
    "quota": (-1, 0, 1, 2),
    "awards": ("base_emulation_fighter", "base_emulation_fighter", "star"),
    "dimension": (*DIMENSIONS, "luck"),
    "value": ("female", "yes", "HTQT", "official", "individual", "Đối ngoại", ""),
    "delegate_kind": (*DELEGATE_KINDS, "uncle"),
    "weekday": (0, 0, 3, 4),
    "birth_date": (None, "2/9/1980", "1980-09-02", "31/2/1980"),
    "native_place": (None, "Tiên Lãng", " "),
    "phone": (None, "0912 345 678", "+84 912 345 678", "912"),
    "email": (None, "son@haiphong.example", "son@", "x\u200b@y.vn"),
    "address": (None, "1 Hoàng Văn Thụ", "hai\ndòng"),
    "identity_number": (None, "031080001234", "12"),
    "bank_account": (None, "0123456789 – VCB", "VCB"),
    "occasion": OCCASIONS,
    "section": (*REQUIRED, "x"),
    "codes": ("movements", "tasks_late", "awards_issued.base_emulation_fighter.2024", "x"),
    "speeches": ("TL-001", "TL-002", "TL-003"),
    "author": ("HTQT", "LS", LS, HTQT, "Hộ bà Lan"),
    "author_kind": ("individual", "collective", "household", "ghost"),
    "percent": (-1, 0, 40, 100, 101),
    "number": (0, 0, 1, 2, 37, -1),
    "shares": SHARES,
}
GOOD, ODD = ("Lý do", "hai\ndòng", "QĐ 9", "1"), ("", " ", "ẩn\u200b", "y\u0309", "_", "🎉" * 9)
DAYS = tuple(date(2025, 8, day) for day in range(10, 15))
PLAIN: Mapping[Any, tuple[Any, ...]] = {
    str: GOOD * 9 + ODD,
    int: (*range(-3, 40), 2**53, -(2**53), 2**53 - 1),
    bool: (True, False),
    date: (*DAYS, *DAYS, *DAYS, date.min, date.max),
}
NONSENSE: tuple[Any, ...] = (
    None,
    "x",
    7,
    True,
    [],
    {},
    {"_type_": "x"},
    1.5,
    ["x", 1],
    "2025-02-30",
    "x" * 70_000,
)
VALID: tuple[date | None, ...] = (None,) * 12 + (
    TODAY,
    date(2025, 8, 11),
    date(2024, 1, 1),
    date.max,
)
HOLDERS = {
    "director": ("CB-001", "CB-002"),
    "office": (OFFICE,),
    "clerk": (CLERK,),
    "unit": (HTQT, LS, "CB-007", "CB-008"),
    "staff": MEMBERS,
    "founder": WHO,
}
DECISIONS = tuple((topic, decision) for topic in TOPICS for decision in topic.decisions)


def fact(chance: Random, name: str, kind: Any) -> Any:
    """Something to say for a fact: fitting by name where the name tells, else by type."""
    origin, inside = get_origin(kind), get_args(kind)
    if origin is tuple:
        some = range(chance.randrange(7))
        within = name in {"all", "any"} and chance.randrange(9)  # mostly none, so that trees end
        return [] if within else [fact(chance, name, inside[0]) for _ in some]
    if name in NAMED:
        return chance.choice(NAMED[name])
    if origin in {Union, UnionType}:
        kind = chance.choice(inside)
        return None if kind is NoneType else fact(chance, name, kind)
    if kind in PLAIN:
        return chance.choice(PLAIN[kind])
    return {n: fact(chance, n, k) for n, k in get_type_hints(kind).items()}


def stray(chance: Random, met: set[str]) -> Command:
    """A decision on a stream that may exist, mostly by whoever may take it, on facts that may fit.

    ``met`` are the topics that something was decided about before.
    """

    def seldom(once_in: int) -> bool:
        return chance.randrange(once_in) == 0

    topic, decision = chance.choice([d for d in DECISIONS if d[0].name in met])
    facts = {}
    for name, kind in fact_types(decision).items():
        if not seldom(50):
            facts[name] = chance.choice(NONSENSE) if seldom(50) else fact(chance, name, kind)
    ids = IDS[topic.name]
    holders = WHO if seldom(9) else HOLDERS[chance.choice(decision.by)]
    return Command(
        f"{topic.name}.{decision.name}",
        chance.choice(ids if decision.creates else (*ids[:1] * 4, *ids)),
        facts,
        chance.choice(holders),
        role=chance.choice(ROLES) if seldom(25) else "",
        valid=chance.choice(VALID),
    )


def history(seed: int) -> tuple[Command, ...]:
    """The story with strays in between; now and then a piece of it is missing or comes twice."""
    chance = Random(seed)
    each = chance.choice((0.1, 0.3, 2))  # strays between two decisions; many, and the story derails
    commands: list[Command] = []
    met = {"agency", "person", "plan"}
    for told in story():
        strays = int(each) + (chance.random() < each % 1)
        commands += [stray(chance, met) for _ in range(strays)]
        commands += [told] * chance.choice((0, 2, *[1] * 60))
        met.add(told.decision.partition(".")[0])
    return numbered(*commands, ids=count())


histories = st.integers(0, 2**32).map(history)


def live(ledger: Ledger) -> dict[str, tuple[int, Any]]:
    """Version and state of every stream the ledger remembers, by stored stream id."""
    return {
        ledger.stream_id(name): (stream.ver, stream.state)
        for name, stream in ledger._streams.items()
        if stream.ver
    }


def replayed(ledger: Ledger, stop: int | None = None) -> dict[str, tuple[int, Any]]:
    """Version and state of every stream folded from nothing, up to a position."""
    return {id: (stream.ver, stream.state) for id, stream in ledger.replay(stop).items()}
