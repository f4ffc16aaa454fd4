"""Two transactions that are one: matched, and taken apart again."""

from uuid import UUID

from generated.budget.models import Transaction, TransactionMatch
from generated.problems import NotAMatch, NotFound, NotMatched, TransactionReconciled
from generated.runtime import Caller, Encoded
from impl.budget import ledger
from impl.budget.ledger import Refused, Step
from impl.budget.repository import history
from impl.budget.repository import ledger as stored
from impl.budget.repository import transactions as rows
from impl.budget.repository.schedules import Occurrences
from impl.budget.rules.matching import matched
from impl.budget.service.base import Resource, json
from impl.budget.service.transactions import encoded
from impl.budget.undo import undo
from impl.platform import journal


class Matching(Resource):
    async def match_transaction(
        self,
        caller: Caller,
        book_id: UUID,
        transaction_id: UUID,
        *,
        unlock: bool,
        body: TransactionMatch,
    ) -> Encoded[Transaction]:
        if body.transaction_id == transaction_id:
            raise NotAMatch("A transaction is matched with another one.")
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            found = await stored.load(book_id, [transaction_id, body.transaction_id])
            one, other = found.get(transaction_id), found.get(body.transaction_id)
            if one is None or other is None:
                raise NotFound("There is no such transaction in this book.")
            if not unlock and (one.reconciled or other.reconciled):
                raise TransactionReconciled("One of the transactions is reconciled.")
            draft = matched(one, other, await stored.system_categories(book_id))
            mark = {history.MATCHED: other.id}
            steps = [Step(None, other), Step(draft, one, mark)]
            gone, outcome = await ledger.carry_out(changes, steps)
            if isinstance(gone, Refused):
                raise gone.problem
            if isinstance(outcome, Refused):
                raise outcome.problem
            await Occurrences.hand_over(changes, other.id, one.id)
            return encoded(outcome)

    async def unmatch_transaction(
        self, caller: Caller, book_id: UUID, transaction_id: UUID, *, unlock: bool
    ) -> Encoded[Transaction]:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            if await rows.get(book_id, transaction_id, "simple") is None:
                raise NotFound("There is no such transaction in this book.")
            match = await history.match_of(book_id, transaction_id)
            if match is None:
                raise NotMatched("The transaction is not matched with another one.")
            await undo(changes, await history.of_set(book_id, match), unlock=unlock)
            shown = await rows.get(book_id, transaction_id, "simple")
        assert shown is not None  # noqa: S101  # it was put back
        return Encoded(json(shown), transaction_id, shown["version"])
