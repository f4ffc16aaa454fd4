"""The budget domain, put together: what the composition roots ask for."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from generated.budget.service import Service
from impl.budget.service import build
from impl.budget.service.base import Cursors
from impl.platform.settings import Settings


@dataclass(frozen=True, slots=True)
class Budget:
    """The parts of the domain that others use."""

    service: Service
    close: Callable[[], Awaitable[None]]
    """Gives back what calls to other servers hold."""


def assemble(settings: Settings, cursors: Cursors) -> Budget:
    """The one place where the service is held against its Protocol: mypy takes time over that."""
    service = build(settings, cursors)
    return Budget(service, service.close)
