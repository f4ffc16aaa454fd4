"""The operations of the domain system, bound to the methods of its service."""

from fastapi import APIRouter

from generated import operations
from generated.runtime import Runtime, route
from generated.system.router import currencies, health, problems
from generated.system.service import Service


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    bindings = (
        *health.bindings(service),
        *problems.bindings(service),
        *currencies.bindings(service),
    )
    places = {operation: place for place, operation in enumerate(operations.OPERATIONS)}
    router = APIRouter()
    for binding in sorted(bindings, key=lambda each: places[each.operation.id]):
        route(router, runtime, service, binding)
    return router
