"""The operations on health of the domain system: what each takes, and what answers it."""

from generated import operations
from generated.runtime import Binding, Encoded, Visitor
from generated.system import models
from generated.system.service.health import HealthService


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: HealthService) -> None:
        self._service = service

    async def get_liveness(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.Liveness | Encoded[models.Liveness]:
        return await self._service.get_liveness(caller)

    async def get_readiness(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.Readiness | Encoded[models.Readiness]:
        return await self._service.get_readiness(caller)

    async def get_startup(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.Startup | Encoded[models.Startup]:
        return await self._service.get_startup(caller)


def bindings(service: HealthService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.GET_LIVENESS, calls.get_liveness),
        Binding(operations.GET_READINESS, calls.get_readiness),
        Binding(operations.GET_STARTUP, calls.get_startup),
    )
