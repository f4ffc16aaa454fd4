"""The twin: the least code that does the same work, to tell what a framework of our own costs.

Starlette, asyncpg and orjson; the service's own SQL in the service's own round trips; a dictionary
of tokens; nothing checked, logged, limited or counted. Never use it for anything else.
"""

import argparse
import base64
import gc
import hashlib
import socket
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import asyncpg
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from impl.budget.repository import facts, ledger, months, transactions
from impl.platform import access, idempotency, ids, journal

BOOK: Final = "/api/v1/budget/books/{book_id}"
_DAY: Final = timedelta(days=1)
_JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Twin:
    """Four operations on one pool; the token's owner is known beforehand."""

    pool: asyncpg.Pool
    tokens: dict[str, UUID]
    list_sql: str

    async def admit(self, connection: Any, request: Request) -> tuple[UUID, UUID, int]:
        user = self.tokens[request.headers["authorization"]]
        book = UUID(request.path_params["book_id"])
        row = await connection.fetchrow(access._MEMBERSHIP, book, user)
        return user, book, row["seq"]

    async def get_transaction(self, request: Request) -> Response:
        async with self.pool.acquire() as connection:
            _, book, seq = await self.admit(connection, request)
            wanted = UUID(request.path_params["transaction_id"])
            row = shown(await connection.fetchrow(transactions._GET["simple"], book, wanted))
        return Response(orjson.dumps(row), 200, {"ETag": f'"v{row["version"]}.s{seq}"'}, _JSON)

    async def list_transactions(self, request: Request) -> Response:
        async with self.pool.acquire() as connection:
            _, book, seq = await self.admit(connection, request)
            limit = int(request.query_params["limit"])
            until = date.fromisoformat(request.query_params["date_to"])
            rows = await connection.fetch(self.list_sql, book, until, limit + 1)
        items = [shown(row) for row in rows[:limit]]
        cursor = None
        if len(rows) > limit:
            key = orjson.dumps([items[-1]["date"], items[-1]["id"]])
            cursor = base64.urlsafe_b64encode(key).decode()
        content = orjson.dumps({"items": items, "next_cursor": cursor})
        return Response(content, 200, {"ETag": f'W/"{seq}"'}, _JSON)

    async def get_month(self, request: Request) -> Response:
        month = request.path_params["month"]
        async with self.pool.acquire() as connection:
            _, book, seq = await self.admit(connection, request)
            first = date.fromisoformat(f"{month}-01")
            row = dict(await connection.fetchrow(months._MONTH, book, first))
        categories = orjson.Fragment(row.pop("categories"))
        content = orjson.dumps({"month": month, **row, "categories": categories})
        return Response(content, 200, {"ETag": f'W/"{seq}"'}, _JSON)

    async def create_transaction(self, request: Request) -> Response:
        async with self.pool.acquire() as connection:
            user, book, _ = await self.admit(connection, request)
        raw = await request.body()
        key = request.headers["idempotency-key"]
        claimed = (user, "create_transaction", key)
        at = datetime.now(UTC)
        async with self.pool.acquire() as connection, connection.transaction():
            await connection.fetchval(idempotency._LOCK, *claimed)
            await connection.fetchrow(idempotency._STORED, *claimed, at - _DAY)
            await connection.fetchrow(journal._LOCK, book, user)
            entered = await enter(connection, book, user, at, orjson.loads(raw))
            content = orjson.dumps(entered, default=str)
            after = content.decode()
            seq = await connection.fetchval(
                journal._APPEND, book, ids.new_id(), user, at, ["transaction"], [entered["id"]],
                ["create"], [None], [after],
            )  # fmt: skip
            headers = {
                "Location": f"{request.url.path}/{entered['id']}",
                "ETag": f'"v1.s{seq}"',
            }
            fingerprint = hashlib.sha256(raw).digest()
            await connection.execute(
                idempotency._STORE, *claimed, fingerprint, 201, headers, content, at, at - _DAY
            )
        return Response(content, 201, headers, _JSON)


def shown(row: asyncpg.Record) -> dict[str, Any]:
    found = dict(row)
    found["splits"] = orjson.Fragment(found["splits"])
    return found


async def enter(
    connection: Any, book: UUID, user: UUID, at: datetime, given: dict[str, Any]
) -> dict[str, Any]:
    """Write a cleared transaction with splits, in a month after which there is none."""
    day = date.fromisoformat(given["date"])
    month = day.replace(day=1)
    account, payee = UUID(given["account_id"]), UUID(given["payee_id"])
    parts = [(UUID(part["category_id"]), part["amount"]) for part in given["splits"]]
    categories = [category for category, _ in parts]
    _, _, cells, payees, *_ = await connection.fetchrow(
        facts._STATEMENTS[False, False], book, [account], categories, month, [payee], []
    )
    id_, amount = ids.new_id(), given["amount"]
    row = {
        "id": id_, "date": day, "account_id": account, "amount": amount, "currency": "EUR",
        "base_amount": amount, "exchange_rate": None, "payee_id": payee, "memo": given["memo"],
        "status": given["status"], "category_id": None, "is_split": True,
        "transfer_account_id": None, "transfer_amount": None, "transfer_currency": None,
        "transfer_status": None, "source": "manual", "external_id": None, "import_id": None,
        "import_row": None, "created_by": user, "version": 1, "created_at": at, "updated_at": at,
        "tags": [],
    }  # fmt: skip
    legs: list[dict[str, Any]] = [
        {"id": ids.new_id(), "transaction_id": id_, "ordinal": n, "date": day, "amount": leg,
         "currency": "EUR", "account_id": None if n else account, "category_id": category,
         "memo": None, "part": n - 1 if n else None, "entered": -leg if n else None,
         "tags": []}
        for n, (category, leg) in enumerate([(None, amount), *((c, -part) for c, part in parts)])
    ]  # fmt: skip
    cells_now, written_off = _cells(month, parts, cells)
    total = {"month": month, "income": 0, "assigned": 0, "written_off": written_off}
    balance = {"id": account, "cleared": amount, "uncleared": 0}
    moved = {"account_id": account, "month": month, "change": amount}
    tables: tuple[list[dict[str, Any]], ...] = (
        [row], legs, [balance], cells_now, [{**total, "uncategorised": 0}], [moved], [],
    )  # fmt: skip
    await connection.execute(ledger._WRITE, book, *(_text(table) for table in tables))
    view = {name: row[name] for name in row if name not in {"is_split", "import_row", "created_by"}}
    splits = [
        {"id": leg["id"], "category_id": leg["category_id"], "amount": leg["entered"],
         "memo": None, "tags": []}
        for leg in legs[1:]
    ]  # fmt: skip
    return {**view, "splits": splits, "payee_name": payees[0][1], "postings": None}


def _cells(
    month: date, parts: Iterable[tuple[UUID, int]], found: Iterable[Sequence[Any]]
) -> tuple[list[dict[str, Any]], int]:
    """The parts' categories in the month as they are now, and what more is written off."""
    chains: dict[UUID, list[Sequence[Any]]] = {}
    for each in sorted(found, key=lambda cell: str(cell[1])):
        chains.setdefault(UUID(each[0]), []).append(each)
    cells: list[dict[str, Any]] = []
    written_off = 0
    for category, share in sorted(parts):
        _, at, assigned, activity, balance, carry = chains[category][-1]
        if at != f"{month}":
            assigned, activity, balance = 0, 0, balance if carry else max(0, balance)
        now = balance + share
        cells.append(
            {"category_id": category, "month": month, "assigned": assigned,
             "activity": activity + share, "balance": now, "carry": carry}
        )  # fmt: skip
        written_off += 0 if carry else min(0, now) - min(0, balance)
    return cells, written_off


def _text(rows: list[dict[str, Any]]) -> str:
    return orjson.dumps(rows, default=str).decode()


async def _prepare(connection: Any) -> None:
    for name in ("json", "jsonb"):
        await connection.set_type_codec(
            name, encoder=_to_json, decoder=orjson.loads, schema="pg_catalog"
        )


def _to_json(value: object) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()


async def _keep(_connection: Any) -> None:
    """As in the service: a released connection needs no reset."""


async def _list_sql() -> str:
    query = transactions._Query(ids.new_id())
    await query.narrow(transactions.Filters(date_to=date.today()))  # noqa: DTZ011  # any day
    return query.sql("simple", 50)


def app(database_url: str, token: str, owner: UUID) -> Starlette:
    @asynccontextmanager
    async def lifespan(application: Starlette) -> AsyncIterator[None]:
        options = {"jit": "off", "search_path": "public", "timezone": "UTC"}
        async with asyncpg.create_pool(
            database_url, min_size=2, max_size=10, init=_prepare, reset=_keep,
            server_settings=options,
        ) as pool:  # fmt: skip
            twin = Twin(pool, {f"Bearer {token}": owner}, await _list_sql())
            listed, one = f"{BOOK}/transactions", f"{BOOK}/transactions/{{transaction_id}}"
            application.router.routes[:] = [
                Route(listed, twin.list_transactions, methods=["GET"]),
                Route(listed, twin.create_transaction, methods=["POST"]),
                Route(one, twin.get_transaction, methods=["GET"]),
                Route(f"{BOOK}/months/{{month}}", twin.get_month, methods=["GET"]),
            ]
            gc.collect()
            gc.freeze()
            yield

    return Starlette(lifespan=lifespan)


def main() -> None:
    """Serve on the socket of this file descriptor until told to stop."""
    parser = argparse.ArgumentParser()
    for name in ("database", "token", "owner"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--socket", required=True, type=int)
    given = parser.parse_args()
    listening = socket.socket(fileno=given.socket)
    config = uvicorn.Config(
        app(given.database, given.token, UUID(given.owner)), loop="uvloop", http="httptools",
        access_log=False, log_level="warning", server_header=False, proxy_headers=False,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main()
