"""What the domain system does with problems, for whoever implements or calls it."""

from typing import Literal, Protocol

from generated.runtime import Encoded, File, Visitor
from generated.system.models import ProblemType, ProblemTypeList


class ProblemsService(Protocol):
    """One method an operation; 2 of them."""

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
