"""What is wrong with a specification: the place, the fault and the way out, all of them at once."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a specification file; lines and columns count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault of a specification and what its author can do about it."""

    place: Place
    message: str
    remedy: str
    operation: str | None = None

    def __str__(self) -> str:
        where = f" in {self.operation}" if self.operation else ""
        return f"{self.place}: {self.message}{where}\n    way out: {self.remedy}"


class SpecError(Exception):
    """The specification cannot be compiled; `faults` holds everything that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=lambda fault: (fault.place, fault.message)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class Faults:
    """Collects faults, so that an author sees all of them and not only the first."""

    def __init__(self) -> None:
        self._found: list[Fault] = []

    def add(self, place: Place, message: str, remedy: str, operation: str | None = None) -> None:
        self._found.append(Fault(place, message, remedy, operation))

    def absorb(self, error: SpecError) -> None:
        self._found.extend(error.faults)

    def raise_if_any(self) -> None:
        if self._found:
            raise SpecError(self._found)
