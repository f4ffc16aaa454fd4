"""Devices without a browser: what they show, and who lets them in (RFC 8628)."""

import secrets
from typing import Final

from generated.auth.models import (
    DeviceAuthorization,
    DeviceQuestion,
    DeviceRequest,
    DeviceVerification,
    ScopeDescription,
)
from generated.auth.problems import Unauthenticated, UnauthorizedClient, UserCodeUnknown
from generated.runtime import Caller, Visitor
from impl.auth import opaque
from impl.auth import rules as auth_rules
from impl.auth.addresses import with_query
from impl.auth.oauth import requests, rules
from impl.auth.oauth.metadata import DEVICE
from impl.auth.repository.devices import Device
from impl.auth.service.base import CHALLENGE, session_of
from impl.auth.service.oauth_clients import OAuthClients
from impl.platform import clock

_TRIES: Final = 3


class Devices(OAuthClients):
    async def authorize_device(
        self, caller: Visitor, *, body: DeviceRequest
    ) -> DeviceAuthorization:
        del caller
        client = await self._authenticated(body.client_id, body.client_secret)
        if rules.DEVICE_CODE not in client.grant_types:
            raise UnauthorizedClient("This client is not registered for devices.")
        scopes = requests.scopes(body.scope, client.scopes)
        text, ends = opaque.new(opaque.DEVICE_PREFIX), clock.now() + rules.ANSWERED_WITHIN
        for _ in range(_TRIES):
            code = "".join(secrets.choice(rules.USER_CODE_LETTERS) for _ in range(8))
            device = Device(
                self.digests.of_token(text),
                self.digests.of_token(code),
                client.id,
                scopes,
                rules.INTERVAL_SECONDS,
                ends,
            )
            if await self.oauth.devices.add(device):
                break
        shown, page = f"{code[:4]}-{code[4:]}", f"{self.oauth.issuer}{DEVICE}"
        return DeviceAuthorization(
            device_code=text,
            user_code=shown,
            verification_uri=page,
            verification_uri_complete=with_query(page, {"user_code": shown}),
            expires_in=int(rules.ANSWERED_WITHIN.total_seconds()),
            interval=rules.INTERVAL_SECONDS,
        )

    async def verify_device(self, caller: Caller, *, body: DeviceVerification) -> DeviceQuestion:
        session_id, now = session_of(caller), clock.now()
        subjects = self.guard.of_user_codes(caller.user_id, caller.address)
        await self.guard.lock(subjects)
        await self.guard.check(subjects, now)
        code = rules.plain_user_code(body.user_code)
        device = await self.oauth.devices.shown(self.digests.candidates(code), now)
        if device is None:
            await self.guard.failed(subjects, now)
            raise UserCodeUnknown("No device shows this code.")
        if body.answer is not None:
            proof = await self.sessions.proof(caller.user_id, session_id)
            if proof is None:
                raise Unauthenticated("The session has ended.", headers=CHALLENGE)
            await self.oauth.devices.answer(device, body.answer, caller.user_id, proof)
            what = "client_let_in" if body.answer == "allow" else "client_turned_away"
            who, told = caller.user_id, {"scopes": list(device.scopes), "address": caller.address}
            await self._note_client(what, who, device.client_id, by=who, **told)
        return DeviceQuestion(
            client_id=device.client_id,
            client_name=device.client_name,
            scopes=[
                ScopeDescription.model_validate(
                    {"name": each, "description": auth_rules.ALLOWS[each]}
                )
                for each in device.scopes
            ],
            answer=body.answer,
            expires_at=device.expires_at,
        )
