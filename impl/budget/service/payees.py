"""Payees."""

from uuid import UUID

from generated.budget.models import Payee, PayeeCreate, PayeePage
from generated.problems import NameTaken
from generated.runtime import Caller
from impl.budget.repository.base import Row
from impl.budget.repository.payees import Payees as Rows
from impl.budget.service.base import Resource, uuid_of
from impl.platform import journal


class Payees(Resource):
    async def list_payees(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        *,
        q: str | None,
        limit: int,
        cursor: str | None,
    ) -> PayeePage:
        filters = {"list": "payees", "book": book_id, "q": q}
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await Rows.page(book_id, q, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name_key"], shown[-1]["id"]]
        return PayeePage(
            items=[_payee(row) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_payee(self, caller: Caller, book_id: UUID, *, body: PayeeCreate) -> Payee:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            taken = await Rows.named(book_id, body.name)
            if taken is not None:
                raise NameTaken(f"The book has a payee {body.name} already.", existing_id=taken)
            return _payee(await Rows.create(changes, {"name": body.name}))


def _payee(row: Row) -> Payee:
    return Payee(**{name: row[name] for name in Rows.columns})
