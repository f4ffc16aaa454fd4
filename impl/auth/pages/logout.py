"""Logging out at a client's wish (OpenID Connect RP-Initiated Logout 1.0)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from impl.auth.addresses import with_query
from impl.auth.oauth import requests, rules
from impl.auth.oauth.metadata import LOGOUT
from impl.auth.pages import markup
from impl.auth.pages.forms import Form, written
from impl.auth.pages.visits import Visits
from impl.auth.service import AuthService
from impl.platform.auth import KnownCaller

_ABOUT: Final = ("id_token_hint", "client_id", "post_logout_redirect_uri", "state")
_SEE_OTHER: Final = 303


@dataclass(frozen=True, slots=True)
class Wish:
    """What a client asks: whom it means, and where to go on."""

    said: Mapping[str, str]
    there: str | None
    hinted: object
    """The account of the ID token that it was given; None if it shows none."""


@dataclass(frozen=True, slots=True)
class LogoutPages:
    """Ends the session of these pages; what was granted goes on until it is revoked."""

    service: AuthService
    visits: Visits

    async def show(self, request: Request) -> Response:
        await self.visits.admit(request)
        return await self._asked(request, dict(request.query_params))

    async def answer(self, request: Request) -> Response:
        """A client may post what it asks; whoever is asked posts that it is so."""
        await self.visits.admit(request)
        sent = await self.visits.read(request)
        if sent.get("action") != "logout":
            return await self._asked(request, sent)
        self.visits.require_own(request, sent)
        wish = await self._wish(sent)
        caller = await self.visits.caller(request)
        return _refused() if wish is None else await self._out(caller, wish)

    async def _asked(self, request: Request, sent: Mapping[str, str]) -> Response:
        wish = await self._wish(sent)
        if wish is None:
            return _refused()
        caller = await self.visits.caller(request)
        if caller is None or wish.hinted == caller.user_id:
            return await self._out(caller, wish)
        form = Form(self.visits, request, wish.said, LOGOUT, wish.there)
        why = (markup.paragraph("A program asks to end your session at this page."),)
        return form.page("Log out?", why, buttons={"logout": "Log out"})

    async def _out(self, caller: KnownCaller | None, wish: Wish) -> Response:
        if caller is not None:
            await written(lambda: self.service.logout(caller))
        response: Response
        if wish.there is None:
            response = markup.page("You are logged out", ())
        else:
            response = RedirectResponse(wish.there, _SEE_OTHER, {"Cache-Control": "no-store"})
        self.visits.sign_out(response)
        return response

    async def _wish(self, sent: Mapping[str, str]) -> Wish | None:
        """None where it would lead to an address that is none of the client's."""
        said = {name: sent[name] for name in _ABOUT if sent.get(name)}
        hint = await self.service.oauth.id_tokens.hinted(said.get("id_token_hint", ""))
        named = requests.identifier(said.get("client_id"))
        if hint is not None and "client_id" in said and hint.client_id != named:
            return None
        user_id = hint and hint.user_id
        to = said.get("post_logout_redirect_uri")
        if to is None:
            return Wish(said, None, user_id)
        client_id = hint.client_id if hint else named
        client = None if client_id is None else await self.service.oauth.clients.known(client_id)
        if client is None or not rules.redirects_to(to, client.post_logout_redirect_uris):
            return None
        state = {"state": said["state"]} if "state" in said else {}
        return Wish(said, with_query(to, state) if state else to, user_id)


def _refused() -> Response:
    why = "The address to go on to is none of this program's."
    return markup.page("This link does not work", (markup.paragraph(why),), 400)
