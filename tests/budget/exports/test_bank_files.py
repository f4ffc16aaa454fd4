"""OFX that the importer reads back: every account's rows as they were."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generated.budget.models import Account
from impl.budget.service import BudgetService
from impl.budget.statements import ParsedFile, parse
from impl.budget.statements.text import clean
from impl.platform.blobs import Blobs
from tests.budget.exports.desk import Desk
from tests.budget.exports.worlds import troubled
from tests.budget.imports.desk import Desk as Imports
from tests.factories.budget import a_household

_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=130)
_payees = _texts.map(lambda text: clean(text, 120)).filter(lambda text: text.isprintable())
_entries = st.lists(
    st.fixed_dictionaries(
        {
            "amount": st.integers(-(10**9), 10**9),
            "date": st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)),
            "status": st.sampled_from(["pending", "cleared"]),
            "memo": st.none() | _texts,
            "payee_name": st.none() | _payees.filter(bool),
            "away": st.booleans(),
            "external": st.booleans(),
        }
    ),
    min_size=1,
    max_size=6,
)


def _said(parsed: ParsedFile, number: int) -> list[tuple[Any, ...]]:
    return sorted(
        (str(row.date), row.amount, row.payee, row.memo, row.status)
        for row in parsed.statements[number].rows
    )


class TestOfx:
    @settings(
        max_examples=8,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(entries=_entries)
    async def test_is_read_back_as_the_same_rows(
        self, exporter: BudgetService, tmp_path: Any, entries: list[dict[str, Any]]
    ) -> None:
        home = await a_household(exporter)
        here = await home.account("A", identifier="NL91ABNA0417164300")
        there = await home.account("B", subtype="credit_card", kind="liability")
        expected: dict[str, list[tuple[Any, ...]]] = {"A": [], "B": []}
        for number, entry in enumerate(entries):
            amount, away, external = (entry.pop(each) for each in ("amount", "away", "external"))
            values = entry | ({"external_id": f"id<{number}>"} if external else {})
            values |= {"transfer_account_id": there.id} if away else {}
            await home.enter(here, amount, **{k: v for k, v in values.items() if v is not None})
            bank = "pending" if entry["status"] == "pending" else "booked"
            said = (clean(entry["payee_name"] or "", 120), clean(entry["memo"] or ""), bank)
            expected["A"].append((str(entry["date"]), amount, *said))
            if away:
                expected["B"].append((str(entry["date"]), -amount, *said))
        text = await Desk(home, Blobs(tmp_path.as_uri())).file("ofx")
        parsed = parse(text.encode(), "book.ofx", None, "EUR")
        assert parsed.warnings == ()
        assert parsed.dialect == "220"
        assert [each.account.type for each in parsed.statements] == ["checking", "credit_card"]
        assert [_said(parsed, 0), _said(parsed, 1)] == [
            sorted(expected["A"]),
            sorted(expected["B"]),
        ]

    async def test_brings_nothing_new_to_the_account_it_came_from(self, desk: Desk) -> None:
        made = await troubled(desk.home)
        for account in (made["current"], made["card"], made["dollars"]):
            preview = await self._again(desk, account)
            assert preview.rows.total > 0, account.name
            assert preview.rows.new == preview.rows.problem == 0

    async def _again(self, desk: Desk, account: Account) -> Any:
        text = await desk.file("ofx", account_ids=[str(account.id)])
        return await Imports(desk.home, account).preview(text.encode(), "book.ofx")

    async def test_states_the_booked_balance(self, desk: Desk) -> None:
        account = await desk.home.account(opening_balance=1_000, opening_date=dt.date(2026, 1, 1))
        await desk.home.enter(account, -250, status="cleared")
        await desk.home.enter(account, -50)
        await desk.home.enter(account, -5, status="cleared", date=dt.date(2026, 2, 1))
        for until, amount in (("2026-01-31", 750), ("2026-12-31", 745)):
            parsed = parse((await desk.file("ofx", date_to=until)).encode(), None, None, "EUR")
            closing = parsed.statements[0].closing
            assert closing is not None
            assert (closing.amount, str(closing.date)) == (amount, until)

    async def test_of_accounts_with_one_number_tells_them_apart(self, desk: Desk) -> None:
        for name in ("A", "B"):
            await desk.home.enter(await desk.home.account(name, identifier="12345678"), 100)
        parsed = parse((await desk.file("ofx")).encode(), None, None, "EUR")
        assert len({each.account.key for each in parsed.statements}) == 2

    @pytest.mark.parametrize("currency", ["JPY", "KWD"])
    async def test_keeps_currencies_with_other_decimals(self, desk: Desk, currency: str) -> None:
        account = await desk.home.account(currency=currency, on_budget=False)
        await desk.home.enter(account, -1234)
        parsed = parse((await desk.file("ofx")).encode(), None, None, "EUR")
        assert parsed.statements[0].currency == currency
        assert [row.amount for row in parsed.statements[0].rows] == [-1234]
