"""The main job, through the Python SDK: import a bank file, budget, read a receipt, ask, draw.

`make demo` talks to CENTIME_URL, or starts a service of its own and stops it afterwards.
"""

import asyncio
import contextlib
import datetime as dt
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from centime import Client, Upload, models

from impl.platform.embedded import Embedded
from tests.factories.ocr import RECEIPT, pdf
from tests.live import ROOT, fresh_database, serving

SAMPLE: Final = ROOT / "../shared/data/bankfiles/jseutter__ofxparse__checking.ofx"
PHOTOGRAPH: Final = ROOT / "../shared/data/receipts/dev/img/sroie_002.jpg"
QUESTION: Final = "How much did I spend at Corner Market Ltd in 2026?"
CHART: Final = ROOT / ".data/demo/spending.svg"
FIXTURE: Final = ROOT / "tests/fixtures/bankfiles/demo.ofx"
OPENING: Final = 120_000
SHARES: Final = (0.5, 0.25, 0.1)
"""How much of the money at hand the first categories get."""


def bank_file() -> Path:
    return SAMPLE if SAMPLE.exists() else FIXTURE


@dataclass(frozen=True)
class Story:
    """What came of a bank file: a new person's book, and the month that the file ends in."""

    book: UUID
    account: models.Account
    committed: models.Import
    month: models.MonthBudget


def run(client: Client, file: Path) -> Story:
    """Import and budget as a new person."""
    email, password = f"{secrets.token_hex(8)}@example.org", secrets.token_urlsafe(24)
    client.register(models.Registration(email=email, password=password, display_name="Ada Example"))
    client.log_in(email, password)
    book = client.create_book(
        models.BookCreate(
            name="Home", base_currency=_currency(file), first_month="2000-01", template="personal"
        )
    )
    account = client.create_account(
        book.id,
        models.AccountCreate(
            name="Checking",
            kind="asset",
            subtype="checking",
            currency=book.base_currency,
            opening_balance=OPENING,
            opening_date=dt.date(2000, 1, 1),
        ),
    )
    preview = client.create_import(
        book.id,
        models.ImportCreate(
            file=Upload(file.read_bytes(), file.name, "application/x-ofx"), account_id=account.id
        ),
    )
    committed = client.commit_import(book.id, preview.id, skip_problems=True)
    month = _last_month(client, book, committed)
    _assign(client, book, month)
    return Story(book.id, account, committed, client.get_month(book.id, month))


def read_receipt(
    client: Client, book: UUID, content: bytes, name: str
) -> tuple[models.Document, models.Extraction]:
    """Upload a receipt and wait until it is read."""
    upload = Upload(content, name, "application/octet-stream")
    document = client.create_document(book, models.DocumentCreate(file=upload))
    while document.status not in ("done", "failed"):
        time.sleep(0.2)
        document = client.get_document(book, document.id)
    return document, client.get_extraction(book, document.id)


def enter_receipt(
    client: Client, book: UUID, account: models.Account, document: UUID
) -> models.Transaction:
    """Confirm what the receipt says as a transaction with its splits."""
    draft = client.draft_transaction(book, document, models.DraftRequest(account_id=account.id))
    confirmed = {name: value for name, value in draft.model_dump().items()
                 if name in models.DocumentTransactionCreate.model_fields and value}  # fmt: skip
    made = client.create_document_transaction(
        book, document, models.DocumentTransactionCreate.model_validate(confirmed)
    )
    return client.get_transaction(book, made.transaction_id)


def answer(client: Client, book: UUID) -> str:
    """What the service says to the question, or why it says nothing."""
    told = client.answer_question(book, models.Question(question=QUESTION))
    return told.answer or told.reason or ""


def save_chart(client: Client, book: UUID, path: Path) -> Path:
    """The whole history's income and expenses as a picture."""
    picture = client.get_income_expense_as(book, "image/svg+xml", period="all", interval="month")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(picture.content)
    return path


def _currency(file: Path) -> str:
    return file.read_text("cp1252").split("<CURDEF>")[1][:3]


def _last_month(client: Client, book: models.Book, committed: models.Import) -> str:
    dates = [row.date for row in client.iter_import_rows(book.id, committed.id) if row.date]
    return f"{max(dates, default=dt.date.today()):%Y-%m}"  # noqa: DTZ011  # a demo's month


def _assign(client: Client, book: models.Book, month: str) -> None:
    at_hand = max(client.get_month(book.id, month).ready_to_assign, 0)
    envelopes = client.iter_categories(book.id, kind="expense")
    for share, category in zip(SHARES, envelopes, strict=False):
        client.assign_to_category(
            book.id, month, category.id, models.AssignmentSet(assigned=int(at_hand * share))
        )


def table(month: models.MonthBudget) -> str:
    """The month as people know it from an envelope budget."""
    free, rest = month.ready_to_assign / 100, month.uncategorised / 100
    lines = [
        f"{month.month}: ready to assign {free:,.2f} {month.currency}, uncategorised {rest:,.2f}",
        f"{'category':30} {'assigned':>12} {'activity':>12} {'balance':>12}",
    ]
    lines += [
        f"{each.name[:30]:30} {each.assigned / 100:12,.2f} {each.activity / 100:12,.2f}"
        f" {each.balance / 100:12,.2f}"
        for each in month.categories
        if each.assigned or each.activity or each.balance
    ]
    return "\n".join(lines)


@contextlib.contextmanager
def _service() -> Iterator[str]:
    given = os.environ.get("CENTIME_URL")
    if given:
        yield given
        return
    with tempfile.TemporaryDirectory() as folder, Embedded.ephemeral() as servers:
        database_url = asyncio.run(fresh_database(servers.database_url))
        with serving(Path(folder), database_url, servers.redis_url) as service:
            yield service.url


def main() -> int:
    file = bank_file()
    with _service() as url, Client(url) as client:
        story = run(client, file)
        created = story.committed.transactions_created
        print(f"{file.name}: {created} transactions\n{table(story.month)}")
        if PHOTOGRAPH.exists():
            _, found = read_receipt(client, story.book, PHOTOGRAPH.read_bytes(), PHOTOGRAPH.name)
            print(f"{PHOTOGRAPH.name}: {said(found)}")
        lines = [line.replace("EUR", story.account.currency) for line in RECEIPT]
        document, found = read_receipt(client, story.book, pdf(lines), "receipt.pdf")
        entered = enter_receipt(client, story.book, story.account, document.id)
        print(f"receipt.pdf: {said(found)}; entered with {len(entered.splits)} splits")
        print(f"{QUESTION} {answer(client, story.book)}")
        print(f"chart: {save_chart(client, story.book, CHART).relative_to(ROOT)}")
    return 0


def said(found: models.Extraction) -> str:
    """The receipt in a line, with how sure its total is."""
    name = found.merchant_name.value if found.merchant_name else "?"
    day = found.date.value.isoformat() if found.date else "?"
    total = f"{found.total.value / 100:,.2f}" if found.total else "?"
    sure = f"{found.total.confidence:.0%}" if found.total else "0 %"
    return f"{name}, {day}, {total} {found.currency.value} (sure to {sure})"


if __name__ == "__main__":
    sys.exit(main())
