"""An account to import into, and whatever comes of it checked against the postings."""

import pytest

from tests.budget.imports.desk import Desk
from tests.factories.budget import Household


@pytest.fixture
async def desk(home: Household) -> Desk:
    """A current account in euros of which the book knows no number."""
    return Desk(home, await home.account())
