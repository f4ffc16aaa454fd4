"""The auth domain, put together: what the composition root asks for."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

import procrastinate
from fastapi import APIRouter

from impl.auth import pages, rules, tasks
from impl.auth.auditing import AuditLog
from impl.auth.authenticator import Authenticator, Denied
from impl.auth.breaches import BreachFile
from impl.auth.digests import Digests
from impl.auth.erasure import Eraser, Leave
from impl.auth.exporting import ExportFiles, PersonExporter
from impl.auth.forgotten import Forgotten
from impl.auth.guard import LoginGuard
from impl.auth.keys import KeyRing, Sealer
from impl.auth.letters import Letters
from impl.auth.links import Links
from impl.auth.oauth.id_tokens import IdTokens
from impl.auth.oauth.parts import AuthorizationServer
from impl.auth.pages.visits import Visits
from impl.auth.passkeys import RelyingParty
from impl.auth.passwords import Passwords
from impl.auth.providers.client import BACK, Providers
from impl.auth.providers.discovery import Directory
from impl.auth.providers.handles import Handles
from impl.auth.providers.id_tokens import IdTokenReader
from impl.auth.repository import own_data
from impl.auth.repository.audit import AuditRepository
from impl.auth.repository.challenges import ChallengeRepository
from impl.auth.repository.clients import ClientRepository
from impl.auth.repository.consents import ConsentRepository
from impl.auth.repository.devices import DeviceRepository
from impl.auth.repository.events import EventRepository
from impl.auth.repository.exports import ExportRepository
from impl.auth.repository.factors import FactorRepository
from impl.auth.repository.failures import FailureRepository
from impl.auth.repository.grants import GrantRepository
from impl.auth.repository.identities import IdentityRepository
from impl.auth.repository.keys import KeyRepository
from impl.auth.repository.passkeys import PasskeyRepository
from impl.auth.repository.people import PeopleRepository
from impl.auth.repository.recovery import RecoveryRepository
from impl.auth.repository.sessions import SessionRepository
from impl.auth.repository.tokens import TokenRepository
from impl.auth.repository.users import UserRepository
from impl.auth.second_factors import SecondFactors
from impl.auth.service import AuthService, Policy
from impl.auth.tokens import AccessTokens
from impl.platform import clock, crypto, db, mail
from impl.platform.addresses import AddressPolicy
from impl.platform.auth import Proxies
from impl.platform.outbound import Bounds, Outbound
from impl.platform.paging import Cursors
from impl.platform.portability import Teller
from impl.platform.rate_limit import RateLimits
from impl.platform.settings import Settings, signing_secrets

_PROVIDER_BOUNDS = Bounds(
    connect_seconds=3, read_seconds=5, total_seconds=8, max_bytes=256 * 1024, attempts=2
)
"""For what others publish and confirm: somebody waits for it, and it is a page of text at most."""


@dataclass(frozen=True, slots=True)
class Auth:
    """The parts of the domain that others use."""

    service: AuthService
    authenticator: Authenticator
    keys: KeyRing
    passwords: Passwords
    providers: Providers

    async def start(self) -> None:
        """Make the signing keys if there are none; the tables must exist."""
        await self.keys.start()

    def pages(self, settings: Settings, rates: RateLimits, proxies: Proxies) -> APIRouter:
        """What browsers are led to by OAuth clients."""
        https = settings.public_url.startswith("https://")
        visits = Visits(self.authenticator, self.service.digests, rates, proxies, https=https)
        return pages.bind(self.service, visits)

    async def close(self) -> None:
        """Give back what passwords and calls to other servers hold."""
        self.passwords.close()
        await self.providers.outbound.close()


def outbox() -> EventRepository:
    """The security events that the relay tells of."""
    return EventRepository()


def _letters(settings: Settings, sealer: Sealer) -> Letters:
    outbox = mail.outbox(settings, sealer)
    return Letters(outbox, Links(sealer), settings.public_url, settings.mail_link_url)


def exporter_of(settings: Settings, sealer: Sealer, telling: Sequence[Teller]) -> PersonExporter:
    """Who writes exports about people, of what this domain and those of `telling` hold."""
    keys = KeyRing(KeyRepository(), sealer, clock.now)
    files, tellers = ExportFiles(settings.blob_url), (own_data.tell, *telling)
    return PersonExporter(
        ExportRepository(), EventRepository(), files, keys, tellers, settings.public_url
    )


def jobs_of(
    settings: Settings,
    secrets: Sequence[bytes],
    sealer: Sealer,
    leaving: Sequence[Leave],
    telling: Sequence[Teller] = (),
) -> procrastinate.Blueprint:
    """The domain's jobs, for whichever process runs them; `leaving` is done when people go."""
    guard = LoginGuard(FailureRepository(), Digests(secrets))
    letters = _letters(settings, sealer)
    keys = KeyRing(KeyRepository(), sealer, clock.now)
    forgotten = Forgotten(UserRepository(), guard, letters, sealer)
    eraser, audit = Eraser(UserRepository(), leaving), AuditLog(AuditRepository(), sealer)
    exporter = exporter_of(settings, sealer, telling)
    return tasks.blueprint(keys, forgotten, eraser, audit, exporter)


async def replace_keys(settings: Settings, database_url: str) -> int:
    """Replace all signing keys, from a process that does nothing else; how many there were."""
    await db.connect(settings, database_url)
    try:
        sealer = crypto.Sealer(signing_secrets(settings))
        async with db.transaction():
            gone = await KeyRing(KeyRepository(), sealer, clock.now).replace()
            noted = {"by": "command"}
            await EventRepository().note("security.keys_replaced", None, noted, clock.now())
        return gone
    finally:
        await db.disconnect()


async def make_admin(settings: Settings, database_url: str, email: str) -> bool:
    """Make an admin of whoever has that address, from a process that does nothing else."""
    await db.connect(settings, database_url)
    try:
        async with db.transaction():
            now, user = clock.now(), await UserRepository().find(rules.email_key(email))
            if user is None:
                return False
            await PeopleRepository().update(user.id, None, now, admin=True)
            told = {"by": "command"}
            await EventRepository().add(user.id, "security.admin_granted", told, now, by=None)
            return True
    finally:
        await db.disconnect()


def assemble(
    settings: Settings,
    secrets: Sequence[bytes],
    sealer: Sealer,
    monotonic: Callable[[], float] = time.monotonic,
) -> Auth:
    """Build the domain; secrets and sealer come from the same list, the newest first."""
    users, sessions, tokens = UserRepository(), SessionRepository(), TokenRepository()
    digests, denied = Digests(secrets), Denied(monotonic)
    leaked = settings.password_breach_file
    passwords = Passwords(breaches=None if leaked is None else BreachFile(leaked))
    keys = KeyRing(KeyRepository(), sealer, clock.now, monotonic)
    life = timedelta(minutes=settings.access_token_minutes)
    access_tokens = AccessTokens(keys, settings.public_url, life)
    factors, guard = FactorRepository(), LoginGuard(FailureRepository(), digests)
    second_factors = SecondFactors(
        factors,
        RecoveryRepository(),
        PasskeyRepository(),
        _relying_party(settings),
        ChallengeRepository(),
        guard,
        digests,
        sealer,
        EventRepository(),
    )
    letters, grants = _letters(settings, sealer), GrantRepository()
    providers = _providers(settings, sealer, monotonic)
    service = AuthService(
        users,
        PeopleRepository(),
        sessions,
        tokens,
        EventRepository(),
        AuditLog(AuditRepository(), sealer),
        ExportRepository(),
        ExportFiles(settings.blob_url),
        guard,
        passwords,
        second_factors,
        access_tokens,
        keys,
        digests,
        Cursors(secrets),
        Policy(
            settings.registration_open,
            timedelta(days=settings.refresh_idle_days),
            timedelta(days=settings.refresh_absolute_days),
        ),
        letters,
        Forgotten(users, guard, letters, sealer),
        denied.add,
        _authorization_server(settings, keys, grants),
        providers,
        IdentityRepository(),
    )
    authenticator = Authenticator(
        access_tokens,
        sessions,
        tokens,
        digests,
        denied,
        users=users,
        factors=factors,
        grants=grants,
        monotonic=monotonic,
    )
    return Auth(service, authenticator, keys, passwords, providers)


def _providers(settings: Settings, sealer: Sealer, monotonic: Callable[[], float]) -> Providers:
    policy = AddressPolicy(settings.outbound_allow, settings.outbound_deny)
    outbound = Outbound("provider", policy, bounds=_PROVIDER_BOUNDS)
    directory = Directory(outbound, monotonic)
    return Providers(
        {each.id: each for each in settings.sign_in_providers},
        settings.provider_callbacks,
        settings.public_url + BACK,
        Handles(sealer),
        directory,
        IdTokenReader(directory),
        outbound,
    )


def _authorization_server(
    settings: Settings, keys: KeyRing, grants: GrantRepository
) -> AuthorizationServer:
    issuer = settings.public_url
    return AuthorizationServer(
        issuer,
        settings.consent_url or f"{issuer}/oauth2/consent",
        ClientRepository(),
        ConsentRepository(),
        grants,
        IdTokens(keys, issuer),
        DeviceRepository(),
    )


def _relying_party(settings: Settings) -> RelyingParty:
    """Whom authenticators know: unless told otherwise, the address that clients use."""
    public = urlsplit(settings.public_url)
    origins = settings.passkey_origins or (f"{public.scheme}://{public.netloc}",)
    return RelyingParty(settings.passkey_domain or public.hostname or "localhost", origins)
