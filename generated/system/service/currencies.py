"""What the domain system does with currencies, for whoever implements or calls it."""

from typing import Protocol

from generated.runtime import Encoded, Visitor
from generated.system.models import CurrencyList


class CurrenciesService(Protocol):
    """One method an operation; 1 of them."""

    async def list_currencies(
        self,
        caller: Visitor,
    ) -> CurrencyList | Encoded[CurrencyList]:
        """List currencies.

        The ISO 4217 currencies that books and accounts can be kept in, by code, with the decimals
        that their minor unit stands for. The list is short and comes as a whole.
        """
        ...
