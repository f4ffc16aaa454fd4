"""Steps of random histories that import bank files, and take for scheduled what has come."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Final
from unittest import mock
from uuid import UUID

from hypothesis import strategies as st

from generated.budget.models import Import, ImportCreate, ImportProfileUpdate, RuleCreate
from generated.runtime import Upload
from impl.budget.rules.occurrences import Occurrence
from impl.budget.service import import_files
from impl.budget.statements import CsvMapping, ParsedFile, parse
from impl.platform import db
from tests.budget.attachment_steps import AttachmentSteps
from tests.budget.envelope_steps import AMOUNTS, INDEXES, step_
from tests.budget.ledger_steps import DAYS, PAYEES, RATE
from tests.budget.ruling import entered
from tests.factories.budget import plain

_FILES: Final = st.lists(st.tuples(DAYS, AMOUNTS, PAYEES), min_size=1, max_size=4)
IMPORT_STEPS: Final = st.one_of(
    step_("send", account=INDEXES, rows=_FILES, told=st.booleans()),
    step_("commit", sent=INDEXES),
    step_("take_back", sent=INDEXES),
    step_("profile", called=st.none() | st.sampled_from(["Bank", "Card"])),
)
_LINKED_WITHIN: Final = 10
_MAPPING: Final = {
    "encoding": "utf-8", "delimiter": ",", "skip_rows": 0, "has_header": True,
    "date_order": "ymd", "decimal_separator": ".", "columns": ["date", "payee", "amount"],
    "outflow_flags": [], "inflow_flags": [], "debit_negative": False, "invert": False,
    "currency": None,
}  # fmt: skip


async def _here(
    content: bytes, name: str | None, mapping: CsvMapping | None, currency: str, **_limits: object
) -> ParsedFile:
    """The reader in this process: our own files are not hostile."""
    return parse(content, name, mapping, currency)


@dataclass
class ImportSteps(AttachmentSteps):
    """A book into which files come, some of them with a word on how to read them."""

    sent: list[UUID] = field(default_factory=list)

    async def send(self, account: int, rows: list[tuple[dt.date, int, int]], *, told: bool) -> None:
        there = self._account(account)
        text = "".join(
            f"{day},Payee {payee},{amount}\n" if there.currency == "JPY"
            else f"{day},Payee {payee},{amount / 100:.2f}\n"
            for day, amount, payee in rows
        )  # fmt: skip
        file = Upload(f"Date,Payee,Amount\n{text}".encode(), "bank.csv", "text/csv")
        body: dict[str, Any] = {"file": file, "account_id": there.id, "exchange_rate": RATE}
        body |= {"mapping": _MAPPING} if told else {}
        with mock.patch.object(import_files, "parse_isolated", _here):
            made = await self.home.service.create_import(
                self.home.caller, self.home.id, body=ImportCreate.model_validate(body)
            )
        self.sent.append(Import.model_validate(plain(made.body)).id)

    async def commit(self, sent: int) -> None:
        """What was known already is left out, and nothing is entered twice."""
        done = await self.home.service.commit_import(
            self.home.caller, self.home.id, self._sent(sent), skip_problems=True
        )
        committed = Import.model_validate(plain(done.body))
        found = await entered(self.home.id)
        assert len(found) - len(self.transactions) == committed.transactions_created
        assert committed.rows.accepted == committed.transactions_created
        self.transactions = found

    async def take_back(self, sent: int) -> None:
        id_ = self._sent(sent)
        await self.home.service.delete_import(
            self.home.caller, self.home.id, id_, unlock=True, if_match=None
        )
        self.sent.remove(id_)
        self.transactions = await entered(self.home.id)

    async def profile(self, called: str | None) -> None:
        """How to read the files is remembered once: call that something, or forget it."""
        service, who = self.home.service, (self.home.caller, self.home.id)
        page = await service.list_import_profiles(*who, limit=10, cursor=None)
        assert len(page.items) <= 1
        for each in page.items:
            if called is None:
                await service.delete_import_profile(*who, each.id, if_match=None)
            else:
                body = ImportProfileUpdate(name=called)
                await service.update_import_profile(*who, each.id, if_match=None, body=body)

    async def settle_linked(self) -> None:
        """Take in what a rule linked: money of the schedule's account at about its day."""
        rows = await db.fetch(
            "SELECT o.schedule_id, o.date, o.due_date, o.state, t.date AS entered, "
            "s.account_id = t.account_id AND sign(s.amount) = sign(t.amount) AS fits "
            "FROM occurrences o JOIN schedules s ON s.book_id = o.book_id AND s.id = o.schedule_id "
            "JOIN transactions t ON t.book_id = o.book_id AND t.id = o.transaction_id "
            "WHERE o.book_id = $1",
            self.home.id,
        )
        for row in rows:
            known = self.calendar.settled.get(row["schedule_id"], {})
            if row["date"] not in known:
                assert row["fits"]
                assert abs((row["entered"] - row["due_date"]).days) <= _LINKED_WITHIN
                occurrence = Occurrence(row["due_date"], row["date"])
                self.calendar.settle(row["schedule_id"], occurrence, row["state"])

    def _sent(self, index: int) -> UUID:
        return self.sent[index % len(self.sent)] if self.sent else UUID(int=0)


def linking(schedule: UUID) -> RuleCreate:
    """A rule that takes all that fits for occurrences of a schedule."""
    every = {"field": "amount", "direction": "any", "minimum": None, "maximum": None}
    acts = [{"type": "link_schedule", "schedule_id": str(schedule)}]
    values = {"name": "Link", "enabled": False, "conditions": [every], "actions": acts}
    return RuleCreate.model_validate(values)
