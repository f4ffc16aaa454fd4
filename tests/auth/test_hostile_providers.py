"""Providers that lie, and others that answer in their name: nobody gets in by them."""

import time
from collections.abc import Callable
from typing import Any, Final

import pytest
from joserfc.jwk import ECKey, OctKey, RSAKey
from starlette.responses import JSONResponse, RedirectResponse, Response

from generated.auth.models import SessionTokens
from generated.auth.problems import (
    ProviderAnswerRefused,
    ProviderEmailUnverified,
    ProviderUnavailable,
)
from impl.auth.assembly import _PROVIDER_BOUNDS
from tests.factories import provider as elsewhere
from tests.factories.auth import Ticks
from tests.factories.provider import CLIENT, Json, Provider
from tests.factories.provider_desk import Desk

DISCOVERY: Final = "/.well-known/openid-configuration"


def claims(**changed: object) -> Callable[[Json], Json]:
    """The claims with others among them; None takes one away."""

    def change(told: Json) -> Json:
        return {name: value for name, value in {**told, **changed}.items() if value is not None}

    return change


def now() -> int:
    return int(time.time())


class TestIdTokens:
    @pytest.mark.parametrize(
        "changed",
        [
            {"iss": "https://evil.example.org"},
            {"iss": None},
            {"aud": "another"},
            {"aud": None},
            {"aud": []},
            {"aud": ["another"]},
            {"aud": [CLIENT, "another"]},
            {"aud": [CLIENT, "another"], "azp": "another"},
            {"azp": "another"},
            {"nonce": "another"},
            {"nonce": None},
            {"nonce": 7},
            {"sub": None},
            {"sub": ""},
            {"sub": 7},
            {"sub": "x" * 256},
            {"exp": None},
            {"exp": "tomorrow"},
            {"exp": True},
            {"exp": 1e300},
            {"exp": 0},
            {"iat": None},
            {"iat": -1},
        ],
    )
    async def test_are_checked(self, desk: Desk, changed: Json) -> None:
        desk.provider.mischief.claims = claims(**changed)
        with pytest.raises(ProviderAnswerRefused, match="does not hold"):
            await desk.enter()

    @pytest.mark.parametrize(
        ("name", "seconds"), [("exp", -61), ("iat", -700), ("iat", 120), ("nbf", 120)]
    )
    async def test_are_of_now(self, desk: Desk, name: str, seconds: int) -> None:
        desk.provider.mischief.claims = claims(**{name: now() + seconds})
        with pytest.raises(ProviderAnswerRefused, match="does not hold"):
            await desk.enter()

    async def test_may_name_others_beside_us(self, desk: Desk) -> None:
        desk.provider.mischief.claims = claims(
            aud=[CLIENT, "another"], azp=CLIENT, nbf=now() - 5, iat=now() + 30
        )
        await desk.enter()

    @pytest.mark.parametrize(
        "signed",
        [
            elsewhere.unsigned,
            elsewhere.with_shared_secret,
            elsewhere.by_a_stranger,
            elsewhere.with_own_key,
            elsewhere.critical,
            lambda provider, told: provider.sign(told) + "=",
            lambda provider, told: provider.sign(told).replace(".", ".."),
            lambda provider, told: provider.sign(told)[:-10] + "A" * 10,
            lambda _provider, _told: "no token",
            lambda _provider, _told: "a" * 100_000,
        ],
    )
    async def test_are_signed_by_the_provider(
        self, desk: Desk, signed: Callable[[Provider, Json], str]
    ) -> None:
        desk.provider.mischief.signed = signed
        with pytest.raises(ProviderAnswerRefused, match="ID token"):
            await desk.enter()

    @pytest.mark.parametrize("header", [{"typ": "at+jwt"}, {"kid": "other"}])
    async def test_have_a_plain_header(self, desk: Desk, header: Json) -> None:
        desk.provider.mischief.signed = lambda provider, told: elsewhere.signed(
            provider.key, told, {"kid": "k1", **header}
        )
        with pytest.raises(ProviderAnswerRefused):
            await desk.enter()

    async def test_say_everything_once(self, desk: Desk) -> None:
        desk.provider.mischief.signed = lambda provider, told: elsewhere.signed_text(
            provider.key, elsewhere.doubled(told, "sub")
        )
        with pytest.raises(ProviderAnswerRefused):
            await desk.enter()

    async def test_are_given(self, desk: Desk) -> None:
        desk.provider.mischief.tokens = claims(id_token=None)
        with pytest.raises(ProviderUnavailable):
            await desk.enter()


class TestKeys:
    @pytest.mark.parametrize(
        "keys",
        [
            [],
            "none",
            [None, 7, {"kty": 7}, {"kty": "RSA"}, {"kty": "RSA", "n": "!", "e": "AQAB"}],
            [OctKey.generate_key(256, {"kid": "k1"}).as_dict()],
            [{"kty": "RSA", "kid": "k1", "e": "AQAB", "n": "u" + "A" * 170}],
            [{"kty": "RSA", "kid": "k1", "e": "AQAB", "n": "u" + "A" * 3000}],
            [ECKey.generate_key("P-256", {"kid": "k1"}).as_dict(private=False)],
        ],
    )
    async def test_that_cannot_verify_do_not(self, desk: Desk, keys: Any) -> None:
        desk.provider.mischief.keys = lambda _told: {"keys": keys}
        with pytest.raises(ProviderAnswerRefused, match="no key of the provider"):
            await desk.enter()

    async def test_to_encrypt_with_do_not_verify(self, desk: Desk) -> None:
        desk.provider.mischief.keys = lambda told: {
            "keys": [{**each, "use": "enc"} for each in told["keys"]]
        }
        with pytest.raises(ProviderAnswerRefused):
            await desk.enter()

    async def test_beyond_fifty_are_not_read(self, desk: Desk) -> None:
        other = ECKey.generate_key("P-256", {"kid": "x"}).as_dict(private=False)
        desk.provider.mischief.keys = lambda told: {"keys": [other] * 50 + told["keys"]}
        with pytest.raises(ProviderAnswerRefused):
            await desk.enter()

    async def test_of_a_megabyte_are_not_read(self, desk: Desk) -> None:
        desk.provider.mischief.keys = lambda told: {**told, "more": "x" * 1_000_000}
        with pytest.raises(ProviderUnavailable):
            await desk.enter()

    async def test_may_be_of_curves(self, desk: Desk) -> None:
        own = ECKey.generate_key("P-256", {"kid": "e1"})
        desk.provider.mischief.keys = lambda _told: {"keys": [own.as_dict(private=False)]}
        desk.provider.mischief.signed = lambda _provider, told: elsewhere.signed(
            own, told, {"alg": "ES256", "kid": "e1"}
        )
        await desk.enter()

    async def test_need_no_name_where_there_is_one(self, desk: Desk) -> None:
        desk.provider.mischief.signed = lambda provider, told: elsewhere.signed(
            provider.key, told, {}
        )
        await desk.enter()

    async def test_that_are_new_are_asked_for(self, desk: Desk, ticks: Ticks) -> None:
        await desk.enter()
        own = desk.provider.key
        desk.provider.key = RSAKey.generate_key(2048, {"kid": "k2"})
        try:
            with pytest.raises(ProviderAnswerRefused):
                await desk.enter()  # nobody makes us ask again and again
            ticks.advance(61)
            await desk.enter()
        finally:
            desk.provider.key = own


class TestMetadata:
    @pytest.mark.parametrize(
        "changed",
        [
            {"issuer": "https://evil.example.org"},
            {"issuer": None},
            {"token_endpoint": "file:///etc/passwd"},
            {"token_endpoint": "http://[::1"},
            {"authorization_endpoint": "javascript:alert(1)"},
            {"authorization_endpoint": "https://x.example.org/#frag"},
            {"jwks_uri": 7},
            {"jwks_uri": None},
            {"userinfo_endpoint": "https://" + "x" * 3000},
        ],
    )
    async def test_is_looked_through(self, desk: Desk, changed: Json) -> None:
        desk.provider.mischief.metadata = claims(**changed)
        with pytest.raises(ProviderUnavailable):
            await desk.ask()

    @pytest.mark.parametrize(
        "answer",
        [
            lambda: JSONResponse([]),
            lambda: Response("no JSON"),
            lambda: Response(status_code=500),
            lambda: RedirectResponse("http://169.254.169.254/latest/meta-data/"),
            lambda: Response("x" * 1_000_000),
            lambda: JSONResponse({}, headers={"Content-Encoding": "gzip"}),
        ],
    )
    async def test_is_an_object_of_the_provider(
        self, desk: Desk, answer: Callable[[], Response]
    ) -> None:
        desk.provider.mischief.answers[DISCOVERY] = answer
        with pytest.raises(ProviderUnavailable):
            await desk.ask()

    @pytest.mark.parametrize("address", ["http://10.0.0.1/jwks", "http://169.254.169.254/jwks"])
    async def test_leads_into_no_network_of_ours(self, desk: Desk, address: str) -> None:
        desk.provider.mischief.metadata = claims(jwks_uri=address)
        told = await desk.ask()
        with pytest.raises(ProviderUnavailable):
            await desk.complete(told)


class TestAnswers:
    async def test_of_another_issuer_are_refused(self, desk: Desk) -> None:
        """Mix-up (RFC 9700, 4.4): the code of one provider is never shown to another."""
        told = await desk.ask()
        desk.provider.asked.clear()
        with pytest.raises(ProviderAnswerRefused, match="another issuer"):
            await desk.complete({**told, "iss": "https://evil.example.org"})
        assert "/token" not in desk.provider.asked

    async def test_are_waited_for_so_long(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert _PROVIDER_BOUNDS.total_seconds <= 10
        outbound = desk.auth.providers.outbound
        quick = type(_PROVIDER_BOUNDS)(0.2, 0.2, 0.4, 1000, 1)
        monkeypatch.setattr(outbound, "_bounds", quick)
        outbound.__dict__.pop("_client", None)
        desk.provider.mischief.answers[DISCOVERY] = _slowly
        with pytest.raises(ProviderUnavailable):
            await desk.ask()

    @pytest.mark.parametrize(
        "answer",
        [
            lambda: JSONResponse({"error": "invalid_client"}, 400),
            lambda: JSONResponse({"error": "invalid_client"}, 401),
            lambda: Response(status_code=503),
            lambda: Response("no JSON"),
            lambda: RedirectResponse("http://127.0.0.1:1/token"),
        ],
    )
    async def test_that_are_none_are_the_providers_fault(
        self, desk: Desk, answer: Callable[[], Response]
    ) -> None:
        told = await desk.ask()
        desk.provider.mischief.answers["/token"] = answer
        with pytest.raises(ProviderUnavailable):
            await desk.complete(told)
        del desk.provider.mischief.answers["/token"]
        await desk.complete(told)  # nothing is used up by an outage

    @pytest.mark.parametrize("body", [b"{}", b"[]", b"\xff", b'{"error": "<script>"}'])
    async def test_without_a_reason_tell_none(self, desk: Desk, body: bytes) -> None:
        told = await desk.ask()
        desk.provider.mischief.answers["/token"] = lambda: Response(body, 400)
        with pytest.raises(ProviderAnswerRefused, match="no reason given"):
            await desk.complete(told)

    async def test_about_somebody_else_are_refused(self, desk: Desk) -> None:
        desk.provider.keeps_address = True
        desk.provider.mischief.userinfo = claims(sub="somebody else")
        with pytest.raises(ProviderAnswerRefused, match="somebody else"):
            await desk.enter()

    async def test_keep_the_claims_that_were_signed(self, desk: Desk) -> None:
        desk.provider.keeps_address = True
        desk.provider.mischief.claims = claims(name="Signed")
        entered: SessionTokens = await desk.enter()
        assert entered.user.display_name == "Signed"

    @pytest.mark.parametrize("access", [None, 7, "", "x" * 30_000])
    async def test_with_no_access_token_tell_no_address(self, desk: Desk, access: Any) -> None:
        desk.provider.keeps_address = True
        desk.provider.mischief.tokens = claims(access_token=access)
        with pytest.raises(ProviderEmailUnverified):
            await desk.enter()

    @pytest.mark.parametrize("access", ["a\r\nX-Evil: b", "\u00e4\u20ac"])
    async def test_put_nothing_into_headers(self, desk: Desk, access: str) -> None:
        desk.provider.keeps_address = True
        desk.provider.mischief.tokens = claims(access_token=access)
        with pytest.raises(ProviderUnavailable):
            await desk.enter()


def _slowly() -> Response:
    time.sleep(1)
    return JSONResponse({})
