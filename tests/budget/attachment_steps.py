"""Steps of random histories that attach files to transactions, and take them away."""

from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from hypothesis import strategies as st

from generated.budget.models import AttachmentCreate
from generated.runtime import Upload
from impl.platform import db
from tests.budget.envelope_steps import INDEXES, step_
from tests.budget.ledger_steps import LedgerSteps

ATTACHMENT_STEPS: Final = st.one_of(
    step_("attach", transaction=INDEXES), step_("detach", attachment=INDEXES)
)
_FILE: Final = Upload(b"%PDF-1.4 a receipt", "receipt.pdf", "application/pdf")


@dataclass
class AttachmentSteps(LedgerSteps):
    """A book with files beside its transactions."""

    attached: dict[UUID, UUID] = field(default_factory=dict)
    """By attachment, the transaction it belongs to, be that there or not."""

    async def attach(self, transaction: int) -> None:
        id_ = self._transaction(transaction)
        made = await self.home.service.create_attachment(
            self.home.caller, self.home.id, id_, body=AttachmentCreate(file=_FILE)
        )
        self.attached[made.id] = id_

    async def detach(self, attachment: int) -> None:
        if not self.attached:
            return
        id_ = [*self.attached][attachment % len(self.attached)]
        await self.home.service.delete_attachment(
            self.home.caller, self.home.id, id_, if_match=None
        )
        del self.attached[id_]

    async def check_attachments(self) -> None:
        """Each is shown with its transaction, exactly while that is there."""
        rows = await db.fetch("SELECT id FROM transactions WHERE book_id = $1", self.home.id)
        there = {row["id"] for row in rows}
        for transaction in {*self.attached.values()} & there:
            page = await self.home.service.list_attachments(
                self.home.caller, self.home.id, transaction
            )
            expected = {id_ for id_, owner in self.attached.items() if owner == transaction}
            assert {each.id for each in page.items} == expected
