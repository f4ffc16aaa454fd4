"""A book that has one of everything, the same every time."""

import datetime as dt
import random
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from generated.problems import MissingRate
from tests.factories.budget import Household, a_caller


class Crowded:
    """Two people's book: six accounts, three currencies, two years and a half."""

    def __init__(self, home: Household) -> None:
        self.home = home
        self.chance = random.Random(11)  # noqa: S311  # the same book every time

    async def fill(self) -> None:
        opened = {"opening_date": dt.date(2025, 1, 3)}
        kinds: list[dict[str, Any]] = [
            {"opening_balance": 50_000, **opened},
            {"kind": "liability", "subtype": "credit_card"},
            {"currency": "USD", "opening_balance": 700, "opening_exchange_rate": "0.85", **opened},
            {"kind": "liability", "subtype": "mortgage", "opening_balance": -90_000, **opened},
            {"subtype": "investment", "currency": "USD"},
            {"subtype": "savings", "currency": "JPY", "on_budget": False},
        ]  # fmt: skip
        self.accounts = [
            await self.home.account(f"Account {n}", **kind) for n, kind in enumerate(kinds)
        ]
        self.categories = [
            await self.home.category(f"Category {n}", kind="income" if n == 3 else "expense")
            for n in range(4)
        ]
        self.tags = [(await self.home.tag(f"Tag {n}")).id for n in range(4)]
        for n in range(110):
            await self._enter(n)
        await self._rate()

    async def _rate(self) -> None:
        """Rates that come late, so that some of what was booked without one stays without."""
        await self.home.rate("USD", "EUR", "2024-09-01", "0.9")
        await self.home.rate("EUR", "USD", "2025-06-15", "1.07")
        await self.home.rate("EUR", "JPY", "2025-08-01", "161.3")

    async def _enter(self, n: int) -> None:
        if n % 3 == 0:
            self.home.caller = a_caller() if n == 0 else self.home.caller
        account = self._any(self.accounts)
        body: dict[str, Any] = {
            "date": dt.date(2024, 1, 1) + dt.timedelta(days=self.chance.randrange(900)),
            "memo": self._any([None, "Weekly shop", "Gift", "100% wool"]),
            "status": self._any(["pending", "cleared"]),
            "tags": self._some_tags(),
        }
        amount = self.chance.randrange(-40_000, 30_000)
        match n % 7:
            case 0:
                body |= self._split(amount)
            case 1 | 2:
                body |= self._transfer(account, amount)
            case _:
                body["payee_name"] = self._any(["Corner Market", "Rail", "Weekly News", "100 Ways"])
                category = self._any([None, *self.categories])
                if account.on_budget and category is not None:
                    body["category_id"] = category.id
        if "splits" in body:
            account = self.accounts[n % 3]
        try:
            await self.home.enter(account, amount, **body)
        except MissingRate:
            await self.home.enter(account, amount, **body, exchange_rate="0.85")

    def _split(self, amount: int) -> dict[str, Any]:
        parts = [amount // 3, amount - amount // 3]
        return {
            "payee_name": "Corner Market",
            "splits": [
                {"amount": part, "memo": memo, "category_id": self._any(self.categories).id,
                 "tags": self._some_tags()}
                for part, memo in zip(parts, ["Bread", None], strict=True)
            ],
        }  # fmt: skip

    def _some_tags(self) -> list[UUID]:
        """None for most, one or several for others."""
        return self.chance.sample(self.tags, self._any([0, 0, 0, 1, 1, 3]))

    def _transfer(self, account: Any, amount: int) -> dict[str, Any]:
        there = self._any([each for each in self.accounts if each.id != account.id])
        body: dict[str, Any] = {"transfer_account_id": there.id}
        if there.currency != account.currency:
            body["transfer_amount"] = -2 * amount
        if there.on_budget != account.on_budget:
            body["category_id"] = self._any(self.categories).id
        return body

    def _any(self, choices: Sequence[Any]) -> Any:
        return self.chance.choice(choices)
