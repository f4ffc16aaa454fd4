"""The page where people type the code that a device shows (RFC 8628, 3.3)."""

from dataclasses import dataclass
from typing import Final

import pydantic
from starlette.requests import Request
from starlette.responses import Response

from generated.auth.models import DeviceQuestion, DeviceVerification
from generated.auth.problems import SecondFactorRequired, UserCodeUnknown
from generated.runtime import Problem
from impl.auth.addresses import with_query
from impl.auth.oauth.metadata import DEVICE
from impl.auth.pages import markup
from impl.auth.pages.elsewhere import ways
from impl.auth.pages.forms import Form, SignIn, written
from impl.auth.pages.visits import Visits
from impl.auth.service import AuthService
from impl.platform.auth import KnownCaller

_CODE: Final = "Code that the device shows"
_ANSWERS: Final = ("allow", "deny")


@dataclass(frozen=True, slots=True)
class DevicePages:
    service: AuthService
    visits: Visits

    async def show(self, request: Request) -> Response:
        await self.visits.admit(request)
        return await self._asked(request, request.query_params.get("user_code", ""))

    async def answer(self, request: Request) -> Response:
        """What somebody has typed or pressed."""
        await self.visits.admit(request)
        sent = await self.visits.form(request)
        code, action = sent.get("user_code", ""), sent.get("action", "")
        if action in ("sign_in", "second_factor"):
            return await self._sign_in(request, code, sent)
        caller = await self.visits.caller(request)
        if caller is None:
            return await self._asked(request, code, "Please sign in again.")
        try:
            told = await self._verify(caller, code, action if action in _ANSWERS else None)
        except Problem as problem:
            return await self._asked(request, "", problem.detail)
        if told.answer is not None:
            done = "is let in" if told.answer == "allow" else "was turned away"
            said = f"{told.client_name} {done}. Go on at the device."
            return markup.page("Done", (markup.paragraph(said),))
        return self._form(request, code).page(
            f"Let {told.client_name} in?",
            (
                markup.paragraph("Only go on if the device is in front of you, and yours."),
                markup.paragraph(f"{told.client_name} asks to:"),
                markup.listed(each.description for each in told.scopes),
            ),
            buttons={"allow": "Allow", "deny": "Deny"},
        )

    async def _asked(self, request: Request, code: str, fault: str | None = None) -> Response:
        """For the code, once it is known who is there."""
        if await self.visits.caller(request) is None:
            why = "A device asks to be let in."
            there = with_query(DEVICE, {"user_code": code})
            return self._form(request, code).credentials(why, fault, ways(self.service, there))
        field = markup.field("user_code", _CODE, "text", "off", code[:20])
        form = self._form(request, None)
        return form.page("Connect a device", (markup.alert(fault),), (field,),
                         buttons={"look": "Go on"})  # fmt: skip

    async def _verify(self, caller: KnownCaller, code: str, answer: str | None) -> DeviceQuestion:
        said = {"user_code": code, **({} if answer is None else {"answer": answer})}
        try:
            body = DeviceVerification.model_validate(said)
        except pydantic.ValidationError:
            raise UserCodeUnknown("No device shows this code.") from None
        return await written(lambda: self.service.verify_device(caller, body=body))

    async def _sign_in(self, request: Request, code: str, sent: dict[str, str]) -> Response:
        there = with_query(DEVICE, {"user_code": code})
        try:
            return await SignIn(self.service, self.visits).take(request, sent, there)
        except SecondFactorRequired as required:
            return self._form(request, code).second_factor(str(required.members["challenge"]))
        except Problem as problem:
            return await self._asked(request, code, problem.detail)

    def _form(self, request: Request, code: str | None) -> Form:
        about = {} if code is None else {"user_code": code}
        return Form(self.visits, request, about, DEVICE)
