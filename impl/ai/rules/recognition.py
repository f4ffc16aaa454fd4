"""What a descriptor names: by the bank's own wording, or by a brand in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from impl.ai.rules import knowledge
from impl.ai.rules.descriptors import FRAME, Descriptor

_LONGEST_BRAND: Final = 5
_SHORTEST_INSIDE: Final = 5
_SHORTEST_TOGETHER: Final = 6


@dataclass(frozen=True, slots=True)
class Recognised:
    """A purpose, and what in the descriptor spoke for it."""

    purpose: str
    by: Literal["rule", "lexicon"]
    said: str
    """The wording's meaning, or the brand."""


def recognise(descriptor: Descriptor, *, incoming: bool) -> Recognised | None:
    """By the wording first: "interest payment" of a bank that is also a brand is interest."""
    return _worded(descriptor, incoming=incoming) or _branded(descriptor, incoming=incoming)


def _worded(descriptor: Descriptor, *, incoming: bool) -> Recognised | None:
    flow = "in" if incoming else "out"
    for each in knowledge.wordings():
        if each.flow in {None, flow} and each.pattern.search(descriptor.words):
            return Recognised(each.purpose, "rule", each.says)
    return None


def _branded(descriptor: Descriptor, *, incoming: bool) -> Recognised | None:
    """A seller's name on money that comes in says little: a refund, or pay."""
    found = _brand(descriptor.tokens)
    if found is None:
        return None
    purpose = knowledge.brands()[found]
    if incoming and knowledge.purposes()[purpose].kind == "expense":
        return None
    return Recognised(purpose, "lexicon", found)


def _brand(tokens: tuple[str, ...]) -> str | None:
    """The brand at the head of the text, or else the longest in it."""
    head = next((n for n, token in enumerate(tokens) if not _frames(token)), 0)
    found = list(_brands_in(tokens, head))
    if found:
        return max(found, key=lambda each: (each[0] <= head, each[1].count(" "), len(each[1])))[1]
    together = knowledge.run_together()
    for token in tokens[head:]:
        for end in range(len(token), _SHORTEST_TOGETHER - 1, -1):
            if token[:end] in together:
                return together[token[:end]]
    return None


def _frames(token: str) -> bool:
    return token in FRAME or (token.isdigit() and len(token) > 1)


def _brands_in(tokens: tuple[str, ...], head: int) -> Iterator[tuple[int, str]]:
    """(position, brand). Inside a text, a brand of one word counts if it is long and well known."""
    brands, chosen = knowledge.brands(), knowledge.chosen_brands()
    for start in range(len(tokens)):
        for size in range(1, min(_LONGEST_BRAND, len(tokens) - start) + 1):
            name = " ".join(tokens[start : start + size])
            if name not in brands:
                continue
            if start <= head or size > 1 or (len(name) >= _SHORTEST_INSIDE and name in chosen):
                yield start, name
