"""What a book's merchants tell about its categories: purposes that went into each."""

from collections.abc import Mapping
from typing import Final

from impl.ai.rules.descriptors import read
from impl.ai.rules.links import Evidence
from impl.ai.rules.memory import Memory
from impl.ai.rules.recognition import recognise
from impl.ai.rules.verdicts import Purposes, purposes_of

MERCHANTS: Final = 300
"""The latest that are learned from; each one new to the classifier costs it some 10 ms."""
_LEAST: Final = 0.2
"""A purpose less likely than this teaches nothing."""


def unrecognised(memory: Memory) -> list[str]:
    """The merchants whose purposes only the classifier can tell."""
    return [
        name
        for name, incoming, _ in list(memory.merchants())[-MERCHANTS:]
        if recognise(read(name), incoming=incoming) is None
    ]


def evidence(memory: Memory, guessed: Mapping[str, Purposes]) -> Evidence:
    """Each merchant counts once, spread over its categories and its likely purposes."""
    made = Evidence()
    for name, incoming, categories in list(memory.merchants())[-MERCHANTS:]:
        found = recognise(read(name), incoming=incoming)
        purposes = purposes_of(found, guessed.get(name, {}), incoming=incoming)
        visits = sum(categories.values())
        for purpose, share in purposes.items():
            if share >= _LEAST:
                for category, times in categories.items():
                    made.add(purpose, category, share * times / visits)
    return made
