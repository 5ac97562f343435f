"""Why a nomination ended as it did: the facts, rules and decisions that led there, as a tree.

Read off the ledger alone, as of any position; nothing is judged anew.
"""

from .node import Node, Source
from .past import Past
from .tree import why

__all__ = ["Node", "Past", "Source", "why"]
