"""How alike two payees are: what a bank writes, and what a person or another bank wrote."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

UNKNOWN: Final = 0.5
"""One of them says nothing: neither for nor against."""
ALIKE: Final = 0.5
"""From here on they may be the same payee."""
_CONTAINED: Final = 0.9
_MENTIONED: Final = 0.85
_FEWEST_LETTERS: Final = 3
_WORD: Final = re.compile(r"[^\W_]+")
_NUMBERED: Final = re.compile(r"\d")


def likeness(payee: str, memo: str, known: str) -> float:
    """From 0 to 1 how alike the payee of a bank's row (with its memo) and a known payee are.

    Equal names, whatever their case, accents and numbers, are 1. A name that has all words of the
    other ("CORNER MARKET 0042 LONDON") counts nearly as much, then a memo that has them; anything
    else by Dice's coefficient of their letter trigrams.
    """
    ours, theirs = _folded(payee or memo), _folded(known)
    if not ours or not theirs:
        return UNKNOWN
    if ours == theirs:
        return 1.0
    mine, other = _words(ours), _words(theirs)
    shorter, longer = sorted((mine, other), key=lambda words: (len(words), sorted(words)))
    if _tells(shorter) and shorter <= longer:
        return _CONTAINED
    if _tells(other) and other <= mine | _words(_folded(memo)):
        return _MENTIONED
    return _dice(_trigrams(ours), _trigrams(theirs))


def _tells(words: frozenset[str]) -> bool:
    return sum(map(len, words)) >= _FEWEST_LETTERS


def _dice(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    """The words without case, accents and numbers; of a text of numbers alone, the numbers."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    words = _WORD.findall("".join(each for each in plain if not unicodedata.combining(each)))
    return " ".join([word for word in words if not _NUMBERED.search(word)] or words)


@lru_cache(maxsize=20_000)
def _words(folded: str) -> frozenset[str]:
    return frozenset(folded.split())


@lru_cache(maxsize=20_000)
def _trigrams(folded: str) -> frozenset[str]:
    padded = f"  {folded} "
    return frozenset(padded[start : start + 3] for start in range(len(padded) - 2))
