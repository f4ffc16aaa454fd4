"""Reference rates of the ECB, from a file or from an address."""

import datetime as dt
from collections import Counter
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID

import structlog

from generated.budget.models import RateImport, RateImportCreate
from generated.problems import (
    ConflictingFields,
    RatesFileRefused,
    RatesFileTooLarge,
    RatesNotFetched,
)
from generated.runtime import Caller
from impl.budget import rate_files
from impl.budget.rate_files import NotRatesError, RateFile
from impl.budget.repository.base import Row
from impl.budget.repository.rates import Rates as Rows
from impl.budget.repository.rates import rate_id
from impl.budget.service.base import Resource
from impl.platform import db, journal, sandbox
from impl.platform.addresses import AddressPolicy
from impl.platform.currencies import DECIMALS
from impl.platform.outbound import AnswerTooLargeError, Bounds, Outbound, OutboundError
from impl.platform.settings import Settings

SOURCE: Final = "ecb"
_OK: Final = 200
_log = structlog.get_logger("centime.rates")


class RateFiles:
    """Fetches and reads files of rates, within the limits that are set."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._outbound: Outbound | None = None

    async def close(self) -> None:
        if self._outbound is not None:
            await self._outbound.close()

    async def fetch(self, url: str) -> bytes:
        """The file at an address; raises the problem that says why there is none."""
        try:
            answer = await self._client().send("GET", url)
        except AnswerTooLargeError as error:
            raise RatesFileTooLarge(f"The address answers with {error}.") from None
        except OutboundError as error:
            raise RatesNotFetched(f"{error}."[:1_000]) from None
        if answer.status != _OK:
            raise RatesNotFetched(f"{urlsplit(url).hostname} answered {answer.status}.")
        return answer.content

    async def read(self, content: bytes, wanted: list[str], since: dt.date | None) -> RateFile:
        """What the file says; raises the problem that says why it cannot be imported."""
        settings = self._settings
        most = settings.import_max_bytes
        if len(content) > most:
            raise RatesFileTooLarge(
                f"The file has {len(content):,} bytes; up to {most:,} are read."
            )
        try:
            found = await sandbox.run(
                rate_files.parse, content, frozenset(DECIMALS), frozenset(wanted), since,
                seconds=settings.import_timeout_seconds, memory_mib=settings.import_memory_mib,
            )  # fmt: skip
        except NotRatesError as refusal:
            raise RatesFileRefused(str(refusal)) from None
        except (sandbox.SandboxTimeout, sandbox.SandboxMemory) as failure:
            raise RatesFileTooLarge(f"The file takes too much to read. {failure}") from None
        except sandbox.SandboxError as failure:
            _log.error("rates_file_crashed_the_reader", size=len(content), reason=str(failure))
            raise RatesFileRefused("The file cannot be read.") from None
        if len(found.rates) > settings.import_max_rows:
            raise RatesFileTooLarge(
                f"The file has {len(found.rates):,} rates that are wanted; "
                f"up to {settings.import_max_rows:,} are read."
            )
        return found

    def _client(self) -> Outbound:
        if self._outbound is None:
            settings = self._settings
            self._outbound = Outbound(
                "rates",
                AddressPolicy(settings.outbound_allow, settings.outbound_deny),
                bounds=Bounds(max_bytes=settings.import_max_bytes),
            )
        return self._outbound


class RateImports(Resource):
    _rate_files: RateFiles

    async def import_rates(
        self, caller: Caller, book_id: UUID, *, body: RateImportCreate
    ) -> RateImport:
        if (body.file is None) == (body.url is None):
            raise ConflictingFields("Send a file, or the address of one.", fields=["file", "url"])
        files = self._rate_files
        content = await files.fetch(str(body.url)) if body.file is None else body.file.content
        found = await files.read(content, body.currencies or [], body.date_from)

        async def write() -> RateImport:
            async with journal.change_set(book_id, actor=caller.user_id) as changes:
                return await _put(changes, found)

        return await db.retried(write)


async def _put(changes: journal.ChangeSet, found: RateFile) -> RateImport:
    """Write what is new or otherwise; what a person said stays."""
    base = rate_files.BASE
    told: dict[UUID, Row] = {
        rate_id(changes.book.id, row): row
        for day, code, rate in found.rates
        if code != base
        for row in [{"base": base, "quote": code, "date": day, "rate": rate, "source": SOURCE}]
    }
    there = {row["id"]: row for row in await Rows.seek(changes.book.id, [*told])}
    fates = {id_: _fate(row, there.get(id_)) for id_, row in told.items()}
    await Rows.put(changes, [told[id_] for id_, fate in fates.items() if fate != "kept"])
    counts = Counter(fates.values())
    days = [row["date"] for row in told.values()]
    return RateImport.model_validate(
        {
            "source": SOURCE,
            "date_from": min(days, default=None),
            "date_to": max(days, default=None),
            "currencies": sorted({row["quote"] for row in told.values()}),
            "unknown_currencies": sorted(found.unknown),
            **{fate: counts[fate] for fate in ("created", "updated", "unchanged", "kept")},
            "change_set_id": changes.id if changes.size else None,
        }
    )


def _fate(row: Row, there: Row | None) -> str:
    if there is None:
        return "created"
    if there["source"] != SOURCE:
        return "kept"
    return "unchanged" if there["rate"] == row["rate"] else "updated"
