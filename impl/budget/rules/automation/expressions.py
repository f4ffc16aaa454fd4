"""Regular expressions of rules: RE2's, which no text can stop (docs/decisions/0087)."""

from collections.abc import Iterable
from typing import Final

import re2

LARGEST_PROGRAM: Final = 2_000
"""Instructions that the expressions of one rule may have in RE2's machine."""
_TOGETHER: Final = 10_000
"""Instructions of the expressions that are looked for in one pass."""
_REMEMBERED: Final = 4_096


def _options() -> re2.Options:
    options = re2.Options()
    options.case_sensitive = False
    options.never_capture = True
    options.log_errors = False
    options.max_mem = 4 << 20
    return options


_OPTIONS: Final = _options()


class Unreadable(Exception):  # noqa: N818  # what the caller says of it is the problem
    """An expression that RE2 does not read, with what it says."""


def size(expression: str) -> int:
    """How many instructions RE2 makes of an expression."""
    try:
        compiled = re2.compile(expression, _OPTIONS)
    except re2.error as error:
        reason = error.args[0] if error.args else b"it is none"
        raise Unreadable(reason.decode() if isinstance(reason, bytes) else str(reason)) from None
    return int(compiled.programsize)


class Expressions:
    """All expressions that rules look for in one text: each pass finds many at once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._sets: list[tuple[re2.Set, list[int]]] | None = None
        self._found: dict[str, frozenset[int]] = {}

    def add(self, expressions: Iterable[str]) -> frozenset[int]:
        """Numbers by which `find` names the expressions."""
        self._sets = None
        return frozenset(self._numbers.setdefault(each, len(self._numbers)) for each in expressions)

    def find(self, text: str) -> frozenset[int]:
        """The numbers of the expressions that are found in the text."""
        found = self._found.get(text)
        if found is None:
            if self._sets is None:
                self._sets = self._compiled()
            found = frozenset(
                numbers[index] for set_, numbers in self._sets for index in set_.Match(text) or ()
            )
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[text] = found
        return found

    def _compiled(self) -> list[tuple[re2.Set, list[int]]]:
        sets: list[tuple[re2.Set, list[int]]] = []
        room = 0
        for expression, number in self._numbers.items():
            needed = size(expression)
            if not sets or needed > room:
                sets.append((re2.Set.SearchSet(_OPTIONS), []))
                room = _TOGETHER
            room -= needed
            sets[-1][0].Add(expression)
            sets[-1][1].append(number)
        for set_, _ in sets:
            set_.Compile()
        return sets
