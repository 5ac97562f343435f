"""Compile the catalogs: one ``.po`` per topic and language into one ``.mo`` per language.

Run by the package build, by the tests, and by ``make words``; needs babel, which users do not.
"""

import os
from pathlib import Path

HERE = Path(__file__).parent
DOMAIN = "thidua"


def sources(language: str) -> list[Path]:
    """The catalogs of a language, one per topic, in a stable order."""
    return sorted((HERE / "catalogs" / language).glob("*.po"))


def target(language: str) -> Path:
    """Where the compiled catalog of a language lies."""
    return HERE / "compiled" / language / "LC_MESSAGES" / f"{DOMAIN}.mo"


def languages() -> list[str]:
    """The languages there are catalogs for."""
    return sorted(path.name for path in (HERE / "catalogs").iterdir() if path.is_dir())


def compile_catalogs() -> None:
    """Merge and compile every language; a key written twice is an error."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for language in languages():
        merged = Catalog(locale=language, domain=DOMAIN)
        for source in sources(language):
            with source.open("rb") as file:
                for message in read_po(file, locale=language, abort_invalid=True):
                    if not message.id:
                        continue
                    if message.id in merged:
                        raise ValueError(
                            f"{source}:{message.lineno}: {message.id!r} is written twice"
                        )
                    merged.add(message.id, message.string)
        path = target(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        with beside.open("wb") as file:
            write_mo(file, merged)
        beside.replace(path)  # a program that is reading meets the old catalog or the new one


if __name__ == "__main__":
    compile_catalogs()
