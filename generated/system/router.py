"""The operations of the domain system, bound to the methods of its service."""

from typing import Literal

from fastapi import APIRouter

from generated import operations
from generated.runtime import (
    Binding,
    Encoded,
    File,
    Parameter,
    Runtime,
    Visitor,
    route,
)
from generated.system import models
from generated.system.service import Service


class _Calls:
    """The service's methods as the runtime calls them."""

    def __init__(self, service: Service) -> None:
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
        given: models.GetProblemParameters,
        body: None,
        accept: Literal["application/json", "text/html"],
    ) -> models.ProblemType | Encoded[models.ProblemType] | File:
        return await self._service.get_problem(caller, given.slug, accept=accept)

    async def list_currencies(
        self,
        caller: Visitor,
        given: None,
        body: None,
    ) -> models.CurrencyList | Encoded[models.CurrencyList]:
        return await self._service.list_currencies(caller)


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    router = APIRouter()
    calls = _Calls(service)
    bindings = (
        Binding(operations.GET_LIVENESS, calls.get_liveness),
        Binding(operations.GET_READINESS, calls.get_readiness),
        Binding(operations.GET_STARTUP, calls.get_startup),
        Binding(operations.LIST_PROBLEMS, calls.list_problems),
        Binding(
            operations.GET_PROBLEM,
            calls.get_problem,
            parameters=(Parameter("slug", "slug", "path"),),
            model=models.GetProblemParameters,
        ),
        Binding(operations.LIST_CURRENCIES, calls.list_currencies),
    )
    for binding in bindings:
        route(router, runtime, service, binding)
    return router
