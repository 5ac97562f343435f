"""A store of somebody else's, a distribution of its own, is installed, found and used."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from adapters.problems import StoreProblem, UsageProblem
from adapters.storage import open_store
from adapters.storage.contract import StoreContract, check, events, mark
from adapters.storage.port import LedgerStore

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="the sample locks as POSIX does"),
    pytest.mark.xdist_group("plugin"),  # installed once
]

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tests" / "plugin_store"

RECORD = """
from contextlib import closing
from adapters.storage import open_store
from tests.storage.agency import found, verify

with closing(open_store({url!r}, create=True)) as store:
    found(store)
with closing(open_store({url!r})) as store:
    print(type(store).__module__, len(verify(store)), store.meta()["origin"])
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the sample was installed: built from source, with no network."""
    source = shutil.copytree(SOURCE, tmp_path_factory.mktemp("source") / "plugin")
    target = tmp_path_factory.mktemp("installed")
    offline = ["--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    install = [sys.executable, "-m", "pip", "install", "--quiet", *offline, "--target", str(target)]
    done = subprocess.run([*install, str(source)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def plugged(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample can be imported, as where it was installed."""
    monkeypatch.syspath_prepend(str(installed))


def test_decisions_are_recorded_on_it(installed: Path, tmp_path: Path) -> None:
    """A program that knows nothing of the sample opens it by its URL, and an agency runs on it."""
    url = f"jsonl:{tmp_path / 'so.jsonl'}"
    path = os.pathsep.join([str(installed), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", RECORD.format(url=url)],
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    module, size, origin = done.stdout.split()
    assert (module, origin) == ("thidua_sample_store", "songoaivu.haiphong.example/thidua")
    assert int(size) > 40


def test_without_it_its_url_is_unknown(tmp_path: Path) -> None:
    """A store that is not installed is said to be unknown, with those that are."""
    with pytest.raises(UsageProblem) as found:
        open_store(f"jsonl:{tmp_path / 'so.jsonl'}")
    assert found.value.code == "store_unknown"
    assert {"memory", "postgresql", "sqlite"} <= set(found.value.facts["known"])


@pytest.mark.usefixtures("plugged")
class TestSample(StoreContract):
    """It keeps the contract that is shipped for such as it."""

    @pytest.fixture(autouse=True)
    def _ledgers(self, tmp_path: Path) -> Iterator[None]:
        self.folder = tmp_path
        self.opened: list[LedgerStore] = []
        yield
        for store in self.opened:
            store.close()

    def open_ledger(self, name: str) -> LedgerStore:
        self.opened.append(open_store(f"jsonl:{self.folder / name}.jsonl", create=True))
        return self.opened[-1]

    def test_a_line_cut_off_by_a_power_cut_is_no_line(self) -> None:
        """The next writer goes on from the last whole line."""
        store = self.open_ledger("one")
        store.insert_events(events(uuid4(), 1), marks=[mark("a")])
        with (self.folder / "one.jsonl").open("ab") as file:
            file.write(b'{"events": [["')
        again = self.open_ledger("one")
        assert again.head().size == 1
        again.insert_events(events(uuid4(), 1), marks=[mark("b")])
        check(store)
        assert store.head().size == 2

    def test_written_by_newer_software(self) -> None:
        """A format of tomorrow is not touched."""
        self.open_ledger("one")
        file = self.folder / "one.jsonl"
        file.write_bytes(file.read_bytes().replace(b'"format": 1', b'"format": 2'))
        with pytest.raises(StoreProblem) as found:
            self.open_ledger("one")
        assert found.value.code == "store_newer"

    def test_a_missing_file(self) -> None:
        """Opening never makes a file."""
        with pytest.raises(StoreProblem) as found:
            open_store(f"jsonl:{self.folder / 'two.jsonl'}")
        assert found.value.code == "store_missing"
