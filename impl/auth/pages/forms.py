"""Forms of the pages, and signing in by them."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

import pydantic
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from generated.auth.models import Login, LoginCompletion, SessionTokens
from generated.auth.problems import InvalidCredentials
from generated.runtime import Problem
from impl.auth.pages import markup
from impl.auth.pages.visits import Visits
from impl.auth.service import AuthService
from impl.platform import db
from impl.platform.auth import KnownVisitor

T = TypeVar("T")
DEVICE_NAME: Final = "Sign-in page"
_SEE_OTHER: Final = 303


@dataclass(frozen=True, slots=True)
class Form:
    """A page with one form, which carries what it is about and where it came from."""

    visits: Visits
    request: Request
    about: Mapping[str, str] = field(default_factory=dict)
    action: str = ""
    redirect_uri: str | None = None
    """Of the client that the answer may lead to."""

    def page(
        self,
        title: str,
        parts: Iterable[str],
        fields: Iterable[str] = (),
        *,
        buttons: Mapping[str, str],
        hidden: Mapping[str, str] | None = None,
    ) -> Response:
        token, nonce = self.visits.form_token(self.request)
        kept = {**self.about, **(hidden or {}), "form_token": token}
        form = markup.form(self.action, kept, fields, buttons)
        response = markup.page(title, (*parts, form), redirect_uri=self.redirect_uri)
        self.visits.mark(response, nonce)
        return response

    def credentials(
        self, why: str, fault: str | None, elsewhere: Mapping[str, str] | None = None
    ) -> Response:
        """For whoever signs in here, or by one of the links `elsewhere`, by what they say."""
        fields = (
            markup.field("email", "E-mail address", "email", "username"),
            markup.field("password", "Password", "password", "current-password"),
        )
        links = markup.links(elsewhere or {})
        parts = (markup.alert(fault), markup.paragraph(why), links)
        return self.page("Sign in", parts, fields, buttons={"sign_in": "Sign in"})

    def second_factor(self, login: str) -> Response:
        label = "Code of your app, or a recovery code"
        fields = (markup.field("code", label, "text", "one-time-code"),)
        buttons = {"second_factor": "Go on"}
        return self.page("Second factor", (), fields, buttons=buttons, hidden={"login": login})


@dataclass(frozen=True, slots=True)
class SignIn:
    """A session begun at a page, which only its cookie knows of."""

    service: AuthService
    visits: Visits

    async def take(self, request: Request, sent: Mapping[str, str], there: str) -> Response:
        """Go on there, signed in; what is wrong is a problem, a second factor too."""
        visitor = self.visits.visitor(request)
        try:
            tokens = await self._session(visitor, sent)
        except pydantic.ValidationError:
            raise InvalidCredentials("What was typed cannot be right; try again.") from None
        response = RedirectResponse(there, _SEE_OTHER, {"Cache-Control": "no-store"})
        self.visits.sign_in(response, tokens.access_token)
        return response

    async def _session(self, visitor: KnownVisitor, sent: Mapping[str, str]) -> SessionTokens:
        if sent["action"] == "sign_in":
            typed = {"email": sent.get("email", ""), "password": sent.get("password", "")}
            login = Login.model_validate({**typed, "device_name": DEVICE_NAME})
            return await self.service.login(visitor, body=login)
        proof = {"challenge": sent.get("login", ""), "proof": _proof(sent.get("code", ""))}
        body = LoginCompletion.model_validate(proof)
        return await written(lambda: self.service.complete_login(visitor, body=body))


async def written(call: Callable[[], Awaitable[T]]) -> T:
    """In a transaction, as the pipeline does it: a problem that commits keeps what was written."""

    async def once() -> T:
        async with db.transaction():
            try:
                return await call()
            except Problem as problem:
                if not problem.commits:
                    raise
                committed = problem
        raise committed

    return await db.retried(once)


def _proof(code: str) -> dict[str, str]:
    """Digits are an app's code; whatever else was typed is a recovery code."""
    plain = "".join(code.split())
    return {"totp_code" if plain.isdigit() else "recovery_code": plain}
