"""Secrets and the log: a service that logs everything, and what must not be in it."""

import asyncio
import base64
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import httpx

from impl.auth import totp
from tests.live import fresh_database, serving
from tests.platform.mailbox import Mailbox, text

SUBJECTS = ("Verify your address", "Set a new password")
PASSWORD = "canary seven otters under one umbrella"


class TestLogs:
    async def test_hold_no_secret_however_it_was_sent(
        self, postgres_url: str, valkey_url: str, tmp_path: Path
    ) -> None:
        database = await fresh_database(postgres_url)
        noisy = {"CENTIME_LOG_LEVEL": "debug", "CENTIME_LOG_FORMAT": "json"}
        mailbox = Mailbox()
        async with mailbox.open() as place:
            noisy["CENTIME_SMTP_URL"] = f"smtp://{place}"
            with serving(tmp_path, database, valkey_url, noisy) as service:
                secrets = await asyncio.to_thread(self._use, service.url)
                links = [await self._mailed(mailbox, subject) for subject in SUBJECTS]
                await asyncio.to_thread(self._open, service.url, *links)
        secrets += [part for link in links for part in (link, link.removeprefix("ctm_lnk_"))]
        log = service.log.read_text()
        assert '"login"' in log
        for secret in (PASSWORD, "canary", *secrets):
            assert secret not in log

    async def _mailed(self, mailbox: Mailbox, subject: str) -> str:
        """The token in the mail of that subject, as soon as the worker has sent it."""
        async with asyncio.timeout(20):
            return text(await mailbox.wait_for(subject)).split()[-1]

    def _open(self, url: str, verify: str, reset: str) -> None:
        """Follow the links of the mails."""
        with httpx.Client(base_url=f"{url}/api/v1/auth") as http:
            for status in (204, 404):
                answer = http.post("/email/verification/confirm", json={"token": verify})
                assert answer.status_code == status
            body = {"token": reset, "new_password": f"{PASSWORD} once more"}
            assert http.post("/password/reset", json=body).status_code == 204

    def _prove(
        self, http: httpx.Client, bearer: dict[str, str], login: dict[str, str]
    ) -> list[str]:
        """Set up a second factor and log in with it, wrongly and rightly; its secrets."""
        app = http.post("/mfa/totp", json={"name": "Phone"}, headers=bearer).json()
        place = f"/mfa/factors/{app['id']}/confirm"
        code = totp.code_at(base64.b32decode(app["secret"]), totp.step_of(datetime.now(UTC)))
        assert http.post(place, json={"code": "canary"}, headers=bearer).status_code == 422
        codes = http.post(place, json={"code": code}, headers=bearer).json()["recovery_codes"]
        challenge = http.post("/login", json=login).json()["challenge"]
        for proof, status in (("canary", 403), (codes[0], 200)):
            body = {"challenge": challenge, "proof": {"recovery_code": proof}}
            assert http.post("/login/mfa", json=body).status_code == status
        used = {"proof": {"recovery_code": codes[0]}}
        assert http.post("/mfa/verify", json=used, headers=bearer).status_code == 403
        options = http.post("/passkeys/authentication/options").json()["options"]
        answer = {"credential": {"id": options["challenge"], "type": "canary"}}
        assert http.post("/passkeys/authentication", json=answer).status_code in {403, 422}
        plain = [each.replace("-", "") for each in codes]
        return [app["secret"], app["otpauth_uri"], challenge, options["challenge"], *codes, *plain]

    def _use(self, url: str) -> list[str]:
        """Send secrets in every way there is, right and wrong; give them back."""
        email = f"{uuid4().hex}@example.org"
        with httpx.Client(base_url=f"{url}/api/v1/auth") as http:
            account = {"email": email, "password": PASSWORD, "display_name": "Ada"}
            assert http.post("/register", json=account).status_code == 201
            assert http.post("/register", json={**account, "email": 7}).status_code == 422
            assert http.post("/login", content=f'{{"password": "{PASSWORD}"').status_code in {
                400,
                415,
            }
            login = {"email": email, "password": PASSWORD}
            assert http.post("/login", json={**login, "password": "canary"}).status_code == 401
            assert http.post("/login", json={**login, "more": "canary"}).status_code == 422
            tokens = http.post("/login", json=login).json()
            bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
            body = {"name": "r", "scopes": ["auth:self"]}
            personal = http.post("/tokens", json=body, headers=bearer).json()["token"]
            http.get("/me", headers={"Authorization": f"Bearer {personal}"})
            http.get("/me", headers={"Authorization": f"Bearer {personal[:-1]}x"})
            http.get("/me", headers={"Authorization": f"Basic {personal}"})
            http.get(f"/me?access_token={personal}", headers=bearer)
            refresh = {"refresh_token": tokens["refresh_token"]}
            assert http.post("/token/refresh", json=refresh).status_code == 200
            http.post(f"/token/refresh?{tokens['refresh_token']}", json=refresh)
            changed = {"current_password": PASSWORD, "new_password": f"{PASSWORD}, changed"}
            wrong = {**changed, "current_password": "canary"}
            assert http.post("/password/change", json=wrong, headers=bearer).status_code == 403
            assert http.post("/password/change", json=changed, headers=bearer).status_code == 204
            rotated = http.post("/tokens", json=body, headers=bearer).json()
            place = f"/tokens/{rotated['id']}/rotate"
            fresh = http.post(place, json={}, headers=bearer).json()["token"]
            assert http.post("/password/forgot", json={"email": email}).status_code == 204
            signature = tokens["access_token"].rsplit(".", 1)[1]
            proved = self._prove(http, bearer, {**login, "password": f"{PASSWORD}, changed"})
            return [
                *proved,
                tokens["access_token"],
                signature,
                tokens["refresh_token"],
                tokens["refresh_token"].removeprefix("ctm_ref_"),
                rotated["token"],
                fresh,
                personal,
                personal.removeprefix("ctm_pat_")[:30],
            ]
