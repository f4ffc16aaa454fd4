"""What the domain system does, for whoever implements or calls it."""

from typing import Literal, Protocol

from generated.runtime import Encoded, File, Visitor
from generated.system.models import (
    CurrencyList,
    Liveness,
    ProblemType,
    ProblemTypeList,
    Readiness,
    Startup,
)


class Service(Protocol):
    """One method an operation; 6 of them."""

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

    async def list_problems(
        self,
        caller: Visitor,
    ) -> ProblemTypeList | Encoded[ProblemTypeList]:
        """List the problems there are.

        Every problem that an operation can answer with, in the order of the catalogue. The list is
        short and comes as a whole.
        """
        ...

    async def get_problem(
        self,
        caller: Visitor,
        slug: str,
        *,
        accept: Literal["application/json", "text/html"],
    ) -> ProblemType | Encoded[ProblemType] | File:
        """Explain a problem.

        What a problem means and what a client should do about it. This is where the `type` of every
        problem leads. A browser gets a page, a program JSON.
        """
        ...

    async def list_currencies(
        self,
        caller: Visitor,
    ) -> CurrencyList | Encoded[CurrencyList]:
        """List currencies.

        The ISO 4217 currencies that books and accounts can be kept in, by code, with the decimals
        that their minor unit stands for. The list is short and comes as a whole.
        """
        ...
