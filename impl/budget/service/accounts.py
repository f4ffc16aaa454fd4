"""Accounts: opened, renamed, closed and deleted."""

from typing import Any, Final
from uuid import UUID

from generated.budget.models import (
    Account,
    AccountCreate,
    AccountKind,
    AccountPage,
    AccountSubtype,
    AccountUpdate,
)
from generated.problems import AccountInUse, AccountKindMismatch, NameTaken
from generated.runtime import Caller, IfMatch
from impl.budget import ledger
from impl.budget.repository import ledger as stored
from impl.budget.repository.accounts import Accounts as Rows
from impl.budget.repository.base import Row
from impl.budget.repository.imports import Imports
from impl.budget.service.base import Resource, check_version, today, uuid_of
from impl.budget.service.books import check_currency
from impl.budget.values import Draft, System
from impl.platform import journal
from impl.platform.journal import ChangeSet

_SUBTYPES: Final[dict[AccountKind, frozenset[AccountSubtype]]] = {
    "asset": frozenset(
        ("checking", "savings", "cash", "investment", "property", "receivable", "other")
    ),
    "liability": frozenset(("credit_card", "loan", "mortgage", "other")),
    "equity": frozenset(("other",)),
}
_AT_ONCE: Final = 100
_ON_BUDGET: Final = frozenset(("checking", "savings", "cash", "credit_card"))
"""Subtypes whose money is on budget unless the caller says otherwise."""


class Accounts(Resource):
    async def list_accounts(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        kind: AccountKind | None,
        on_budget: bool | None,
        closed: bool | None,
        limit: int,
        cursor: str | None,
    ) -> AccountPage:
        filters = {
            "list": "accounts",
            "book": book_id,
            "kind": kind,
            "on_budget": on_budget,
            "closed": closed,
        }
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await Rows.page(book_id, (kind, on_budget, closed), key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name_key"], shown[-1]["id"]]
        return AccountPage(
            items=[_account(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_account(
        self, caller: Caller, book_id: UUID, *, body: AccountCreate
    ) -> Account:
        check_currency(body.currency)
        on_budget = body.subtype in _ON_BUDGET if body.on_budget is None else body.on_budget
        _check_kind(body.kind, body.subtype, on_budget=on_budget)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            await _check_name(book_id, body.name)
            row = await Rows.create(
                changes,
                {
                    "name": body.name,
                    "kind": body.kind,
                    "subtype": body.subtype,
                    "currency": body.currency,
                    "on_budget": on_budget,
                    "identifier": body.identifier,
                    "note": body.note,
                },
            )
            wanted = _counterparts(body.currency, changes.book.base_currency, on_budget=on_budget)
            await Rows.ensure_system(book_id, wanted, changes.at)
            if body.opening_balance:
                await ledger.enter(changes, _opening(changes, row["id"], body))
            return _account(await Rows.find(book_id, row["id"]))

    async def get_account(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        account_id: UUID,
    ) -> Account:
        return _account(await Rows.find(book_id, account_id))

    async def update_account(
        self,
        caller: Caller,
        book_id: UUID,
        account_id: UUID,
        *,
        if_match: IfMatch | None,
        body: AccountUpdate,
    ) -> Account:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, account_id)
            check_version(if_match, row["version"], "account")
            values: dict[str, Any] = body.model_dump(exclude_unset=True, exclude={"closed"})
            if body.subtype is not None:
                _check_kind(row["kind"], body.subtype, on_budget=row["on_budget"])
            if body.name is not None:
                await _check_name(book_id, body.name, but=account_id)
            if body.closed is not None and body.closed != (row["closed_at"] is not None):
                values["closed_at"] = changes.at if body.closed else None
            return _account(await Rows.update(changes, row, values))

    async def delete_account(
        self, caller: Caller, book_id: UUID, account_id: UUID, *, if_match: IfMatch | None
    ) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await Rows.find(book_id, account_id)
            check_version(if_match, row["version"], "account")
            if await Rows.other_transactions(book_id, account_id):
                raise AccountInUse("The account has transactions; close it instead.")
            openings = await stored.load(book_id, await Rows.openings(book_id, account_id))
            await ledger.remove_many(changes, list(openings.values()))
            while imports := await Imports.page(book_id, (account_id, None), None, _AT_ONCE):
                for each in imports:
                    await Imports.delete(changes, each)
            await Rows.delete(changes, row)


def _check_kind(kind: AccountKind, subtype: AccountSubtype, *, on_budget: bool) -> None:
    if subtype not in _SUBTYPES[kind]:
        raise AccountKindMismatch(f"An account of the kind {kind} cannot be {subtype}.")
    if kind == "equity" and on_budget:
        raise AccountKindMismatch("Equity is never on budget.")


async def _check_name(book_id: UUID, name: str, but: UUID | None = None) -> None:
    taken = await Rows.named(book_id, name)
    if taken is not None and taken != but:
        raise NameTaken(f"The book has an account {name} already.", existing_id=taken)


def _counterparts(currency: str, base: str, *, on_budget: bool) -> set[tuple[System, str]]:
    """The system accounts that entries on such an account may need."""
    if not on_budget:
        return {("off_budget", currency), ("opening_balance", currency), ("exchange", currency)}
    if currency != base:
        return {("exchange", currency), ("exchange", base)}
    return set()


def _opening(changes: ChangeSet, account_id: UUID, body: AccountCreate) -> Draft:
    return Draft(
        date=body.opening_date or today(changes.book.time_zone),
        account_id=account_id,
        amount=body.opening_balance,
        status="cleared",
        exchange_rate=body.opening_exchange_rate,
        source="opening",
    )


def _account(row: Row) -> Account:
    return Account(
        **{name: row[name] for name in Rows.columns},
        balance=row["cleared"] + row["uncleared"],
        cleared_balance=row["cleared"],
        uncleared_balance=row["uncleared"],
    )
