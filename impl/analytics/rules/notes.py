"""What an answer says of itself in words: its title and its warnings."""

from typing import Final

from generated.analytics.models import EntryKind
from impl.analytics.rules import money, periods
from impl.analytics.rules.folding import Table
from impl.analytics.rules.labels import DIMENSIONS, KINDS, MEASURES
from impl.analytics.values import USUAL_KINDS, Found, Plan, Warned

_NAMES: Final[dict[tuple[EntryKind, ...], str]] = {("expense",): "Spending", ("income",): "Income"}
"""What the sum of some kinds is called."""
_IMPLIED: Final = {("Income and expenses", "kind"), ("Net worth", "account_kind")}
"""Dimensions that a title need not name."""


def title(plan: Plan) -> str:
    """Such as: Spending and count by payee, 2026."""
    said = _subject(plan)
    named = [
        DIMENSIONS[each][1].lower()
        for each in plan.query.dimensions
        if (said, each) not in _IMPLIED
    ]
    if named:
        said += f" by {_listed(named)}"
    if plan.now is not None:
        said += f", {periods.spoken(plan.now.span)}"
    return said


def _subject(plan: Plan) -> str:
    measures = plan.query.measures
    if measures == ["sum"] and "kind" in plan.others and plan.kinds == USUAL_KINDS:
        return "Income and expenses"
    if measures == ["balance"] and not (plan.query.filter and plan.query.filter.accounts):
        return "Net worth"
    summed = _NAMES.get(plan.kinds, "Sum")
    names = [summed if each == "sum" else MEASURES[each][1] for each in measures]
    words = [names[0], *(name.lower() for name in names[1:])]
    about = [KINDS[each].lower() for each in plan.kinds]
    said = _listed(words)
    if "sum" not in measures and plan.flows and plan.kinds != USUAL_KINDS:
        return f"{said} of {_listed(about)}"
    return said


def _listed(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def warnings(plan: Plan, table: Table, found: Found, once: Found) -> list[Warned]:
    """What the answer leaves out, and what it counts more than once.

    `table` and `once` are without tags, of which entries can have several.
    """
    base = plan.book.base
    return [
        *(
            Warned(
                "entries_without_rate",
                currency,
                tally.total,
                tally.count,
                f"{_entries(tally.count)} in {currency} left out, "
                f"because there is no rate to {base}.",
            )
            for currency, tally in sorted(table.unbooked.items())
        ),
        *(
            Warned(
                "balance_without_rate",
                currency,
                balance,
                None,
                f"Accounts in {currency} are left out, because there is no rate to {base}.",
            )
            for currency, balance in sorted(table.unrated.items())
        ),
        *_uncategorised(base, once.uncategorised),
        *_counted_in_each_tag(plan, found, once),
    ]


def _counted_in_each_tag(plan: Plan, found: Found, once: Found) -> list[Warned]:
    if "tag" not in plan.others:
        return []
    entries, amount = [
        each - counted
        for each, counted in zip(_told(plan, found), _told(plan.once, once), strict=True)
    ]
    if not entries:
        return []
    base = plan.book.base
    said = (
        f"Entries with several tags count in the row of each, {entries:,} times more than once; "
        f"all rows come to {money.spoken(amount, base)} more than the totals."
    )
    return [Warned("counted_in_each_tag", base, amount, entries, said)]


def _told(plan: Plan, found: Found) -> tuple[int, int]:
    """How many entries the rows count, and what those in base currency come to."""
    accounts, base = plan.book.accounts, plan.book.base
    based = [
        each.total
        for each in found.sums
        if each.unbooked is None
        and not (plan.native and each.account and accounts[each.account].currency != base)
    ]
    return sum(each.count for each in found.sums), sum(based)


def _entries(count: int) -> str:
    return "1 entry is" if count == 1 else f"{count:,} entries are"


def _uncategorised(base: str, total: int) -> list[Warned]:
    if not total:
        return []
    said = f"What has no category yet is left out; it comes to {money.spoken(total, base)}."
    return [Warned("uncategorised_left_out", base, total, None, said)]
