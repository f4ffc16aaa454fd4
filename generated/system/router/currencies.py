"""The operations on currencies of the domain system: what each takes, and what answers it."""

from generated import operations
from generated.runtime import Binding, Encoded, Visitor
from generated.system import models
from generated.system.service.currencies import CurrenciesService


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: CurrenciesService) -> None:
        self._service = service

    async def list_currencies(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.CurrencyList | Encoded[models.CurrencyList]:
        return await self._service.list_currencies(caller)


def bindings(service: CurrenciesService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (Binding(operations.LIST_CURRENCIES, calls.list_currencies),)
