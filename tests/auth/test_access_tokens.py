"""Access tokens: what they say, and everything that is not one."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from joserfc import jws
from joserfc.jwk import ECKey, OctKey

from impl.auth.assembly import Auth
from impl.auth.tokens import AccessTokens, _kid
from impl.platform import clock, ids

ISSUER = "https://centime.test"
NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
Forge = Callable[[dict[str, Any], dict[str, Any]], str]


class OneKey:
    """Holds one key, and counts how often it is asked for one to verify with."""

    def __init__(self) -> None:
        self.key = ECKey.generate_key("P-256")
        self.kid = self.key.thumbprint()
        self.asked = 0

    async def signing(self) -> tuple[str, ECKey]:
        return self.kid, self.key

    async def verifying(self, kid: str) -> ECKey | None:
        self.asked += 1
        return ECKey.import_key(self.key.as_dict(private=False)) if kid == self.kid else None

    async def knows(self, kid: str) -> bool:
        return kid == self.kid


@pytest.fixture
def keys() -> OneKey:
    return OneKey()


@pytest.fixture
def tokens(keys: OneKey) -> AccessTokens:
    return AccessTokens(keys, ISSUER, timedelta(minutes=10))


@pytest.fixture
async def token(tokens: AccessTokens) -> str:
    return await tokens.issue(ids.new_id(), ids.new_id(), ("auth:self", "budget:read"), NOW)


@pytest.fixture
def forge(keys: OneKey, token: str) -> Forge:
    """Signs a token with the right key after changing its header and claims."""

    def change(header: dict[str, Any], claims: dict[str, Any]) -> str:
        head, body = parts(token)
        changed = {k: v for k, v in {**body, **claims}.items() if v is not None}
        return sign({**head, **header}, json.dumps(changed).encode(), keys.key)

    return change


def parts(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    header, claims, _ = token.split(".")
    return json.loads(plain(header)), json.loads(plain(claims))


def plain(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def coded(value: object) -> str:
    return coded_bytes(json.dumps(value).encode())


def coded_bytes(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def sign(header: dict[str, Any], body: bytes, key: ECKey) -> str:
    """ES256 without the library, which would refuse some of the headers."""
    return sign_text(f"{coded(header)}.{coded_bytes(body)}", key)


def sign_text(signed: str, key: ECKey) -> str:
    assert key.private_key is not None
    der = key.private_key.sign(signed.encode(), ECDSA(SHA256()))
    signature = b"".join(each.to_bytes(32, "big") for each in decode_dss_signature(der))
    return f"{signed}.{coded_bytes(signature)}"


class TestIssue:
    def test_says_what_rfc_9068_asks_for(self, token: str, keys: OneKey) -> None:
        header, claims = parts(token)
        assert header == {"alg": "ES256", "typ": "at+jwt", "kid": keys.kid}
        assert claims["iss"] == claims["aud"] == ISSUER
        assert claims["exp"] - claims["iat"] == 600
        assert claims["scope"] == "auth:self budget:read"
        assert (claims["acr"], claims["amr"], claims["auth_time"]) == (
            "aal1",
            ["pwd"],
            claims["iat"],
        )
        assert set(claims) == {
            "iss", "aud", "sub", "client_id", "sid", "jti", "scope", "iat", "exp",
            "acr", "amr", "auth_time",
        }  # fmt: skip

    async def test_names_no_token_twice(self, tokens: AccessTokens, token: str) -> None:
        _, claims = parts(token)
        again = await tokens.issue(ids.new_id(), ids.new_id(), ("auth:self",), NOW)
        assert parts(again)[1]["jti"] != claims["jti"]


class TestVerify:
    async def test_gives_back_what_was_issued(self, tokens: AccessTokens) -> None:
        user_id, session_id = ids.new_id(), ids.new_id()
        token = await tokens.issue(user_id, session_id, ("budget:read",), NOW)
        claims = await tokens.verify(token, NOW)
        assert claims is not None
        assert (claims.user_id, claims.session_id) == (user_id, session_id)
        assert claims.scopes == {"budget:read"}
        assert claims.expires_at == NOW + timedelta(minutes=10)

    async def test_checks_the_signature_once(
        self, tokens: AccessTokens, token: str, keys: OneKey
    ) -> None:
        for _ in range(3):
            assert await tokens.verify(token, NOW) is not None
        assert keys.asked == 1

    @pytest.mark.parametrize("seen_before", [True, False])
    async def test_ends_with_its_last_second(
        self, tokens: AccessTokens, token: str, *, seen_before: bool
    ) -> None:
        if seen_before:
            await tokens.verify(token, NOW)
        end = NOW + timedelta(minutes=10)
        assert await tokens.verify(token, end - timedelta(microseconds=1)) is not None
        assert await tokens.verify(token, end) is None

    async def test_a_remembered_token_falls_with_its_key(
        self, tokens: AccessTokens, token: str, keys: OneKey
    ) -> None:
        assert await tokens.verify(token, NOW) is not None
        keys.kid = "gone"
        assert await tokens.verify(token, NOW) is None


class TestForgery:
    async def refuse(self, tokens: AccessTokens, token: str) -> None:
        assert await tokens.verify(token, NOW) is None

    async def test_the_forge_itself_is_good(self, tokens: AccessTokens, forge: Forge) -> None:
        assert await tokens.verify(forge({}, {}), NOW) is not None

    async def test_without_a_signature(self, tokens: AccessTokens, token: str) -> None:
        header, claims = parts(token)
        await self.refuse(tokens, f"{coded({**header, 'alg': 'none'})}.{coded(claims)}.")
        await self.refuse(tokens, token.rsplit(".", 1)[0] + ".")

    @pytest.mark.parametrize("form", ["pem", "der", "jwk"])
    async def test_hs256_with_the_public_key_as_secret(
        self, tokens: AccessTokens, token: str, keys: OneKey, form: str
    ) -> None:
        header, claims = parts(token)
        public = keys.key.public_key
        secret = {
            "pem": public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
            "der": public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo),
            "jwk": json.dumps(keys.key.as_dict(private=False)).encode(),
        }[form]
        forged = jws.serialize_compact(
            {**header, "alg": "HS256"},
            json.dumps(claims).encode(),
            OctKey.import_key(base64.b64encode(secret)),
            ["HS256"],
        )
        await self.refuse(tokens, forged)

    async def test_a_key_of_ones_own(self, tokens: AccessTokens, token: str) -> None:
        header, claims = parts(token)
        key = ECKey.generate_key("P-256")
        body = json.dumps(claims).encode()
        await self.refuse(tokens, sign(header, body, key))
        own = {**header, "kid": key.thumbprint()}
        await self.refuse(tokens, sign(own, body, key))

    @pytest.mark.parametrize(
        "header",
        [
            {"typ": "JWT"},
            {"typ": "AT+JWT"},
            {"typ": "application/at+jwt"},
            {"kid": "another"},
            {"kid": ["list"]},
            {"cty": "at+jwt"},
            {"x5u": "https://example.org/key"},
        ],
        ids=str,
    )
    async def test_another_header(
        self, tokens: AccessTokens, token: str, keys: OneKey, header: dict[str, Any]
    ) -> None:
        head, claims = parts(token)
        await self.refuse(tokens, sign({**head, **header}, json.dumps(claims).encode(), keys.key))

    async def test_a_key_inside_the_header(self, tokens: AccessTokens, token: str) -> None:
        head, claims = parts(token)
        key = ECKey.generate_key("P-256")
        header = {**head, "jwk": key.as_dict(private=False)}
        body = json.dumps(claims).encode()
        await self.refuse(tokens, sign(header, body, key))

    @pytest.mark.parametrize(
        "claims",
        [
            {"iss": "https://other.test"},
            {"iss": None},
            {"aud": "https://other.test"},
            {"aud": [ISSUER, "https://other.test"]},
            {"aud": None},
            {"exp": int(NOW.timestamp())},
            {"exp": None},
            {"exp": "tomorrow"},
            {"exp": 10**30},
            {"iat": int(NOW.timestamp()) + 61},
            {"sub": "ada"},
            {"sub": 7},
            {"sid": None},
            {"scope": None},
            {"scope": ["auth:self"]},
        ],
        ids=str,
    )
    async def test_other_claims(
        self, tokens: AccessTokens, forge: Forge, claims: dict[str, Any]
    ) -> None:
        await self.refuse(tokens, forge({}, claims))

    async def test_a_body_that_is_no_object(self, tokens: AccessTokens, keys: OneKey) -> None:
        header = {"alg": "ES256", "typ": "at+jwt", "kid": keys.kid}
        for body in (b"[]", b"7", b"null", b"no json"):
            await self.refuse(tokens, sign(header, body, keys.key))

    async def test_every_other_spelling_of_the_same_bytes(
        self, tokens: AccessTokens, token: str
    ) -> None:
        header, claims, signature = token.split(".")
        for padded in (
            f"{header}=.{claims}.{signature}",
            f"{header}.{claims}==.{signature}",
            f"{header}.{claims}.{signature}==",
            f"{header}.{claims}.{signature}\n",
            f" {token}",
            f"{header}.{claims}.{signature}.",
            f"{header}.{claims}.{signature}.{signature}",
        ):
            await self.refuse(tokens, padded)

    async def test_stray_bits_behind_the_last_byte(self, tokens: AccessTokens, token: str) -> None:
        """86 characters carry 516 bits for 512: the last four of them must be zero."""
        last = ALPHABET.index(token[-1])
        assert last % 16 == 0
        assert _kid(token) is not None
        for stray in range(1, 16):
            changed = token[:-1] + ALPHABET[last + stray]
            await self.refuse(tokens, changed)
            assert _kid(changed) is None  # before the library sees it

    async def test_stray_bits_that_are_signed_along(
        self, tokens: AccessTokens, token: str, keys: OneKey
    ) -> None:
        header, claims = parts(token)
        body = json.dumps(claims).encode()
        body += b" " * (1 - len(body) % 3 if len(body) % 3 < 2 else 2)
        text = coded_bytes(body)
        assert len(body) % 3 == 1
        assert await tokens.verify(sign(header, body, keys.key), NOW) is not None
        stray = text[:-1] + ALPHABET[ALPHABET.index(text[-1]) + 1]
        changed = sign_text(f"{coded(header)}.{stray}", keys.key)
        await self.refuse(tokens, changed)
        assert _kid(changed) is None

    @pytest.mark.parametrize(
        "text",
        [
            "",
            ".",
            "..",
            "a.b.c",
            "é.é.é",
            "x" * 4096,
            f"{'A' * 5}.{'A' * 8}.{'A' * 86}",
            f"{'A' * 8}.{'A' * 8}.{'A' * 86}",
            f"{coded([])}.{'A' * 8}.{'A' * 86}",
        ],
    )
    async def test_other_text(self, tokens: AccessTokens, text: str) -> None:
        await self.refuse(tokens, text)

    async def test_one_changed_byte_of_the_claims(self, tokens: AccessTokens, token: str) -> None:
        header, claims, signature = token.split(".")
        head, body = parts(token)
        del head
        wider = coded({**body, "scope": body["scope"] + " admin"})
        assert wider != claims
        await self.refuse(tokens, f"{header}.{wider}.{signature}")


def p1363(*numbers: int) -> bytes:
    return b"".join(each.to_bytes(32, "big") for each in numbers)


ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256 (SEC 2, 2.4.2), below which both numbers of a signature are."""
FIELD = 2**256 - 2**224 + 2**192 + 2**96 - 1


class TestSignatures:
    """What Project Wycheproof tries on ECDSA in JOSE: numbers, lengths and forms that are none."""

    @pytest.mark.parametrize(
        "signature",
        [
            p1363(0, 0),
            p1363(0, 1),
            p1363(1, 0),
            p1363(1, 1),
            p1363(ORDER, ORDER),
            p1363(ORDER, 1),
            p1363(1, ORDER),
            p1363(ORDER - 1, ORDER - 1),
            p1363(FIELD, FIELD),
            p1363(2**256 - 1, 2**256 - 1),
            bytes.fromhex("3006020101020101"),  # 1 and 1 in DER
            bytes(63),
            bytes(65),
            bytes(128),
        ],
        ids=lambda each: each.hex()[:20],
    )
    async def test_that_fit_any_text_are_refused(
        self, tokens: AccessTokens, token: str, signature: bytes
    ) -> None:
        signed = token.rpartition(".")[0]
        assert await tokens.verify(f"{signed}.{coded_bytes(signature)}", NOW) is None

    async def test_of_the_right_key_in_another_form_are_refused(
        self, tokens: AccessTokens, token: str
    ) -> None:
        signed, _, text = token.rpartition(".")
        right = plain(text)
        r, s = (int.from_bytes(part, "big") for part in (right[:32], right[32:]))
        others = [
            right + b"\0",
            b"\0" + right,
            right[32:] + right[:32],
            encode_dss_signature(r, s),
            r.to_bytes(33, "big") + s.to_bytes(33, "big"),
        ]
        for each in others:
            assert await tokens.verify(f"{signed}.{coded_bytes(each)}", NOW) is None

    @pytest.mark.parametrize("name", ["alg", "typ", "kid"])
    async def test_under_a_header_that_says_something_twice_are_refused(
        self, tokens: AccessTokens, token: str, keys: OneKey, name: str
    ) -> None:
        header, claims = parts(token)
        text = json.dumps(header).encode()
        twice = b'{"%s":"none",' % name.encode() + text[1:]
        body = coded_bytes(json.dumps(claims).encode())
        assert await tokens.verify(sign_text(f"{coded_bytes(text)}.{body}", keys.key), NOW)
        assert not await tokens.verify(sign_text(f"{coded_bytes(twice)}.{body}", keys.key), NOW)


class TestWithTheKeyRing:
    async def test_a_token_of_one_worker_is_good_at_another(
        self, auth: Auth, other_worker: Auth
    ) -> None:
        now = clock.now()
        token = await auth.service.access_tokens.issue(ids.new_id(), ids.new_id(), ("a",), now)
        assert await other_worker.service.access_tokens.verify(token, now) is not None
