"""Currencies as papers name them: by code, by sign, by word; and what country goes with them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from impl.platform.currencies import DECIMALS

_CODES: Final = (
    "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP",
    "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KWD", "MAD",
    "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB",
    "SAR", "SEK", "SGD", "THB", "TND", "TRY", "TWD", "UAH", "USD", "VND", "ZAR",
)  # fmt: skip
_SIGNS: Final = {
    "RM": "MYR", "S$": "SGD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "NT$": "TWD",
    "C$": "CAD", "CA$": "CAD", "R$": "BRL", "US$": "USD", "MX$": "MXN", "€": "EUR", "£": "GBP",
    "₹": "INR", "Rs": "INR", "Rs.": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "TL": "TRY",
    "₫": "VND", "฿": "THB", "₱": "PHP", "₪": "ILS", "₴": "UAH", "₦": "NGN", "zł": "PLN",
    "zl": "PLN", "Kč": "CZK", "Kc": "CZK", "Ft": "HUF", "lei": "RON", "Rp": "IDR", "Rp.": "IDR",
    "Fr.": "CHF", "SFr.": "CHF", "円": "JPY", "元": "CNY", "JP¥": "JPY", "CN¥": "CNY",
    "лв": "BGN", "руб": "RUB", "грн": "UAH", "EURO": "EUR",
}  # fmt: skip
_SHARED: Final = {
    "$": ("USD", "CAD", "AUD", "SGD", "NZD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD", "MYR"),
    "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "kr.": ("DKK", "SEK", "NOK", "ISK"),
    "Fr": ("CHF",),
}
"""Signs that several currencies share, the likeliest first."""
_HINTS: Final = {
    "MYR": ("SDN BHD", "SDN. BHD", "MALAYSIA", "JALAN", "SST", "KUALA LUMPUR", "SELANGOR"),
    "SGD": ("SINGAPORE", "PTE LTD", "PTE. LTD"),
    "AUD": ("AUSTRALIA", "ABN", "PTY LTD", "PTY. LTD", "EFTPOS"),
    "NZD": ("NEW ZEALAND", "AUCKLAND", "WELLINGTON", ".CO.NZ"),
    "CAD": ("CANADA", "ONTARIO", "QUEBEC", "HST", "TORONTO", "VANCOUVER"),
    "HKD": ("HONG KONG", "KOWLOON"),
    "MXN": ("MEXICO", "MÉXICO", "R.F.C", "RFC:"),
    "USD": ("USA", "UNITED STATES", "US DOLLAR", "US DOLLARS"),
    "SEK": ("SVERIGE", "KVITTO", "MOMS", "AB", "ORG.NR", "ORGNR", "ÖPPET", "SUMMA"),
    "NOK": ("NORGE", "KVITTERING", "MVA", "FORETAKSREG", "ORG NR"),
    "DKK": ("DANMARK", "CVR", "KØBENHAVN", "BON", "APS"),
    "ISK": ("ÍSLAND", "REYKJAV", "KENNITALA"),
    "CNY": ("中国", "发票", "元", "CHINA"),
    "JPY": ("円", "領収", "税込", "JAPAN", "株式会社"),
    "CHF": ("SCHWEIZ", "SUISSE", "SVIZZERA", "MWST-NR. CHE", "CHE-"),
}
_WORDS: Final = {
    "EUR": ("MWST", "BTW", "TVA", "IVA", "GMBH", "B.V.", "SARL", "S.R.L", "ALV", "USTID", "UST-ID"),
    "PLN": ("PARAGON", "FISKALNY", "NIP", "SP. Z O.O", "SPRZEDA"),
    "CZK": ("ÚČTENKA", "DIČ", "S.R.O", "IČO"),
    "HUF": ("ÁFA", "NYUGTA", "KFT"),
    "IDR": ("PPN", "INDONESIA", "NPWP", "JAKARTA"),
    "GBP": ("UNITED KINGDOM", "LONDON", ".CO.UK", "VAT NO GB"),
    "INR": ("GSTIN", "CGST", "SGST", "INDIA"),
    "BRL": ("CNPJ", "CUPOM", "NFC-E"),
    "TRY": ("KDV", "A.Ş", "FİŞ"),
}
_WORDLIKE: Final = frozenset({"PEN", "TRY", "MAD", "COP", "RON", "SAR", "CAD", "lei", "Ft", "TL"})
"""Codes and signs that are words too: one mention says nothing."""
WHOLE: Final = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "IDR", "HUF", "TWD", "COP"})
"""Currencies whose prices are written without decimals."""
MONTH_FIRST: Final = frozenset({"USD", "PHP"})
"""Currencies of countries that write the month before the day."""
YEAR_FIRST: Final = frozenset({"JPY", "CNY", "KRW", "TWD", "HUF", "SEK"})
"""Currencies of countries that write the year before the month."""


def _pattern(name: str) -> str:
    """A letter beside the sign makes it a word; a digit may stand right beside it."""
    before = r"(?<![^\W\d_])" if name[0].isalpha() else ""
    after = r"(?![^\W\d_])" if name[-1].isalpha() else ""
    return f"{before}{re.escape(name)}{after}"


_NAMES: Final = sorted({*_CODES, *_SIGNS, *_SHARED}, key=len, reverse=True)
SIGN: Final = re.compile("|".join(map(_pattern, _NAMES)))
_FOLDED: Final = {name.casefold(): name for name in (*_CODES, *_SIGNS, *_SHARED)}


@dataclass(frozen=True, slots=True)
class Found:
    """The currency of a document and what says so; `raw` is None where it follows from words."""

    code: str
    confidence: float
    raw: str | None


def decimals(code: str) -> int:
    """Decimals of the currency's minor unit (ISO 4217)."""
    return DECIMALS.get(code, 2)


def currency_of(text: str, beside: Sequence[str]) -> Found | None:
    """The currency of a text; `beside` are the signs that stand right beside its amounts.

    None where nothing names one.
    """
    near = Counter(_FOLDED[sign.casefold()] for sign in beside if sign.casefold() in _FOLDED)
    anywhere = Counter(match.group() for match in SIGN.finditer(text))
    for sign in _WORDLIKE:
        anywhere.pop(sign, None)
        if near[sign] == 1:
            del near[sign]
    upper = text.upper()
    shared = [sign for sign in (*near, *anywhere) if sign in _SHARED]
    return (
        _named(near, 0.97)
        or _named(anywhere, 0.85)
        or (_of_shared(shared[0], upper) if shared else _of_words(upper))
    )


def _named(signs: Counter[str], confidence: float) -> Found | None:
    """The currency that most of the signs name, of those that name one only."""
    counts = Counter[str]()
    for sign, count in signs.items():
        code = sign if sign in _CODES else _SIGNS.get(sign)
        if code is not None:
            counts[code] += count
    if not counts:
        return None
    code, count = counts.most_common(1)[0]
    raw = next(sign for sign in signs if sign == code or _SIGNS.get(sign) == code)
    return Found(code, confidence if count * 2 > counts.total() else 0.6, raw)


def _of_shared(sign: str, upper: str) -> Found:
    codes = _SHARED[sign]
    hinted = {code: _hits(upper, _HINTS.get(code, ())) for code in codes}
    best = max(codes, key=lambda code: hinted[code])
    if hinted[best]:
        return Found(best, 0.9, sign)
    return Found(codes[0], 0.95 if len(codes) == 1 else 0.6, sign)


def _of_words(upper: str) -> Found | None:
    hits = {code: _hits(upper, words) for code, words in {**_WORDS, **_HINTS}.items()}
    best = max(hits, key=lambda code: hits[code])
    return Found(best, 0.7 if hits[best] > 1 else 0.5, None) if hits[best] else None


def _hits(upper: str, words: Sequence[str]) -> int:
    return sum(bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", upper)) for word in words)
