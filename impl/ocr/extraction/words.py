"""Finding concepts in text: spaces, accents, case and small reading faults aside."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from impl.ocr.extraction.lexicon import WORDS, Concept

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_SHORT: Final = 4
"""A phrase of up to so many letters must be a whole word."""
_FUZZY: Final = 5
"""Words of so many letters or more may have one letter wrong."""
_MISREAD: Final = str.maketrans("01|!58", "OIIISB")
_MIXED: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: its meaning and its place in the text it was found in."""

    concept: Concept
    start: int
    end: int


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Upper case without accents; as comparisons want it."""
    decomposed = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ø", "o"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).upper()


def compact(text: str) -> str:
    """Letters and digits only."""
    return "".join(sign for sign in plain(text) if sign.isalnum())


def letters(text: str) -> str:
    return "".join(sign for sign in plain(text) if sign.isalpha())


def _phrases() -> Mapping[str, tuple[Concept, ...]]:
    found: dict[str, list[Concept]] = {}
    for concept, listed in WORDS.items():
        for phrase in listed.split("|"):
            key = compact(phrase)
            if concept not in found.setdefault(key, []):
                found[key].append(concept)
    return {key: tuple(concepts) for key, concepts in found.items()}


_PHRASES: Final = _phrases()
_LONGEST: Final = max(map(len, _PHRASES))


def _by_length() -> Mapping[int, tuple[str, ...]]:
    groups: dict[int, list[str]] = {}
    for phrase in sorted(_PHRASES):
        if len(phrase) >= _FUZZY and phrase.isalpha():
            groups.setdefault(len(phrase), []).append(phrase)
    return {length: tuple(group) for length, group in groups.items()}


_BY_LENGTH: Final = _by_length()


@lru_cache(maxsize=4096)
def hits(text: str) -> tuple[Hit, ...]:
    """The phrases of the text from left to right; the longest at each place, none overlapping."""
    words = _words(text)
    found: list[Hit] = []
    at = 0
    while at < len(words):
        taken, concepts = _longest(words, at)
        start = words[at][1]
        end = words[at + max(taken, 1) - 1][2]
        found.extend(Hit(concept, start, end) for concept in concepts)
        at += max(taken, 1)
    return tuple(found)


def concepts(text: str) -> frozenset[Concept]:
    return frozenset(hit.concept for hit in hits(text))


def _words(text: str) -> list[tuple[str, int, int]]:
    """Words in plain form with their places; letters that were read as digits are put right."""
    return [
        (compact(_as_letters(match.group())), match.start(), match.end()) for match in _tokens(text)
    ]


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Runs of letters or of digits; mixed runs stay whole where they are mostly letters."""
    for mixed in _MIXED.finditer(text):
        run = mixed.group()
        if sum(sign.isalpha() for sign in run) * 2 > len(run) and len(run) >= _SHORT:
            yield mixed
        else:
            yield from (match for match in _WORD.finditer(text, mixed.start(), mixed.end()))


def _as_letters(word: str) -> str:
    return word.translate(_MISREAD) if any(sign.isalpha() for sign in word) else word


def _longest(words: Sequence[tuple[str, int, int]], at: int) -> tuple[int, tuple[Concept, ...]]:
    """How many words the longest phrase that begins here takes, and what it means."""
    joined = ""
    best: tuple[int, tuple[Concept, ...]] = (0, ())
    for count, (word, _, _) in enumerate(words[at : at + 6], start=1):
        joined += word
        if len(joined) > _LONGEST:
            break
        if joined in _PHRASES:
            best = (count, _PHRASES[joined])
    return best if best[0] else _within(words[at][0])


@lru_cache(maxsize=8192)
def _within(word: str) -> tuple[int, tuple[Concept, ...]]:
    """A single word that begins with a long phrase ("TOTALRM"), or is one but for a letter."""
    for length in range(len(word) - 1, _SHORT, -1):
        if word[:length] in _PHRASES:
            return 1, _PHRASES[word[:length]]
    if len(word) >= _FUZZY:
        for length in (len(word), len(word) + 1, len(word) - 1):
            for phrase in _BY_LENGTH.get(length, ()):
                if _one_off(word, phrase):
                    return 1, _PHRASES[phrase]
    return 0, ()


def _one_off(word: str, phrase: str) -> bool:
    """Whether one letter changed, added or lost makes the one of the other."""
    short, long = sorted((word, phrase), key=len)
    same = 0
    while same < len(short) and short[same] == long[same]:
        same += 1
    rest = short[same + 1 :] if len(short) == len(long) else short[same:]
    return rest == long[same + 1 :]
