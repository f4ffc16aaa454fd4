"""A household's first weeks, told over HTTP: the world that contract tests look at.

The ids of the specifications' examples belong to one imaginary book. The story builds that book for
real, so that each example can be sent with the ids of things that exist.
"""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import httpx

from tests.contract.actors import Actor, join, log_in
from tests.contract.authorizing import OAUTH, asking, redeeming
from tests.contract.example_book import (
    ATTACHMENT,
    BOOK,
    BOOKED_TRANSACTION,
    CANDIDATE,
    CHALLENGE,
    CHECKING,
    CLIENT,
    DAILY_LIFE,
    DOCUMENT,
    DOLLARS,
    EXPORT,
    FACTOR,
    GOAL,
    GRANT,
    GROCERIES,
    HOOK,
    HOUSE,
    IDENTITY,
    IMPORT,
    IMPORT_PROFILE,
    INCOME,
    INVITATION,
    LAST_RULE,
    LIMIT,
    MEMBER,
    MOVE,
    NOTIFICATION,
    OTHER_GROUP,
    OTHER_NOTIFICATION,
    OTHER_PAYEE,
    OTHER_TRANSACTION,
    PASSKEY,
    PAYEE,
    PERSON,
    PERSONAL_EXPORT,
    PROFILE,
    RECONCILIATION,
    REFRESH,
    REPAIRS,
    RULE,
    RULE_RUN,
    SAVINGS,
    SCHEDULE,
    SESSION,
    SPARE_TRANSACTION,
    STATEMENT,
    SUGGESTION,
    TAG,
    TOKEN,
    TRANSACTION,
    WEBHOOK,
    WRITE,
)
from tests.contract.world import World, a_merchant
from tests.factories import provider
from tests.factories.authenticator import Authenticator


async def tell(
    http: httpx.AsyncClient,
    work: Callable[[], Awaitable[object]] | None = None,
    *,
    admin_of: str | None = None,
) -> World:
    """Register somebody and fill a book of theirs; `work`, where no worker is there to do it.

    With the URL of the service's database they are an admin, too.
    """
    world = World(await join(http, admin_of=admin_of))
    world.of_example[PERSON] = (await world.owner.do("GET", "/auth/me"))["id"]
    await _sign_in_things(world)
    told = await _told(world, work, 3)
    world.of_example[OTHER_NOTIFICATION], world.of_example[NOTIFICATION] = told[:2]
    book = {
        "name": "Home",
        "base_currency": "EUR",
        "time_zone": "Europe/Amsterdam",
        "first_month": "2026-01",
        "template": "household",
    }
    world.book = (await world.owner.do("POST", "/budget/books", book))["id"]
    world.of_example[BOOK] = world.book
    await _members(world)
    await _told(world, work, 4)
    await _accounts(world)
    await _categories(world)
    await _transactions(world)
    await world.make("rates", {"base": "USD", "quote": "EUR", "date": "2026-01-02", "rate": "0.85"})
    await _schedules(world)
    moved = {"to_category_id": world.of_example[GROCERIES], "amount": 2500}
    limit = {"name": "Groceries", "amount": 40000, "period": "month", "starts_on": "2026-01-01",
             "category_ids": [world.of_example[GROCERIES]]}  # fmt: skip
    world.of_example[LIMIT] = (await world.make("limits", limit))["id"]
    goal = {"category_id": world.of_example[GROCERIES], "kind": "monthly_funding", "amount": 40000}
    world.of_example[GOAL] = (await world.make("goals", goal))["id"]
    world.of_example[MOVE] = (await world.make("months/2026-01/moves", moved))["id"]
    statement = {"statement_date": "2026-01-31", "statement_balance": 144040}
    begun = await world.make(f"accounts/{world.of_example[CHECKING]}/reconciliations", statement)
    world.of_example[RECONCILIATION] = begun["id"]
    world.of_example[ATTACHMENT] = (await world.attachment())["id"]
    await _rules(world)
    await _done(world, work, f"{world.path}/rule-runs/{world.of_example[RULE_RUN]}")
    world.of_example[IMPORT] = (await world.upload(STATEMENT, "january.csv"))["id"]
    hook = await world.owner.do("POST", "/notifications/webhooks", {"url": HOOK})
    world.of_example[WEBHOOK] = hook["id"]
    world.of_example[DOCUMENT] = (await world.document())["id"]
    world.of_example[SUGGESTION], world.of_example[OTHER_TRANSACTION] = await world.suggestion()
    world.of_example[IMPORT_PROFILE] = (await world.make("import-profiles", PROFILE))["id"]
    world.of_example[EXPORT] = (await world.make("exports", {"format": "csv"}))["id"]
    await _done(world, work, f"/ocr/books/{world.book}/documents/{world.of_example[DOCUMENT]}")
    await _done(world, work, f"{world.path}/exports/{world.of_example[EXPORT]}")
    export = (await world.owner.do("POST", "/auth/me/exports"))["id"]
    world.of_example[PERSONAL_EXPORT] = export
    await _done(world, work, f"/auth/me/exports/{export}")
    world.of_example[WRITE] = await world.write()
    return world


async def _told(
    world: World, work: Callable[[], Awaitable[object]] | None, number: int
) -> list[str]:
    """So many notifications, the first one first: what happens later is told of later.

    Sign-ins and books are told of by relays of their own, which keep no order among each other.
    """
    told: list[dict[str, Any]] = []
    async with asyncio.timeout(30):
        while len(told) < number:
            if work is not None:
                await work()
            told = (await world.owner.do("GET", "/notifications/feed"))["items"]
            await asyncio.sleep(0.05)
    return [each["id"] for each in reversed(told)]


async def _done(world: World, work: Callable[[], Awaitable[object]] | None, path: str) -> None:
    """Wait for what is done later; a job that failed may be tried again meanwhile."""
    found: dict[str, Any] = {"status": "queued"}
    async with asyncio.timeout(45):
        while found["status"] != "done":
            await asyncio.sleep(0.1)
            if work is not None:
                await work()
            found = await world.owner.do("GET", path)
            assert found["status"] != "failed", found["problem"]


async def _sign_in_things(world: World) -> None:
    second = await log_in(world.owner)
    world.of_example[SESSION] = second["session_id"]
    world.of_example[REFRESH] = (await log_in(world.owner))["refresh_token"]
    made = await world.owner.do(
        "POST", "/auth/tokens", {"name": "Monthly report", "scopes": ["budget:read"]}
    )
    world.of_example[TOKEN] = made["id"]
    await _clients(world)
    app = await world.owner.do("POST", "/auth/mfa/totp", {"name": "Phone"})
    world.of_example[FACTOR] = app["id"]
    world.of_example[IDENTITY] = await _identity(world.owner)
    world.of_example[PASSKEY] = await _passkey(world.owner.http)
    await world.owner.do("POST", "/auth/tokens", {"name": "Robot", "scopes": ["budget:write"]})


async def _clients(world: World) -> None:
    """Two programs of others that the owner looks after."""
    board: dict[str, object] = {
        "name": "Spending Dashboard",
        "kind": "confidential",
        "redirect_uris": ["https://dashboard.example.org/callback"],
        "scopes": ["budget:read", "openid"],
    }
    made = await world.owner.do("POST", "/auth/clients", board)
    world.of_example[CLIENT] = made["id"]
    await world.owner.do("POST", "/auth/clients", {**board, "name": "Other"})
    for _ in range(2):
        await _let_in(world, made)
    granted = (await world.owner.do("GET", "/auth/grants"))["items"]
    world.of_example[GRANT] = granted[-1]["id"]
    asked = await world.owner.do("POST", f"{OAUTH}/authorize", data=asking(made["id"])[1])
    world.of_example[CHALLENGE] = asked["challenge"]


async def _let_in(world: World, client: dict[str, Any]) -> None:
    verifier, asked = asking(client["id"])
    begun = await world.owner.do("POST", f"{OAUTH}/authorize", data=asked)
    accept = f"{OAUTH}/consents/{begun['challenge']}/accept"
    accepted = await world.owner.do("POST", accept, {})
    redeemed = redeeming(client, accepted["redirect_to"], verifier)
    await world.owner.do("POST", f"{OAUTH}/token", data=redeemed)


async def _identity(owner: Actor) -> str:
    """An account elsewhere that signs in to the owner's."""
    begin = f"/auth/providers/{provider.NAME}/authorize"
    begun = await owner.do("POST", begin, {"redirect_uri": provider.CALLBACK})
    back = await asyncio.to_thread(provider.led_back, begun["authorization_url"])
    told = {"provider": provider.NAME, "handle": begun["handle"], **back}
    return str((await owner.do("POST", "/auth/identities", told))["id"])


async def _passkey(http: httpx.AsyncClient) -> str:
    """Of somebody else: the owner goes on to log in by the password alone."""
    friend = await join(http, "Grace Example")
    path = "/auth/passkeys"
    options = await friend.do("POST", f"{path}/registration/options")
    body = {"name": "Laptop", "credential": Authenticator().create(options["options"])}
    made: dict[str, Any] = await friend.do("POST", path, body)
    return str(made["id"])


async def _members(world: World) -> None:
    """Somebody who has joined, and an invitation that waits."""
    invited = await world.make("invitations", {"role": "editor"})
    guest = await join(world.owner.http, "Grace Example")
    await guest.do("POST", "/budget/invitations/accept", {"token": invited["token"]})
    members = (await world.owner.do("GET", f"{world.path}/members"))["items"]
    world.of_example[MEMBER] = members[1]["id"]
    waiting = await world.make("invitations", {"role": "contributor", "email": guest.email})
    world.of_example[INVITATION] = waiting["id"]


async def _accounts(world: World) -> None:
    accounts: dict[str, dict[str, object]] = {
        CHECKING: {"name": "Current", "subtype": "checking", "currency": "EUR",
                   "identifier": "NL91ABNA0417164300", "opening_balance": 148250},
        SAVINGS: {"name": "Savings", "subtype": "savings", "currency": "EUR"},
        HOUSE: {"name": "House", "subtype": "property", "currency": "EUR"},
        DOLLARS: {"name": "Dollars", "subtype": "savings", "currency": "USD", "on_budget": True},
    }  # fmt: skip
    for example, body in accounts.items():
        made = await world.make("accounts", {"kind": "asset", "opening_date": "2026-01-01", **body})
        world.of_example[example] = made["id"]


async def _categories(world: World) -> None:
    groups = (await world.owner.do("GET", f"{world.path}/category-groups"))["items"]
    by_name = {group["name"]: group["id"] for group in groups}
    world.of_example[DAILY_LIFE] = by_name["Daily life"]
    world.of_example[INCOME] = by_name["Income"]
    world.of_example[OTHER_GROUP] = by_name["Leisure"]
    items = (await world.owner.do("GET", f"{world.path}/categories"))["items"]
    named = {item["name"]: item["id"] for item in items}
    world.of_example[GROCERIES] = named["Groceries"]
    world.of_example[REPAIRS] = named["Furniture and repairs"]


async def _transactions(world: World) -> None:
    known = world.of_example
    world.of_example[PAYEE] = (await world.make("payees", {"name": "Corner Market"}))["id"]
    other = await world.make("payees", {"name": "Corner Market 24/7"})
    world.of_example[OTHER_PAYEE] = other["id"]
    world.of_example[TAG] = (await world.make("tags", {"name": "Holiday 2026"}))["id"]
    made = await world.make("transactions", {
        "account_id": known[CHECKING], "date": "2026-01-05", "amount": -4210,
        "payee_id": known[PAYEE], "category_id": known[GROCERIES],
        "external_id": f"FT{uuid4().hex[:8]}",
    })  # fmt: skip
    world.of_example[TRANSACTION] = made["id"]
    spare = await world.make("transactions", {
        "account_id": known[CHECKING], "date": "2026-01-06", "amount": -6300,
        "splits": [{"category_id": known[GROCERIES], "amount": -4800},
                   {"category_id": known[REPAIRS], "amount": -1500, "memo": "Light bulbs"}],
    })  # fmt: skip
    world.of_example[SPARE_TRANSACTION] = spare["id"]
    booked = await world.make("transactions", {
        "account_id": known[CHECKING], "date": "2026-01-07", "amount": -100, "status": "cleared",
    })  # fmt: skip
    world.of_example[BOOKED_TRANSACTION] = booked["id"]


def monthly(account_id: str, name: str) -> list[dict[str, object]]:
    """What somebody was paid every month, the last time two weeks ago."""
    days = [dt.date.today() - dt.timedelta(days=14 + 30 * n) for n in reversed(range(5))]  # noqa: DTZ011  # any zone's
    return [
        {"account_id": account_id, "date": f"{day}", "amount": -2500, "payee_name": name}
        for day in days
    ]


async def _schedules(world: World) -> None:
    for body in monthly(world.of_example[CHECKING], "City Gym"):
        world.of_example[CANDIDATE] = (await world.make("transactions", body))["id"]
    rent = {
        "name": "Rent", "rule": "FREQ=MONTHLY;BYMONTHDAY=1", "start_date": "2026-02-01",
        "account_id": world.of_example[CHECKING], "amount": -95000,
        "category_id": world.of_example[REPAIRS], "remind_days_before": 3,
    }  # fmt: skip
    world.of_example[SCHEDULE] = (await world.make("schedules", rent))["id"]
    await world.make("schedules", {**rent, "name": "Bus pass", "amount": -2990})


async def _rules(world: World) -> None:
    known = world.of_example
    named: list[dict[str, object]] = [
        {"field": "payee_name", "operator": "is", "values": [a_merchant()]}
    ]
    done = [{"type": "set_category", "category_id": known[GROCERIES]}]
    made = await world.make("rules", {"name": "Groceries", "conditions": named, "actions": done})
    known[RULE] = made["id"]
    later: dict[str, object] = {
        "name": "Repairs",
        "stage": "post",
        "conditions": named,
        "actions": [],
    }
    known[LAST_RULE] = (await world.make("rules", later))["id"]
    known[RULE_RUN] = (await world.make("rules/run", {"rule_ids": [known[RULE]]}))["id"]
