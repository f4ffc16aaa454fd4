"""The main job works against a running service, through both SDKs."""

from pathlib import Path

import pytest
from centime import AsyncClient, Client, models, problems

from tests.factories.ocr import RECEIPT, pdf
from tests.live import Person, Service
from tests.sdk import demo
from tests.sdk.conftest import run

pytestmark = pytest.mark.timeout(120)


class TestPython:
    def test_a_real_bank_file_ends_in_the_months_budget(self, service: Service) -> None:
        with Client(service.url) as client:
            story = demo.run(client, demo.bank_file())
        committed, month = story.committed, story.month
        assert committed.status == "committed"
        assert committed.transactions_created == committed.rows.new > 0
        assigned = sum(each.assigned for each in month.categories)
        assert assigned == month.assigned > 0
        assert month.ready_to_assign == demo.OPENING - assigned

    def test_the_projects_own_fixture_states_a_balance_that_its_rows_reach(
        self, service: Service
    ) -> None:
        with Client(service.url) as client:
            story = demo.run(client, demo.FIXTURE)
        committed, month = story.committed, story.month
        assert committed.transactions_created == 6
        assert month.month == "2026-05"
        assert month.uncategorised == 145_675

    def test_a_receipt_a_question_and_a_chart(self, service: Service, tmp_path: Path) -> None:
        with Client(service.url) as client:
            story = demo.run(client, demo.FIXTURE)
            book = story.book
            document, found = demo.read_receipt(client, book, pdf(RECEIPT), "receipt.pdf")
            assert demo.said(found).startswith("CORNER MARKET LTD, 2026-01-05, 23.50 EUR")
            entered = demo.enter_receipt(client, book, story.account, document.id)
            assert (entered.amount, len(entered.splits)) == (-2350, 2)
            assert demo.answer(client, book).startswith("You spent 23.50 EUR")
            chart = demo.save_chart(client, book, tmp_path / "chart.svg")
        assert chart.read_bytes().startswith(b"<svg")

    def test_problems_are_typed_exceptions(self, service: Service) -> None:
        with (
            Client(service.url, token="ctm_pat_nobody") as client,
            pytest.raises(problems.Unauthenticated) as refused,
        ):
            client.get_me()
        assert refused.value.status == 401

    async def test_the_async_client_walks_through_pages(self, service: Service) -> None:
        with Person(service.url) as person:
            book = person.call("POST", "/budget/books", name="Home", base_currency="EUR")
        async with AsyncClient(service.url, token=person.access_token) as client:
            for number in range(7):
                await client.create_payee(book["id"], models.PayeeCreate(name=f"Payee {number}"))
            found = [payee.name async for payee in client.iter_payees(book["id"], limit=3)]
        assert found == [f"Payee {number}" for number in range(7)]


class TestTypeScript:
    def test_the_client_is_strictly_typed_and_does_the_same_job(
        self, service: Service, scripts: Path
    ) -> None:
        said = run(["node", "story.mjs", service.url, str(demo.FIXTURE)], scripts)
        assert "2026-05 6 transactions, uncategorised 145675" in said
