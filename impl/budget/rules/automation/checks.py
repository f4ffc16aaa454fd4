"""What a rule must be before it is kept, beside what its schema says."""

from collections.abc import Sequence
from decimal import Decimal

from generated.problems import ExpressionRefused, SharesUnbalanced
from impl.budget.rules.automation.conditions import Said
from impl.budget.rules.automation.expressions import LARGEST_PROGRAM, Unreadable, size


def check(conditions: Sequence[Said], actions: Sequence[Said]) -> None:
    """Refuse expressions that cannot be read or are too large, and splits that do not add up."""
    room = LARGEST_PROGRAM
    for number, condition in enumerate(conditions):
        if condition.get("operator") in ("matches", "does_not_match"):
            for index, expression in enumerate(condition["values"]):
                pointer = f"/conditions/{number}/values/{index}"
                room -= _size(expression, pointer)
                if room < 0:
                    raise ExpressionRefused(
                        "The rule's expressions are too large together.", pointer=pointer
                    )
    for number, action in enumerate(actions):
        if action["type"] == "split":
            _check_shares(action["parts"], f"/actions/{number}")


def _size(expression: str, pointer: str) -> int:
    try:
        return size(expression)
    except Unreadable as error:
        raise ExpressionRefused(
            f"RE2 cannot read the expression: {error}", pointer=pointer
        ) from None


def _check_shares(parts: Sequence[Said], pointer: str) -> None:
    remainders = sum(part["share"] == "remainder" for part in parts)
    if remainders != 1:
        raise SharesUnbalanced(
            f"The split has {remainders} remainders; it needs one.", pointer=pointer
        )
    total = sum(Decimal(part["percent"]) for part in parts if part["share"] == "percent")
    if total > 100:  # noqa: PLR2004  # per cent
        raise SharesUnbalanced(f"The percentages are {total} together.", pointer=pointer)
