"""Books: created with their categories, changed and deleted by their owners."""

import functools
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from generated.budget.models import Book, BookCreate, BookPage, BookUpdate
from generated.problems import UnknownCurrency, UnknownTimeZone
from generated.runtime import Caller, IfMatch
from impl.budget import templates
from impl.budget.repository import books, members
from impl.budget.repository.base import Row
from impl.budget.repository.categories import Categories, CategoryGroups
from impl.budget.rules.envelope import month_of
from impl.budget.service.base import Resource, month_date, month_text, today, uuid_of
from impl.platform import clock, db, journal
from impl.platform.conditional import check_version
from impl.platform.currencies import DECIMALS
from impl.platform.journal import ChangeSet

_UTC: Final = "UTC"


class Books(Resource):
    async def list_books(self, caller: Caller, *, limit: int, cursor: str | None) -> BookPage:
        only = None if caller.books is None else sorted(caller.books)
        filters = {"list": "books", "user": str(caller.user_id), "only": only}
        after = self._after(cursor, filters)
        key = (str(after[0]), uuid_of(after[1])) if after else None
        rows = await books.page(caller.user_id, caller.books, key, limit + 1)
        shown = rows[:limit]
        following = shown and [shown[-1]["name"], shown[-1]["id"]]
        return BookPage(
            items=[show_book(row, row["role"]) for row in shown],
            next_cursor=self._next(rows, limit, filters, following),
        )

    async def create_book(self, caller: Caller, *, body: BookCreate) -> Book:
        check_currency(body.base_currency)
        _check_time_zone(body.time_zone)
        first_month = (
            month_date(body.first_month) if body.first_month else month_of(today(body.time_zone))
        )
        async with db.transaction():
            book_id = await books.create(
                {
                    "name": body.name,
                    "base_currency": body.base_currency,
                    "time_zone": body.time_zone,
                    "first_month": first_month,
                },
                clock.now(),
            )
            async with journal.change_set(book_id, actor=caller.user_id) as changes:
                books.record_creation(changes, await books.find(book_id))
                await members.add(changes, caller.user_id, "owner")
                await Categories.create_system(changes)
                await _fill(changes, templates.groups(body.template))
            return show_book(await books.find(book_id), "owner")

    async def get_book(self, caller: Caller, book_id: UUID) -> Book:
        return show_book(await books.find(book_id), caller.role)

    async def update_book(
        self, caller: Caller, book_id: UUID, *, if_match: IfMatch | None, body: BookUpdate
    ) -> Book:
        values: dict[str, Any] = body.model_dump(exclude_unset=True)
        if body.time_zone is not None:
            _check_time_zone(body.time_zone)
        if body.first_month is not None:
            values["first_month"] = month_date(body.first_month)
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            check_version(if_match, changes.book.version, "book")
            await books.update(changes, await books.find(book_id), values)
        return show_book(await books.find(book_id), caller.role)

    async def delete_book(self, caller: Caller, book_id: UUID, *, if_match: IfMatch | None) -> None:
        async with journal.change_set(book_id, actor=caller.user_id) as changes:
            check_version(if_match, changes.book.version, "book")
            await books.delete(changes, await books.find(book_id))


def check_currency(currency: str) -> None:
    if currency not in DECIMALS:
        raise UnknownCurrency(f"There is no currency {currency}.", currency=currency)


async def _fill(changes: ChangeSet, groups: tuple[templates.Group, ...]) -> None:
    for place, group in enumerate(groups, start=1):
        made = await CategoryGroups.create(changes, {"name": group.name, "position": place})
        for position, name in enumerate(group.categories, start=1):
            carry = name in group.carrying
            await Categories.create(
                changes,
                {
                    "category_group_id": made["id"],
                    "name": name,
                    "kind": group.kind,
                    "carry_overspending": carry,
                    "initial_carry": carry,
                    "position": position,
                },
            )


def _check_time_zone(name: str) -> None:
    """Zones by place, and UTC; abbreviations mean different zones to different people."""
    if name != _UTC and ("/" not in name or name not in _zones()):
        raise UnknownTimeZone(f"There is no time zone {name}.", time_zone=name)
    ZoneInfo(name)


@functools.cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def show_book(row: Row, role: Any) -> Book:  # noqa: ANN401  # the model narrows it
    return Book(
        id=row["id"],
        name=row["name"],
        base_currency=row["base_currency"],
        time_zone=row["time_zone"],
        first_month=month_text(row["first_month"]),
        role=role,
        latest_seq=row["seq"],
        version=row["version"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )
