"""Balanced lists for people to choose from: looked for by a solver, checked by the domain.

``proposals`` finds the lists, ``reasons`` says why they are what they are, ``conflict`` which rules
stand against each other when there is none. Nothing here records anything.
"""

from .conflict import Conflict, Rule, conflict
from .proposals import Proposal, propose
from .reasons import Absence, Presence, absences, presences, standings

__all__ = [
    "Absence",
    "Conflict",
    "Presence",
    "Proposal",
    "Rule",
    "absences",
    "conflict",
    "presences",
    "propose",
    "standings",
]
