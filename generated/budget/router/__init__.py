"""The operations of the domain budget, bound to the methods of its service."""

from fastapi import APIRouter

from generated import operations
from generated.budget.router import (
    accounts,
    attachments,
    books,
    categories,
    changes,
    exports,
    goals,
    history,
    imports,
    limits,
    members,
    months,
    payees,
    rates,
    reconciliations,
    rules,
    schedules,
    tags,
    transactions,
    transfers,
)
from generated.budget.service import Service
from generated.runtime import Runtime, route


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    bindings = (
        *books.bindings(service),
        *members.bindings(service),
        *accounts.bindings(service),
        *reconciliations.bindings(service),
        *categories.bindings(service),
        *payees.bindings(service),
        *tags.bindings(service),
        *transactions.bindings(service),
        *schedules.bindings(service),
        *transfers.bindings(service),
        *attachments.bindings(service),
        *rules.bindings(service),
        *months.bindings(service),
        *limits.bindings(service),
        *goals.bindings(service),
        *imports.bindings(service),
        *exports.bindings(service),
        *rates.bindings(service),
        *changes.bindings(service),
        *history.bindings(service),
    )
    places = {operation: place for place, operation in enumerate(operations.OPERATIONS)}
    router = APIRouter()
    for binding in sorted(bindings, key=lambda each: places[each.operation.id]):
        route(router, runtime, service, binding)
    return router
