"""A household's first weeks, told over HTTP: the world that contract tests look at.

The ids of the specifications' examples belong to one imaginary book. The story builds that book for
real, so that each example can be sent with the ids of things that exist.
"""

import asyncio
import datetime as dt
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import choices, randrange
from string import ascii_lowercase
from typing import Any, Final
from uuid import uuid4

import httpx

from tests.contract.actors import Actor, join, log_in
from tests.contract.authorizing import OAUTH, asking, redeeming
from tests.factories import provider
from tests.factories.authenticator import Authenticator
from tests.factories.ocr import RECEIPT, pdf

BOOK: Final = "0190a5c2-7b1e-7c3d-9f00-0a1b2c3d4e5f"
SESSION: Final = "0190a5c2-7b1e-7c3d-9f00-00000000a001"
FACTOR: Final = "0190a5c2-7b1e-7c3d-9f00-00000000c001"
PERSONAL_EXPORT: Final = "0190a5c2-7b1e-7c3d-9f00-00000000e001"
IDENTITY: Final = "0190a5c2-7b1e-7c3d-9f00-00000000d101"
PASSKEY: Final = "0190a5c2-7b1e-7c3d-9f00-00000000d001"
TOKEN: Final = "0190a5c2-7b1e-7c3d-9f00-00000000b001"
GRANT: Final = "0190a5c2-7b1e-7c3d-9f00-00000000f001"
CHALLENGE: Final = "ctm_och_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxdPa8"
CLIENT: Final = "0190a5c2-7b1e-7c3d-9f00-0000000c1001"
CHECKING: Final = "0190a5c3-10aa-7d01-8a00-000000000a01"
SAVINGS: Final = "0190a5c3-10aa-7d01-8a00-000000000a03"
HOUSE: Final = "0190a5c3-10aa-7d01-8a00-000000000a09"
DOLLARS: Final = "0190a5c3-10aa-7d01-8a00-000000000a05"
DAILY_LIFE: Final = "0190a5c3-20bb-7d02-8b00-000000000b01"
INCOME: Final = "0190a5c3-20bb-7d02-8b00-000000000b02"
OTHER_GROUP: Final = "0190a5c3-20bb-7d02-8b00-000000000b03"
GROCERIES: Final = "0190a5c3-30cc-7d03-8c00-000000000c01"
REPAIRS: Final = "0190a5c3-30cc-7d03-8c00-000000000c02"
PAYEE: Final = "0190a5c3-40dd-7d04-8d00-000000000d01"
OTHER_PAYEE: Final = "0190a5c3-40dd-7d04-8d00-000000000d02"
TAG: Final = "0190a5c3-45dd-7d04-8d00-000000000d51"
TRANSACTION: Final = "0190a5c3-50ee-7d05-8e00-000000000e01"
RECONCILIATION: Final = "0190a5c3-c0ab-7d0c-9500-000000001501"
MEMBER: Final = "0190a5c3-d0bc-7d0d-9600-000000001602"
INVITATION: Final = "0190a5c3-e0cd-7d0e-9700-000000001701"
IMPORT: Final = "0190a5c3-70ab-7d07-9000-000000001001"
RULE: Final = "0190a5c3-d4bb-7d0f-9800-000000001d01"
RULE_RUN: Final = "0190a5c3-d5bb-7d0f-9900-000000001e01"
LAST_RULE: Final = "0190a5c3-d4bb-7d0f-9800-000000001d02"
NOTIFICATION: Final = "0190a5c4-10aa-7d01-8a00-000000000001"
OTHER_NOTIFICATION: Final = "0190a5c4-10aa-7d01-8a00-000000000002"
WEBHOOK: Final = "0190a5c4-20bb-7d02-8b00-000000000001"
BOOKED_TRANSACTION: Final = "0190a5c3-50ee-7d05-8e00-000000000e08"
SPARE_TRANSACTION: Final = "0190a5c3-50ee-7d05-8e00-000000000e07"
OTHER_TRANSACTION: Final = "0190a5c3-50ee-7d05-8e00-000000000e02"
LIMIT: Final = "0190a5c3-c0aa-7d0c-9500-000000001701"
GOAL: Final = "0190a5c3-c0aa-7d0c-9500-000000001601"
MOVE: Final = "0190a5c3-c0aa-7d0c-9500-000000001501"
SUGGESTION: Final = "0190a5c3-b0aa-7d0b-9400-000000001401"
CANDIDATE: Final = "0190a5c3-50ee-7d05-8e00-000000000e09"
SCHEDULE: Final = "0190a5c3-c0bb-7d0c-9500-000000001501"
ATTACHMENT: Final = "0190a5c3-e0aa-7d0e-9700-000000001701"
IMPORT_PROFILE: Final = "0190a5c3-71ab-7d07-9100-000000001f51"
EXPORT: Final = "0190a5c3-f0aa-7d0f-9a00-000000001f01"
DOCUMENT: Final = "0190a5c3-80bc-7d08-9100-000000002001"
HOOK: Final = "https://hooks.example.org/centime"
REFRESH: Final = "ctm_ref_hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg"

PERSON: Final = "0190a5c3-90cd-7d09-9200-000000001201"
WRITE: Final = "0190a5c3-80bc-7d08-9100-000000001101"

STATEMENT: Final = (
    "Datum;Name;Zweck;Betrag\n"
    "05.01.2026;Corner Market;Food;-42,10\n"
    "06.01.2026;Corner Market;Light bulbs;-63,00\n"
    "13.01.2026;City Transit;January;-29,90\n"
)
PROFILE: Final[dict[str, object]] = {
    "name": "Another bank",
    "headings": ["Day", "Who", "What", "How much"],
    "mapping": {"encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": True,
                "date_order": "ymd", "decimal_separator": ".", "invert": False, "currency": None,
                "columns": ["date", "payee", "memo", "amount"], "outflow_flags": [],
                "inflow_flags": [], "debit_negative": False},
}  # fmt: skip
RATES: Final = "Date, USD, GBP, \n02 January 2026, 1.1702, 0.8714, \n"
OFX: Final = """OFXHEADER:100
DATA:OFXSGML
VERSION:102
SECURITY:NONE
ENCODING:UTF-8
CHARSET:NONE
COMPRESSION:NONE
OLDFILEUID:NONE
NEWFILEUID:NONE

<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260131
<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0
<SEVERITY>INFO</STATUS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>NL91ABNA0417164300
<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20260101<DTEND>20260131
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260120<TRNAMT>-12.50<FITID>{0}-1<NAME>Bakery</STMTTRN>
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260125<TRNAMT>2500.00<FITID>{0}-2<NAME>Employer</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>2487.50<DTASOF>20260131</LEDGERBAL></STMTRS></STMTTRNRS>
</BANKMSGSRSV1></OFX>
"""


@dataclass
class World:
    """One person's book, with a thing of every sort in it."""

    owner: Actor
    book: str = ""
    of_example: dict[str, str] = field(default_factory=dict)
    """The real id of each id in the specifications' examples."""
    has_two: bool = False
    """Whether every list of the book has a second item."""

    @property
    def path(self) -> str:
        return f"/budget/books/{self.book}"

    def path_parameters(self) -> dict[str, str]:
        """A value for each path parameter of the specifications."""
        return {
            "book_id": self.book,
            "user_id": self.of_example[PERSON],
            "session_id": self.of_example[SESSION],
            "token_id": self.of_example[TOKEN],
            "client_id": self.of_example[CLIENT],
            "grant_id": self.of_example[GRANT],
            "challenge": self.of_example[CHALLENGE],
            "factor_id": self.of_example[FACTOR],
            "identity_id": self.of_example[IDENTITY],
            "provider": provider.NAME,
            "passkey_id": self.of_example[PASSKEY],
            "member_id": self.of_example[MEMBER],
            "invitation_id": self.of_example[INVITATION],
            "account_id": self.of_example[CHECKING],
            "category_group_id": self.of_example[DAILY_LIFE],
            "category_id": self.of_example[GROCERIES],
            "payee_id": self.of_example[PAYEE],
            "tag_id": self.of_example[TAG],
            "transaction_id": self.of_example[TRANSACTION],
            "limit_id": self.of_example[LIMIT],
            "goal_id": self.of_example[GOAL],
            "money_move_id": self.of_example[MOVE],
            "reconciliation_id": self.of_example[RECONCILIATION],
            "rule_id": self.of_example[RULE],
            "rule_run_id": self.of_example[RULE_RUN],
            "import_id": self.of_example[IMPORT],
            "export_id": self.of_example[EXPORT],
            "personal_export_id": self.of_example[PERSONAL_EXPORT],
            "import_profile_id": self.of_example[IMPORT_PROFILE],
            "notification_id": self.of_example[NOTIFICATION],
            "webhook_id": self.of_example[WEBHOOK],
            "schedule_id": self.of_example[SCHEDULE],
            "document_id": self.of_example[DOCUMENT],
            "attachment_id": self.of_example[ATTACHMENT],
            "suggestion_id": self.of_example[SUGGESTION],
            "change_set_id": self.of_example[WRITE],
            "event_type": "import.finished",
            "month": "2026-01",
            "base": "USD",
            "quote": "EUR",
            "date": "2026-01-02",
            "slug": "not-found",
        }

    def real(self, value: Any) -> Any:
        """An example with the ids of things that exist."""
        text = json.dumps(value)
        for example, real in self.of_example.items():
            text = text.replace(example, real)
        return json.loads(text)

    async def make(self, kind: str, body: dict[str, object]) -> dict[str, Any]:
        made: dict[str, Any] = await self.owner.do("POST", f"{self.path}/{kind}", body)
        return made

    async def upload(self, content: str, name: str) -> dict[str, Any]:
        made: dict[str, Any] = await self.owner.do(
            "POST",
            f"{self.path}/imports",
            data={"account_id": self.of_example[CHECKING]},
            files={"file": (name, content.encode(), "application/octet-stream")},
        )
        return made

    async def suggestion(self) -> tuple[str, str]:
        """A suggestion that waits, and the transaction that it is for: of a payee of its own."""
        plain = {"account_id": self.of_example[CHECKING], "date": "2026-01-05", "amount": -1250,
                 "payee_name": a_merchant()}  # fmt: skip
        for _ in range(2):
            known = {"category_id": self.of_example[REPAIRS]}
            await self.make("transactions", {**plain, **known})
        entered = await self.make("transactions", plain)
        found = await self.owner.do(
            "POST", f"/ai/books/{self.book}/categorize", {"transaction_ids": [entered["id"]]}
        )
        return found["items"][0]["suggestion_id"], entered["id"]

    async def write(self) -> str:
        """A write that nothing stands in the way of undoing, by its id."""
        payee = await self.make("payees", {"name": a_merchant()})
        entries = f"{self.path}/audit-entries?entity_id={payee['id']}"
        found: str = (await self.owner.do("GET", entries))["items"][0]["change_set_id"]
        return found

    async def attachment(self) -> dict[str, Any]:
        """A receipt of the transaction."""
        made: dict[str, Any] = await self.owner.do(
            "POST",
            f"{self.path}/transactions/{self.of_example[TRANSACTION]}/attachments",
            files={"file": ("receipt.pdf", pdf(RECEIPT), "application/pdf")},
        )
        return made

    async def document(self) -> dict[str, Any]:
        """A receipt like no other, which waits to be read."""
        content = pdf(RECEIPT, salt=uuid4().hex)
        made: dict[str, Any] = await self.owner.do(
            "POST",
            f"/ocr/books/{self.book}/documents",
            files={"file": ("receipt.pdf", content, "application/pdf")},
        )
        return made


def a_day() -> str:
    """A day that most likely nobody has asked for yet."""
    return f"{randrange(1900, 2000)}-{randrange(1, 13):02}-{randrange(1, 29):02}"  # noqa: S311  # a day


def a_merchant() -> str:
    """A name like no other; of letters, for digits are not taken for part of a name."""
    return "".join(choices(ascii_lowercase, k=12)).capitalize()  # noqa: S311  # a name


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
