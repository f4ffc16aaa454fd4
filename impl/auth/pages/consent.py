"""The pages that clients lead browsers to: the authorization endpoint, signing in, consent."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

import pydantic
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from generated.auth.models import AuthorizationBegun, AuthorizationRequest, ConsentAcceptance
from generated.auth.problems import RedirectRefused, SecondFactorRequired
from generated.runtime import Problem
from impl.auth.addresses import with_query
from impl.auth.oauth import requests
from impl.auth.pages import markup
from impl.auth.pages.elsewhere import ways
from impl.auth.pages.forms import Form, SignIn, written
from impl.auth.pages.visits import Visits
from impl.auth.repository.clients import KnownClient
from impl.auth.service import AuthService
from impl.platform.auth import KnownCaller

CONSENT: Final = "/oauth2/consent"
_SEE_OTHER: Final = 303
_FIELDS: Final = 50


@dataclass(frozen=True, slots=True)
class ConsentPages:
    service: AuthService
    visits: Visits

    async def authorize(self, request: Request) -> Response:
        """The authorization request of a browser (RFC 6749, 4.1.1)."""
        await self.visits.admit(request)
        try:
            body = _asked(request)
            client = await self.service.client_of(body)
        except (RedirectRefused, ValueError) as error:
            return _sorry("This link does not work", str(error), 400)
        visitor = self.visits.visitor(request)
        try:
            begun = await written(lambda: self.service.begin_authorization(visitor, body=body))
            return await self._led(request, body, client, begun)
        except Problem as problem:
            code = problem.oauth or problem.slug.replace("-", "_")
            return self._back(body, {"error": code, "error_description": problem.detail})

    async def _led(
        self,
        request: Request,
        body: AuthorizationRequest,
        client: KnownClient,
        begun: AuthorizationBegun,
    ) -> Response:
        """To the question; or back at once, where nobody is to be asked anything."""
        if body.prompt != "none":
            return _go(begun.consent_uri)
        caller = await self.visits.caller(request)
        asked = None
        if caller is not None:
            asked = await self.service.get_consent(caller, begun.challenge)
        if caller is None or asked is None or asked.proof_required:
            return self._back(body, {"error": "login_required"})
        if client.kind == "public" or not asked.granted_before:
            return self._back(body, {"error": "consent_required"})
        return await self._accept(caller, begun.challenge)

    async def show(self, request: Request) -> Response:
        await self.visits.admit(request)
        challenge = request.query_params.get("challenge", "")
        return await self._question(request, challenge)

    async def answer(self, request: Request) -> Response:
        """What somebody has pressed."""
        await self.visits.admit(request)
        sent = await self.visits.form(request)
        challenge = sent.get("challenge", "")
        if sent.get("action") in ("sign_in", "second_factor"):
            return await self._sign_in(request, challenge, sent)
        caller = await self.visits.caller(request)
        if caller is None:
            return await self._question(request, challenge, "Please sign in again.")
        try:
            if sent.get("action") == "allow":
                return await self._accept(caller, challenge)
            answer = await written(lambda: self.service.reject_consent(caller, challenge))
        except Problem as problem:
            return await self._question(request, challenge, problem.detail)
        return _go(answer.redirect_to)

    async def _accept(self, caller: KnownCaller, challenge: str) -> Response:
        body = ConsentAcceptance()
        answer = await written(lambda: self.service.accept_consent(caller, challenge, body=body))
        return _go(answer.redirect_to)

    async def _question(
        self, request: Request, challenge: str, fault: str | None = None
    ) -> Response:
        """What the client asks, for whoever is signed in; otherwise, who is there."""
        waiting = await self.service.asked_under(challenge)
        if waiting is None:
            why = "The question was answered, or waited too long. Go back and try again."
            return _sorry("Nothing is asked here", why, 404)
        caller = await self.visits.caller(request)
        asked = None if caller is None else await self.service.get_consent(caller, challenge)
        form = Form(self.visits, request, {"challenge": challenge}, CONSENT, waiting.redirect_uri)
        if asked is None or asked.proof_required:
            there = with_query(CONSENT, {"challenge": challenge})
            why = f"{waiting.client_name} asks to be let in."
            return form.credentials(why, fault, ways(self.service, there))
        return form.page(
            f"Let {asked.client_name} in?",
            (
                markup.alert(fault),
                markup.paragraph(f"{asked.client_name} asks to:"),
                markup.listed(each.description for each in asked.scopes),
                markup.host(asked.redirect_host),
            ),
            buttons={"allow": "Allow", "deny": "Deny"},
        )

    async def _sign_in(self, request: Request, challenge: str, sent: dict[str, str]) -> Response:
        form = Form(self.visits, request, {"challenge": challenge}, CONSENT)
        there = with_query(CONSENT, {"challenge": challenge})
        try:
            return await SignIn(self.service, self.visits).take(request, sent, there)
        except SecondFactorRequired as required:
            return form.second_factor(str(required.members["challenge"]))
        except Problem as problem:
            return await self._question(request, challenge, problem.detail)

    def _back(self, body: AuthorizationRequest, said: dict[str, str]) -> Response:
        issuer = self.service.oauth.issuer
        return _go(requests.answer_to(body.redirect_uri, issuer, body.state, said))


def _asked(request: Request) -> AuthorizationRequest:
    """The query; every parameter once, and an empty one is none (RFC 6749, 3.1)."""
    query = request.scope["query_string"].decode("ascii", "replace")
    pairs = [each for each in parse_qsl(query, max_num_fields=_FIELDS) if "\x00" not in each[1]]
    if len(dict(pairs)) < len(pairs):
        raise ValueError("A parameter comes twice.")
    try:
        return AuthorizationRequest.model_validate(dict(pairs))
    except pydantic.ValidationError as error:
        named = error.errors(include_url=False, include_input=False)[0]["loc"]
        raise ValueError(f"The parameter {named[0]} is missing, or is none.") from None


def _go(to: str) -> RedirectResponse:
    return RedirectResponse(to, _SEE_OTHER, {"Cache-Control": "no-store"})


def _sorry(title: str, why: str, status: int) -> Response:
    return markup.page(title, (markup.paragraph(why),), status)
