"""What the tables of the topics share."""

import pytest

from domain.agency import Agency, Unit

from .examples import DAY


@pytest.fixture
def agency() -> Agency:
    """An agency with a working unit VP and a unit LS that was merged into it."""
    units = {
        "VP": Unit("VP", "Văn phòng", "division"),
        "LS": Unit("LS", "Phòng Lãnh sự", "division", ended=DAY, into="VP"),
    }
    return Agency("CQ", "Sở Ngoại vụ", "", "", "SNgV", units)
