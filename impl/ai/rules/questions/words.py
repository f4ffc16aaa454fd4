"""A question as plain words: lower case, contractions written out, possessives dropped."""

import re
from collections.abc import Sequence
from typing import Final

from impl.ai.rules.descriptors import fold

_CONTRACTIONS: Final = {
    "what's": "what is",
    "whats": "what is",
    "where's": "where is",
    "how's": "how is",
    "who's": "who is",
    "i've": "i have",
    "we've": "we have",
    "i'd": "i would",
    "i'm": "i am",
    "don't": "do not",
    "didn't": "did not",
    "year-to-date": "ytd",
    "year to date": "ytd",
    "month-to-date": "mtd",
    "month to date": "mtd",
}
_CONTRACTED: Final = re.compile(
    "|".join(rf"\b{re.escape(each)}\b" for each in sorted(_CONTRACTIONS, key=len, reverse=True))
)
_POSSESSIVE: Final = re.compile(r"(?<=\w)'s\b|(?<=s)'(?=\s|$)")
_TOKEN: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?\b|[^\W\d_]+"
    r"(?:\d+)?|[€$£]|[^\W_]+"
)


def words_of(text: str) -> list[str]:
    """The words of a question, or of a name: made the same way, so that they can be compared."""
    plain = fold(text).replace("\u2019", "'")
    plain = _CONTRACTED.sub(lambda found: _CONTRACTIONS[found.group()], plain)
    plain = _POSSESSIVE.sub("", plain).replace("'", "").replace("&", " and ")
    return _TOKEN.findall(plain)


def singular(word: str) -> str:
    """Good enough to compare words: "groceries" and "grocery" are both "grocery"."""
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):  # noqa: PLR2004
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):  # noqa: PLR2004
        return word[:-1]
    return word


def stems(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(singular(word) for word in words)
