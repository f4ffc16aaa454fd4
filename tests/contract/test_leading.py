"""Every link of the specification leads on: what an answer gives is what the next request needs."""

import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest

from impl.platform.embedded import Embedded
from tests.contract.coverage.seen import Seen
from tests.contract.example_book import STATEMENT
from tests.contract.leading import Guide, links
from tests.contract.story import tell
from tests.contract.test_schemathesis import ENVIRONMENT
from tests.factories.provider import Provider, environment_of
from tests.live import fresh_database, serving
from tests.sdk.plan import Planner

REFUSED: Final = {
    "create_account 201 CloseAccount": "transfer-takes-no-category",
    "create_passkey 201 DeletePasskey": "step-up-required",
    "create_reconciliation 201 FinishReconciliation": "reconciliation-unbalanced",
    "create_totp 201 ConfirmTotp": "proof-refused",
    "create_transfer 201 UpdateTransaction": "transfer-takes-no-category",
    "get_month 200 AssignToCategory": "category-not-assignable",
    "import_rates 200 UndoChangeSet": "invalid-input",
    "list_members 200 UpdateMember": "last-owner",
}
"""What stands in the way in this world: the first category is for income, the first member is
the only owner, a file of rates sent again changes nothing, a code is of another app,
a session that was begun without the new passkey may not remove it."""
LARGE: Final = {"create_import", "replace_import_mapping", "commit_import"}
"""Answered with 202 where a file is too large to be answered at once: imports/test_jobs.py."""

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def guide(
    embedded: Embedded, tmp_path_factory: pytest.TempPathFactory, provider_elsewhere: Provider
) -> Iterator[Guide]:
    folder: Path = tmp_path_factory.mktemp("leading")
    database = asyncio.run(fresh_database(embedded.database_url))
    told = ENVIRONMENT | environment_of(provider_elsewhere)
    with contextlib.ExitStack() as stack:
        service = stack.enter_context(
            serving(folder, database, embedded.redis_url, told, measured=False)
        )
        planner = asyncio.run(_planner(service.url, database))
        stack.enter_context(contextlib.closing(planner))
        yield stack.enter_context(contextlib.closing(Guide(service.url, planner)))


async def _planner(url: str, database: str) -> Planner:
    async with httpx.AsyncClient(base_url=url, timeout=30) as http:
        world = await tell(http, admin_of=database)
        mapped = await world.upload(STATEMENT, "mapped.csv")
    return Planner(url, world, mapped["id"])


class TestLinks:
    def test_lead_on(self, guide: Guide, seen: Seen) -> None:
        """Each in its turn, in the order of the specification: what is refused is known before."""
        refused: dict[str, str] = {}
        for link in links():
            if link.source in LARGE and link.status == "202":
                continue
            response = guide.lead(link)
            if response.is_success:
                seen.follow(str(link))
            else:
                refused[str(link)] = response.json()["type"].removeprefix("/problems/")
        assert refused == REFUSED
