"""Stores: where a ledger lives. Each is a plugin behind the entry point ``thidua.storage``."""

from typing import TYPE_CHECKING

from ..problems import UsageProblem

if TYPE_CHECKING:
    from .port import LedgerStore


def open_store(url: str, *, create: bool = False) -> "LedgerStore":
    """Open the store that ``url`` names: ``sqlite:PATH``, ``postgresql://…``, or a plugin's own."""
    from importlib.metadata import entry_points  # slow to load, and needed only here

    scheme, colon, _ = url.partition(":")
    plugins = {plugin.name: plugin for plugin in entry_points(group="thidua.storage")}
    if scheme not in plugins or not colon:
        raise UsageProblem("store_unknown", scheme=scheme, known=tuple(sorted(plugins)))
    store: LedgerStore = plugins[scheme].load()(url, create=create)
    return store
