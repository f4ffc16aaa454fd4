"""What two transactions become that are matched: one movement, or one transfer."""

import dataclasses
from collections.abc import Collection
from uuid import UUID

from generated.problems import NotAMatch
from impl.budget.rules.drafts import draft_of
from impl.budget.values import Booked, Draft


def matched(one: Booked, other: Booked, system: Collection[UUID]) -> Draft:
    """What `one` becomes when it takes the other in; `system` are categories for none."""
    if one.account_id == other.account_id:
        return _merged(one, other, system)
    for transfer, half in ((one, other), (other, one)):
        if transfer.transfer_account_id == half.account_id:
            return _arrived(transfer, half, system)
    return _transfer(one, other, system)


def _merged(one: Booked, other: Booked, system: Collection[UUID]) -> Draft:
    pending, bank = (one, other) if one.status == "pending" else (other, one)
    if pending.status != "pending":
        raise NotAMatch("Neither transaction is pending.")
    if bank.status == "pending":
        raise NotAMatch("Both transactions are pending.")
    if pending.amount * bank.amount <= 0:
        raise NotAMatch("One transaction is money that came in, the other money that went out.")
    if bank.transfer_account_id is not None or bank.is_split:
        raise NotAMatch("What the bank shows was split or made a transfer already.")
    draft = _filled(draft_of(pending, system), bank)
    imported = bank if bank.import_id is not None else pending
    return dataclasses.replace(
        draft,
        date=bank.date,
        amount=bank.amount,
        status=bank.status,
        transfer_amount=pending.transfer_amount if pending.amount == bank.amount else None,
        external_id=bank.external_id or pending.external_id,
        source=imported.source,
        import_id=imported.import_id,
        import_row=imported.import_row,
    )


def _arrived(transfer: Booked, bank: Booked, system: Collection[UUID]) -> Draft:
    """A transfer whose other end the bank shows."""
    if transfer.transfer_status != "pending":
        raise NotAMatch("The transfer is not pending on that account.")
    if bank.status == "pending":
        raise NotAMatch("Both transactions are pending.")
    if bank.transfer_account_id is not None or bank.is_split:
        raise NotAMatch("What the bank shows was split or made a transfer already.")
    if transfer.transfer_amount != bank.amount:
        raise NotAMatch(f"{transfer.transfer_amount} should arrive; the bank has {bank.amount}.")
    return dataclasses.replace(
        _filled(draft_of(transfer, system), bank), transfer_status=bank.status
    )


def _transfer(one: Booked, other: Booked, system: Collection[UUID]) -> Draft:
    for half in (one, other):
        if half.transfer_account_id is not None or half.is_split:
            raise NotAMatch(
                "A transaction that is split, or a transfer already, is no half of one."
            )
        if half.source == "opening":
            raise NotAMatch("An opening balance is no half of a transfer.")
    if one.amount * other.amount >= 0:
        raise NotAMatch("What leaves one account has to arrive on the other.")
    if one.currency == other.currency and one.amount != -other.amount:
        raise NotAMatch(f"{-one.amount} should arrive; the other transaction has {other.amount}.")
    return dataclasses.replace(
        _filled(draft_of(one, system), other),
        transfer_account_id=other.account_id,
        transfer_amount=other.amount,
        transfer_status=other.status,
        inherits_category=True,
    )


def _filled(draft: Draft, other: Booked) -> Draft:
    """The draft, with what it lacks and the other has; tags come together."""
    open_ = draft.category_id is None and not draft.parts and draft.transfer_account_id is None
    return dataclasses.replace(
        draft,
        category_id=other.category_id if open_ else draft.category_id,
        payee_id=draft.payee_id or other.payee_id,
        memo=draft.memo or other.memo,
        exchange_rate=draft.exchange_rate or other.exchange_rate,
        tags=tuple(dict.fromkeys([*draft.tags, *other.tags])),
    )
