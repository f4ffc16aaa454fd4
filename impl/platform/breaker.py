"""Circuit breakers: leave a server alone for a while when calls to it keep failing.

Own code: the published ones let every waiting caller through at once when they half-open, count a
cancelled call as a failure, and keep a circuit forever for each name that they ever saw.
"""

import contextlib
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

_REMEMBERED: Final = 1_000


class BreakerOpenError(RuntimeError):
    """The server failed too often; ask again after retry_seconds."""

    def __init__(self, name: str, retry_seconds: float) -> None:
        super().__init__(f"calls to {name} are held back for {retry_seconds:.0f} s after failures")
        self.name = name
        self.retry_seconds = retry_seconds


@dataclass(slots=True)
class _Circuit:
    failures: int = 0
    opened_at: float | None = None
    probing: bool = False


@dataclass(slots=True)
class Verdict:
    """What the guarded block thinks of the server; an exception is a failure anyway."""

    failed: bool = False


class Breakers:
    """One circuit a name: closed, open for a pause, then half-open for a single probe."""

    def __init__(
        self,
        *,
        threshold: int = 5,
        pause_seconds: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._threshold = threshold
        self._pause = pause_seconds
        self._clock = clock
        self._circuits: OrderedDict[str, _Circuit] = OrderedDict()

    @property
    def open_count(self) -> int:
        """How many servers are held back, or being probed."""
        return sum(circuit.opened_at is not None for circuit in self._circuits.values())

    @contextlib.contextmanager
    def guard(self, name: str, ignored: tuple[type[Exception], ...] = ()) -> Iterator[Verdict]:
        """Run one call; raises BreakerOpenError instead while the circuit is open.

        An exception, or `verdict.failed`, counts as a failure. Ignored exceptions and a
        cancelled call say nothing.
        """
        circuit = self._circuit(name)
        probe = self._enter(name, circuit)
        verdict = Verdict()
        try:
            yield verdict
        except BaseException as error:
            if isinstance(error, Exception) and not isinstance(error, ignored):
                self._learn(circuit, probe=probe, failed=True)
            else:
                circuit.probing = circuit.probing and not probe
            raise
        self._learn(circuit, probe=probe, failed=verdict.failed)

    def _circuit(self, name: str) -> _Circuit:
        circuit = self._circuits.pop(name, None) or _Circuit()
        self._circuits[name] = circuit
        while len(self._circuits) > _REMEMBERED:
            self._circuits.popitem(last=False)
        return circuit

    def _enter(self, name: str, circuit: _Circuit) -> bool:
        """Whether this call is the probe of a half-open circuit."""
        if circuit.opened_at is None:
            return False
        left = circuit.opened_at + self._pause - self._clock()
        if left > 0 or circuit.probing:
            raise BreakerOpenError(name, max(left, 1.0))
        circuit.probing = True
        return True

    def _learn(self, circuit: _Circuit, *, probe: bool, failed: bool) -> None:
        if circuit.opened_at is not None and not probe:
            return  # a call from before the circuit opened comes too late to tell anything
        circuit.probing = False
        circuit.failures = circuit.failures + 1 if failed else 0
        opens = failed and (probe or circuit.failures >= self._threshold)
        circuit.opened_at = self._clock() if opens else None
