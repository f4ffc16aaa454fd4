"""Statements of hot paths, as PostgreSQL plans them in a large book: none reads all of it."""

import dataclasses
import datetime as dt
import re
from collections.abc import AsyncIterator
from typing import Any, Final
from uuid import UUID

import asyncpg
import pytest

from generated.budget.models import (
    TransactionCreate,
    TransactionsEdit,
    TransactionsWrite,
    TransactionUpdate,
)
from impl.budget.rebuild import rebuild_totals
from impl.budget.service import BudgetService
from impl.platform import db
from tests.factories.book import LargeBook, make_book
from tests.factories.budget import NO_FILTERS, a_caller, plain

ROWS: Final = 20_000
_SCANS: Final = re.compile(r"Seq Scan on (transactions|postings)\b")
_PLANNED: Final = re.compile(r"^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b", re.IGNORECASE)
_DAY: Final = dt.date(2026, 6, 15)

pytestmark = pytest.mark.timeout(120)
Statement = tuple[str, tuple[object, ...]]


@pytest.fixture(scope="module")
async def book(service: BudgetService, database_url: str) -> AsyncIterator[LargeBook]:
    del service  # it has opened the database
    connection = await asyncpg.connect(database_url)
    made = await make_book(connection, ROWS)
    await rebuild_totals(made.id)
    await connection.execute("VACUUM (ANALYZE) transactions, postings, payees")
    yield made
    await connection.close()


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Statement]:
    """The statements that are sent to the database, with their arguments."""
    found: list[Statement] = []
    for name in ("fetch", "fetchrow", "fetchval", "execute"):
        real = getattr(db, name)

        async def noting(sql: str, *arguments: object, _real: Any = real) -> Any:
            found.append((sql, arguments))
            return await _real(sql, *arguments)

        monkeypatch.setattr(db, name, noting)
    return found


async def _check(sent: list[Statement]) -> None:
    """No statement that was sent scans what grows with the history."""
    statements = [*sent]
    assert statements
    for sql, arguments in statements:
        if _PLANNED.match(sql):
            plan = "\n".join(row[0] for row in await db.fetch(f"EXPLAIN {sql}", *arguments))
            assert not _SCANS.search(plan), f"{sql}\n{plan}"


class Home:
    """The large book, as its owner sees it."""

    def __init__(self, service: BudgetService, book: LargeBook) -> None:
        self.service: Any = service
        self.book = book
        self.who = (dataclasses.replace(a_caller(), user_id=book.owner), book.id)

    async def page(self, **filters: Any) -> Any:
        asked = {"view": "simple", "limit": 50, "cursor": None, **NO_FILTERS, **filters}
        return plain(await self.service.list_transactions(*self.who, **asked))

    async def enter(self, **fields: Any) -> UUID:
        body = TransactionCreate(account_id=self.book.accounts[0], date=_DAY, amount=-100, **fields)
        return UUID(plain(await self.service.create_transaction(*self.who, body=body))["id"])


@pytest.fixture
def home(service: BudgetService, book: LargeBook) -> Home:
    return Home(service, book)


class TestLists:
    @pytest.mark.parametrize(
        "filters",
        [
            {},
            {"date_to": _DAY},
            {"account_id": "accounts"},
            {"category_id": "categories"},
            {"payee_id": "payees"},
            {"account_id": "accounts", "category_id": "categories", "status": "cleared"},
            {"uncategorised": True},
            {"q": "zzq"},
        ],
        ids=lambda filters: "-".join(filters) or "all",
    )
    async def test_are_read_along_an_index_page_after_page(
        self, home: Home, sent: list[Statement], filters: dict[str, Any]
    ) -> None:
        named = {
            name: getattr(home.book, value)[1] if name.endswith("_id") else value
            for name, value in filters.items()
        }
        first = await home.page(**named)
        if first["next_cursor"] is not None:
            await home.page(**named, cursor=first["next_cursor"])
        await _check(sent)

    @pytest.mark.parametrize(
        ("filters", "index"),
        [
            ({"status": "reconciled"}, "transactions_status_register"),
            ({"status": "pending", "date_to": _DAY}, "transactions_status_register"),
            ({"amount_min": 10**8}, "transactions_amounts"),
            ({"amount_max": -(10**8)}, "transactions_amounts"),
            ({"amount_min": -12_345, "amount_max": -12_345}, "transactions_amounts"),
        ],
        ids=str,
    )
    async def test_of_what_is_rare_do_not_walk_through_the_history(
        self, home: Home, sent: list[Statement], filters: dict[str, Any], index: str
    ) -> None:
        await home.page(**filters)
        (listed,) = [each for each in sent if "FROM transactions" in each[0]]
        plan = "\n".join(row[0] for row in await db.fetch(f"EXPLAIN {listed[0]}", *listed[1]))
        assert index in plan, plan

    async def test_by_tag_are_read_along_its_taggings(
        self, home: Home, sent: list[Statement]
    ) -> None:
        tag = await db.fetchval(
            "INSERT INTO tags (id, book_id, name, name_key, version, created_at, updated_at)"
            " VALUES (gen_random_uuid(), $1, 'Rare', 'rare', 1, now(), now()) RETURNING id",
            home.book.id,
        )
        await home.enter(tags=[tag])
        sent.clear()
        assert len((await home.page(tag_id=tag))["items"]) == 1
        await _check(sent)

    async def test_of_candidates_look_at_their_days_only(
        self, home: Home, sent: list[Statement]
    ) -> None:
        await home.service.list_transfer_candidates(
            *home.who, account_id=None, date_from=dt.date(2026, 6, 1), date_to=_DAY, days=5,
            limit=50, cursor=None,
        )  # fmt: skip
        await _check(sent)

    async def test_of_months_and_changes_come_from_what_is_kept(
        self, home: Home, sent: list[Statement]
    ) -> None:
        await home.service.get_month(*home.who, "2026-06")
        await home.service.list_changes(*home.who, since=0, limit=50, cursor=None)
        await _check(sent)


class TestWrites:
    async def test_look_up_only_what_they_touch(self, home: Home, sent: list[Statement]) -> None:
        splits = [{"amount": -40, "category_id": home.book.categories[1]}, {"amount": -60}]
        id_ = await home.enter(splits=splits, external_id="A-1", payee_name="Corner")
        body = TransactionUpdate(amount=-300, category_id=home.book.categories[2])
        arguments: Any = {"unlock": False, "if_match": None}
        await home.service.update_transaction(*home.who, id_, **arguments, body=body)
        await home.service.delete_transaction(*home.who, id_, **arguments)
        await home.service.restore_transaction(*home.who, id_, unlock=False)
        await _check(sent)

    async def test_of_many_do_too(self, home: Home, sent: list[Statement]) -> None:
        row = {"account_id": home.book.accounts[0], "date": _DAY, "amount": -1}
        body = TransactionsWrite.model_validate({"create": [row] * 100})
        made = await home.service.write_transactions(*home.who, body=body)
        edit = {
            "filter": {"transaction_ids": [each.transaction_id for each in made.rows]},
            "changes": {"memo": "x"},
            "dry_run": False,
        }
        await home.service.edit_transactions(*home.who, body=TransactionsEdit.model_validate(edit))
        await _check(sent)
