"""``/vi-sao/{id}``: from a name on a list back to the sentence of the plan."""

from ..auditing.why import why
from . import Screen

SCREENS = (Screen("/vi-sao/{id}", why),)
