"""What the domain system does with health, for whoever implements or calls it."""

from typing import Protocol

from generated.runtime import Encoded, Visitor
from generated.system.models import Liveness, Readiness, Startup


class HealthService(Protocol):
    """One method an operation; 3 of them."""

    async def get_liveness(
        self,
        caller: Visitor,
    ) -> Liveness | Encoded[Liveness]:
        """Tell whether the process runs.

        Answers as long as the process can answer at all. It asks nothing else, so a database that
        is down is no reason to restart the process.
        """
        ...

    async def get_readiness(
        self,
        caller: Visitor,
    ) -> Readiness | Encoded[Readiness]:
        """Tell whether the server can serve.

        Asks what the server needs. Without the database it is not ready and answers 503. Without
        Redis it is `degraded`: answers are the same, only slower, so it stays ready. While it shuts
        down it answers 503, so that no new requests come.
        """
        ...

    async def get_startup(
        self,
        caller: Visitor,
    ) -> Startup | Encoded[Startup]:
        """Tell whether the server has started.

        Answers 503 until the server has connected to its database, found the schema it was made
        for, and taken up its work; from then on always 200.
        """
        ...
