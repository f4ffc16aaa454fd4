"""The order of an answer's groups, and which of them a limit keeps."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from generated.analytics.models import AnalyticOrder, Dimension
from impl.analytics.rules.labels import ACCOUNT_KINDS, KINDS
from impl.analytics.values import Keys, Plan

T = TypeVar("T")
_LISTED: Final[dict[Dimension, tuple[str, ...]]] = {
    "kind": tuple(KINDS),
    "account_kind": tuple(ACCOUNT_KINDS),
}
"""Words that have an order of their own."""


def rank(
    order: AnalyticOrder | None,
    groups: Iterable[T],
    name: Callable[[T], Sequence[str]],
    value: Callable[[T], int | None],
    own: Callable[[T], tuple[object, ...]],
) -> list[T]:
    """Groups in the order that is asked for; `own` is the place of what has one."""
    by_name = sorted(groups, key=lambda each: [text.casefold() for text in name(each)])
    if order is None:
        return sorted(by_name, key=lambda each: (own(each), _down(_size(value(each)))))
    if order.by == "label":
        return by_name[::-1] if order.direction == "descending" else by_name
    match order.direction:
        case "ascending":
            return sorted(by_name, key=lambda each: _up(value(each)))
        case "descending":
            return sorted(by_name, key=lambda each: _down(value(each)))
        case "largest_first":
            return sorted(by_name, key=lambda each: _down(_size(value(each))))
        case _:
            return sorted(by_name, key=lambda each: _up(_size(value(each))))


def own_place(plan: Plan, keys: Keys) -> tuple[object, ...]:
    """Where weekdays, kinds and currencies stand by themselves; nothing for other dimensions."""
    found: list[object] = []
    for dimension, key in zip(plan.others, keys, strict=True):
        if dimension == "weekday":
            found.append(key)
        elif dimension == "currency":
            found.append((key != plan.book.base, key))
        elif dimension in _LISTED:
            words = _LISTED[dimension]
            found.append(words.index(str(key)) if key in words else len(words))
    return tuple(found)


def _size(value: int | None) -> int | None:
    return None if value is None else abs(value)


def _up(value: int | None) -> tuple[bool, int]:
    return (value is None, value or 0)


def _down(value: int | None) -> tuple[bool, int]:
    return (value is None, -(value or 0))
