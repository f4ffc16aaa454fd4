"""Reports over HTTP: their forms by Accept, what they say is missing, and that none is stale."""

import datetime as dt
from typing import Any, Final
from uuid import uuid4

import httpx
import pytest

from impl.analytics.repository import entries
from impl.analytics.rules import measuring
from impl.platform import clock

BOOKS: Final = "/api/v1/budget/books"
REPORTS: Final = ("spending", "income-expense", "net-worth")
YEAR: Final = {"date_from": "2026-01-01", "date_to": "2026-12-31"}

pytestmark = pytest.mark.timeout(120)


async def _made(owner: httpx.AsyncClient, path: str, **body: Any) -> dict[str, Any]:
    answer = await owner.post(path, json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


class Home:
    """A book with one account and one category, by HTTP."""

    def __init__(self, owner: httpx.AsyncClient, id_: str) -> None:
        self.owner, self.id = owner, id_
        self.account = self.category = ""

    async def fill(self) -> None:
        books = f"{BOOKS}/{self.id}"
        self.account = await self.open("Current account", "EUR")
        group = await _made(self.owner, f"{books}/category-groups", name="Everything")
        category = await _made(
            self.owner, f"{books}/categories", category_group_id=group["id"], name="=Groceries"
        )
        self.category = category["id"]
        await self.enter(-1_250)

    async def open(self, name: str, currency: str, **changes: Any) -> str:
        made = await _made(
            self.owner, f"{BOOKS}/{self.id}/accounts", name=name, kind="asset",
            subtype="checking", currency=currency, **changes,
        )  # fmt: skip
        return str(made["id"])

    async def enter(self, amount: int, **changes: Any) -> str:
        values = {
            "account_id": self.account, "date": "2026-01-15", "amount": amount,
            "category_id": self.category,
        }  # fmt: skip
        path = f"{BOOKS}/{self.id}/transactions"
        return str((await _made(self.owner, path, **(values | changes)))["id"])

    async def enter_rate(self, base: str, quote: str, day: str, rate: str) -> None:
        path = f"{BOOKS}/{self.id}/rates"
        await _made(self.owner, path, base=base, quote=quote, date=day, rate=rate)

    async def report(self, name: str, accept: str = "application/json", **asked: Any) -> Any:
        return await self.owner.get(
            f"/api/v1/analytics/books/{self.id}/{name}",
            params=YEAR | asked,
            headers={"Accept": accept},
        )

    async def ask(self, accept: str = "application/json", **query: Any) -> Any:
        return await self.owner.post(
            f"/api/v1/analytics/books/{self.id}/query", json=query, headers={"Accept": accept}
        )


@pytest.fixture
async def filled(owner: httpx.AsyncClient) -> Home:
    book = await _made(owner, BOOKS, name="Home", base_currency="EUR", first_month="2026-01")
    home = Home(owner, book["id"])
    await home.fill()
    return home


class TestForms:
    @pytest.mark.parametrize("name", REPORTS)
    async def test_every_report_answers_in_every_form(self, filled: Home, name: str) -> None:
        starts = {
            "application/json": b"{",
            "text/csv": b"",
            "image/svg+xml": b"<svg",
            "image/png": b"\x89PNG\r\n\x1a\n",
        }
        for accept, start in starts.items():
            answer = await filled.report(name, accept)
            assert answer.status_code == 200, answer.text
            assert answer.headers["content-type"].startswith(accept)
            assert answer.content.startswith(start)

    async def test_a_table_has_decimals_and_no_formulas(self, filled: Home) -> None:
        answer = await filled.report("spending", "text/csv")
        assert "attachment" in answer.headers["content-disposition"]
        header, row = answer.text.splitlines()[:2]
        assert header.split(",")[:4] == ["category_id", "category", "currency", "sum"]
        assert row == f"{filled.category},'=Groceries,EUR,-12.50,"

    async def test_a_form_that_no_report_has_is_refused(self, filled: Home) -> None:
        assert (await filled.report("spending", "application/pdf")).status_code == 406


class TestFreshness:
    async def test_a_report_follows_inserts_edits_and_deletes(self, filled: Home) -> None:
        async def spent() -> int:
            total: int = (await filled.report("spending")).json()["totals"]["values"][0]
            return total

        assert await spent() == -1_250
        id_ = await filled.enter(-750)
        assert await spent() == -2_000
        path = f"{BOOKS}/{filled.id}/transactions/{id_}"
        changed = await filled.owner.patch(path, json={"amount": -50})
        assert changed.status_code == 200, changed.text
        assert await spent() == -1_300
        deleted = await filled.owner.delete(path)
        assert deleted.status_code == 204, deleted.text
        assert await spent() == -1_250

    async def test_an_answer_about_today_is_not_tomorrows(self, filled: Home) -> None:
        """A book that nobody changed is asked for the same on two days."""
        found = []
        for day in (15, 16):
            with clock.frozen(dt.datetime(2026, 1, day, 12, tzinfo=dt.UTC)):
                answer = await filled.ask(measures=["sum"], filter={"period": "today"})
                found.append(answer.json()["totals"]["values"])
        assert found == [[-1_250], [0]]

    async def test_an_answer_that_is_remembered_is_the_same(self, filled: Home) -> None:
        first, second = [(await filled.report("net-worth")).content for _ in range(2)]
        assert first == second


class TestMissingRates:
    async def test_a_balance_without_a_rate_is_left_out_and_said(self, filled: Home) -> None:
        await filled.open(
            "Dollars", "USD", on_budget=False, opening_balance=70_000, opening_date="2026-01-01"
        )
        answer = (await filled.report("net-worth")).json()
        assert answer["totals"]["values"] == [-1_250]
        assert [
            (each["code"], each["currency"], each["amount"]) for each in answer["warnings"]
        ] == [("balance_without_rate", "USD", 70_000)]
        assert "USD" in answer["totals"]["missing_rates"]


class TestRates:
    async def test_a_balance_counts_at_the_rate_of_the_periods_last_day(self, filled: Home) -> None:
        await filled.open(
            "Dollars", "USD", on_budget=False, opening_balance=70_000, opening_date="2026-01-01"
        )
        for day, rate in (("2026-01-31", "0.8"), ("2026-02-10", "0.9")):
            await filled.enter_rate("USD", "EUR", day, rate)
        answer = await filled.ask(
            measures=["balance"], dimensions=["month"],
            filter={"date_from": "2026-01-01", "date_to": "2026-02-28"},
        )  # fmt: skip
        rows = [row["values"] for row in answer.json()["rows"]]
        assert rows == [[56_000 - 1_250], [63_000 - 1_250]]
        assert answer.json()["warnings"] == []

    async def test_entries_count_one_by_one_at_the_rate_of_their_day(self, filled: Home) -> None:
        await filled.open(
            "Dollars", "USD", on_budget=False, opening_balance=5, opening_date="2026-01-03"
        )
        await filled.enter_rate("USD", "EUR", "2026-01-02", "0.5")
        answer = await filled.ask(
            measures=["sum"], filter={"kinds": ["opening"], "size_min": 2, "size_max": 2}
        )
        assert answer.json()["totals"] == {"values": [2], "previous": None, "missing_rates": []}


class TestRefusals:
    async def test_a_strangers_book_is_not_found(self, filled: Home) -> None:
        filled.id = str(uuid4())
        assert (await filled.report("spending")).status_code == 404

    async def test_two_periods_at_once_name_the_parameter(self, filled: Home) -> None:
        answer = await filled.report("spending", period="this_year")
        assert answer.status_code == 422
        assert all("parameter" in each for each in answer.json()["errors"])

    async def test_balances_by_category_cannot_be_told(self, filled: Home) -> None:
        answer = await filled.owner.post(
            f"/api/v1/analytics/books/{filled.id}/query",
            json={"measures": ["balance"], "dimensions": ["category"]},
        )
        assert answer.status_code == 422
        assert answer.json()["type"].endswith("unanswerable-query")

    async def test_more_rows_than_can_be_told(self, filled: Home) -> None:
        answer = await filled.ask(
            measures=["sum"],
            dimensions=["day"],
            filter={"date_from": "1900-01-01", "date_to": "2026-12-31"},
            include_empty=True,
        )
        assert answer.status_code == 422
        assert answer.json()["type"] == "/problems/too-many-rows"

    async def test_days_that_no_book_has(self, filled: Home) -> None:
        days = {"date_from": "1800-01-01", "date_to": "2026-12-31"}
        answer = await filled.ask(measures=["sum"], filter=days)
        assert answer.json()["type"] == "/problems/date-out-of-range"

    async def test_a_sum_that_json_cannot_hold(
        self, filled: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It would take 9,008 of the largest transactions."""
        monkeypatch.setattr(measuring, "_LARGEST", 1_249)
        answer = await filled.ask(measures=["sum"], filter={"period": "all"})
        assert answer.json()["type"] == "/problems/amount-out-of-range"

    async def test_a_query_that_takes_too_long_is_stopped(
        self, filled: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The database is asked to sleep first, longer than it lets a statement run."""
        quick = entries.statement
        monkeypatch.setattr(entries, "_MEMORY", "SET LOCAL statement_timeout = '100ms'")
        monkeypatch.setattr(
            entries,
            "statement",
            lambda *asked: (
                f"WITH w AS MATERIALIZED (SELECT pg_sleep(5)) {quick(*asked)}"  # noqa: S608  # ours
                " OFFSET (SELECT count(*) - 1 FROM w)"
            ),
        )
        answer = await filled.ask(measures=["count"], filter={"period": "all"})
        assert answer.status_code == 422, answer.text
        assert answer.json()["type"] == "/problems/query-too-slow"

    @pytest.mark.parametrize(
        ("query", "pointer"),
        [
            ({"dimensions": ["day", "month"]}, "/dimensions"),
            ({"filter": {"period": "today", "date_to": "2026-01-01"}}, "/filter/period"),
            ({"filter": {"date_from": "2026-01-02", "date_to": "2026-01-01"}}, "/filter/date_to"),
            ({"compare_to": "previous_year"}, "/compare_to"),
            ({"measures": ["balance"], "filter": {"text": "market"}}, "/filter/text"),
            ({"average_per": "day", "dimensions": ["month"]}, "/average_per"),
            ({"order": {"by": "count"}}, "/order/by"),
            ({"dimensions": ["currency"], "limit": 3}, "/limit"),
            ({"dimensions": ["currency"], "order": {"by": "sum"}}, "/order/by"),
            ({"filter": {"size_min": 2, "size_max": 1}}, "/filter/size_max"),
        ],
    )
    async def test_what_does_not_go_together_is_named(
        self, filled: Home, query: dict[str, Any], pointer: str
    ) -> None:
        answer = await filled.ask(**{"measures": ["sum"], **query})
        assert answer.status_code == 422
        assert answer.json()["type"] == "/problems/unanswerable-query"
        assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]

    async def test_an_id_of_another_book_is_not_found(self, filled: Home) -> None:
        answer = await filled.owner.post(
            f"/api/v1/analytics/books/{filled.id}/query",
            json={"measures": ["sum"], "filter": {"categories": [str(uuid4())]}},
        )
        assert answer.status_code == 404
