"""From a document to a transaction: drafted, confirmed, attached; both or neither."""

import asyncio
from uuid import UUID

import pytest

from impl.platform import db
from tests.ocr.desk import Desk

pytestmark = pytest.mark.timeout(120)


class TestDraft:
    async def test_has_the_payee_the_amount_and_splits_that_add_up(self, desk: Desk) -> None:
        draft = await desk.draft(await desk.receipt(), account_id=desk.account)
        assert (draft["date"], draft["amount"], draft["currency"]) == ("2026-01-05", -2350, "EUR")
        assert draft["payee_name"] == "CORNER MARKET LTD"
        assert draft["memo"] == "R-10233"
        assert [each["amount"] for each in draft["splits"]] == [-500, -1850]
        assert draft["warnings"] == []

    async def test_knows_the_books_payees(self, desk: Desk) -> None:
        payee = await desk.made(f"/budget/books/{desk.book}/payees", name="Corner Market Ltd")
        draft = await desk.draft(await desk.receipt())
        assert (draft["payee_id"], draft["payee_name"]) == (payee["id"], None)

    async def test_puts_what_comes_on_top_in_splits_of_its_own(self, desk: Desk) -> None:
        document = await desk.receipt()
        await desk.correct(document, total=2550, tip=200)
        draft = await desk.draft(document)
        assert [(each["amount"], each["memo"]) for each in draft["splits"]][-1] == (-200, "Tip")
        assert sum(each["amount"] for each in draft["splits"]) == draft["amount"]

    async def test_says_what_a_person_should_look_at(self, desk: Desk) -> None:
        document = await desk.receipt(("CORNER MARKET LTD", "Thank you"))
        dollars = await desk.an_account("USD")
        draft = await desk.draft(document, account_id=dollars)
        codes = {each["code"] for each in draft["warnings"]}
        assert {"no_total", "no_date", "other_currency"} <= codes
        assert (draft["amount"], draft["date"], draft["splits"]) == (None, None, [])

    async def test_without_splits_is_one_amount(self, desk: Desk) -> None:
        draft = await desk.draft(await desk.receipt(), split=False)
        assert (draft["splits"], draft["amount"]) == ([], -2350)

    async def test_writes_nothing(self, desk: Desk) -> None:
        document = await desk.receipt()
        before = await desk.http.get(f"/budget/books/{desk.book}")
        await desk.draft(document)
        after = await desk.http.get(f"/budget/books/{desk.book}")
        assert after.json()["latest_seq"] == before.json()["latest_seq"]


class TestEnter:
    async def test_a_confirmed_draft_is_a_transaction_with_its_document(self, desk: Desk) -> None:
        document = await desk.receipt()
        draft = await desk.draft(document)
        answer = await desk.enter(
            document,
            payee_name=draft["payee_name"],
            splits=[{**each, "category_id": desk.category} for each in draft["splits"]],
        )
        assert answer.status_code == 201, answer.text
        id_ = answer.json()["transaction_id"]
        entered = await desk.transaction(id_)
        assert (entered["amount"], len(entered["splits"])) == (-2350, 2)
        assert (await desk.get(document))["transaction_id"] == id_
        assert {each["code"] for each in (await desk.draft(document))["warnings"]} == {
            "already_entered"
        }

    async def test_a_document_becomes_one_transaction(self, desk: Desk) -> None:
        document = await desk.receipt()
        answers = await asyncio.gather(*(desk.enter(document) for _ in range(5)))
        assert sorted(each.status_code for each in answers) == [201, 409, 409, 409, 409]
        (id_,) = {each.json()["transaction_id"] for each in answers}
        listed = await desk.http.get(f"/budget/books/{desk.book}/transactions")
        assert [each["id"] for each in listed.json()["items"]] == [id_]

    async def test_when_that_is_deleted_it_can_become_another(self, desk: Desk) -> None:
        document = await desk.receipt()
        first = (await desk.enter(document)).json()["transaction_id"]
        gone = await desk.http.delete(f"/budget/books/{desk.book}/transactions/{first}")
        assert gone.status_code == 204
        assert (await desk.get(document))["transaction_id"] is None
        second = await desk.enter(document)
        assert second.status_code == 201, second.text
        assert second.json()["transaction_id"] != first

    async def test_what_the_book_refuses_leaves_nothing(self, desk: Desk) -> None:
        document = await desk.receipt()
        splits = [{"amount": -1, "category_id": desk.category}, {"amount": -2}]
        answer = await desk.enter(document, splits=splits)
        assert answer.status_code == 422
        assert (await desk.get(document))["transaction_id"] is None
        linked = "SELECT count(*) FROM document_links WHERE document_id = $1"
        assert await db.fetchval(linked, UUID(document)) == 0

    async def test_is_of_what_is_not_read_too(self, desk: Desk) -> None:
        """Somebody who types the figures in need not wait for the reading."""
        assert (await desk.enter(await desk.upload())).status_code == 201
