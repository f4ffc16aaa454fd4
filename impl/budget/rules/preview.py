"""From a statement's rows to those of a preview: their problems, their first decisions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from impl.budget.import_values import Decision, Line, LineStatus, Match, Told
from impl.budget.rules.entries import FIRST_DAY, LAST_DAY
from impl.budget.rules.money import LARGEST_ENTRY
from impl.budget.statements import Notice, Row

MADE_ID: Final = "row-"
"""What an id begins with that is made from what the row says, where the bank gives none."""
_RAW_FIELDS: Final = 200
_STATUSES: Final[tuple[LineStatus, ...]] = ("new", "duplicate", "problem")
_DECISIONS: Final[Mapping[Decision, str]] = {
    "accept": "accepted", "skip": "skipped", "undecided": "undecided",
}  # fmt: skip


def lines_of(rows: Iterable[Row], currency: str, first: int = 1) -> list[Line]:
    """A statement's rows, for an account of this currency; no duplicates are marked yet."""
    return [_line(row, index, currency) for index, row in enumerate(rows, start=first)]


def problem_of(line: Line, currency: str) -> Notice | None:
    """Why a row cannot be entered as it stands, beside what the reader found."""
    if line.date is None:
        return Notice("no-date", "The row has no date.")
    if not FIRST_DAY <= line.date <= LAST_DAY:
        return Notice(
            "date-out-of-range", f"{line.date} is not between {FIRST_DAY} and {LAST_DAY}."
        )
    if line.amount is None:
        return Notice("no-amount", "The row has no amount.")
    if abs(line.amount) > LARGEST_ENTRY:
        return Notice("amount-out-of-range", f"{line.amount} is more than one entry may hold.")
    if line.currency != currency:
        return Notice("other-currency", f"The row is in {line.currency}, not in {currency}.")
    return None


def settle(line: Line, match: Match | None) -> None:
    """Set the row's status, and the decision that goes with it."""
    line.match = match
    if match is not None:
        line.status, line.decision = "duplicate", "skip"
    elif line.problem is not None:
        line.status, line.decision = "problem", "undecided"
    else:
        line.status, line.decision = "new", "accept"


def counts(lines: Sequence[Line]) -> dict[str, int]:
    """How many rows there are of each status and each decision."""
    return tally(Counter((line.status, line.decision) for line in lines))


def tally(pairs: Mapping[tuple[LineStatus, Decision], int]) -> dict[str, int]:
    """The same, from the number of rows with each status and decision."""
    return {
        "total": sum(pairs.values()),
        **{
            status: sum(n for pair, n in pairs.items() if pair[0] == status) for status in _STATUSES
        },
        **{
            name: sum(n for pair, n in pairs.items() if pair[1] == decision)
            for decision, name in _DECISIONS.items()
        },
    }


def _line(row: Row, index: int, currency: str) -> Line:
    line = Line(
        index=index,
        line=row.line,
        date=row.date,
        amount=row.amount,
        currency=row.currency,
        payee=row.payee or None,
        memo=row.memo or None,
        reference=row.reference or None,
        category=row.category or None,
        external_id=row.external_id or f"{MADE_ID}{row.fingerprint}",
        bank_status=row.status,
        imported_text=" ".join(filter(None, (row.payee, row.memo, row.reference))),
        raw=dict(list(row.raw.items())[:_RAW_FIELDS]),
    )
    if row.standing or row.tags or row.parts:
        line.told = Told(row.standing, row.tags, row.parts)
    line.problem = row.problem or problem_of(line, currency)
    settle(line, None)
    return line
