"""Logging in, staying logged in, logging out."""

from datetime import datetime
from uuid import UUID

from generated.auth.models import Login, SessionTokens, TokenRefresh, User
from generated.auth.problems import (
    AccountDeleted,
    AccountLocked,
    InvalidCredentials,
    InvalidRefreshToken,
    RefreshTokenReused,
    SecondFactorRequired,
)
from generated.runtime import Caller, Visitor
from impl.auth import opaque, rules
from impl.auth.assurance import LOGIN_COMPLETED_WITHIN, PASSWORD, Proof
from impl.auth.repository.challenges import LoginChallenge
from impl.auth.repository.sessions import NewSession, SessionOfToken
from impl.auth.service.attempts import Attempts
from impl.auth.service.base import CHALLENGE, session_of, whence
from impl.platform import clock, ids


class Logins(Attempts):
    async def login(self, caller: Visitor, *, body: Login) -> SessionTokens:
        email_key = rules.email_key(body.email)
        found = await self.users.credentials(
            email_key, caller.address, clock.now() - rules.DEVICE_REMEMBERED
        )
        attempt = await self._tried(email_key, caller.address, body.password, found)

        async def enter(user: User, now: datetime) -> SessionTokens | SecondFactorRequired:
            return await self._entered(caller, body.device_name, user, Proof(PASSWORD, now))

        tokens = await self._settled(attempt, enter)
        if tokens is None:
            raise InvalidCredentials(
                "The e-mail address or the password is wrong.", headers=CHALLENGE
            )
        if isinstance(tokens, SecondFactorRequired):
            raise tokens
        return tokens

    async def refresh_token(self, caller: Visitor, *, body: TokenRefresh) -> SessionTokens:
        now = clock.now()
        session = await self._session_of(body.refresh_token)
        if session is None or session.ended_at is not None or session.expires_at <= now:
            raise InvalidRefreshToken("This refresh token is not valid.", headers=CHALLENGE)
        kind = rules.refresh_kind(
            session.token_generation, session.generation, session.last_used_at, now
        )
        if kind == "reuse":
            await self._end_for_reuse(caller, session, now)
            raise RefreshTokenReused(
                "This refresh token was used before; the session has been ended.",
                headers=CHALLENGE,
            )
        expires_at, generation = session.expires_at, session.generation
        if kind == "rotate":
            expires_at = self._session_end(session.created_at, now)
            generation = await self.sessions.rotate(
                session, now, expires_at, caller.agent, caller.address
            )
        user = await self.users.get(session.user_id)
        assert user is not None  # noqa: S101  # its sessions go with an account
        proof = Proof(session.amr, session.authenticated_at)
        return await self._hand_out(
            user, session.id, generation, expires_at=expires_at, proof=proof, now=now
        )

    async def logout(self, caller: Caller) -> None:
        session_id = session_of(caller)
        await self.sessions.end(caller.user_id, session_id, "logout", clock.now())
        await self._note_end(caller, [session_id])
        self.deny(session_id)

    async def logout_everywhere(self, caller: Caller) -> None:
        session_of(caller)
        ended = await self.sessions.end_all(caller.user_id, "logout", clock.now())
        await self._note_end(caller, ended)
        for each in ended:
            self.deny(each)

    async def _entered(
        self, caller: Visitor, name: str | None, user: User, shown: Proof
    ) -> SessionTokens | SecondFactorRequired:
        """A session; or what stands for the factor that was shown, until the second one is.

        A challenge is given back, not raised, so that it is committed.
        """
        await self._require_open(user)
        methods = await self.second_factors.methods(user.id)
        if not methods:
            return await self._start(caller, name, user, shown)
        text, expires_at = opaque.new_login_challenge(), shown.at + LOGIN_COMPLETED_WITHIN
        challenge = LoginChallenge(
            self.digests.of_token(text),
            user.id,
            name,
            await self.users.password_changed_at(user.id),
            shown.methods,
            expires_at,
        )
        await self.second_factors.challenges.add(challenge)
        return SecondFactorRequired(
            "The account has a second factor; complete the login with it.",
            headers=CHALLENGE,
            challenge=text,
            methods=methods,
            expires_at=expires_at,
        )

    async def _require_open(self, user: User) -> None:
        """For whoever has proved to be the owner: nobody else is told how the account stands."""
        standing = await self.users.standing(user.id)
        if standing.locked_at is not None:
            raise AccountLocked("This account was locked by an admin of this server.")
        if standing.deleted_at is not None:
            until = standing.deleted_at + rules.RESTORABLE_FOR
            raise AccountDeleted("This account was deleted.", restorable_until=until)

    async def _start(
        self, caller: Visitor, name: str | None, user: User, proof: Proof
    ) -> SessionTokens:
        await self._require_open(user)
        now = proof.at
        session = NewSession(
            ids.new_id(),
            user.id,
            name,
            rules.device_key(caller.agent, name),
            caller.agent,
            caller.address,
            now,
            self._session_end(now, now),
            proof.methods,
        )
        since = now - rules.DEVICE_REMEMBERED
        if await self.sessions.device_is_new(user.id, session.device_key, since):
            await self.events.add(
                user.id, "security.login_new_device", whence(caller, session.id, name), now
            )
        noted = {**whence(caller, session.id, name), "amr": sorted(proof.methods)}
        await self.events.note("security.logged_in", user.id, noted, now, by=user.id)
        await self.sessions.add(session)
        ends = session.expires_at
        return await self._hand_out(user, session.id, 1, expires_at=ends, proof=proof, now=now)

    async def _hand_out(
        self,
        user: User,
        session_id: UUID,
        generation: int,
        *,
        expires_at: datetime,
        proof: Proof,
        now: datetime,
    ) -> SessionTokens:
        secret = opaque.new_refresh_token()
        digest = self.digests.of_token(secret)
        await self.sessions.add_refresh_token(user.id, session_id, digest, generation, now)
        scopes = await self._scopes(user.id)
        access_token = await self.access_tokens.issue(user.id, session_id, scopes, now, proof)
        return SessionTokens(
            access_token=access_token,
            token_type="Bearer",  # noqa: S106  # the type's name
            expires_in=int(self.access_tokens.life.total_seconds()),
            refresh_token=secret,
            refresh_expires_at=expires_at,
            session_id=session_id,
            user=user,
        )

    async def _session_of(self, secret: str) -> SessionOfToken | None:
        if not opaque.is_refresh_token(secret):
            return None
        return await self.sessions.of_refresh_token(self.digests.candidates(secret))

    async def _end_for_reuse(self, caller: Visitor, session: SessionOfToken, now: datetime) -> None:
        await self.sessions.end(session.user_id, session.id, "reuse", now)
        await self.events.add(
            session.user_id,
            "security.refresh_reuse",
            whence(caller, session.id, None),
            now,
            by=None,
        )
        self.deny(session.id)

    def _session_end(self, started: datetime, used: datetime) -> datetime:
        return rules.session_end(started, used, self.policy.idle, self.policy.absolute)
