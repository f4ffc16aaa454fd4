"""Whole documents: receipts and invoices of many countries, and whatever else comes."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impl.ocr.extraction.extract import extract
from impl.ocr.extraction.fields import Extraction
from impl.ocr.extraction.pages import Box, Page, rectangle
from impl.ocr.extraction.plain import as_json
from impl.ocr.extraction.rankers import shipped
from tests.factories.ocr import RECEIPT, page

TODAY = dt.date(2026, 11, 23)


def _extract(*lines: str, base: str = "EUR", score: float = 1.0) -> Extraction:
    return extract([page(lines, score=score)], base_currency=base, today=TODAY, rankers=shipped())


MALAYSIAN = (
    "PERNIAGAAN ZHENG HUI SDN BHD",
    "(JM0325955-V)",
    "NO.59 JALAN PERMAS 9/5",
    "81760 JOHOR BAHRU",
    "GST NO: 000800589824",
    "TAX INVOICE",
    "Invoice No: CS00082662",
    "Date: 12/02/2018  08:30:00",
    "ITEM  QTY  PRICE  AMOUNT",
    "SILICONE GUN  1  15.00  15.00",
    "PIPE WRENCH  2  25.00  50.00",
    "Sub Total  65.00",
    "GST 6%  3.90",
    "Rounding  -0.02",
    "Total (RM)  68.88",
    "CASH  100.00",
    "CHANGE  31.12",
)
GERMAN = (
    "Bäckerei Müller GmbH",
    "Hauptstraße 5",
    "80331 München",
    "USt-IdNr: DE123456789",
    "Beleg Nr. 20418",
    "03.04.2024  09:12 Uhr",
    "Roggenbrot  3,80",
    "2 x 1,20",
    "Brezel  2,40",
    "Zwischensumme  6,20",
    "Summe EUR  6,20",
    "Bar  10,00",
    "Rückgeld  3,80",
    "MwSt 7%  0,41",
    "Vielen Dank",
)
AMERICAN = (
    "JOE'S DINER",
    "123 Main Street",
    "Springfield IL 62701",
    "07/04/2023  12:30 PM",
    "Burger  $12.50",
    "Fries  $4.00",
    "Subtotal  $16.50",
    "Sales Tax 8%  $1.32",
    "Tip  $3.00",
    "Total  $20.82",
    "VISA  $20.82",
    "Thank you",
)
SWEDISH = (
    "ICA Kvantum AB",
    "Storgatan 1",
    "Org.nr 556000-0000",
    "Datum 2024-05-06  17:02",
    "Mjölk  18,90",
    "Bröd  32,00",
    "Summa  50,90 kr",
    "Öresavrundning  0,10",
    "Att betala  51,00 kr",
    "Kontant  100,00",
    "Växel  49,00",
    "Moms 12%  5,45",
    "Tack",
)
JAPANESE = (
    "株式会社コーナー",
    "2024年5月6日 17:02",
    "りんご  ¥1,200",
    "コーヒー  ¥800",
    "合計  ¥2,000",
    "お預り  ¥5,000",
    "お釣り  ¥3,000",
)
INDONESIAN = (
    "TOKO MAJU JAYA",
    "Jl. Sudirman 12, Jakarta",
    "Tanggal: 06/05/2024",
    "Beras 5kg  Rp 65.000",
    "Gula  Rp 15.500",
    "Total  Rp 80.500",
    "Tunai  Rp 100.000",
    "Kembali  Rp 19.500",
    "Terima kasih",
)
KUWAITI = (
    "GULF CAFE CO",
    "Salmiya, Block 5",
    "Date: 26/05/2024  11:20",
    "Karak tea  KWD 1.250",
    "Breakfast plate  KWD 4.500",
    "Total Amount  KWD 5.750",
    "Cash  KWD 10.000",
    "Change  KWD 4.250",
)


class TestReceipts:
    def test_a_malaysian_receipt_with_tax_on_top(self) -> None:
        found = _extract(*MALAYSIAN)

        assert found.total is not None
        assert (found.currency.value, found.total.value) == ("MYR", 6888)
        assert found.merchant_name is not None
        assert found.merchant_name.value == "PERNIAGAAN ZHENG HUI SDN BHD"
        assert found.merchant_tax_id is not None
        assert found.merchant_tax_id.value == "000800589824"
        assert found.number is not None
        assert found.number.value == "CS00082662"
        assert found.date is not None
        assert found.date.value == dt.date(2018, 2, 12)
        assert found.time is not None
        assert found.time.value == dt.time(8, 30)
        assert [(line.value.description, line.value.amount) for line in found.lines] == [
            ("SILICONE GUN", 1500),
            ("PIPE WRENCH", 5000),
        ]
        assert (found.lines[1].value.quantity, found.lines[1].value.unit_price) == (
            Decimal(2),
            2500,
        )
        assert found.subtotal is not None
        assert found.subtotal.value == 6500
        assert [(tax.value.amount, tax.value.included) for tax in found.taxes] == [(390, False)]
        assert found.payment is not None
        assert (found.kind.value, found.payment.value) == ("receipt", "cash")
        assert (found.check.lines_add_up, found.check.total_adds_up) == (True, True)

    @pytest.mark.parametrize(
        ("lines", "locale", "expected"),
        [
            (GERMAN, "de", ("EUR", 620, dt.date(2024, 4, 3), [380, 240])),
            (AMERICAN, "en-US", ("USD", 2082, dt.date(2023, 7, 4), [1250, 400])),
            (SWEDISH, "sv-SE", ("SEK", 5100, dt.date(2024, 5, 6), [1890, 3200])),
            (JAPANESE, "ja-JP", ("JPY", 2000, dt.date(2024, 5, 6), [1200, 800])),
            (INDONESIAN, "id-ID", ("IDR", 8050000, dt.date(2024, 5, 6), [6500000, 1550000])),
            (KUWAITI, "en-KW", ("KWD", 5750, dt.date(2024, 5, 26), [1250, 4500])),
        ],
        ids=["german", "american", "swedish", "japanese", "indonesian", "kuwaiti"],
    )
    def test_receipts_of_other_countries(
        self,
        lines: tuple[str, ...],
        locale: str,
        expected: tuple[str, int, dt.date, list[int]],
    ) -> None:
        found = _extract(*lines, base="GBP")

        assert found.total is not None
        assert found.date is not None
        assert found.locale is not None
        amounts = [line.value.amount for line in found.lines]
        got = (found.currency.value, found.total.value, found.date.value, amounts)
        assert (got, found.locale.value) == (expected, locale)

    def test_tip_and_tax_on_top_make_the_total(self) -> None:
        found = _extract(*AMERICAN)

        assert found.tip is not None
        assert found.tip.value == 300
        assert [(tax.value.amount, tax.value.rate) for tax in found.taxes] == [(132, Decimal(8))]
        assert found.check.total_adds_up
        assert found.payment is not None
        assert found.payment.value == "card"

    def test_tax_within_the_prices_is_not_added(self) -> None:
        found = _extract(*GERMAN)

        assert [(tax.value.amount, tax.value.included) for tax in found.taxes] == [(41, True)]
        assert found.check.total_adds_up
        assert (found.lines[1].value.quantity, found.lines[1].value.unit_price) == (Decimal(2), 120)


class TestDoubt:
    def test_without_a_currency_the_books_own_stands_and_says_so(self) -> None:
        found = _extract("Corner shop", "Apples  2.50", "Total  2.50", base="CHF")

        assert (found.currency.value, found.currency.source) == ("CHF", "derived")
        assert found.currency.raw is None
        assert found.currency.confidence <= 0.5

    def test_an_ambiguous_day_is_less_sure_than_a_clear_one(self) -> None:
        def confidence(date: str) -> float:
            found = _extract("Corner shop", date, "Apples  2.50", "Total  2.50").date
            assert found is not None
            return found.confidence

        assert confidence("05/06/2024") < confidence("25/06/2024")

    def test_what_the_engine_was_not_sure_of_is_less_sure(self) -> None:
        clear, blurred = _extract(*RECEIPT), _extract(*RECEIPT, score=0.6)

        assert clear.total is not None
        assert blurred.total is not None
        assert blurred.total.confidence < 0.75 * clear.total.confidence

    def test_lines_that_do_not_make_the_total_are_kept_and_marked(self) -> None:
        found = _extract("Corner shop", "Apples  2.50", "Pears  3.00", "Total  9.50", "Cash  10.00")

        assert [line.value.amount for line in found.lines] == [250, 300]
        assert found.check.lines_add_up is False

    def test_nothing_is_made_up_for_a_text_that_is_no_receipt(self) -> None:
        found = _extract("Dear Ann,", "the weather is fine.")

        assert (found.total, found.date, found.lines) == (None, None, ())
        assert found.check.lines_add_up is None


BOX = st.builds(
    lambda text, left, top, wide, high, score: Box(
        text, rectangle(left, top, left + wide, top + high), score
    ),
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [line for sample in (MALAYSIAN, GERMAN, AMERICAN, SWEDISH) for line in sample]
        ),
        st.from_regex(r"[A-Za-z ]{0,9}[-(]?[0-9.,' ]{1,14}[%)]?", fullmatch=True),
    ),
    st.floats(-50, 900),
    st.floats(-50, 900),
    st.floats(0, 400),
    st.floats(0, 60),
    st.floats(0, 1),
)


class TestWhateverComes:
    @settings(max_examples=120, deadline=None)
    @given(st.lists(BOX, max_size=25), st.sampled_from(["EUR", "JPY", "KWD"]))
    def test_any_boxes_give_an_extraction_that_fits_the_contract(
        self, boxes: list[Box], base: str
    ) -> None:
        pages = [Page(1, 600, 800, tuple(boxes))]

        found = extract(pages, base_currency=base, today=TODAY, rankers=shipped())

        _check_contract(as_json(found))

    @settings(max_examples=60, deadline=None)
    @given(st.permutations(MALAYSIAN), st.integers(0, 17))
    def test_rows_in_any_order_and_number_do_no_harm(self, lines: list[str], most: int) -> None:
        _check_contract(as_json(_extract(*lines[:most])))


def _check_contract(content: dict[str, Any]) -> None:
    """As generated.ocr.models.Extraction says it must be."""
    from generated.ocr.models import Extraction as Shown  # noqa: PLC0415  # heavy, used here only

    at = "2026-11-23T12:00:00Z"
    Shown.model_validate_json(
        json.dumps(
            {
                "document_id": "0190a5c3-80bc-7d08-9100-000000002001",
                **content,
                "engine": "test",
                "version": 1,
                "created_at": at,
                "updated_at": at,
            }
        )
    )
