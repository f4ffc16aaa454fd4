"""Corrections: what a person says counts, is checked anew, and is learned from."""

import pytest

from tests.factories.ocr import RECEIPT
from tests.ocr.desk import Desk

pytestmark = pytest.mark.timeout(120)


class TestCorrections:
    async def test_a_corrected_field_is_sure_and_keeps_its_place(self, desk: Desk) -> None:
        document = await desk.receipt()
        before = (await desk.get(document, "/extraction"))["total"]
        answer = await desk.correct(document, total=2400, merchant_name="Corner Market")
        assert answer.status_code == 200, answer.text
        after = answer.json()
        assert after["total"] == {**before, "value": 2400, "confidence": 1.0, "source": "user"}
        assert after["version"] == 3
        assert (await desk.get(document))["summary"]["merchant_name"] == "Corner Market"
        assert await desk.get(document, "/extraction") == after

    async def test_the_figures_are_checked_anew(self, desk: Desk) -> None:
        document = await desk.receipt()
        lines = [{"description": "Apples", "amount": 500}, {"description": "Tea", "amount": 900}]
        after = (await desk.correct(document, lines=lines)).json()
        assert after["check"]["lines_add_up"] is False
        after = (await desk.correct(document, total=1400)).json()
        assert after["check"]["lines_add_up"] is True

    async def test_a_field_can_be_taken_away(self, desk: Desk) -> None:
        document = await desk.receipt()
        assert (await desk.correct(document, date=None)).json()["date"] is None

    async def test_another_currency_keeps_the_figures(self, desk: Desk) -> None:
        document = await desk.receipt()
        after = (await desk.correct(document, currency="JPY")).json()
        assert (after["currency"]["value"], after["total"]["value"]) == ("JPY", 24)

    async def test_a_merchant_is_remembered_where_it_is_read_the_same(self, desk: Desk) -> None:
        await desk.correct(await desk.receipt(), merchant_name="Corner Market")
        other = await desk.receipt((*RECEIPT[:4], "Date: 07/02/2026 09:12", *RECEIPT[5:]))
        found = (await desk.get(other, "/extraction"))["merchant_name"]
        assert (found["value"], found["source"]) == ("Corner Market", "derived")
        assert found["raw"] == "CORNER MARKET LTD"

    @pytest.mark.parametrize(
        ("fields", "problem"),
        [
            ({"currency": "XYZ"}, "unknown-currency"),
            ({"date": "1812-01-01"}, "date-out-of-range"),
        ],
    )
    async def test_what_cannot_be_is_refused(
        self, desk: Desk, fields: dict[str, str], problem: str
    ) -> None:
        answer = await desk.correct(await desk.receipt(), **fields)
        assert answer.status_code == 422
        assert answer.json()["type"] == f"/problems/{problem}"

    async def test_a_version_that_is_old_is_refused(self, desk: Desk) -> None:
        document = await desk.receipt()
        read = await desk.http.get(f"{desk.path}/{document}/extraction")
        await desk.correct(document, total=1)
        answer = await desk.http.patch(
            f"{desk.path}/{document}/extraction",
            json={"total": 2},
            headers={"If-Match": read.headers["etag"]},
        )
        assert answer.status_code == 412

    async def test_what_is_not_read_cannot_be_corrected(self, desk: Desk) -> None:
        answer = await desk.correct(await desk.upload(), total=1)
        assert answer.status_code == 409
        assert answer.json()["document_status"] == "queued"
