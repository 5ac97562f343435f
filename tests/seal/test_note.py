"""Notes, keys, checkpoints and proofs as they travel: one spelling each, nothing else."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.seal.checkpoint import (
    Checkpoint,
    Growth,
    Inclusion,
    read_checkpoint,
    read_growth,
    read_inclusion,
)
from adapters.seal.note import MalformedError, Note, cosign, read_note, read_vkey, sign
from adapters.seal.policy import read_policy

from .keys import Key

LOG, OTHER = Key("so.example/thidua"), Key("other.example/log")
W1, W2, W3 = (Key(f"witness.example/w{n}") for n in (1, 2, 3))
HEAD = Checkpoint(LOG.name, 395, bytes(range(32)))
TIME = 1_755_769_800


def sealed(*witnesses: Key, head: Checkpoint = HEAD, by: Key = LOG) -> bytes:
    cosigned = [cosign(head.text, key.name, key, TIME) for key in witnesses]
    return Note(head.text, (sign(head.text, by.name, by), *cosigned)).write().encode()


def test_a_key_travels_with_an_id_made_from_it() -> None:
    key = read_vkey(LOG.log.vkey)
    assert key == LOG.log
    assert LOG.log.vkey.split("+")[1] == LOG.log.id.hex()
    # RFC 8032, section 7.1, test 1: the public key of the all-known secret
    public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    material = b64encode(b"\x01" + public).decode()
    with pytest.raises(MalformedError):
        read_vkey(f"example.com/x+00000000+{material}")


def test_a_checkpoint_is_three_lines_and_its_signatures() -> None:
    raw = sealed(W1)
    signed = read_checkpoint(raw)
    assert signed.head == HEAD
    assert signed.write().encode() == raw
    assert set(signed.note.verified([LOG.log, W1.witness, W2.witness])) == {LOG.log, W1.witness}
    assert signed.note.verified([W1.witness]) == {W1.witness: TIME}


@given(st.data())
def test_no_byte_of_a_signed_checkpoint_can_change_unseen(data: st.DataObject) -> None:
    raw = sealed(W1)
    place = data.draw(st.integers(0, len(raw) - 1))
    bit = data.draw(st.integers(0, 7))
    forged = raw[:place] + bytes([raw[place] ^ 1 << bit]) + raw[place + 1 :]
    keys = [LOG.log, W1.witness]
    try:
        signed = read_checkpoint(forged)
        found = set(signed.note.verified(keys))
    except MalformedError:
        return
    assert found != set(keys)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        HEAD.text.encode(),
        HEAD.text.encode() + b"\n",
        sealed()[:-1],
        sealed() + b"\n",
        sealed().replace(b"395", b"0395"),
        sealed().replace(b"395", b"+395"),
        sealed().replace(b"395", "٣".encode()),
        sealed().replace(b"\n395", b"\r\n395"),
        sealed().replace(b"395\n", b"395\nextension\n", 1) + b"",
        sealed().replace(b"\n\n", b"\nmore\n\n"),
        b"\xff" + sealed(),
        sealed() * 70,
    ],
)
def test_what_is_not_exactly_a_checkpoint_is_refused(raw: bytes) -> None:
    with pytest.raises(MalformedError):
        read_policy(f"log {LOG.log.vkey}\nquorum none\n".encode()).judge(read_checkpoint(raw))


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\u00a0b", "a\nb", "a\x00b"])
def test_a_key_name_that_no_note_can_carry_is_refused(name: str) -> None:
    with pytest.raises(MalformedError):
        sign(HEAD.text, name, LOG)


def test_base64_in_another_spelling_is_refused() -> None:
    line = sealed().decode().rstrip("\n").rpartition(" ")
    for other in (line[2].rstrip("="), f"{line[2]}=", line[2].replace("/", "_"), f"{line[2]} "):
        with pytest.raises(MalformedError):
            read_note(f"{line[0]} {other}\n".encode())


POLICY = f"""# whom this office trusts
log {LOG.log.vkey} https://so.example/
witness w1\t{W1.witness.vkey} https://w1.example/
witness w2 {W2.witness.vkey}
witness w3 {W3.witness.vkey}
group two 2 w2 w3
group all all w1 two
quorum all
"""


@pytest.mark.parametrize(
    ("witnesses", "enough"),
    [((), False), ((W1,), False), ((W1, W2), False), ((W2, W3), False), ((W1, W2, W3), True)],
)
def test_a_quorum_is_counted_through_its_groups(witnesses: tuple[Key, ...], enough: bool) -> None:
    policy, signed = read_policy(POLICY.encode()), read_checkpoint(sealed(*witnesses))
    if enough:
        assert policy.judge(signed) == {"w1": TIME, "w2": TIME, "w3": TIME}
    else:
        with pytest.raises(MalformedError, match="too few witnesses"):
            policy.judge(signed)


def test_a_strangers_log_or_a_false_signature_is_no_checkpoint() -> None:
    policy = read_policy(f"log {LOG.log.vkey}\nquorum none\n".encode())
    with pytest.raises(MalformedError, match="no key of this policy"):
        policy.judge(read_checkpoint(sealed(head=Checkpoint(OTHER.name, 1, bytes(32)), by=OTHER)))
    with pytest.raises(MalformedError, match="not signed by"):
        policy.judge(read_checkpoint(sealed(by=OTHER)))
    forged = sealed().replace(b"395", b"396")
    with pytest.raises(MalformedError, match="is false"):
        policy.judge(read_checkpoint(forged))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "quorum x\n",
        "quorum none\nquorum none\n",
        "log\nquorum none\n",
        f"log {W1.witness.vkey}\nquorum none\n",
        f"log {LOG.log.vkey}\nlog {LOG.log.vkey}\nquorum none\n",
        f"witness w {LOG.log.vkey}\nquorum w\n",
        f"witness none {W1.witness.vkey}\nquorum none\n",
        f"witness w {W1.witness.vkey}\nwitness v {W1.witness.vkey}\nquorum w\n",
        f"witness w {W1.witness.vkey}\ngroup g 2 w\nquorum g\n",
        f"witness w {W1.witness.vkey}\ngroup g any\nquorum g\n",
        f"witness w {W1.witness.vkey}\ngroup g any w w\nquorum g\n",
        f"group g any w\nwitness w {W1.witness.vkey}\nquorum g\n",
        f"witness w {W1.witness.vkey}\ngroup g any w\ngroup h any w\nquorum g\n",
        "trust everybody\nquorum none\n",
    ],
)
def test_a_policy_that_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(MalformedError):
        read_policy(text.encode())


def test_proofs_are_written_and_read_as_they_stand() -> None:
    path = (bytes(32), bytes(range(32)))
    inclusion = Inclusion(7, path, sealed())
    assert read_inclusion(inclusion.write()) == inclusion
    with_extra = inclusion.write().replace(b"\nindex", b"\nextra AAAA\nindex", 1)
    assert read_inclusion(with_extra) == inclusion
    growth = Growth(5, path, sealed())
    assert read_growth(growth.write()) == growth
    assert growth.write().startswith(b"old 5\n")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"c2sp.org/tlog-proof@v1\n\nx",
        b"c2sp.org/tlog-proof@v2\nindex 0\n\nx",
        b"c2sp.org/tlog-proof@v1\nindex 01\n\nx",
        b"c2sp.org/tlog-proof@v1\nindex -1\n\nx",
        b"c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\nx",
        b"c2sp.org/tlog-proof@v1\nindex 1\n" + b"A" * 43 + b"=\n" * 1 + b"\xff\n\nx",
    ],
)
def test_a_proof_that_is_none_is_refused(raw: bytes) -> None:
    with pytest.raises(MalformedError):
        read_inclusion(raw)
    with pytest.raises(MalformedError):
        read_growth(raw.replace(b"c2sp.org/tlog-proof@v1\nindex", b"alt"))
