"""The main job, through the Python SDK: register, import a real bank file, budget, see the month.

`make demo` talks to CENTIME_URL, or starts a service of its own and stops it afterwards.
"""

import asyncio
import contextlib
import datetime as dt
import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from centime import Client, Upload, models

from impl.platform.embedded import Embedded
from tests.live import ROOT, fresh_database, serving

SAMPLE: Final = ROOT / "../shared/data/bankfiles/jseutter__ofxparse__checking.ofx"
FIXTURE: Final = ROOT / "tests/fixtures/bankfiles/demo.ofx"
OPENING: Final = 120_000
SHARES: Final = (0.5, 0.25, 0.1)
"""How much of the money at hand the first categories get."""


def bank_file() -> Path:
    return SAMPLE if SAMPLE.exists() else FIXTURE


def run(client: Client, file: Path) -> tuple[models.Import, models.MonthBudget]:
    """Do all of it as a new person; the committed import and the month it ends in."""
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
    return committed, client.get_month(book.id, month)


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
        committed, month = run(client, file)
    print(f"{file.name}: {committed.transactions_created} transactions\n{table(month)}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
