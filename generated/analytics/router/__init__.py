"""The operations of the domain analytics, bound to the methods of its service."""

from fastapi import APIRouter

from generated import operations
from generated.analytics.router import queries, reports
from generated.analytics.service import Service
from generated.runtime import Runtime, route


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    bindings = (
        *queries.bindings(service),
        *reports.bindings(service),
    )
    places = {operation: place for place, operation in enumerate(operations.OPERATIONS)}
    router = APIRouter()
    for binding in sorted(bindings, key=lambda each: places[each.operation.id]):
        route(router, runtime, service, binding)
    return router
