"""What the authorization server is made of, for the service."""

from dataclasses import dataclass

from impl.auth.repository.clients import ClientRepository


@dataclass(frozen=True, slots=True)
class AuthorizationServer:
    clients: ClientRepository
