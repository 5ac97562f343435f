"""A stranger's clock for a checkpoint: over the network, by files, and read by openssl."""

import shutil
from pathlib import Path

import pytest

from ..seal.tsa import Authority, openssl
from .conftest import ASSIGN, Thidua

pytestmark = [
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed"),
    pytest.mark.xdist_group("tsa"),
]


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("tsa") / "tsa")


def holds(folder: Path, reply: Path, authority: Authority, checkpoint: str) -> bool:
    """What openssl says."""
    given = ("-data", folder / checkpoint, "-in", reply, "-CAfile", authority.roots)
    openssl("ts", "-verify", *given)
    return True


def test_a_seal_is_timestamped_over_the_network_and_travels_with_the_export(
    folder: Path, thidua: Thidua, authority: Authority, tmp_path: Path
) -> None:
    with authority.serving() as url:
        given = ("niem-phong", "--dau-thoi-gian", url, "--chung-thu-goc", str(authority.roots))
        said = thidua(*given, "--json")
    assert said.code == 0, said.err
    assert said.json["timestamp"].endswith("Z")
    shelf = folder / "niem-phong"
    (reply,) = shelf.glob("*.tsr")
    assert holds(shelf, reply, authority, f"{said.json['size']}.checkpoint")
    out = tmp_path / "ban-xuat"
    assert thidua("xuat", str(out)).code == 0
    assert (out / "checkpoint.tsr").read_bytes() == reply.read_bytes()
    assert holds(out, out / "checkpoint.tsr", authority, "checkpoint")
    assert thidua("kiem-chung", str(out)).code == 0


def test_a_query_goes_out_by_file_and_its_reply_comes_back_later(
    folder: Path, thidua: Thidua, authority: Authority, tmp_path: Path
) -> None:
    asked, said = tmp_path / "hoi.tsq", tmp_path / "hoi.tsr"
    first = thidua("niem-phong", "--dau-thoi-gian-tep", str(asked))
    assert first.code == 0, first.err
    assert "hoi.tsq" in first.out
    said.write_bytes(authority.reply(asked.read_bytes()))
    thidua(*ASSIGN)
    thidua("niem-phong")
    took = thidua("niem-phong", "--dau-thoi-gian-tep", str(said), "--json")
    assert took.code == 0, took.err
    sizes = sorted(int(one.name.split(".")[0]) for one in (folder / "niem-phong").glob("*.tsr"))
    assert sizes == [took.json["size"]]
    other = tmp_path / "khac.tsr"
    other.write_bytes(said.read_bytes())
    asked.rename(tmp_path / "khac.tsq")
    thidua("niem-phong", "--dau-thoi-gian-tep", str(asked))  # another nonce
    refused = thidua("niem-phong", "--dau-thoi-gian-tep", str(said), "--json")
    assert refused.error["code"] == "timestamp_false"
    assert thidua("niem-phong", "--dau-thoi-gian-tep", str(other)).code == 0


def test_a_reply_of_anybody_else_or_over_anything_else_is_not_kept(
    folder: Path, thidua: Thidua, authority: Authority, tmp_path: Path
) -> None:
    asked, said = tmp_path / "hoi.tsq", tmp_path / "hoi.tsr"
    thidua("niem-phong", "--dau-thoi-gian-tep", str(asked))
    stranger = Authority(tmp_path / "la")
    said.write_bytes(stranger.reply(asked.read_bytes()))
    given = ("niem-phong", "--dau-thoi-gian-tep", str(said), "--json")
    refused = thidua(*given, "--chung-thu-goc", str(authority.roots))
    assert refused.error["code"] == "timestamp_false"
    data = tmp_path / "khac"
    data.write_text("something else")
    openssl("ts", "-query", "-data", data, "-sha256", "-cert", "-out", asked)
    said.write_bytes(authority.reply(asked.read_bytes()))
    assert thidua(*given).error["code"] == "timestamp_false"
    said.write_bytes(b"no reply at all")
    assert thidua(*given).error["code"] == "timestamp_false"
    assert not list((folder / "niem-phong").glob("*.tsr"))


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("--dau-thoi-gian", "file:///etc/passwd"), "timestamp_url"),
        (("--dau-thoi-gian", "http://127.0.0.1:1/"), "timestamp_unreachable"),
        (("--dau-thoi-gian-tep", "hoi.txt"), "timestamp_file_kind"),
        (("--dau-thoi-gian-tep", "none.tsr"), "file_missing"),
        (("--cu", "often"), "span_malformed"),
    ],
)
def test_what_cannot_be_asked_is_said(
    folder: Path, thidua: Thidua, args: tuple[str, ...], code: str
) -> None:
    assert thidua("niem-phong", *args, "--json").error["code"] == code
