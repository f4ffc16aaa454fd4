"""The operations of the domain auth, bound to the methods of its service."""

from fastapi import APIRouter

from generated import operations
from generated.auth.router import (
    account,
    admin,
    audit,
    clients,
    emails,
    factors,
    keys,
    oauth,
    passkeys,
    passwords,
    providers,
    sessions,
    tokens,
)
from generated.auth.service import Service
from generated.runtime import Runtime, route


def bind(service: Service, runtime: Runtime) -> APIRouter:
    """All routes of the domain; one whose method the service lacks answers 501."""
    bindings = (
        *account.bindings(service),
        *emails.bindings(service),
        *passwords.bindings(service),
        *factors.bindings(service),
        *passkeys.bindings(service),
        *providers.bindings(service),
        *sessions.bindings(service),
        *tokens.bindings(service),
        *oauth.bindings(service),
        *clients.bindings(service),
        *admin.bindings(service),
        *audit.bindings(service),
        *keys.bindings(service),
    )
    places = {operation: place for place, operation in enumerate(operations.OPERATIONS)}
    router = APIRouter()
    for binding in sorted(bindings, key=lambda each: places[each.operation.id]):
        route(router, runtime, service, binding)
    return router
