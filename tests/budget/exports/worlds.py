"""A book with everything in it that files have trouble with."""

import datetime as dt
from typing import Any, Final

from generated.budget.models import Account
from tests.factories.budget import Household

QUOTED: Final = 'Said "no; never" | then\nleft: C:\\temp [2026-01-01] date:nonsense'
HARD_NAMES: Final = (
    "Savings: joint",
    "Savings- joint",
    "=cmd|' /C calc'!A0",
    "日本の口座",
    "💶",
    "(a) * b; c",
)


async def troubled(home: Household) -> dict[str, Account]:
    """Two currencies, a closed account, a debt from the beginning, splits, tags and odd texts."""
    made = {
        "current": await home.account(opening_balance=125_000, opening_date=dt.date(2026, 1, 1)),
        "card": await home.account("Card", kind="liability", subtype="credit_card",
                                   opening_balance=-31_455, opening_date=dt.date(2026, 1, 2)),
        "dollars": await home.account("Dollars", currency="USD", on_budget=False),
        "yen": await home.account("Yen", currency="JPY"),
        "house": await home.account("House", subtype="property", opening_balance=9_900_000,
                                    opening_date=dt.date(2026, 1, 3)),
        "old": await home.account("Old"),
    }  # fmt: skip
    for name in HARD_NAMES:
        await home.account(name)
    food, odd = await home.category(), await home.category("Eating: out; 🍜")
    holiday, other = await home.tag("Sommer & Söhne 🏖"), await home.tag("sommer-sohne")
    await home.rate("USD", "EUR", "2026-01-02", "0.8512")
    await home.rate("EUR", "JPY", "2026-01-02", "161.35")
    both: dict[str, Any] = {"tags": [holiday.id, other.id]}
    entries: list[tuple[str, int, dict[str, Any]]] = [
        ("current", -4210, {"category_id": food.id, "payee_name": "Corner | Market; Ltd", **both}),
        ("current", -900, {"payee_name": '"Quoted" (1) * 2', "memo": QUOTED, "status": "cleared"}),
        ("card", -6300, {"memo": "=1+1", "splits": [
            {"amount": -6000, "category_id": food.id, "memo": "Bread, date: 2026",
             "tags": [other.id]},
            {"amount": -300, "category_id": odd.id}]}),
        ("current", -10_000, {"transfer_account_id": made["dollars"].id, "category_id": food.id,
                              "transfer_amount": 11_700, "transfer_status": "cleared"}),
        ("yen", -5_000, {"category_id": odd.id, "exchange_rate": "0.0062"}),
        ("yen", -1, {"category_id": odd.id, "exchange_rate": "0.0000001", "payee_name": "Dust"}),
        ("current", -2_500, {"transfer_account_id": made["yen"].id, "transfer_amount": 4_000}),
        ("old", 700, {}),
        ("old", -700, {"transfer_account_id": made["current"].id}),
        ("house", 50_000, {"memo": "Worth more"}),
        ("dollars", 0, {"memo": "Nothing", "external_id": "bank-1"}),
        ("current", 300_000, {"date": dt.date(2026, 3, 1), "status": "cleared",
                              "external_id": "=x"}),
    ]  # fmt: skip
    for account, amount, changes in entries:
        await home.enter(made[account], amount, **changes)
    await home.close(made["old"])
    return made
