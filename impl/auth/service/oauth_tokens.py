"""Tokens of OAuth clients: handed out, renewed, looked at, taken back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from generated.auth.models import (
    Introspection,
    IntrospectionRequest,
    OAuthTokens,
    RevocationRequest,
    TokenRequest,
)
from generated.auth.problems import (
    AccessDenied,
    AuthorizationPending,
    ExpiredToken,
    InvalidClient,
    InvalidGrant,
    InvalidScope,
    SlowDown,
    TokenRequestRefused,
    UnauthorizedClient,
    UnsupportedGrantType,
)
from generated.runtime import Visitor
from impl.auth import opaque
from impl.auth import rules as auth_rules
from impl.auth.assurance import Proof
from impl.auth.oauth import requests, rules
from impl.auth.repository.clients import KnownClient
from impl.auth.repository.consents import Code
from impl.auth.repository.devices import Device
from impl.auth.repository.grants import Held
from impl.auth.service.oauth_clients import OAuthClients
from impl.platform import clock, ids

_LONGEST_INTERVAL: Final = 60


class OAuthTokenEndpoint(OAuthClients):
    async def issue_oauth_token(self, caller: Visitor, *, body: TokenRequest) -> OAuthTokens:
        del caller
        if body.grant_type not in rules.GRANT_TYPES:
            raise UnsupportedGrantType(f"There is no grant type {body.grant_type}.")
        client, now = await self._authenticated(body.client_id, body.client_secret), clock.now()
        if body.grant_type not in client.grant_types:
            raise UnauthorizedClient(f"This client is not registered for {body.grant_type}.")
        if body.grant_type == "authorization_code":
            return await self._for_code(client, body, now)
        if body.grant_type == "refresh_token":
            return await self._for_refresh_token(client, body, now)
        if body.grant_type == rules.DEVICE_CODE:
            return await self._for_device(client, body, now)
        return await self._for_itself(client, body, now)

    async def revoke_oauth_token(self, caller: Visitor, *, body: RevocationRequest) -> None:
        del caller
        client, now = await self._authenticated(body.client_id, body.client_secret), clock.now()
        grant = await self._grant_of(client, body.token, now)
        if grant is not None:
            await self._end(grant.user_id, grant.id, client, "revoked", now)

    async def introspect_oauth_token(
        self, caller: Visitor, *, body: IntrospectionRequest
    ) -> Introspection:
        del caller
        client, now = await self._authenticated(body.client_id, body.client_secret), clock.now()
        if client.kind == "public":
            raise InvalidClient(
                "Only a confidential client may ask.",
                headers={"WWW-Authenticate": 'Basic realm="centime"'},
            )
        return await self._worth(client, body.token, now) or Introspection(active=False)

    async def _for_code(
        self, client: KnownClient, body: TokenRequest, now: datetime
    ) -> OAuthTokens:
        code = await self._code(client, _needed(body.code, "code"), now)
        if code.redirect_uri != _needed(body.redirect_uri, "redirect_uri"):
            raise InvalidGrant("The code came to another redirect URI.")
        if not requests.verifies(_needed(body.code_verifier, "code_verifier"), code.code_challenge):
            await self.oauth.consents.use(code, now, None)
            raise InvalidGrant("The verifier is not that of the code's challenge.")
        grant = Held(
            id=ids.new_id(),
            user_id=code.user_id,
            client_id=client.id,
            grant_type="authorization_code",
            scopes=code.scopes,
            amr=code.amr,
            authenticated_at=code.authenticated_at,
            generation=1,
            created_at=now,
            last_used_at=now,
            expires_at=self._ends(client, now, now),
        )
        await self.oauth.grants.add(grant)
        await self.oauth.consents.use(code, now, grant.id)
        return await self._hand_out_to(client, grant, grant.scopes, now, nonce=code.nonce)

    async def _for_device(
        self, client: KnownClient, body: TokenRequest, now: datetime
    ) -> OAuthTokens:
        device = await self._answered_device(client, _needed(body.device_code, "device_code"), now)
        await self.oauth.devices.spend(device)
        assert device.user_id is not None  # noqa: S101  # somebody has answered
        grant = Held(
            id=ids.new_id(),
            user_id=device.user_id,
            client_id=client.id,
            grant_type=rules.DEVICE_CODE,
            scopes=device.scopes,
            amr=device.amr or (),
            authenticated_at=device.authenticated_at,
            generation=1,
            created_at=now,
            last_used_at=now,
            expires_at=self._ends(client, now, now),
        )
        await self.oauth.grants.add(grant)
        return await self._hand_out_to(client, grant, grant.scopes, now)

    async def _answered_device(self, client: KnownClient, text: str, now: datetime) -> Device:
        """A device that was let in; it may not ask too often meanwhile (RFC 8628, 3.5)."""
        device = await self.oauth.devices.kept(self.digests.candidates(text))
        if device is None or device.client_id != client.id:
            raise InvalidGrant("The device code is unknown, or was used.")
        if device.expires_at <= now:
            raise ExpiredToken("The device code is too old.")
        if device.answer == "deny":
            raise AccessDenied("The device was turned away.")
        if device.answer == "allow":
            return device
        waited = None if device.asked_at is None else (now - device.asked_at).total_seconds()
        if waited is not None and waited < device.interval:
            longer = min(device.interval + rules.INTERVAL_SECONDS, _LONGEST_INTERVAL)
            await self.oauth.devices.ask(device, now, longer)
            raise SlowDown(f"Wait {longer} seconds between two requests.")
        await self.oauth.devices.ask(device, now, device.interval)
        raise AuthorizationPending("Nobody has answered yet.")

    async def _code(self, client: KnownClient, text: str, now: datetime) -> Code:
        """A code of this client that was not used; one that comes again ends what it gave."""
        digests = self.digests.candidates(text)
        code = await self.oauth.consents.code(digests)
        if code is None or code.client_id != client.id:
            raise InvalidGrant("The code is unknown, was used, or is too old.")
        if code.used_at is not None and code.grant_id is not None:
            await self._end(code.user_id, code.grant_id, client, "replay", now)
        if code.used_at is not None or code.expires_at <= now:
            raise InvalidGrant("The code is unknown, was used, or is too old.")
        return code

    async def _for_refresh_token(
        self, client: KnownClient, body: TokenRequest, now: datetime
    ) -> OAuthTokens:
        secret = _needed(body.refresh_token, "refresh_token")
        grant = await self.oauth.grants.of_token(self.digests.candidates(secret))
        if grant is None or grant.client_id != client.id or not grant.alive(now):
            raise InvalidGrant("The refresh token is unknown, or what it belongs to has ended.")
        kind = auth_rules.refresh_kind(
            grant.token_generation, grant.generation, grant.last_used_at, now
        )
        if kind == "reuse":
            await self._end(grant.user_id, grant.id, client, "reuse", now)
            raise InvalidGrant("The refresh token was used before; all its tokens have ended.")
        scopes = requests.scopes(body.scope, grant.scopes)
        generation = grant.generation
        if kind == "rotate":
            generation += 1
            ends = self._ends(client, grant.created_at, now)
            await self.oauth.grants.use(grant, generation, now, ends)
        return await self._hand_out_to(client, grant, scopes, now, generation=generation)

    async def _for_itself(
        self, client: KnownClient, body: TokenRequest, now: datetime
    ) -> OAuthTokens:
        """For whoever registered the client; what it has got before goes on."""
        own = [each for each in client.scopes if each not in rules.IDENTITY_SCOPES]
        scopes = requests.scopes(body.scope, own)
        if not scopes:
            raise InvalidScope("There is nothing that the client may do by itself.")
        ends = self._ends(client, now, now)
        grant = await self.oauth.grants.of_itself(client.id, now)
        if grant is None:
            grant = Held(
                id=ids.new_id(),
                user_id=client.user_id,
                client_id=client.id,
                grant_type="client_credentials",
                scopes=own,
                amr=(),
                authenticated_at=None,
                generation=1,
                created_at=now,
                last_used_at=now,
                expires_at=ends,
            )
            await self.oauth.grants.add(grant)
        else:
            await self.oauth.grants.use(grant, grant.generation, now, ends)
        return await self._hand_out_to(client, grant, scopes, now)

    async def _hand_out_to(
        self,
        client: KnownClient,
        grant: Held,
        scopes: Sequence[str],
        now: datetime,
        *,
        generation: int = 1,
        nonce: str | None = None,
    ) -> OAuthTokens:
        seen = grant.authenticated_at
        proof = None if seen is None else Proof(grant.amr, seen)
        access = await self.access_tokens.issue_to(grant, scopes, now, proof)
        told = {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": int(self.access_tokens.life.total_seconds()),
            "scope": " ".join(scopes),
        }
        if proof is not None and "refresh_token" in client.grant_types:
            secret = opaque.new(opaque.GRANT_PREFIX)
            digest = self.digests.of_token(secret)
            await self.oauth.grants.add_token(grant, digest, generation, now)
            told["refresh_token"] = secret
        if proof is not None and "openid" in scopes:
            told["id_token"] = await self.oauth.id_tokens.issue(
                client.id, grant.user_id, proof, access, now=now, nonce=nonce
            )
        return OAuthTokens.model_validate(told)

    async def _grant_of(self, client: KnownClient, token: str, now: datetime) -> Held | None:
        """The client's grant that a token of either kind belongs to."""
        if opaque.looks_like(opaque.GRANT_PREFIX, token):
            grant = await self.oauth.grants.of_token(self.digests.candidates(token))
        else:
            claims = await self.access_tokens.verify(token, now)
            if claims is None or claims.grant_id is None:
                return None
            grant = await self.oauth.grants.get(claims.user_id, claims.grant_id)
        return grant if grant is not None and grant.client_id == client.id else None

    async def _worth(self, client: KnownClient, token: str, now: datetime) -> Introspection | None:
        grant = await self._grant_of(client, token, now)
        if grant is None or not grant.alive(now):
            return None
        told: dict[str, object] = {
            "active": True,
            "client_id": str(client.id),
            "sub": str(grant.user_id),
            "iss": self.oauth.issuer,
        }
        if opaque.looks_like(opaque.GRANT_PREFIX, token):
            if grant.token_generation != grant.generation:
                return None
            ends = {"scope": " ".join(grant.scopes), "exp": int(grant.expires_at.timestamp())}
            return Introspection.model_validate(told | ends)
        claims = await self.access_tokens.verify(token, now)
        if claims is None:
            return None
        of_it = {
            "scope": " ".join(rules.in_order(claims.scopes, rules.SCOPES)),
            "token_type": "Bearer",
            "exp": int(claims.expires_at.timestamp()),
            "iat": int(claims.issued_at.timestamp()),
        }
        return Introspection.model_validate(told | of_it)

    async def _end(
        self, user_id: UUID, grant_id: UUID, client: KnownClient, reason: str, now: datetime
    ) -> None:
        if await self.oauth.grants.end(user_id, grant_id, reason, now):
            told = {"grant_id": str(grant_id), "reason": reason}
            await self._note_client("grant_ended", user_id, client.id, by=None, **told)
        self.deny(grant_id)

    def _ends(self, client: KnownClient, began: datetime, now: datetime) -> datetime:
        """As a session of somebody's own; without refresh tokens, with the access token."""
        if "refresh_token" not in client.grant_types:
            return now + self.access_tokens.life
        return auth_rules.session_end(began, now, self.policy.idle, self.policy.absolute)


def _needed(value: str | None, name: str) -> str:
    if value is None:
        raise TokenRequestRefused(f"This grant type comes with {name}.")
    return value
