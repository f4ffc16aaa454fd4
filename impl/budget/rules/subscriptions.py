"""What is to be told of subscriptions: that one was found, and that one costs more."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from impl.budget.rules.recurring import AMOUNT_TOLERANCE, SAME_PRICE, Candidate


@dataclass(frozen=True, slots=True)
class Known:
    """A subscription, and the price at which it was seen last."""

    account_id: UUID
    payee_id: UUID
    amount: int


@dataclass(frozen=True, slots=True)
class News:
    """A subscription that was found, or, with what it cost before, that costs more."""

    candidate: Candidate
    amount_before: int | None = None


def is_subscription(candidate: Candidate) -> bool:
    """Whether it is money that goes out, for a price that seldom changes."""
    return candidate.amount < 0 and not candidate.varies


def news(
    candidates: Iterable[Candidate], known: Sequence[Known], scheduled: Collection[UUID]
) -> tuple[list[News], list[Known]]:
    """What to tell, and what is known from now on; `scheduled` names candidates by their last.

    What a schedule enters was found by somebody already, so only a new price is told of it. What
    recurs no more is forgotten, and found anew if it comes back.
    """
    told: list[News] = []
    seen: list[Known] = []
    left = list(known)
    for each in candidates:
        if not is_subscription(each):
            continue
        before = _known(each, left)
        if before is None:
            told += [] if each.last.id in scheduled else [News(each)]
        else:
            left.remove(before)
            if abs(each.amount) > abs(before.amount) * (1 + SAME_PRICE):
                told.append(News(each, before.amount))
        seen.append(Known(each.last.account_id, each.last.payee_id, each.amount))
    return told, seen


def _known(candidate: Candidate, known: Iterable[Known]) -> Known | None:
    """What is known of it: by a price that it had, or else by about the same."""
    last = candidate.last
    of_payee = [
        each
        for each in known
        if (each.account_id, each.payee_id) == (last.account_id, last.payee_id)
    ]
    prices = {each.amount for each in candidate.sightings}
    for each in of_payee:
        if each.amount in prices:
            return each
    near = AMOUNT_TOLERANCE * abs(candidate.amount)
    return next((each for each in of_payee if abs(each.amount - candidate.amount) <= near), None)
