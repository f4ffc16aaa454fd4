"""Where entries come from, and the SQL of what they have.

An entry is a transaction on its account, a part of a split one, or the other side of a transfer:
three sorts of rows. `:name:` stands for an argument of the statement.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generated.analytics.models import EntryKind
from impl.analytics.values import Plan

OFF_BUDGET: Final = "off_budget_accounts"
NONE: Final = "uncategorised"
OPENING: Final = "opening_balance"


@dataclass(frozen=True, slots=True)
class Source:
    tables: str
    """What stands after FROM."""
    condition: str
    """What makes the rows entries."""
    date: str
    account: str
    category: str
    """Null where the entry has no category of the user's."""
    status: str
    native: str
    base: str
    currency: str
    texts: tuple[str, ...]
    tags: str
    """All tags of the entry, as an array, each once."""
    categorised: str
    """The condition for having a category of the user's."""
    kinds: Mapping[EntryKind, str]
    """The condition for each other kind that it can be."""
    alone: str | None = None
    """The same as `tables`, where nothing is asked of the transaction `t`."""


def sources(plan: Plan) -> Iterator[Source]:
    """Those that the plan may need."""
    has_off_budget = any(not each.on_budget for each in plan.book.accounts.values())
    yield _transactions(has_off_budget=has_off_budget)
    yield _PARTS
    if has_off_budget or "transfer" in plan.kinds:
        yield _other_sides(has_off_budget=has_off_budget)


def _off(account: str, *, has_off_budget: bool) -> str:
    return f"({account} = ANY(:{OFF_BUDGET}:))" if has_off_budget else "false"


def _transactions(*, has_off_budget: bool) -> Source:
    """Transactions as they were entered, but for split ones.

    A transfer that crosses the budget's border has its category on the side on budget.
    """
    off = _off("t.account_id", has_off_budget=has_off_budget)
    plain = "t.category_id IS NULL AND t.transfer_account_id IS NULL"
    categorised, category = "t.category_id IS NOT NULL", "t.category_id"
    crossing = "t.category_id IS NULL"
    if has_off_budget:
        categorised += f" AND NOT {off}"
        category = f"CASE WHEN NOT {off} THEN t.category_id END"
        crossing = f"(t.category_id IS NULL OR {off})"
    return Source(
        tables="budget_read.transactions_v1 t",
        condition="t.book_id = :book: AND NOT t.is_split",
        date="t.date",
        account="t.account_id",
        category=category,
        status="t.status",
        native="t.amount",
        base="t.base_amount",
        currency="t.currency",
        texts=("t.memo",),
        tags="t.tags",
        categorised=categorised,
        kinds={
            "uncategorised": f"{plain} AND t.source <> 'opening' AND NOT {off}",
            "transfer": f"t.transfer_account_id IS NOT NULL AND {crossing}",
            "opening": f"{plain} AND t.source = 'opening'",
            "off_budget": f"{plain} AND t.source <> 'opening' AND {off}",
        },
    )


def _other_sides(*, has_off_budget: bool) -> Source:
    """Transfers as seen from the account at their other end."""
    off = _off("t.transfer_account_id", has_off_budget=has_off_budget)
    return Source(
        tables="budget_read.transactions_v1 t",
        condition="t.book_id = :book: AND t.transfer_account_id IS NOT NULL",
        date="t.date",
        account="t.transfer_account_id",
        category=f"CASE WHEN NOT {off} THEN t.category_id END",
        status="t.transfer_status",
        native="t.transfer_amount",
        base="-t.base_amount",
        currency="t.transfer_currency",
        texts=("t.memo",),
        tags="t.tags",
        categorised=f"t.category_id IS NOT NULL AND NOT {off}",
        kinds={"transfer": f"(t.category_id IS NULL OR {off})"},
    )


_PARTS: Final = Source(
    tables=(
        "budget_read.postings_v1 p JOIN budget_read.transactions_v1 t"
        " ON t.book_id = p.book_id AND t.id = p.transaction_id AND t.is_split"
    ),
    condition="p.book_id = :book: AND p.part IS NOT NULL",
    alone="budget_read.postings_v1 p",
    date="p.date",
    account="t.account_id",
    category=f"nullif(nullif(p.category_id, :{NONE}:), :{OPENING}:)",
    status="t.status",
    native="p.entered",
    base="-p.amount",
    currency="t.currency",
    texts=("t.memo", "p.memo"),
    tags=(
        "CASE WHEN p.tags = '{}' THEN t.tags"
        " ELSE ARRAY(SELECT DISTINCT each FROM unnest(t.tags || p.tags) AS each) END"
    ),
    categorised=f"p.category_id NOT IN (:{NONE}:, :{OPENING}:)",
    kinds={
        "uncategorised": f"p.category_id = :{NONE}:",
        "opening": f"p.category_id = :{OPENING}:",
    },
)
"""The parts of split transactions: their postings on categories. Only accounts on budget split."""
