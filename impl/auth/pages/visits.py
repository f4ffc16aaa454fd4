"""Who is at a page: the session in a cookie, and forms that nobody else can have sent."""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from generated.problems import BadRequest, BodyTooLarge
from impl.auth.authenticator import Authenticator
from impl.auth.digests import Digests
from impl.platform import clock
from impl.platform.auth import Identity, KnownCaller, KnownVisitor, Proxies
from impl.platform.rate_limit import RateLimits

SIGNED_IN_FOR: Final = timedelta(minutes=10)
"""As long as other operations of this weight ask that a proof is fresh."""
SESSION: Final = "centime_session"
_FORM: Final = "centime_form"
_LEAVING: Final = "centime_elsewhere"
_PATH: Final = "/oauth2"
_MOST: Final = 20_000
_FIELDS: Final = 50
_SENT_FROM_HERE: Final = ("same-origin", "none", "")


@dataclass(frozen=True, slots=True)
class Visits:
    """Cookies are for these pages alone, and no script reads them."""

    authenticator: Authenticator
    digests: Digests
    rates: RateLimits
    proxies: Proxies
    https: bool

    def visitor(self, request: Request) -> KnownVisitor:
        agent = request.headers.get("user-agent", "")[:300]
        return KnownVisitor(self.proxies.address(request), agent, request.scope["trace_id"])

    async def admit(self, request: Request) -> None:
        await self.rates.check("auth", self.visitor(request).address)

    async def caller(self, request: Request) -> KnownCaller | None:
        """Whoever has signed in at these pages within the last ten minutes."""
        token = request.cookies.get(SESSION)
        identity = None if token is None else await self.authenticator.identify(token)
        if identity is None or not _fresh(identity):
            return None
        visitor = self.visitor(request)
        return KnownCaller(
            visitor.address,
            visitor.agent,
            visitor.trace_id,
            identity.user_id,
            identity.session_id,
            None,
            identity.scopes,
            None,
            authentication=identity.authentication,
        )

    def sign_in(self, response: Response, access_token: str) -> None:
        self._keep(response, SESSION, access_token)

    def sign_out(self, response: Response) -> None:
        response.delete_cookie(SESSION, path=_PATH, secure=self.https, httponly=True)

    def leave(self, response: Response, kept: str) -> None:
        """Keep what goes with a provider's answer, while somebody is there."""
        self._keep(response, _LEAVING, kept)

    def left(self, request: Request) -> str:
        return request.cookies.get(_LEAVING, "")

    def forget_leaving(self, response: Response) -> None:
        response.delete_cookie(_LEAVING, path=_PATH, secure=self.https, httponly=True)

    def form_token(self, request: Request) -> tuple[str, str]:
        """What a form of this browser carries, and the cookie that it is checked against."""
        nonce = request.cookies.get(_FORM) or secrets.token_urlsafe(32)
        return self._token_of(nonce), nonce

    def mark(self, response: Response, nonce: str) -> None:
        self._keep(response, _FORM, nonce)

    async def form(self, request: Request) -> dict[str, str]:
        """The form's fields, if it is one that this browser was given here."""
        found = await self.read(request)
        self.require_own(request, found)
        return found

    async def read(self, request: Request) -> dict[str, str]:
        """A form's fields, wherever it comes from."""
        raw = b""
        async for chunk in request.stream():
            raw += chunk
            if len(raw) > _MOST:
                raise BodyTooLarge("The form is too large.")
        try:
            pairs = parse_qsl(raw.decode("ascii"), keep_blank_values=True, errors="strict",
                              max_num_fields=_FIELDS)  # fmt: skip
        except ValueError:
            raise BadRequest("The form cannot be read.") from None
        return dict(pairs)

    def require_own(self, request: Request, found: Mapping[str, str]) -> None:
        """Refuse a form that this browser was not given here."""
        nonce = request.cookies.get(_FORM, "")
        own = hmac.compare_digest(self._token_of(nonce), found.get("form_token", ""))
        here = request.headers.get("sec-fetch-site", "") in _SENT_FROM_HERE
        if not nonce or not own or not here:
            raise BadRequest("The form did not come from this page; open the page again.")

    def _token_of(self, nonce: str) -> str:
        return str(self.digests.of_subject("form", nonce))

    def _keep(self, response: Response, name: str, value: str) -> None:
        response.set_cookie(
            name,
            value,
            max_age=int(SIGNED_IN_FOR.total_seconds()),
            path=_PATH,
            secure=self.https,
            httponly=True,
            samesite="lax",
        )


def _fresh(identity: Identity) -> bool:
    proof = identity.authentication
    return (
        identity.session_id is not None
        and proof is not None
        and clock.now() - proof.at <= SIGNED_IN_FOR
    )
