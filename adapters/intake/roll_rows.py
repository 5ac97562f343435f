"""The typed rows of an agency's roll."""

from attrs import frozen

from domain.agency import DIVISION
from domain.decision import DIRECTOR

from .structured import Day, PersonId, Role, Sex, Signs, Text, UnitKind


@frozen
class AgencyRow:
    """The agency itself."""

    name: Text
    superior: Text = ""
    place: Text = ""
    symbol: Text = ""
    head: Text = ""


@frozen
class UnitRow:
    """A unit or mass organisation."""

    id: Text
    name: Text
    kind: UnitKind = DIVISION


@frozen
class PersonRow:
    """Somebody on the roll."""

    id: PersonId
    name: Text
    unit: Text
    post: Text = ""
    sex: Sex = ""


@frozen
class RoleRow:
    """An office somebody holds, and the paper that gave it."""

    person: PersonId
    role: Role
    unit: Text = ""
    signs: Signs = ""
    document: Text = ""
    dated: Day | None = None

    @property
    def heads(self) -> bool:
        """Whether this is the Director's office in their own right, not KT."""
        return self.role == DIRECTOR and not self.signs
