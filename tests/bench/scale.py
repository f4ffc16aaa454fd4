"""How much is measured: whole, or in less than two minutes."""

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Rounds and seconds of the measurements; the data are the same in both."""

    name: str
    rounds: int
    """Of the twin and the service in turn; figures are the medians over them."""
    seconds: float
    """Of one turn."""
    starts: int
    logins_seconds: float
    edits: int
    """Rounds of all edits."""
    large_book: int
    """Transactions of the book that reports are made of, and that lists are read of."""
    ruled: int
    """Transactions that rules are run over."""
    imported: int
    """Rows of a file that jobs read and enter."""
    reports: int
    """Of each report, uncached and cached."""
    followed: int
    """Writes that a client of the feed follows."""
    entered: int
    """Transactions of one turn that compares what entering costs."""
    event_seconds: int
    killed: int
    """Workers."""


FULL = Scale(
    "full",
    rounds=5,
    seconds=3,
    starts=5,
    logins_seconds=6,
    edits=2,
    large_book=1_000_000,
    ruled=100_000,
    imported=100_000,
    reports=60,
    followed=10_000,
    entered=300,
    event_seconds=30,
    killed=1_000,
)
QUICK = Scale(
    "quick",
    rounds=2,
    seconds=1.2,
    starts=1,
    logins_seconds=3,
    edits=1,
    large_book=100_000,
    ruled=10_000,
    imported=10_000,
    reports=20,
    followed=1_000,
    entered=100,
    event_seconds=5,
    killed=20,
)


def chosen() -> Scale:
    """As CENTIME_BENCH says; a service that is started inherits no variable it does not know."""
    return QUICK if os.environ.pop("CENTIME_BENCH", "") == "quick" else FULL
