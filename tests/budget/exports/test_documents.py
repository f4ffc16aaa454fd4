"""The JSON document: all that the feed of changes tells, at one moment."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from impl.budget.repository.export_document import LISTS
from impl.budget.service import BudgetService
from impl.platform.blobs import Blobs
from tests.budget.exports.desk import Desk
from tests.budget.exports.worlds import troubled
from tests.budget.following import Follower
from tests.budget.histories import HISTORIES, Player, Step
from tests.factories.budget import Household, a_household, plain

pytestmark = pytest.mark.timeout(60)
_ENTITIES = {
    name: {"categories": "category"}.get(name, name.removesuffix("s"))
    for name in LISTS
    if name not in {"assignments", "holds"}
}


async def _followed(home: Household) -> Follower:
    async def ask(since: int, cursor: str | None) -> Any:
        return plain(
            await home.service.list_changes(
                home.caller, home.id, since=since, limit=200, cursor=cursor
            )
        )

    follower = Follower(ask)
    await follower.poll()
    return follower


async def _check(desk: Desk) -> None:
    document = await desk.document()
    follower = await _followed(desk.home)
    assert document["seq"] == follower.since
    assert "seq" not in await desk.document(date_from="2026-01-01")
    there = follower.copy("transaction")
    for name, entity in _ENTITIES.items():
        told = follower.copy(entity)
        if name == "attachments":
            told = {id_: each for id_, each in told.items() if each["transaction_id"] in there}
        assert {each["id"]: each for each in document[name]} == told, name
    cells = {(each["month"], each["category_id"]): each for each in document["assignments"]}
    cut = {(each["month"], each["category_id"]): each for each in _told(follower, "assignment")}
    assert cells == {key: each for key, each in cut.items() if each["assigned"]}
    holds = {each["month"]: each for each in _told(follower, "hold")}
    assert {each["month"]: each for each in document["holds"]} == {
        month: each for month, each in holds.items() if each["amount"]
    }


def _told(follower: Follower, entity: str) -> list[Any]:
    """The last that was told of each."""
    last = {each["entity_id"]: each["after"] for each in follower.heard if each["entity"] == entity}
    return [each for each in last.values() if each is not None]


class TestJson:
    async def test_has_everything_in_the_book(self, desk: Desk) -> None:
        await troubled(desk.home)
        await desk.home.assign(await desk.home.category("Books"), 5_000)
        await desk.home.schedule(await desk.home.account("Third"), -500)
        document = await desk.document()
        assert (document["format"], document["version"]) == ("centime-book", 1)
        assert document["book"]["name"] == "Home"
        assert set(LISTS) < set(document)
        assert all(document[name] for name in ("accounts", "schedules", "assignments", "rates"))
        await _check(desk)

    async def test_of_some_transactions_has_everything_else(self, desk: Desk) -> None:
        made = await troubled(desk.home)
        document = await desk.document(account_ids=[str(made["old"].id)])
        assert [each["amount"] for each in document["transactions"]] == [700, -700]
        assert len(document["accounts"]) > 6

    @settings(
        max_examples=6,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(steps=HISTORIES)
    async def test_is_what_the_feed_tells(
        self, exporter: BudgetService, tmp_path: Any, steps: list[Step]
    ) -> None:
        home = await a_household(exporter)
        player = Player(home)
        await player.begin()
        for step in steps:
            await player.play(step)
        await _check(Desk(home, Blobs(tmp_path.as_uri())))
