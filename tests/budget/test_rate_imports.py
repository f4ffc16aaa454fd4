"""Importing reference rates: what is written, what stays, and from where files are fetched."""

import datetime as dt
from collections.abc import AsyncIterator
from typing import Any, Final

import pytest

from generated.budget.models import RateImport, RateImportCreate
from generated.problems import (
    ConflictingFields,
    RatesFileRefused,
    RatesFileTooLarge,
    RatesNotFetched,
)
from generated.runtime import Upload
from impl.budget.service import BudgetService, build
from impl.platform import db
from impl.platform.paging import Cursors
from tests.budget.test_rate_files import DAILY, HISTORY, MONDAY, XML
from tests.conftest import settings_of
from tests.factories.budget import Household
from tests.platform.loopback import Server

LOCAL: Final = ["127.0.0.0/8"]


async def _import(home: Household, content: str | None = None, **fields: Any) -> RateImport:
    file = None if content is None else Upload(content.encode(), "rates", "text/csv")
    given = {"file": file} if file else {}
    body = RateImportCreate.model_validate(given | fields)
    return await home.service.import_rates(home.caller, home.id, body=body)


def _counts(done: RateImport) -> tuple[int, int, int, int]:
    return done.created, done.updated, done.unchanged, done.kept


async def _rates(home: Household) -> dict[tuple[str, str], tuple[str, str]]:
    rows = await db.fetch("SELECT * FROM rates WHERE book_id = $1", home.id)
    assert {row["base"] for row in rows} <= {"EUR"}
    return {(row["quote"], str(row["date"])): (row["rate"], row["source"]) for row in rows}


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server().running() as running:
        yield running


@pytest.fixture
async def local(home: Household, database_url: str) -> AsyncIterator[Household]:
    """A household whose service may call this machine, and whose bounds are small."""
    settings = settings_of(
        database_url, outbound_allow=LOCAL, import_max_bytes=2_000, import_max_rows=2
    )
    service: BudgetService = build(settings, Cursors([b"tests"]))
    yield Household(service, home.caller, home.book)
    await service.close()


def _answer(content: str, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(content)}\r\n\r\n{content}".encode()


class TestImportRates:
    async def test_enters_every_rate_in_one_write(self, home: Household) -> None:
        done = await _import(home, HISTORY)
        assert _counts(done) == (3, 0, 0, 0)
        assert (done.currencies, done.unknown_currencies) == (["JPY", "USD"], ["CYP"])
        assert (done.date_from, done.date_to) == (dt.date(2026, 1, 2), MONDAY)
        assert await _rates(home) == {
            ("USD", "2026-01-05"): ("1.1748", "ecb"),
            ("JPY", "2026-01-05"): ("184.1", "ecb"),
            ("USD", "2026-01-02"): ("1.1702", "ecb"),
        }
        writes = await db.fetchval(
            "SELECT count(*) FROM changes WHERE book_id = $1 AND change_set_id = $2",
            home.id,
            done.change_set_id,
        )
        assert writes == 3

    async def test_again_writes_nothing(self, home: Household) -> None:
        await _import(home, HISTORY)
        done = await _import(home, XML)
        assert _counts(done) == (0, 0, 3, 0)
        assert done.change_set_id is None

    async def test_keeps_what_a_person_entered_and_corrects_what_a_file_told(
        self, home: Household
    ) -> None:
        await home.rate("EUR", "USD", "2026-01-05", "1.2")
        await _import(home, DAILY.replace("184.10", "180"))
        done = await _import(home, HISTORY)
        assert _counts(done) == (1, 1, 0, 1)
        found = await _rates(home)
        assert found["USD", "2026-01-05"] == ("1.2", "manual")
        assert found["JPY", "2026-01-05"] == ("184.1", "ecb")

    async def test_takes_only_what_is_wanted(self, home: Household) -> None:
        done = await _import(home, HISTORY, currencies=["USD"], date_from="2026-01-05")
        assert done.currencies == ["USD"]
        assert [*await _rates(home)] == [("USD", "2026-01-05")]

    async def test_is_undone_as_a_whole(self, home: Household) -> None:
        await _import(home, DAILY.replace("184.10", "180"))
        before = await _rates(home)
        done = await _import(home, HISTORY)
        assert done.change_set_id is not None
        undone = await home.service.undo_change_set(
            home.caller, home.id, done.change_set_id, unlock=False
        )
        assert await _rates(home) == before
        await home.service.undo_change_set(home.caller, home.id, undone.change_set_id, unlock=False)
        assert len(await _rates(home)) == 3

    async def test_makes_a_book_in_dollars_convert_too(self, home: Household) -> None:
        await _import(home, DAILY)
        answer = await home.service.convert_amount(
            home.caller, home.id, from_currency="JPY", to_currency="USD", amount=1_000, date=MONDAY
        )
        assert (answer.way, answer.converted.amount) == ("cross", 638)
        assert {each.source for each in answer.rates} == {"ecb"}

    async def test_asks_for_a_file_or_its_address(self, home: Household) -> None:
        for fields in ({}, {"url": "https://rates.example.org/daily.xml"}):
            with pytest.raises(ConflictingFields):
                await _import(home, DAILY if fields else None, **fields)

    async def test_refuses_what_is_no_file_of_rates(self, home: Household) -> None:
        with pytest.raises(RatesFileRefused, match="no line of dates"):
            await _import(home, "Hello")
        assert await _rates(home) == {}

    async def test_refuses_more_than_is_read_at_once(self, local: Household) -> None:
        with pytest.raises(RatesFileTooLarge, match="3 rates"):
            await _import(local, HISTORY)
        assert _counts(await _import(local, HISTORY, currencies=["USD"])) == (2, 0, 0, 0)
        with pytest.raises(RatesFileTooLarge, match="bytes"):
            await _import(local, HISTORY + " " * 2_000)


class TestFetching:
    async def test_takes_the_file_at_an_address(self, local: Household, server: Server) -> None:
        server.answers = [_answer(DAILY)]
        assert _counts(await _import(local, url=server.url)) == (2, 0, 0, 0)
        assert server.heads[0].startswith("GET /path?q=1 ")

    async def test_follows_nothing_and_says_what_was_answered(
        self, local: Household, server: Server
    ) -> None:
        server.answers = [_answer("", "302 Found")]
        with pytest.raises(RatesNotFetched, match=r"127\.0\.0\.1 answered 302"):
            await _import(local, url=server.url)

    async def test_never_calls_the_servers_own_network(
        self, home: Household, server: Server
    ) -> None:
        with pytest.raises(RatesNotFetched):
            await _import(home, url=server.url)
        assert server.heads == []

    async def test_stops_at_an_answer_that_is_too_large(
        self, local: Household, server: Server
    ) -> None:
        server.answers = [_answer(" " * 2_001)]
        with pytest.raises(RatesFileTooLarge, match="more than 2000 bytes"):
            await _import(local, url=server.url)
