"""Extractions: shown, and corrected by people, from whom the reading learns."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import orjson

from generated.ocr.models import Extraction, ExtractionUpdate
from generated.problems import DateOutOfRange, NotFound, UnknownCurrency
from generated.runtime import Caller, Encoded, IfMatch
from impl.ocr.extraction.plain import Json, value_of
from impl.ocr.repository import documents as rows
from impl.ocr.repository.documents import Correction, Row
from impl.ocr.rules import corrections
from impl.ocr.service.base import Resource, check_read
from impl.platform import journal
from impl.platform.conditional import check_version
from impl.platform.currencies import DECIMALS
from impl.platform.journal import ChangeSet

LEARNED: Final = ("merchant_name",)
"""Fields whose corrections come back where the same is read."""
_FIRST_DAY, _LAST_DAY = dt.date(1900, 1, 1), dt.date(2199, 12, 31)


class Extractions(Resource):
    async def get_extraction(
        self,
        caller: Caller,  # noqa: ARG002  # the Protocol's
        book_id: UUID,
        document_id: UUID,
    ) -> Encoded[Extraction]:
        row = await rows.find(book_id, document_id, whole=True)
        check_read(row)
        return shown(row)

    async def update_extraction(
        self,
        caller: Caller,
        book_id: UUID,
        document_id: UUID,
        *,
        if_match: IfMatch | None,
        body: ExtractionUpdate,
    ) -> Encoded[Extraction]:
        update: dict[str, Any] = body.model_dump(mode="json", exclude_unset=True)
        _check(update)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            row = await rows.find(book_id, document_id, whole=True)
            check_version(if_match, row["version"], "document")
            check_read(row)
            await _check_categories(book_id, update)
            before: Json = row["extraction"]
            after = corrections.corrected(before, update)
            await _remember(changes, document_id, before, after, update)
            values = {"extraction": after, "summary": corrections.summary(after)}
            return shown(await rows.update(changes, row, values))


def shown(row: Row) -> Encoded[Extraction]:
    """A row's extraction as clients see it."""
    content = {
        "document_id": str(row["id"]),
        **row["extraction"],
        "engine": row["engine"],
        "version": row["version"],
        "created_at": row["read_at"],
        "updated_at": row["updated_at"],
    }
    return Encoded(orjson.dumps(content, option=orjson.OPT_UTC_Z), row["id"], row["version"])


def _check(update: dict[str, Any]) -> None:
    currency = update.get("currency")
    if currency is not None and currency not in DECIMALS:
        raise UnknownCurrency(f"There is no currency {currency}.", currency=currency)
    if update.get("date") is not None:
        date = dt.date.fromisoformat(update["date"])
        if not _FIRST_DAY <= date <= _LAST_DAY:
            raise DateOutOfRange(f"The date {date} is not from {_FIRST_DAY} to {_LAST_DAY}.")


async def _check_categories(book_id: UUID, update: dict[str, Any]) -> None:
    named = {
        UUID(line["category_id"]) for line in update.get("lines", []) if line.get("category_id")
    }
    if named and await rows.categories(book_id, list(named)) != named:
        raise NotFound("There is no such category in this book.")


async def _remember(
    changes: ChangeSet, document_id: UUID, before: Json, after: Json, update: dict[str, Any]
) -> None:
    """Keep what was corrected, so that the next document can be read better."""
    for name in update:
        if name in ("lines", "taxes"):
            read, value = before[name], after[name]
        else:
            read, value = value_of(before, name), value_of(after, name)
        if read != value:
            key = corrections.key_of(before[name]) if name in LEARNED else None
            correction = Correction(name, key, _json(read), _json(value))
            await rows.remember(changes, document_id, correction)


def _json(value: object) -> str:
    return orjson.dumps(value).decode()
