"""Any query equals its slow recomputation, on a book that has one of everything.

`DEEP_TESTS=1` asks many more.
"""

import datetime as dt
import os
from collections.abc import Sequence
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, event, given, note, settings
from hypothesis import strategies as st

from generated.analytics.models import AnalyticQuery
from impl.analytics.service.answering import compute
from impl.analytics.values import Answer, Row
from impl.platform import clock
from tests.analytics.ledger import Ledger
from tests.analytics.slow import OTHER, Cell, Keys, Slowly

DEEP: Final = bool(os.environ.get("DEEP_TESTS"))
TODAY: Final = dt.datetime(2026, 5, 14, 12, tzinfo=dt.UTC)
KINDS: Final = ["income", "expense", "uncategorised", "transfer", "opening", "off_budget"]

pytestmark = pytest.mark.timeout(3_600 if DEEP else 120)
many = settings(
    max_examples=5_000 if DEEP else 150,
    deadline=None,
    phases=[Phase.generate],  # a failing query is small enough to read
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


# --- random queries ------------------------------------------------------------------------------

_MEASURES: Final = ["sum", "count", "average", "min", "max"]
_GRAINS: Final = ["day", "week", "month", "quarter", "year"]
_GROUPS: Final = [
    "weekday", "category", "group", "payee", "account", "account_kind", "kind", "currency",
    "member", "tag",
]  # fmt: skip


def _some(choices: Sequence[Any], most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(choices), min_size=1, max_size=most, unique=True)


def _often(choice: st.SearchStrategy[Any], rarely: int = 4) -> st.SearchStrategy[Any]:
    """Mostly left out."""
    return st.one_of(*[st.none()] * rarely, choice)


_days: Final = st.one_of(
    st.just({}),
    st.just({"period": "all"}),
    st.sampled_from(
        ["this_year", "last_12_months", "last_quarter", "last_90_days", "this_week"]
    ).map(lambda each: {"period": each}),
    st.tuples(
        st.dates(dt.date(2023, 11, 1), dt.date(2026, 8, 1)), st.integers(0, 700)
    ).map(lambda each: {"date_from": each[0], "date_to": each[0] + dt.timedelta(days=each[1])}),
    st.dates(dt.date(2023, 11, 1), dt.date(2026, 8, 1)).map(lambda each: {"date_from": each}),
    st.dates(dt.date(2023, 11, 1), dt.date(2026, 8, 1)).map(lambda each: {"date_to": each}),
)  # fmt: skip


_ids: Final = {
    name: _often(_some(range(most), 3), 6)
    for name, most in {
        "accounts": 6, "exclude_accounts": 6, "categories": 4, "exclude_categories": 4, "groups": 1,
        "payees": 4, "exclude_payees": 4, "members": 2, "tags": 4, "exclude_tags": 4,
    }.items()
}  # fmt: skip
"""Numbers of things; the ids come when there is a book."""
_filters: Final = st.fixed_dictionaries(
    {
        "kinds": _often(_some(KINDS, 6), 1),
        "flow": _often(st.sampled_from(["inflow", "outflow"])),
        "on_budget": _often(st.booleans()),
        "currencies": _often(_some(["EUR", "USD", "JPY"])),
        "statuses": _often(_some(["pending", "cleared", "reconciled"])),
        "size_min": _often(st.integers(0, 20_000), 6),
        "size_max": _often(st.integers(20_000, 40_000), 6),
        "text": _often(st.sampled_from(["weekly", "BREAD", "100% w", "100"]), 6),
        **_ids,
    }
)


_of_accounts: Final = {
    "accounts": _ids["accounts"],
    "exclude_accounts": _ids["exclude_accounts"],
    "on_budget": _often(st.booleans()),
    "currencies": _often(_some(["EUR", "USD", "JPY"])),
}


@st.composite
def _queries(draw: st.DrawFn) -> dict[str, Any]:
    grain = draw(_often(st.sampled_from(_GRAINS), 1))
    groups = draw(st.lists(st.sampled_from(_GROUPS), max_size=2, unique=True))
    dimensions = draw(st.permutations([*([grain] if grain else []), *groups]))
    measures = draw(_some(_MEASURES))
    orders = st.fixed_dictionaries({
        "by": st.sampled_from(["label", *measures]),
        "direction": st.sampled_from(
            ["ascending", "descending", "largest_first", "smallest_first"]
        ),
    })  # fmt: skip
    wanted = draw(_filters) | draw(_days)
    query: dict[str, Any] = {
        "measures": measures,
        "dimensions": dimensions,
        "filter": {name: value for name, value in wanted.items() if value is not None},
        "compare_to": draw(_often(st.sampled_from(["previous_period", "previous_year"]), 2)),
        "average_per": draw(_often(st.sampled_from(["day", "week", "month", "year"]))),
        "limit": draw(_often(st.integers(1, 6), 2)),
        "order": draw(_often(orders, 2)),
        "other": draw(st.none() | st.just(False)),
        "include_empty": draw(_often(st.just(not {"day", "weekday"} & {*dimensions}), 2)),
    }
    return _answerable({name: value for name, value in query.items() if value is not None})


def _about(ledger: Ledger, query: dict[str, Any]) -> AnalyticQuery:
    """The query about the things of a book."""
    named = [row for row in ledger.slow.categories.values() if row["system"] is None]
    accounts = [id_ for id_, row in ledger.slow.accounts.items() if row["system"] is None]
    categories, payees = [row["id"] for row in named], sorted(ledger.payees)
    things: dict[str, list[Any]] = {
        "accounts": accounts,
        "exclude_accounts": accounts,
        "categories": categories,
        "exclude_categories": categories,
        "groups": [named[0]["category_group_id"]],
        "payees": payees,
        "exclude_payees": payees,
        "tags": sorted(ledger.tags),
        "exclude_tags": sorted(ledger.tags),
        "members": sorted({each.member for each in ledger.entries if each.member}, key=str),
    }
    wanted = {
        name: [things[name][n] for n in value] if name in things else value
        for name, value in query["filter"].items()
    }
    return AnalyticQuery.model_validate(query | {"filter": wanted})


def _answerable(query: dict[str, Any]) -> dict[str, Any]:
    """The query without what does not go together."""
    wanted, dimensions = query["filter"], query["dimensions"]
    if not ("date_to" in wanted and "date_from" in wanted) and wanted.get("period", "all") == "all":
        query.pop("compare_to", None)
    if {*_GRAINS, "weekday"} & {*dimensions}:
        query.pop("average_per", None)
    if "currency" in dimensions and len(wanted.get("currencies", [])) != 1:
        query.pop("limit", None)
        query.pop("order", None)
    return query


@st.composite
def _balances(draw: st.DrawFn) -> dict[str, Any]:
    grain = draw(_often(st.sampled_from(_GRAINS), 1))
    groups = draw(st.permutations(["account", "account_kind", "currency"]))[
        : draw(st.integers(0, 2))
    ]
    wanted = {name: draw(each) for name, each in _of_accounts.items()} | draw(_days)
    return _answerable({
        "measures": ["balance"],
        "dimensions": [*([grain] if grain else []), *groups],
        "filter": {name: value for name, value in wanted.items() if value is not None},
    })  # fmt: skip


# --- comparison ----------------------------------------------------------------------------------


def _row(row: Row) -> tuple[Keys, Cell]:
    """A row as the slow answer spells it; keys of others by that name."""
    keys = tuple(OTHER if row.other and key.label == "Other" else key.value for key in row.keys)
    return keys, (row.values, row.previous, row.missing_rates)


def _times_more(answer: Answer) -> int:
    """How many times more than once entries with several tags are said to count."""
    told = [each.entries for each in answer.warnings if each.code == "counted_in_each_tag"]
    return sum(filter(None, told))


class TestAnyQuery:
    @many
    @given(asked=_queries())
    async def test_is_what_its_entries_come_to(self, ledger: Ledger, asked: dict[str, Any]) -> None:
        query = _about(ledger, asked)
        note(str(asked))
        with clock.frozen(TODAY):
            answer = await compute(ledger.book_id, query)
        slowly = Slowly(ledger, query, TODAY.date())
        event("has rows" if answer.rows else "has none")
        assert [_row(each) for each in answer.rows] == slowly.rows()
        totals = answer.totals
        assert (totals.values, totals.previous, totals.missing_rates) == slowly.totals()
        unrated = {
            each.currency: (each.amount, each.entries)
            for each in answer.warnings
            if each.code == "entries_without_rate"
        }
        assert unrated == slowly.without_rate()
        assert _times_more(answer) == slowly.times_more()

    @many
    @given(asked=_balances())
    async def test_of_balances_is_what_was_there_at_the_end(
        self, ledger: Ledger, asked: dict[str, Any]
    ) -> None:
        query = _about(ledger, asked)
        note(str(asked))
        with clock.frozen(TODAY):
            answer = await compute(ledger.book_id, query)
        told = {keys: (values[0], missing) for keys, (values, _, missing) in map(_row, answer.rows)}
        slowly = Slowly(ledger, query, TODAY.date()).balances()
        assert {keys: cell for keys, cell in told.items() if cell != (0, [])} == slowly

    async def test_is_asked_of_every_kind_of_entry(self, ledger: Ledger) -> None:
        assert {each.kind for each in ledger.entries} == {*KINDS}
        assert any(each.base is None for each in ledger.entries)
        assert len({each.member for each in ledger.entries}) > 1
