"""What the authorization server is made of, for the service."""

from dataclasses import dataclass

from impl.auth.oauth.id_tokens import IdTokens
from impl.auth.repository.clients import ClientRepository
from impl.auth.repository.consents import ConsentRepository
from impl.auth.repository.devices import DeviceRepository
from impl.auth.repository.grants import GrantRepository


@dataclass(frozen=True, slots=True)
class AuthorizationServer:
    issuer: str
    """The server's name in tokens, under which clients find everything."""
    consent_url: str
    """The page where people are asked."""
    clients: ClientRepository
    consents: ConsentRepository
    grants: GrantRepository
    id_tokens: IdTokens
    devices: DeviceRepository
