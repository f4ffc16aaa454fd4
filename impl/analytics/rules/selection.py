"""Which accounts, categories and kinds a plan counts, and which days maintained totals tell of."""

import datetime as dt
from typing import Final
from uuid import UUID

from generated.analytics.models import AnalyticFilter, EntryKind
from impl.analytics.rules import periods
from impl.analytics.values import USUAL_KINDS, AccountFacts, Plan, Range, Span

_BY_CATEGORY: Final = frozenset({"category", "group", "kind"})
_CATEGORY_FILTERS: Final = frozenset(
    {
        "period", "date_from", "date_to", "kinds", "categories", "exclude_categories", "groups",
        "exclude_groups",
    }
)  # fmt: skip
_ONLY_DAYS: Final = frozenset({"period", "date_from", "date_to", "kinds"})
_DAY: Final = dt.timedelta(days=1)


def filter_of(plan: Plan) -> AnalyticFilter:
    return plan.query.filter or AnalyticFilter()


def accounts(plan: Plan) -> dict[UUID, AccountFacts]:
    """The accounts that count."""
    wanted = filter_of(plan)
    return {id_: each for id_, each in plan.book.accounts.items() if _fits(id_, each, wanted)}


def _fits(id_: UUID, account: AccountFacts, wanted: AnalyticFilter) -> bool:
    return not (
        (wanted.accounts is not None and id_ not in wanted.accounts)
        or id_ in (wanted.exclude_accounts or ())
        or (wanted.on_budget is not None and account.on_budget != wanted.on_budget)
        or (wanted.currencies is not None and account.currency not in wanted.currencies)
    )


def categories(plan: Plan) -> list[UUID]:
    """The categories whose entries count."""
    wanted = filter_of(plan)
    left_out = {*(wanted.exclude_categories or ())}
    groups_out = {*(wanted.exclude_groups or ())}
    return [
        id_
        for id_, each in plan.book.categories.items()
        if each.kind in plan.kinds
        and id_ not in left_out
        and each.group not in groups_out
        and (wanted.categories is None or id_ in wanted.categories)
        and (wanted.groups is None or each.group in wanted.groups)
    ]


def kinds_without_category(plan: Plan) -> tuple[EntryKind, ...]:
    """The kinds of entries without a category that count."""
    wanted = filter_of(plan)
    if wanted.categories is not None or wanted.groups is not None:
        return ()
    return tuple(each for each in plan.kinds if each not in {"income", "expense"})


# --- maintained totals ---------------------------------------------------------------------------


def has_totals(plan: Plan) -> bool:
    """Whether the months of categories, which are maintained, know what the plan asks for."""
    measures = set(plan.flows) - {"sum"}
    if plan.query.average_per != "entry":
        measures -= {"average"}
    return (
        not measures
        and bool(plan.flows)
        and plan.grain not in {"day", "week"}
        and set(plan.others) <= _BY_CATEGORY
        and "tag" not in plan.query.dimensions
        and set(plan.kinds) <= set(USUAL_KINDS)
        and filter_of(plan).model_fields_set <= _CATEGORY_FILTERS
    )


def tells_of_uncategorised(plan: Plan) -> bool:
    """Whether the answer should say what has no category yet, because it leaves that out."""
    return (
        "uncategorised" not in plan.kinds
        and bool({"income", "expense"} & {*plan.kinds})
        and "sum" in plan.flows
        and filter_of(plan).model_fields_set <= _ONLY_DAYS
    )


def pieces(range_: Range) -> tuple[Span | None, list[Span]]:
    """The whole months of a range, and the days before and after them.

    Where the range begins or ends with the history, there is nothing in the rest of the month.
    """
    first, last = range_.span.first, range_.span.last
    if range_.open_start:
        first = periods.start("month", first)
    if range_.open_end:
        last = periods.end("month", last)
    begin = first if first.day == 1 else periods.following("month", periods.start("month", first))
    after = periods.start("month", last + _DAY)
    if begin >= after:
        return None, [Span(first, last)]
    rest = [Span(first, begin - _DAY)] if first < begin else []
    if after <= last:
        rest.append(Span(after, last))
    return Span(begin, after - _DAY), rest
