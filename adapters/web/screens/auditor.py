"""``/kiem-toan``: what an auditor does in one sitting: read, compare, look, verify, take away."""

from ..auditing import compare, event, export, findings, history, home, verify
from . import Screen

POST = ("POST",)

SCREENS = (
    Screen("/kiem-toan", home.home),
    Screen("/kiem-toan/lich-su", history.history),
    Screen("/kiem-toan/su-kien/{seq}", event.event),
    Screen("/kiem-toan/su-kien/{seq}/bang-chung", event.proof_file),
    Screen("/kiem-toan/su-kien/{seq}/nguyen-van", event.leaf_file),
    Screen("/kiem-toan/so-sanh", compare.compare),
    Screen("/kiem-toan/phat-hien", findings.findings),
    Screen("/kiem-toan/phat-hien", findings.look_again, POST),
    Screen("/kiem-toan/chon-mau", findings.sample),
    Screen("/kiem-toan/kiem-chung", verify.verify),
    Screen("/kiem-toan/kiem-chung", verify.start, POST),
    Screen("/kiem-toan/huy", verify.cancel, POST),
    Screen("/kiem-toan/xuat", export.export),
    Screen("/kiem-toan/xuat", export.start, POST),
    Screen("/kiem-toan/xuat/{viec}/tai-ve", export.fetch),
)
