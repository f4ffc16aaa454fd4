"""What a bank writes on a statement, taken apart: the merchant, and the words around it."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_PROCESSORS: Final = re.compile(
    r"\b(?:(?:sq|sqc|tst|pp|pypl|paypal|sp|spo|py|in|ic|dnh|wpy|fs|cke|pmt|sumup|zettle|izettle"
    r"|iz|ppl|bt|eb|lvl|payu|stripe|gosq|sqsp|mol|toast|clover|dd|ckcd|nyx|bps|act|ddp|2co|fsp"
    r"|ez|ls|cl|par|pos|zlr|ven|googlepay|applepay|dnh|fsi|sqr)\s?\*\s*|paypal\s*\*\s*|sumup\s+)"
)
"""Marks of payment processors before the merchant's own name."""
_REFERENCES: Final = re.compile(
    r"\b(?:web|ppd|ccd|tel|arc|co|orig|indn|trn|trace|ref|ref\.|reference|conf|confirmation|auth"
    r"|card|account|acct|acc|store|invoice|inv|order|id|no|nr|seq|ent|batch)\s*(?:id|no|nr|num)?"
    r"\s*[:#]+\s*\S*"
)
_DATES: Final = re.compile(
    r"\b(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?"
    r"|\d{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\d{0,4})\b"
)
_DOMAIN: Final = re.compile(
    r"\b(?:https?://)?(?:www\.)?([a-z0-9-]+)\.(?:com|net|org|co\.uk|de|fr|io|co|tv|us|uk|eu|app|ai)"
    r"(?:/\w*)?"
)
_MASKED: Final = re.compile(r"\b[x*]{2,}\w*|\b\w*\d\w*\d\w*\d\w*\b")
"""Masked card numbers, and words with three digits or more: references, not names."""
_WORD: Final = re.compile(r"[a-z0-9]+")
FRAME: Final = frozenset(
    """
    pos purchase purchases debit credit card cards checkcard check visa mastercard maestro mc
    recurring authorized authorised on pending contactless point of sale pin dda ach web ppd ccd id
    des indn co orig name entry descr date time trace eed ref transaction txn trans signature
    preauthorized preauthorised payment payments pymt pmt pmts bill billpay online mobile direct to
    via kartenzahlung lastschrift sepa girocard ec dankt karte folgenr kauf paiement cb carte achat
    prelevement vir virement pago compra tarjeta the a at in for and from inc llc ltd gmbh ag corp
    corporation company limited sa sas sarl bv nv plc usa us uk gb de fr ca tx ny fl external
    withdrawal deposit electronic automatic auto autopay pay merchant intl international domestic
    exchange rate fx eur usd gbp number store help www com net org http https memo
    bank customer services service tap google apple contactless samsung
    """.split()  # noqa: SIM905  # shorter to read and to extend
)
"""Words that frame a merchant on statements and are seldom part of its name."""


_LONGEST: Final = 80


@dataclass(frozen=True, slots=True)
class Descriptor:
    """A statement's text, taken apart."""

    words: str
    """All words without accents, case and numbers: where wordings of banks are looked for."""
    tokens: tuple[str, ...]
    """The merchant and what surrounds it, short numbers kept: where brands are looked for."""
    merchant: str
    """The merchant as far as it can be told: the same for two visits. May be empty."""
    spoken: str
    """The merchant and its surroundings as plain words: what the classifier reads."""

    @property
    def key(self) -> str:
        """What two visits have in common: the merchant; if none is named, all the words."""
        return self.merchant or self.words


def fold(text: str) -> str:
    """Lower case, no accents; ligatures and full-width forms as plain letters."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


def _plain(text: str) -> str:
    return text.replace("'", "").replace("\u2019", "").replace("&", " and ")


@lru_cache(maxsize=20_000)
def read(text: str) -> Descriptor:
    """Take a statement's text apart."""
    folded = fold(text)
    words = " ".join(re.findall(r"[^\W\d_]+", _plain(folded)))
    bare = _PROCESSORS.sub("", folded)
    bare = _DATES.sub(" ", _REFERENCES.sub(" ", bare))
    bare = _DOMAIN.sub(r" \1 ", _plain(bare))
    bare = _MASKED.sub(" ", bare)
    tokens = tuple(_WORD.findall(bare))
    spoken = " ".join(word for word in tokens if word not in FRAME)[:_LONGEST]
    return Descriptor(words, tokens, merchant_of(tokens), spoken or words)


def merchant_of(tokens: tuple[str, ...]) -> str:
    """The words that are left when the bank's frame is taken away; all of them if none is left."""
    kept = [word for word in tokens if word not in FRAME and not word.isdigit()]
    if not kept:
        kept = [word for word in tokens if not word.isdigit()]
    return " ".join(kept[:5])


def brand_tokens(name: str) -> tuple[str, ...]:
    """A brand's name as tokens, the way `read` would give them."""
    bare = _DOMAIN.sub(r" \1 ", _plain(fold(name)))
    return tuple(_WORD.findall(_MASKED.sub(" ", bare)))
