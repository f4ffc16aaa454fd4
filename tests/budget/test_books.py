"""Books: created with their categories, seen by their members only, changed by version."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest

from generated.budget.models import BookCreate, BookPage, BookTemplate, BookUpdate
from generated.problems import (
    InvalidInput,
    NotFound,
    PreconditionFailed,
    UnknownCurrency,
    UnknownTimeZone,
)
from generated.runtime import IfMatch
from impl.budget import templates
from impl.budget.service import BudgetService
from impl.platform import clock
from tests.factories.budget import Household, a_caller, a_household, plain

EVERYTHING: Any = {"limit": 200, "cursor": None}


class TestCreateBook:
    async def test_makes_the_caller_its_owner(self, service: BudgetService) -> None:
        caller = a_caller(None)
        body = BookCreate(name="Home", base_currency="EUR")
        book = await service.create_book(caller, body=body)
        assert (book.role, book.version, book.latest_seq) == ("owner", 1, 1)
        page = await service.list_books(caller, limit=50, cursor=None)
        assert [each.id for each in page.items] == [book.id]

    async def test_begins_in_the_month_it_is_in_its_time_zone(self, service: BudgetService) -> None:
        body = BookCreate(name="Far", base_currency="NZD", time_zone="Pacific/Auckland")
        with clock.frozen(dt.datetime(2026, 1, 31, 18, tzinfo=dt.UTC)):
            book = await service.create_book(a_caller(None), body=body)
        assert book.first_month == "2026-02"

    @pytest.mark.parametrize("template", ["none", "personal", "household", "freelance"])
    async def test_fills_it_from_a_template(
        self, service: BudgetService, template: BookTemplate
    ) -> None:
        home = await a_household(service, template=template)
        page = await service.list_categories(
            home.caller, home.id, category_group_id=None, kind=None, hidden=None, **EVERYTHING
        )
        groups = templates.groups(template)
        named = [name for group in groups for name in group.categories]
        assert [each.name for each in page.items] == named
        carrying = {each.name for each in page.items if each.carry_overspending}
        assert carrying == {name for group in groups for name in group.carrying}
        incomes = {each.name for each in page.items if each.kind == "income"}
        assert incomes == {
            name for group in groups if group.kind == "income" for name in group.categories
        }

    async def test_refuses_a_currency_that_is_none(self, service: BudgetService) -> None:
        with pytest.raises(UnknownCurrency):
            await service.create_book(
                a_caller(None), body=BookCreate(name="Home", base_currency="XQQ")
            )

    @pytest.mark.parametrize("zone", ["CET", "Europe/Atlantis", "Europe", "../etc/passwd"])
    async def test_refuses_a_time_zone_that_is_none(
        self, service: BudgetService, zone: str
    ) -> None:
        body = BookCreate.model_construct(
            name="Home", base_currency="EUR", time_zone=zone, first_month=None, template="none"
        )
        with pytest.raises(UnknownTimeZone):
            await service.create_book(a_caller(None), body=body)


class TestListBooks:
    async def test_goes_on_where_the_page_before_ended(self, service: BudgetService) -> None:
        caller = a_caller(None)
        for name in ("C", "A", "B", "A"):
            body = BookCreate(name=name, base_currency="EUR")
            await service.create_book(caller, body=body)
        names: list[str] = []
        cursor: str | None = None
        while True:
            page: BookPage = await service.list_books(caller, limit=1, cursor=cursor)
            names += [each.name for each in page.items]
            if page.next_cursor is None:
                break
            cursor = page.next_cursor
        assert names == ["A", "A", "B", "C"]

    async def test_shows_a_token_only_the_books_it_was_made_for(
        self, service: BudgetService
    ) -> None:
        home = await a_household(service)
        narrow = a_caller(None, frozenset({uuid4()}))
        assert (await service.list_books(narrow, limit=50, cursor=None)).items == []
        assert len((await service.list_books(home.caller, limit=50, cursor=None)).items) == 1

    async def test_refuses_another_callers_cursor(self, service: BudgetService) -> None:
        caller = a_caller(None)
        for name in ("A", "B"):
            await service.create_book(caller, body=BookCreate(name=name, base_currency="EUR"))
        page = await service.list_books(caller, limit=1, cursor=None)
        with pytest.raises(InvalidInput):
            await service.list_books(a_caller(None), limit=1, cursor=page.next_cursor)


class TestUpdateBook:
    async def test_changes_what_is_given_and_counts_the_version(self, home: Household) -> None:
        body = BookUpdate(name="Home and garden", first_month="2025-06")
        book = await home.service.update_book(home.caller, home.id, if_match=None, body=body)
        assert (book.name, book.first_month, book.version) == ("Home and garden", "2025-06", 2)
        assert book.time_zone == "UTC"

    async def test_changes_nothing_when_nothing_differs(self, home: Household) -> None:
        before = await home.service.get_book(home.caller, home.id)
        body = BookUpdate(name="Home")
        await home.service.update_book(home.caller, home.id, if_match=None, body=body)
        assert await home.service.get_book(home.caller, home.id) == before

    async def test_refuses_a_stale_version(self, home: Household) -> None:
        stale = IfMatch(frozenset({7}))
        body = BookUpdate(time_zone="Europe/Lisbon")
        with pytest.raises(PreconditionFailed):
            await home.service.update_book(home.caller, home.id, if_match=stale, body=body)

    async def test_refuses_a_time_zone_that_is_none(self, home: Household) -> None:
        body = BookUpdate(time_zone="Atlantis/Capital")
        with pytest.raises(UnknownTimeZone):
            await home.service.update_book(home.caller, home.id, if_match=None, body=body)


class TestDeleteBook:
    async def test_takes_it_away_from_its_members(self, home: Household) -> None:
        await home.service.delete_book(home.caller, home.id, if_match=IfMatch(frozenset({1})))
        assert (await home.service.list_books(home.caller, limit=50, cursor=None)).items == []
        with pytest.raises(NotFound):
            await home.account()

    async def test_tells_the_feed(self, home: Household) -> None:
        await home.service.delete_book(home.caller, home.id, if_match=None)
        page = plain(
            await home.service.list_changes(home.caller, home.id, since=1, limit=50, cursor=None)
        )
        assert [(item["entity"], item["operation"]) for item in page["items"]] == [
            ("book", "delete")
        ]
