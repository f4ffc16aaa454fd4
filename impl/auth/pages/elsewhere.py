"""Signing in at the pages with another provider: there, and back to the page that asked."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlsplit

import pydantic
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from generated.auth.models import ProviderAsked, ProviderLogin
from generated.auth.problems import SecondFactorRequired
from generated.runtime import Problem
from impl.auth.addresses import with_query
from impl.auth.pages import markup
from impl.auth.pages.forms import DEVICE_NAME, Form
from impl.auth.pages.visits import Visits
from impl.auth.service import AuthService
from impl.platform import base64url

BEGIN: Final = "/oauth2/providers/{provider}"
_PAGES: Final = re.compile(r"/oauth2/(?:consent|device)(?:\?[A-Za-z0-9=&_%.~+-]{0,500})?", re.ASCII)
"""Where a sign-in may lead to: pages of ours, and no address of anybody else."""
_SEE_OTHER: Final = 303
_NOT_STORED: Final = {"Cache-Control": "no-store"}


def ways(service: AuthService, page: str) -> dict[str, str]:
    """Links that begin to sign in with a provider, and end at a page; none for odd addresses."""
    if _PAGES.fullmatch(page) is None:
        return {}
    return {
        f"Sign in with {each.name}": with_query(BEGIN.format(provider=each.id), {"to": page})
        for each in service.providers.known.values()
    }


@dataclass(frozen=True, slots=True)
class ElsewherePages:
    service: AuthService
    visits: Visits

    async def begin(self, request: Request) -> Response:
        """Lead to the provider; what goes with its answer stays in a cookie."""
        await self.visits.admit(request)
        provider, page = request.path_params["provider"], request.query_params.get("to", "")
        if provider not in self.service.providers.known or _PAGES.fullmatch(page) is None:
            return _sorry("Nothing leads here", "Go back and try again.", 404)
        body = ProviderAsked(redirect_uri=self.service.providers.own_page(provider))
        visitor = self.visits.visitor(request)
        try:
            begun = await self.service.begin_provider_login(visitor, provider, body=body)
        except Problem as problem:
            return _sorry("This leads nowhere now", problem.detail, problem.status)
        response = RedirectResponse(begun.authorization_url, _SEE_OTHER, _NOT_STORED)
        self.visits.leave(response, f"{begun.handle}.{base64url.encode(page.encode())}")
        return response

    async def back(self, request: Request) -> Response:
        """Whoever was led back is signed in, and goes on at the page that asked."""
        await self.visits.admit(request)
        handle, page = self._kept(request)
        if handle is None or page is None:
            return _sorry("This sign-in is over", "It waited too long. Go back and try again.", 400)
        response = await self._entered(request, handle, page)
        self.visits.forget_leaving(response)
        return response

    async def _entered(self, request: Request, handle: str, page: str) -> Response:
        query = request.query_params
        if "code" not in query:
            return RedirectResponse(page, _SEE_OTHER, _NOT_STORED)  # nobody was let in there
        told = {name: query[name] for name in ("code", "state", "iss") if name in query}
        try:
            body = ProviderLogin.model_validate(
                {"handle": handle, **told, "device_name": DEVICE_NAME}
            )
            visitor, provider = self.visits.visitor(request), request.path_params["provider"]
            tokens = await self.service.complete_provider_login(visitor, provider, body=body)
        except SecondFactorRequired as required:
            parts = urlsplit(page)
            form = Form(self.visits, request, dict(parse_qsl(parts.query)), parts.path)
            return form.second_factor(str(required.members["challenge"]))
        except pydantic.ValidationError:
            return _sorry("This is no answer", "Go back and try again.", 400)
        except Problem as problem:
            return _sorry("You are not signed in", problem.detail, problem.status)
        response = RedirectResponse(page, _SEE_OTHER, _NOT_STORED)
        self.visits.sign_in(response, tokens.access_token)
        return response

    def _kept(self, request: Request) -> tuple[str | None, str | None]:
        """The handle, and the page to go on at."""
        handle, _, encoded = self.visits.left(request).rpartition(".")
        try:
            page = base64url.decode(encoded).decode("ascii")
        except ValueError:
            return None, None
        return (handle, page) if handle and _PAGES.fullmatch(page) else (None, None)


def _sorry(title: str, why: str, status: int) -> Response:
    return markup.page(title, (markup.paragraph(why),), status)
