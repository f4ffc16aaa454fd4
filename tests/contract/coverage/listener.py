"""Notes what is said between the tests and the service."""

from typing import Final

import httpx

from tests.contract.actors import operation_of
from tests.contract.coverage.exchange import Exchange
from tests.contract.coverage.seen import Seen

_BEFORE_INPUT: Final = frozenset({401, 403})


class Listener:
    """A response hook of HTTP clients."""

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.ids: dict[str, str] = {}
        """The specification's ids, by those of the worlds that stand for them."""

    def learn(self, of_example: dict[str, str]) -> None:
        """Takes the ids of a world, told by those of the examples."""
        self.ids |= {real: example for example, real in of_example.items()}

    async def hear(self, response: httpx.Response) -> None:
        request = response.request
        operation = operation_of(request.method, request.url.path)
        if operation is None:
            return
        body = await request.aread()
        url, status = str(request.url), response.status_code
        exchange = Exchange.of(operation, url, request.headers, body, status)
        self.seen.note(exchange)
        if status not in _BEFORE_INPUT:
            self.seen.note_examples(exchange, self.ids)
