"""The operations on problems of the domain system: what each takes, and what answers it."""

from typing import Literal

from generated import operations
from generated.runtime import (
    Binding,
    Encoded,
    File,
    Parameter,
    Visitor,
)
from generated.system import models
from generated.system.parameters import problems as parameters
from generated.system.service.problems import ProblemsService


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: ProblemsService) -> None:
        self._service = service

    async def list_problems(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.ProblemTypeList | Encoded[models.ProblemTypeList]:
        return await self._service.list_problems(caller)

    async def get_problem(
        self,
        caller: Visitor,
        given: parameters.GetProblemParameters,
        body: None,
        accept: Literal["application/json", "text/html"],
    ) -> models.ProblemType | Encoded[models.ProblemType] | File:
        return await self._service.get_problem(caller, given.slug, accept=accept)


def bindings(service: ProblemsService) -> tuple[Binding, ...]:
    """Each operation with what the runtime needs to serve it."""
    calls = _Calls(service)
    return (
        Binding(operations.LIST_PROBLEMS, calls.list_problems),
        Binding(
            operations.GET_PROBLEM,
            calls.get_problem,
            parameters=(Parameter("slug", "slug", "path"),),
            model=parameters.GetProblemParameters,
        ),
    )
