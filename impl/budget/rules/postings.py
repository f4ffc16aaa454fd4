"""Double entry: which postings stand beneath a transaction, and what it may not be.

Per currency the legs of a transaction sum to zero:

- plain, on budget:   account, category (or the system category `uncategorised`);
- split:              account, one category leg a part;
- off budget:         account, system account `off_budget`, in the account's currency;
- opening:            account, system category `opening_balance` on budget (income of its month),
                      system account `opening_balance` off budget;
- transfer:           account, account; between currencies each is balanced by the system account
                      `exchange` of its currency;
- on <-> off budget:  two halves that balance by themselves: account and category on budget,
                      account and `off_budget` off it;
- another currency on budget: the account is balanced by `exchange` in its currency, the category
                      by `exchange` in the base currency, at the rate of the entry.
"""

from impl.budget.rules import money
from impl.budget.values import Counterparts, Entry, Leg, Place, System


def base_amount(entry: Entry, base: str) -> int | None:
    """The entry's amount in base currency, None where no rate is known.

    A transfer whose other end is in the base currency needs no rate: what arrived there is it.
    """
    if entry.account.currency == base:
        return entry.amount
    if entry.other is not None and entry.other.currency == base:
        return -other_amount(entry)
    if entry.rate is None:
        return None
    return money.convert(entry.amount, entry.rate, entry.account.currency, base)


def needs_base_amount(entry: Entry) -> bool:
    """Whether a category leg must be booked, which is always in base currency."""
    if entry.other is None:
        return entry.account.on_budget
    return entry.account.on_budget != entry.other.on_budget


def legs(entry: Entry, counter: Counterparts) -> tuple[Leg, ...]:
    """All postings of an entry that `entries.check` has passed."""
    other = entry.other
    if other is None:
        return _half(entry, entry.account, entry.amount, counter)
    arrived = other_amount(entry)
    if entry.account.on_budget != other.on_budget:
        here = _half(entry, entry.account, entry.amount, counter)
        return (*here, *_half(entry, other, arrived, counter))
    return (
        Leg(entry.amount, entry.account.currency, account_id=entry.account.id),
        Leg(arrived, other.currency, account_id=other.id),
        *_exchanged(entry.amount, entry.account.currency, arrived, other.currency, counter),
    )


def other_amount(entry: Entry) -> int:
    """What a transfer's other account gains; within one currency it follows from the amount."""
    return -entry.amount if entry.other_amount is None else entry.other_amount


def _half(entry: Entry, place: Place, amount: int, counter: Counterparts) -> tuple[Leg, ...]:
    """An account's leg and what balances it."""
    account = Leg(amount, place.currency, account_id=place.id)
    if not place.on_budget:
        system: System = "opening_balance" if entry.opening else "off_budget"
        return (account, _system(system, -amount, place.currency, counter))
    categories = _category_legs(entry, place, counter)
    booked = -sum(leg.amount for leg in categories)
    return (
        account,
        *categories,
        *_exchanged(amount, place.currency, -booked, counter.base, counter),
    )


def _category_legs(entry: Entry, place: Place, counter: Counterparts) -> tuple[Leg, ...]:
    default = counter.categories["opening_balance" if entry.opening else "uncategorised"]
    if not entry.parts:
        booked = base_amount(entry, counter.base) or 0
        signed = booked if place.id == entry.account.id else -booked
        return (Leg(-signed, counter.base, category_id=entry.category_id or default),)
    amounts = [part.amount for part in entry.parts]
    if place.currency != counter.base and entry.rate is not None:
        shares = money.convert_parts(amounts, entry.rate, place.currency, counter.base)
    else:
        shares = tuple(amounts)
    return tuple(
        Leg(
            -booked,
            counter.base,
            category_id=part.category_id or default,
            memo=part.memo,
            part=number,
            entered=part.amount,
            tags=part.tags,
        )
        for number, (part, booked) in enumerate(zip(entry.parts, shares, strict=True))
    )


def _exchanged(
    one: int, currency: str, two: int, into: str, counter: Counterparts
) -> tuple[Leg, ...]:
    """Balance each of two currencies by its exchange account; one currency needs none."""
    if currency == into:
        return ()
    return (
        _system("exchange", -one, currency, counter),
        _system("exchange", -two, into, counter),
    )


def _system(system: System, amount: int, currency: str, counter: Counterparts) -> Leg:
    return Leg(amount, currency, account_id=counter.accounts[system, currency])
