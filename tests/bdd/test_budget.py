"""Steps of ``features/budget.feature``."""

from collections.abc import Mapping
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.accounts import AVAILABLE, SOURCE, SPENT, Books, balance

from . import awarding
from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("budget.feature")

BUDGET = "DT-2025-01"
STEPS = {"ghi khoản": "write_line", "trình": "submit", "duyệt": "approve", "quyết toán": "settle"}
STATUS = {"dự thảo": "draft", "đã quyết toán": "settled"}
# How a line begins in these features: its unit of measure, its norm and what it is for.
LINES: Mapping[str, Mapping[str, Any]] = {
    "nước": {"text": "Nước uống", "counted_in": "người", "norm": "nước"},
    "nước-2": {"text": "Nước thêm", "counted_in": "người", "norm": "nước"},
    "in": {"text": "In tài liệu", "counted_in": "bộ"},
    "hoa": {"text": "Hoa", "counted_in": "lẵng"},
    "khung": {"text": "Khung bằng", "counted_in": "bộ", "source": "award_fund"},
    "thưởng": {
        "text": "Tiền thưởng",
        "counted_in": "người",
        "source": "award_fund",
        "purpose": "award_money",
        "quantity": 1,
    },
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "nguồn này đã nêu": "source_named",
        "Quỹ đã nêu trong dự toán khác": "fund_named_elsewhere",
        "không có loại nguồn này": "source_kind_unknown",
        "nguồn chưa nêu": "source_not_named",
        "số lượng hoặc đơn giá không lớn hơn 0": "line_not_positive",
        "vượt định mức": "above_norm",
        "chưa có định mức này": "norm_unknown",
        "đơn vị tính khác định mức": "norm_other_unit",
        "không có mục đích này": "purpose_unknown",
        "không có khoản này": "line_unknown",
        "tiền thưởng không lấy từ nguồn này": "award_money_elsewhere",
        "chưa biết số đại biểu": "delegates_unknown",
        "khác số đại biểu của hội nghị": "delegates_differ",
        "số tiền không lớn hơn 0": "amount_not_positive",
        "dự toán không ở bước này": "budget_wrong_state",
        "dự toán chưa có khoản chi": "estimate_empty",
        "chứng từ đã ghi": "voucher_booked",
        "quá số còn lại của khoản": "line_overdrawn",
        "văn bản đã ghi": "hold_exists",
        "quá số đã cam kết": "hold_exceeded",
        "không có cam kết này": "hold_unknown",
        "không còn giữ gì": "hold_used_up",
        "quá số đã chi": "refund_exceeds_spent",
        "khoản này đã có": "line_exists",
        "khác nguồn hoặc mục đích": "transfer_apart",
        "chuyển cho chính nó": "transfer_to_itself",
        "tiền thưởng chưa chi": "award_not_paid",
        "tiền thưởng đã ghi sổ": "award_booked",
        "không phải khoản tiền thưởng": "not_award_line",
        "khoản tiền thưởng chỉ ghi theo quyết định": "award_line",
        "số đại biểu âm khi quyết toán": "delegates_negative",
        "hội nghị chưa họp": "settled_too_early",
        "còn cam kết, tạm ứng treo": "holds_open",
    }


def line(code: str, **changes: Any) -> dict[str, Any]:
    return {"line": code, **LINES[code], **changes}


def do(world: World, decision: str, who: str = OFFICE, /, **facts: Any) -> None:
    world.do(f"budget.{decision}", BUDGET, who, **facts)


def done(world: World, decision: str, who: str = OFFICE, /, **facts: Any) -> None:
    world.given(f"budget.{decision}", BUDGET, who, **facts)


def on(world: World, kind: str, of: str) -> int:
    """The balance of an account."""
    found: int = balance(world.state("budget", BUDGET).books, kind, of)
    return found


# Biết


@given(sentence("định mức nước là {amount:d} đồng mỗi người"))
def _(world: World, amount: int) -> None:
    facts = {"norm": "nước", "text": "Nước uống", "counted_in": "người", "amount": amount}
    document = {"document": "NQ 12/2025/NQ-HĐND", "since": world.today}
    world.given("norm.adopt", "ĐM", DIRECTOR, **facts, **document)


@given(sentence("Văn phòng đã lập dự toán {id:Word} từ kinh phí hoạt động"))
def _(world: World, id: str) -> None:
    world.given("budget.draft", id, OFFICE, plan=PLAN, title="Dự toán hội nghị")
    paper = "QĐ 320/QĐ-SNgV"
    world.given("budget.name_source", id, OFFICE, kind="operating", document=paper)


@given(
    sentence(
        "dự toán có Quỹ thi đua, khen thưởng {fund:d} đồng, phần tổ chức đã dùng {used:d} đồng"
    )
)
def _(world: World, fund: int, used: int) -> None:
    facts = {"kind": "award_fund", "document": "QĐ 321/QĐ-SNgV"}
    done(world, "name_source", **facts, fund=fund, used=used)


@given(sentence("Giám đốc đã cho khoản {code:Word} được chi đến {price:d} đồng"))
def _(world: World, code: str, price: int) -> None:
    facts = {"line": code, "price": price, "reason": "Nắng nóng", "document": "TTr 30"}
    done(world, "sign_exception", DIRECTOR, **facts)


@given(sentence("dự thảo có khoản {code:Word} {quantity:d} {_:Word}, đơn giá {price:d} đồng"))
def _(world: World, code: str, quantity: int, price: int) -> None:
    done(world, "write_line", **line(code, quantity=quantity, price=price))


@given(sentence("dự thảo có khoản {code:Word} {quantity:d} bộ, đơn giá {price:d} đồng, từ Quỹ"))
def _(world: World, code: str, quantity: int, price: int) -> None:
    done(world, "write_line", **line(code, quantity=quantity, price=price))


@given(sentence("dự thảo có khoản tiền thưởng {price:d} đồng"))
def _(world: World, price: int) -> None:
    done(world, "write_line", **line("thưởng", price=price))


@given(sentence("Văn phòng đã nêu hội nghị trước {cost:d} đồng mỗi đại biểu"))
def _(world: World, cost: int) -> None:
    done(world, "compare", earlier="Hội nghị 2020", per_delegate=cost, document="BC 80/BC-VP")


@given(sentence("hội nghị đã chốt {count:d} đại biểu"))
def _(world: World, count: int) -> None:
    world.given("conference.arrange", PLAN, OFFICE, minutes=240)
    world.given("conference.settle", PLAN, OFFICE, circle="guests", unnamed=count)


@given("dự toán đã trình")
def _(world: World) -> None:
    if not world.state("budget", BUDGET).estimate.lines:
        done(world, "write_line", **line("in", quantity=10, price=50_000))
    done(world, "submit", delegates=40)


@given("Giám đốc đã trả lại dự toán")
def _(world: World) -> None:
    done(world, "give_back", DIRECTOR, reason="In ít hơn")


@given("dự toán đã duyệt")
def _(world: World) -> None:
    done(world, "submit", delegates=40)
    done(world, "approve", DIRECTOR, document="QĐ 330/QĐ-SNgV")


@given(sentence('Văn phòng đã chi {amount:d} đồng của khoản {code:Word} theo "{document:Text}"'))
def _(world: World, amount: int, code: str, document: str) -> None:
    done(world, "spend", line=code, amount=amount, document=document)


@given(
    sentence('Văn phòng đã cam kết {amount:d} đồng của khoản {code:Word} theo "{document:Text}"')
)
def _(world: World, amount: int, code: str, document: str) -> None:
    done(world, "commit", line=code, amount=amount, party="Nhà in", document=document)


@given(
    sentence('Văn phòng đã tạm ứng {amount:d} đồng của khoản {code:Word} theo "{document:Text}"')
)
def _(world: World, amount: int, code: str, document: str) -> None:
    done(world, "advance", line=code, amount=amount, party="Lê Thu Hà", document=document)


@given(sentence('Văn phòng đã thanh toán {amount:d} đồng của "{reserve:Text}"'))
def _(world: World, amount: int, reserve: str) -> None:
    done(world, "pay", reserve=reserve, amount=amount, document="PC 20")


@given(sentence("quyết định {id:Word} tặng 1 người danh hiệu {award} đã ban hành"))
def _(world: World, id: str, award: str) -> None:
    world.adopt()
    awarding.grants(world, award, 1, id)


@given(sentence('tiền thưởng số {ordinal:d} của {id:Word} đã chi theo "{document:Text}"'))
def _(world: World, ordinal: int, id: str, document: str) -> None:
    world.given("award.pay", id, OFFICE, ordinal=ordinal, document=document)


@given(sentence("Văn phòng đã ghi sổ tiền thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    done(world, "book_award", line="thưởng", award=id, ordinal=ordinal)


# Khi


@when(sentence("{who:Person} lập dự toán {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("budget.draft", id, who, plan=PLAN, title="Dự toán")


@when(sentence('{who:Person} lập dự toán {id:Word} tên "{title:Text}"'))
def _(world: World, who: str, id: str, title: str) -> None:
    world.do("budget.draft", id, who, plan=PLAN, title=title)


@when(sentence('Văn phòng nêu nguồn khác tên "{name:Text}"'))
def _(world: World, name: str) -> None:
    do(world, "name_source", kind="other", name=name, document="CV 5/CV-CĐ")


@when("Văn phòng nêu nguồn kinh phí hoạt động")
def _(world: World) -> None:
    do(world, "name_source", kind="operating", document="QĐ 320/QĐ-SNgV")


@when(sentence('Văn phòng nêu nguồn loại "{kind:Word}"'))
def _(world: World, kind: str) -> None:
    do(world, "name_source", kind=kind, document="QĐ 320/QĐ-SNgV")


@when(
    sentence(
        'Văn phòng nêu nguồn loại "{kind:Word}" với quy mô {fund:d} đồng, đã dùng {used:d} đồng'
    )
)
def _(world: World, kind: str, fund: int, used: int) -> None:
    facts = {"kind": kind, "name": "Tài trợ", "document": "QĐ 321", "fund": fund, "used": used}
    do(world, "name_source", **facts)


@when(sentence("Văn phòng nêu Quỹ thi đua, khen thưởng {fund:d} đồng trong {id:Word}"))
def _(world: World, fund: int, id: str) -> None:
    facts = {"kind": "award_fund", "document": "QĐ 321/QĐ-SNgV", "fund": fund}
    world.do("budget.name_source", id, OFFICE, **facts)


@when(sentence("Văn phòng ghi khoản {code:Word} {quantity:d} {_:Word}, đơn giá {price:d} đồng"))
def _(world: World, code: str, quantity: int, price: int) -> None:
    do(world, "write_line", **line(code, quantity=quantity, price=price))


@when(sentence("Văn phòng ghi khoản {code:Word} 1 bộ, đơn giá {price:d} đồng, từ Quỹ"))
def _(world: World, code: str, price: int) -> None:
    do(world, "write_line", **line(code, quantity=1, price=price))


@when(sentence("Văn phòng ghi khoản công tác phí {quantity:d} ngày, đơn giá {price:d} đồng"))
def _(world: World, quantity: int, price: int) -> None:
    facts = {"line": "ctp", "text": "Công tác phí", "counted_in": "ngày", "norm": "per_diem"}
    do(world, "write_line", **facts, quantity=quantity, price=price)


@when(sentence('Văn phòng ghi khoản tiệc theo định mức "{norm:Word}"'))
def _(world: World, norm: str) -> None:
    facts = {"line": "tiệc", "text": "Tiệc", "counted_in": "người", "norm": norm}
    do(world, "write_line", **facts, quantity=1, price=1)


@when(sentence('Văn phòng ghi khoản {code:Word} tính theo "{per:Word}"'))
def _(world: World, code: str, per: str) -> None:
    do(world, "write_line", **line(code, counted_in=per, quantity=1, price=1))


@when(sentence('Văn phòng ghi khoản in 10 bộ từ nguồn "{source:Word}"'))
def _(world: World, source: str) -> None:
    do(world, "write_line", **line("in", source=source, quantity=10, price=50_000))


@when(sentence('Văn phòng ghi khoản in 10 bộ cho mục đích "{purpose:Word}"'))
def _(world: World, purpose: str) -> None:
    do(world, "write_line", **line("in", purpose=purpose, quantity=10, price=50_000))


@when(sentence('Văn phòng ghi khoản tiền thưởng {price:d} đồng từ "{source:Word}"'))
def _(world: World, price: int, source: str) -> None:
    do(world, "write_line", **line("thưởng", price=price, source=source))


@when(sentence("Văn phòng bỏ khoản {code:Word}"))
def _(world: World, code: str) -> None:
    do(world, "remove_line", line=code, reason="Không cần nữa")


@when(sentence('{who:Person} cho khoản {code:Word} được chi đến {price:d} đồng vì "{reason:Text}"'))
def _(world: World, who: str, code: str, price: int, reason: str) -> None:
    facts = {"line": code, "price": price, "reason": reason, "document": "TTr 30"}
    do(world, "sign_exception", who, **facts)


@when(sentence("Văn phòng nêu hội nghị trước {cost:d} đồng mỗi đại biểu"))
def _(world: World, cost: int) -> None:
    do(world, "compare", earlier="Hội nghị 2020", per_delegate=cost, document="BC 80/BC-VP")


@when(sentence("Văn phòng trình dự toán cho {delegates:d} đại biểu"))
def _(world: World, delegates: int) -> None:
    do(world, "submit", delegates=delegates)


@when(sentence("{who:Person} duyệt dự toán"))
def _(world: World, who: str) -> None:
    do(world, "approve", who, document="QĐ 330/QĐ-SNgV")


@when(sentence("Văn phòng chi {amount:d} đồng của khoản {code:Word}"))
def _(world: World, amount: int, code: str) -> None:
    do(world, "spend", line=code, amount=amount, document="PC 99")


@when(sentence('Văn phòng chi {amount:d} đồng của khoản {code:Word} theo "{document:Text}"'))
def _(world: World, amount: int, code: str, document: str) -> None:
    do(world, "spend", line=code, amount=amount, document=document)


@when(sentence('Văn phòng cam kết {amount:d} đồng của khoản {code:Word} theo "{document:Text}"'))
def _(world: World, amount: int, code: str, document: str) -> None:
    do(world, "commit", line=code, amount=amount, party="Nhà in", document=document)


@when(sentence('Văn phòng thanh toán {amount:d} đồng của "{reserve:Text}"'))
def _(world: World, amount: int, reserve: str) -> None:
    do(world, "pay", reserve=reserve, amount=amount, document="PC 21")


@when(sentence('Văn phòng hủy phần còn giữ của "{reserve:Text}"'))
def _(world: World, reserve: str) -> None:
    do(world, "release", reserve=reserve, reason="Hoàn ứng")


@when(sentence("Văn phòng thu lại {amount:d} đồng của khoản {code:Word}"))
def _(world: World, amount: int, code: str) -> None:
    do(world, "refund", line=code, amount=amount, document="PT 02", reason="In thiếu bản")


@when(sentence("{who:Person} chuyển {amount:d} đồng từ khoản {one:Word} sang khoản {other:Word}"))
def _(world: World, who: str, amount: int, one: str, other: str) -> None:
    facts = {"line": one, "to_line": other, "amount": amount}
    do(world, "transfer", who, **facts, document="QĐ 340", reason="In thêm")


@when(
    sentence("{who:Person} bổ sung khoản {code:Word} {quantity:d} {_:Word}, đơn giá {price:d} đồng")
)
def _(world: World, who: str, code: str, quantity: int, price: int) -> None:
    facts = {"document": "QĐ 342", "reason": "Quên chưa tính"}
    do(world, "add_line", who, **line(code, quantity=quantity, price=price), **facts)


@when(sentence("{who:Person} bổ sung {amount:d} đồng cho khoản {code:Word}"))
def _(world: World, who: str, amount: int, code: str) -> None:
    facts = {"line": code, "amount": amount, "document": "QĐ 341", "reason": "Thêm khách"}
    do(world, "supplement", who, **facts)


@when(sentence("Văn phòng ghi sổ tiền thưởng số {ordinal:d} của {id:Word} vào khoản {code:Word}"))
def _(world: World, ordinal: int, id: str, code: str) -> None:
    do(world, "book_award", line=code, award=id, ordinal=ordinal)


@when(sentence("{who:Person} quyết toán với {delegates:d} đại biểu"))
def _(world: World, who: str, delegates: int) -> None:
    do(world, "settle", who, document="BC 95/BC-VP", delegates=delegates)


# Thì


@then(sentence('dự toán {id:Word} ở bước "{status:Text}"'))
def _(world: World, id: str, status: str) -> None:
    assert world.row("budget", id).status == STATUS[status]


@then(sentence("việc tiếp theo của dự toán {id:Word} là {step}"))
def _(world: World, id: str, step: str) -> None:
    assert world.waits_for("budget", id) == [f"budget.{STEPS[step]}"]


@then(sentence('dự toán {id:Word} có các nguồn "{one:Text}" và "{other:Text}"'))
def _(world: World, id: str, one: str, other: str) -> None:
    assert [source.id for source in world.state("budget", id).estimate.sources] == [one, other]


@then(sentence("dự toán {id:Word} còn {count:d} khoản"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("budget", id).estimate.lines) == count


@then("nguồn được ghi")
@then(sentence("khoản {_:Word} được ghi"))
def _(world: World) -> None:
    assert world.receipt.events


@then("nguồn sai quy mô")
def _(world: World) -> None:
    world.refused("fund_size")
    world.nothing_recorded()


@then(sentence("khoản {code:Word} là {amount:d} đồng"))
def _(world: World, code: str, amount: int) -> None:
    assert world.state("budget", BUDGET).estimate.lines[code].amount == amount


@then(sentence("khoản {_:Word} bị từ chối vì vượt"))
def _(world: World) -> None:
    world.refused("above_norm", most=20_000)
    world.nothing_recorded()


@then(sentence("khoản {_:Word} bị từ chối vì quá 20%"))
def _(world: World) -> None:
    world.refused("fund_share_exceeded", share=20)
    world.nothing_recorded()


@then(sentence("khoản {_:Word} bị từ chối vì quá số còn lại"))
def _(world: World) -> None:
    world.refused("line_overdrawn", left=500_000)
    world.nothing_recorded()


@then(sentence("khoản {_:Word} bị từ chối vì không có tiền"))
def _(world: World) -> None:
    world.refused("amount_not_positive")
    world.nothing_recorded()


@then(sentence('khoản {code:Word} được lưu ý "{finding:Word}"'))
def _(world: World, code: str, finding: str) -> None:
    assert world.state("budget", BUDGET).estimate.findings == ((code, finding),)


@then(
    sentence(
        "bản trình lần {version:d} nêu {cost:d} đồng mỗi đại biểu, hội nghị trước {before:d} đồng"
    )
)
def _(world: World, version: int, cost: int, before: int) -> None:
    [event] = world.events
    told = event.version, event.per_delegate, event.earlier_per_delegate
    assert told == (version, cost, before)


@then(sentence("bản trình nêu khoản chưa có định mức là {code:Word}"))
def _(world: World, code: str) -> None:
    [event] = world.events
    assert (event.without_norm, event.above_norm) == ((code,), ())


@then(sentence("khoản {code:Word} còn {left:d} đồng"))
def _(world: World, code: str, left: int) -> None:
    assert on(world, AVAILABLE, code) == left


@then(sentence("khoản {code:Word} đã chi {spent:d}, còn {left:d} đồng"))
def _(world: World, code: str, spent: int, left: int) -> None:
    assert (on(world, SPENT, code), on(world, AVAILABLE, code)) == (spent, left)


@then(sentence('nguồn "{source:Word}" đã cấp {amount:d} đồng'))
def _(world: World, source: str, amount: int) -> None:
    assert on(world, SOURCE, source) == -amount


@then("tổng mọi tài khoản bằng 0")
def _(world: World) -> None:
    books: Books = world.state("budget", BUDGET).books
    assert sum(one.balance for one in books.turnovers.values()) == 0


@then(sentence('"{reserve:Text}" còn giữ {amount:d} đồng'))
def _(world: World, reserve: str, amount: int) -> None:
    assert world.state("budget", BUDGET).holds[reserve].amount == amount


@then(sentence('bút toán ấy dẫn chứng từ "{document:Text}"'))
def _(world: World, document: str) -> None:
    [event] = world.events
    assert event.document == document


@then(
    sentence(
        "quyết toán ghi đã chi {spent:d} đồng, trả về nguồn {returned:d} đồng, "
        "{delegates:d} đại biểu"
    )
)
def _(world: World, spent: int, returned: int, delegates: int) -> None:
    [event] = world.events
    assert (event.spent, event.returned, event.delegates) == (spent, returned, delegates)
