"""A key in a token signs what a key in a file signs: SoftHSM stands in for the device."""

import shutil
import subprocess
from pathlib import Path

import pytest

from adapters.problems import StoreProblem, UsageProblem
from adapters.seal.keys import open_signer, verifier
from adapters.seal.note import Signer, sign

PLACES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/*/softhsm/libsofthsm2.so")
MODULE = next((str(one) for place in PLACES for one in Path("/").glob(place[1:])), "")
ED25519 = bytes.fromhex("06032b6570")  # its OID, RFC 8410
LABEL, TOKEN, PIN = "niem-phong", "thidua", "5678"

pytestmark = [
    pytest.mark.skipif(not MODULE, reason="SoftHSM is not installed (Debian: softhsm2)"),
    pytest.mark.xdist_group("hsm"),  # the library is loaded once by a process, with its settings
]


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a fresh token with an Ed25519 key in it."""
    pkcs11 = pytest.importorskip("pkcs11", reason="python-pkcs11 is not installed (extra hsm)")
    folder = tmp_path_factory.mktemp("hsm")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(settings))
        tool = shutil.which("softhsm2-util")
        assert tool
        made = ["--init-token", "--free", "--label", TOKEN, "--so-pin", "1234", "--pin", PIN]
        subprocess.run([tool, *made], check=True, capture_output=True)
        with pkcs11.lib(MODULE).get_token(token_label=TOKEN).open(rw=True, user_pin=PIN) as session:
            curve = session.create_domain_parameters(
                pkcs11.KeyType.EC_EDWARDS, {pkcs11.Attribute.EC_PARAMS: ED25519}, local=True
            )
            make = pkcs11.Mechanism.EC_EDWARDS_KEY_PAIR_GEN
            curve.generate_keypair(mechanism=make, store=True, label=LABEL)
    return f"pkcs11:token={TOKEN};object={LABEL}?module-path={MODULE}"


@pytest.fixture
def signer(token: str, monkeypatch: pytest.MonkeyPatch) -> Signer:
    monkeypatch.setenv("THIDUA_PIN", PIN)
    return open_signer(token)


def test_a_token_signs_as_a_file_does(signer: Signer) -> None:
    key = verifier("so.example/x", signer)
    for text in ("so.example/x\n1\nx\n", "so.example/x\n2\ny\n"):
        signature = sign(text, key.name, signer)
        assert key.verify(text, signature.signature) == 0
        assert key.verify(text + "z", signature.signature) is None


def test_the_pin_comes_from_a_file_for_its_owner_alone(token: str, tmp_path: Path) -> None:
    place = tmp_path / "pin"
    place.write_text(f"{PIN}\n")
    place.chmod(0o644)
    with pytest.raises(UsageProblem) as refused:
        open_signer(f"{token}&pin-source=file:{place}")
    assert refused.value.code == "key_open_to_others"
    place.chmod(0o600)
    assert len(open_signer(f"{token}&pin-source=file:{place}").public) == 32


def test_a_device_that_says_no_is_a_problem_with_a_name(
    token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UsageProblem) as missing:
        open_signer(token)
    assert missing.value.code == "pin_missing"
    for pin, url in (("0000", token), (PIN, token.replace(LABEL, "other"))):
        monkeypatch.setenv("THIDUA_PIN", pin)
        with pytest.raises(StoreProblem) as failed:
            open_signer(url)
        assert failed.value.code == "signer_failed"


@pytest.mark.parametrize(
    "url", ["pkcs11:", "pkcs11:token=a", "pkcs11:token=a;object=b?module-path=c&pin-value=1"]
)
def test_an_address_that_says_too_little_or_a_pin_is_refused(url: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        open_signer(url)
    assert refused.value.code == "signer_url"
    assert "1" not in str(refused.value.facts["found"])
