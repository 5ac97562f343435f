"""A stranger's package of the same name is refused, never mixed in."""

from pathlib import Path

import pytest

from adapters.ownership import NAMES, refuse_strangers
from adapters.problems import UsageProblem


def install(site: Path, distribution: str, package: str) -> None:
    info = site / f"{distribution}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n", encoding="utf-8"
    )
    (info / "RECORD").write_text(f"{package}/__init__.py,,\n", encoding="utf-8")


def test_this_environment_is_ours_alone() -> None:
    refuse_strangers()


def test_our_own_installed_files_are_no_strangers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "Thidua", "domain")
    monkeypatch.syspath_prepend(tmp_path)
    refuse_strangers()


@pytest.mark.parametrize("package", NAMES)
def test_a_stranger_that_owns_one_of_our_names_is_refused_by_name(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "other-shop", package)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(UsageProblem) as refused:
        refuse_strangers()
    assert refused.value.code == "package_taken"
    assert refused.value.facts == {"package": package, "owners": ("other-shop",)}
