"""Currencies: by sign, by code, by word; the shared signs."""

import pytest

from impl.ocr.extraction.amounts import money_of
from impl.ocr.extraction.rows import rows_of
from tests.factories.ocr import page


def _currency(*lines: str) -> str | None:
    found = money_of(rows_of(page(lines))).currency
    return found.code if found else None


class TestCurrencies:
    @pytest.mark.parametrize(
        ("lines", "code"),
        [
            (["TOTAL  RM 12.50"], "MYR"),
            (["Summe  12,50 €"], "EUR"),
            (["Total  £12.50"], "GBP"),
            (["Razem  12,50 zł"], "PLN"),
            (["Celkem  250,00 Kč"], "CZK"),
            (["Total  CHF 12.50"], "CHF"),
            (["Total  Rp 45.000"], "IDR"),
            (["合計  ¥1,200"], "JPY"),
            (["合计  ¥12.00", "发票"], "CNY"),
            (["Total  R$ 12,50"], "BRL"),
            (["Total  ₹ 120.00"], "INR"),
            (["TOTAL  AUD 12.50"], "AUD"),
            (["Total  $12.50"], "USD"),
            (["Total  $12.50", "ABN 12 345 678 901"], "AUD"),
            (["Total  $12.50", "HST  1.20"], "CAD"),
            (["Att betala  125,00 kr", "KVITTO"], "SEK"),
            (["Total  125,00 kr", "CVR 12345678"], "DKK"),
            (["Sum  125,00 kr", "Kvittering MVA"], "NOK"),
            (["MwSt 19%  1,90", "Summe  11,90"], "EUR"),
            (["JALAN BESAR", "SDN BHD", "12.00"], "MYR"),
            (["Pilot PEN  12.00"], None),
            (["Apples  12.00"], None),
        ],
    )
    def test_the_currency_is_told_by_what_stands_on_the_paper(
        self, lines: list[str], code: str | None
    ) -> None:
        assert _currency(*lines) == code

    def test_a_shared_sign_alone_leaves_doubt(self) -> None:
        alone = money_of(rows_of(page(["Total  $12.50"]))).currency
        hinted = money_of(rows_of(page(["Total  $12.50", "Singapore"]))).currency

        assert alone is not None
        assert hinted is not None
        assert alone.confidence < 0.7 < hinted.confidence
        assert hinted.code == "SGD"
