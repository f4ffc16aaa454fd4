"""A bank file of a hundred thousand rows, read and entered by jobs."""

import asyncio
import datetime as dt
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from uuid import UUID

import psutil

from generated.budget.models import Account, AccountCreate, BookCreate, Import, ImportCreate
from generated.runtime import Upload
from impl.budget.repository import import_jobs
from impl.budget.service import BudgetService, import_commit_job, import_read_job
from impl.budget.service.import_files import BankFiles
from impl.platform import db, memory
from impl.platform.auth import KnownCaller
from impl.platform.settings import Settings, load
from tests.bench.figures import Figure
from tests.bench.scale import Scale
from tests.bench.world import World
from tests.conftest import settings_of
from tests.factories.budget import a_caller, a_service

_SECONDS: Final = 60
_MEGABYTES: Final = 300
_LOOK_EVERY: Final = 0.05


def large_file(world: World, scale: Scale) -> Iterator[Figure]:
    """As the worker does it, in this process and that of the reader, beside a large book."""
    name = f"import of {scale.imported:,} CSV rows by jobs"
    read, committed, most = asyncio.run(_take(world.database_url, statement(scale.imported)))
    yield Figure(f"{name}, preview and commit", read + committed, "s", _SECONDS)
    yield Figure("of which preview", read, "s")
    yield Figure(f"{name}, most memory beyond a worker at rest", most / 1e6, "MB", _MEGABYTES)


def statement(rows: int) -> bytes:
    """A current account over 25 years as a bank writes it, with some 3,000 payees."""
    chance, day, balance = random.Random(rows), dt.date(2000, 1, 1), 0  # noqa: S311  # made up
    lines = ["Booking date,Value date,Counterparty,Description,Amount,Currency,Balance"]
    for number in range(rows):
        on = day + dt.timedelta(days=number * 9_000 // rows)
        salary = chance.random() < 0.05  # one in twenty
        amount = chance.randint(90_000, 400_000) if salary else -chance.randint(100, 30_000)
        balance += amount
        payee = f"Shop {chance.choice('ABCDEFGH')}ington {chance.randint(1, 400)}"
        said = f"Card payment {chance.randint(10**8, 10**9)} at terminal {chance.randint(1, 99)}"
        lines.append(f"{on},{on},{payee},{said},{amount / 100:.2f},EUR,{balance / 100:.2f}")
    return "\n".join([*lines, ""]).encode()


async def _take(url: str, content: bytes) -> tuple[float, float, int]:
    """Seconds of reading and of entering, and bytes beyond what this process had before."""
    await db.connect(load(database_url=url, statement_timeout_seconds=120), url)
    memory.settle()
    try:
        settings = settings_of(url)
        desk = await _Desk.opened(a_service(url), a_caller(), settings)
        made = await desk.send(content)
        del content
        with _watched() as most:
            began = time.perf_counter()
            await desk.work(made)
            read = time.perf_counter()
            await desk.commit(made)
            await desk.work(made)
            committed = time.perf_counter()
        done = await desk.service.get_import(desk.caller, desk.book_id, made.id)
        if done.status != "committed":
            raise RuntimeError(f"the import is {done.status}")
        return read - began, committed - read, most[0]
    finally:
        await db.disconnect()


class _Desk:
    def __init__(
        self, service: BudgetService, caller: KnownCaller, settings: Settings, account: Account
    ) -> None:
        self.service, self.caller, self.account = service, caller, account
        self.files = BankFiles(settings)
        self.book_id: UUID

    @classmethod
    async def opened(
        cls, service: BudgetService, caller: KnownCaller, settings: Settings
    ) -> "_Desk":
        """At an account of a book that has nothing else."""
        book = await service.create_book(
            caller, body=BookCreate.model_validate({"name": "Large", "base_currency": "EUR"})
        )
        account = await service.create_account(
            caller,
            book.id,
            body=AccountCreate.model_validate(
                {"name": "Current", "kind": "asset", "subtype": "checking", "currency": "EUR"}
            ),
        )
        desk = cls(service, caller, settings, Account.model_validate(account))
        desk.book_id = book.id
        return desk

    async def send(self, content: bytes) -> Import:
        file = Upload(content, "statement.csv", "text/csv")
        body = ImportCreate.model_validate({"file": file, "account_id": self.account.id})
        answer = await self.service.create_import(self.caller, self.book_id, body=body)
        return Import.model_validate(answer.body)

    async def commit(self, made: Import) -> None:
        async with db.transaction():
            await self.service.commit_import(
                self.caller, self.book_id, made.id, skip_problems=False
            )

    async def work(self, made: Import) -> None:
        """Do the job that waits, as the worker does it."""
        job = await import_jobs.find(self.book_id, made.id)
        if job is None:
            raise RuntimeError("the file is not large enough for a job")
        if job["kind"] == "read":
            await import_read_job.run(self.files, self.book_id, made.id, job["id"])
        else:
            await import_commit_job.run(self.book_id, made.id, job["id"])


@contextmanager
def _watched() -> Iterator[list[int]]:
    """The most that this process and the reader's have had at one time, beyond the start."""
    process, stop = psutil.Process(), threading.Event()
    before = process.memory_info().rss
    most = [0]

    def watch() -> None:
        while not stop.wait(_LOOK_EVERY):
            most[0] = max(most[0], _resident(process) - before)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield most
    finally:
        stop.set()
        watcher.join()


def _resident(process: psutil.Process) -> int:
    """Of the process and the readers that it started, which may end meanwhile."""
    found = process.memory_info().rss
    for child in process.children(recursive=True):
        try:
            if "sandbox_worker" in " ".join(child.cmdline()):
                found += child.memory_info().rss
        except psutil.Error:
            continue
    return found
