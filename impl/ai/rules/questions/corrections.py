"""Questions like one that was not understood, which would be."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from impl.ai.rules.questions.names import Name, Names
from impl.ai.rules.questions.reading import Reading, Unclear, read
from impl.ai.rules.questions.words import words_of

MOST: Final = 5
_ADDITIONS: Final = ("this month", "last month", "per month", "this year")
_EXAMPLE: Final = "How much did I spend on {} last month?"


def corrections(
    question: str, unclear: Unclear, near: Iterable[Name], names: Names, today: dt.date
) -> list[str]:
    """Up to five questions: another name for the words in the way, or what was left unsaid."""
    words = words_of(question)
    found: list[str] = []
    if unclear.words:
        candidates = unclear.candidates or tuple(near)
        tried = [_replaced(words, unclear, each.name) for each in candidates]
        found += [each for each in tried if _is_understood(each, names, today)]
    else:
        stem = question.rstrip(" ?.!")
        tried = [f"{stem} {addition}?" for addition in _ADDITIONS]
        found += [each for each in tried if _is_understood(each, names, today)]
    if not found:
        examples = [_EXAMPLE.format(each.name) for each in near if each.kind == "category"]
        found = [each for each in examples if _is_understood(each, names, today)]
    return list(dict.fromkeys(found))[:MOST]


def _replaced(words: Sequence[str], unclear: Unclear, name: str) -> str:
    before = " ".join(words[: unclear.place])
    after = " ".join(words[unclear.place + len(unclear.words) :])
    text = " ".join(part for part in (before, name, after) if part)
    return f"{text[:1].upper()}{text[1:]}?"


def _is_understood(question: str, names: Names, today: dt.date) -> bool:
    return understood(question, names, today) is not None


def understood(question: str, names: Names, today: dt.date) -> Reading | None:
    try:
        return read(question, names, today)
    except Unclear:
        return None
