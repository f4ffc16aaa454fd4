"""Which of a file's statements is meant for an account."""

from collections.abc import Sequence
from typing import Final

from generated.problems import (
    StatementAccountMismatch,
    StatementChoice,
    StatementCurrencyMismatch,
)
from impl.budget.statements import Statement
from impl.budget.statements.model import summed
from impl.budget.statements.packed import joined
from impl.budget.statements.text import LONGEST_NUMBER, clean

_TELLING: Final = 6
"""Characters that an account's number must have to be found at the end of an IBAN."""
_LISTED: Final = 1_000


def choose(
    statements: Sequence[Statement],
    identifier: str | None,
    currency: str,
    asked: int | None,
    name: str = "",
) -> Statement:
    """The statement of the account by its identifier, name and currency, or the one asked for.

    Several statements of one account and currency count as one. Raises StatementChoice where the
    file has several and none is meant, StatementAccountMismatch and StatementCurrencyMismatch
    where the one it has is of something else.
    """
    found = _merged(statements)
    named = [each for each in found if _has_name(each, name) and not (identifier and _number(each))]
    if asked is None and len(named) == 1 and not any(_is(each, identifier) for each in found):
        asked = found.index(named[0]) + 1
    chosen = _asked(found, asked) if asked is not None else _meant(found, identifier, currency)
    _check_currency(chosen, currency)
    return chosen


def _asked(found: Sequence[Statement], asked: int) -> Statement:
    if asked > len(found):
        raise _choice(found)
    return found[asked - 1]


def _meant(found: Sequence[Statement], identifier: str | None, currency: str) -> Statement:
    ours = [each for each in found if _is(each, identifier)]
    if not ours and len(found) == 1:
        number = found[0].account.key
        if identifier and number:
            raise StatementAccountMismatch(
                f"The file is of {number}, the account is {identifier}.",
                account_identifier=number[:100],
            )
        return found[0]
    if len(ours) > 1:  # one account that is kept in several currencies
        ours = [each for each in ours if each.currency in (None, currency)]
    if len(ours) != 1:
        raise _choice(found)
    return ours[0]


def _has_name(statement: Statement, name: str) -> bool:
    """Files of other programs call accounts by their names, and these are often the same."""
    said = statement.account.name.casefold().split()
    return bool(said) and said == name.casefold().split()


def _number(statement: Statement) -> str:
    """The number that the file has for the account; "" where it has the name in its place."""
    account = statement.account
    said = account.iban or account.bank_id or account.number != clean(account.name, LONGEST_NUMBER)
    return account.key if said else ""


def _is(statement: Statement, identifier: str | None) -> bool:
    if not identifier:
        return False
    account = statement.account
    wanted = _bare(identifier)
    return any(_same(wanted, _bare(each)) for each in (account.iban, account.number, account.key))


def _same(wanted: str, stated: str) -> bool:
    """Equal, or one ends with the other: an IBAN ends with the account's number."""
    shorter, longer = sorted((wanted, stated), key=len)
    return shorter == longer or (len(shorter) >= _TELLING and longer.endswith(shorter))


def _bare(number: str) -> str:
    return "".join(each for each in number.upper() if each.isalnum())


def _choice(found: Sequence[Statement]) -> StatementChoice:
    listed: list[object] = [
        {
            "statement": number,
            "account_identifier": (each.account.key or each.account.name)[:100] or None,
            "currency": each.currency,
            "rows": len(each.rows),
        }
        for number, each in enumerate(found[:_LISTED], start=1)
    ]
    return StatementChoice(
        f"The file has statements of {len(found)} accounts; say which one is meant.",
        statements=listed,
    )


def _check_currency(statement: Statement, currency: str) -> None:
    """A single row in the account's currency is enough; the others will have a problem."""
    moved = summed(statement.rows).currencies
    stated = statement.currency or (min(moved) if moved and currency not in moved else currency)
    if stated != currency:
        raise StatementCurrencyMismatch(
            f"The statement is in {stated}, the account in {currency}.",
            statement_currency=stated,
            account_currency=currency,
        )


def _merged(statements: Sequence[Statement]) -> list[Statement]:
    """One statement for each account and currency; names are compared as they are written."""
    by_account: dict[tuple[str, str, str | None], list[Statement]] = {}
    for each in statements:
        account = each.account
        key = (_bare(account.key), "" if account.iban else account.name, each.currency)
        by_account.setdefault(key, []).append(each)
    return [_joined(parts) for parts in by_account.values()]


def _joined(parts: Sequence[Statement]) -> Statement:
    """One statement of several: from the balance before the first to that after the last."""
    if len(parts) == 1:
        return parts[0]
    openings = [each.opening for each in parts]
    closings = [each.closing for each in parts]
    dated = [each.date for each in (*openings, *closings) if each and each.date]
    if len(dated) == 2 * len(parts):
        openings.sort(key=lambda each: (each and each.date) or dated[0])
        closings.sort(key=lambda each: (each and each.date) or dated[0])
    return Statement(
        account=parts[0].account,
        currency=parts[0].currency,
        opening=openings[0],
        closing=closings[-1],
        rows=joined(each.rows for each in parts),
    )
