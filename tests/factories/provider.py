"""An OpenID Connect provider on loopback, which can be made to lie: whom the service signs in with.

It asks nobody anything: whoever is led to it comes back at once, as `login_hint` or somebody new.
"""

import base64
import contextlib
import hashlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import uuid4

import httpx
import orjson
import uvicorn
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from joserfc import jws
from joserfc.jwk import ECKey, OctKey, RSAKey
from joserfc.jws import JWSRegistry
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

NAME: Final = "home"
CALLBACK: Final = "https://money.example.org/signed-in"
CLIENT: Final = "centime"
SECRET: Final = "a client's secret: +/&="
_START_SECONDS: Final = 10
Json = dict[str, Any]


@dataclass
class Person:
    """Somebody whom the provider knows."""

    subject: str
    email: str | None
    verified: bool = True


@dataclass
class Mischief:
    """What the provider does otherwise than it should; nothing, as it stands."""

    metadata: Callable[[Json], Json] = lambda told: told
    keys: Callable[[Json], Json] = lambda told: told
    claims: Callable[[Json], Json] = lambda told: told
    signed: Callable[["Provider", Json], str] | None = None
    tokens: Callable[[Json], Json] = lambda told: told
    userinfo: Callable[[Json], Json] = lambda told: told
    answers: dict[str, Callable[[], Response]] = field(default_factory=dict)
    """What a path answers instead of anything else."""


@dataclass
class Provider:
    """A running provider; `mischief` may be changed between two requests."""

    issuer: str
    mischief: Mischief = field(default_factory=Mischief)
    keeps_address: bool = False
    """Whether the address is told by userinfo alone."""
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "k1"}))
    asked: list[str] = field(default_factory=list)
    """The paths of all requests."""
    _codes: dict[str, Json] = field(default_factory=dict)
    _known: dict[str, Person] = field(default_factory=dict)
    _by_access: dict[str, Person] = field(default_factory=dict)

    def knows(self, person: Person) -> None:
        """Somebody who signs in with `login_hint`."""
        self._known[person.subject] = person

    def app(self) -> Starlette:
        known = {
            "/.well-known/openid-configuration": self._metadata,
            "/jwks": self._keys,
            "/authorize": self._authorize,
            "/token": self._token,
            "/userinfo": self._userinfo,
        }
        routes = [
            Route(path, self._unless_mischief(path, answer), methods=["GET", "POST"])
            for path, answer in known.items()
        ]
        return Starlette(routes=routes)

    def _unless_mischief(self, path: str, answer: Any) -> Any:
        async def endpoint(request: Request) -> Response:
            self.asked.append(path)
            otherwise = self.mischief.answers.get(path)
            found: Response = otherwise() if otherwise is not None else await answer(request)
            return found

        return endpoint

    async def _metadata(self, _request: Request) -> Response:
        told = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "authorization_response_iss_parameter_supported": True,
        }
        return JSONResponse(self.mischief.metadata(told))

    async def _keys(self, _request: Request) -> Response:
        own = {**self.key.as_dict(private=False), "use": "sig", "alg": "RS256"}
        return JSONResponse(self.mischief.keys({"keys": [own]}))

    async def _authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        code = uuid4().hex
        hint = asked.get("login_hint", "")
        self._codes[code] = {**asked, "person": self._known.get(hint) or _somebody()}
        back = {"code": code, "state": asked["state"], "iss": self.issuer}
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(back)}", status_code=302)

    async def _token(self, request: Request) -> Response:
        form = {key: values[0] for key, values in parse_qs((await request.body()).decode()).items()}
        asked = self._codes.pop(form.get("code", ""), None)
        if request.headers.get("authorization") != _basic():
            return JSONResponse({"error": "invalid_client"}, 401)
        if asked is None or not _redeems(form, asked):
            return JSONResponse({"error": "invalid_grant"}, 400)
        person, now = asked["person"], int(time.time())
        claims = {
            "iss": self.issuer, "sub": person.subject, "aud": CLIENT, "iat": now,
            "exp": now + 300, "nonce": asked["nonce"],
            **({} if self.keeps_address else _told(person)),
        }  # fmt: skip
        claims = self.mischief.claims(claims)
        signed = self.mischief.signed or Provider.sign
        access = uuid4().hex
        self._by_access[access] = person
        tokens = {"access_token": access, "token_type": "Bearer", "id_token": signed(self, claims)}
        return JSONResponse(self.mischief.tokens(tokens))

    async def _userinfo(self, request: Request) -> Response:
        access = request.headers.get("authorization", "").removeprefix("Bearer ")
        person = self._by_access[access]
        return JSONResponse(self.mischief.userinfo({"sub": person.subject, **_told(person)}))

    def sign(self, claims: Json) -> str:
        return signed(self.key, claims, {"kid": self.key.kid})


def _somebody() -> Person:
    name = uuid4().hex[:16]
    return Person(f"subject {name}", f"{name}@example.org")


def _told(person: Person) -> Json:
    return {"email": person.email, "email_verified": person.verified, "name": "Ada Elsewhere"}


def _basic() -> str:
    encoded = urlencode({"": SECRET}).removeprefix("=")
    return "Basic " + base64.b64encode(f"{CLIENT}:{encoded}".encode()).decode()


def _redeems(form: Json, asked: Json) -> bool:
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return bool(
        form.get("grant_type") == "authorization_code"
        and form.get("redirect_uri") == asked["redirect_uri"]
        and challenge == asked["code_challenge"]
    )


@contextlib.contextmanager
def providing() -> Iterator[Provider]:
    """A provider in a thread of its own, until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        provider = Provider(f"http://127.0.0.1:{listening.getsockname()[1]}")
        config = uvicorn.Config(provider.app(), log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        deadline = time.monotonic() + _START_SECONDS
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.01)
        try:
            yield provider
        finally:
            server.should_exit = True
            thread.join(_START_SECONDS)


def settings_of(provider: Provider, **changes: object) -> dict[str, Any]:
    """What the service is to be told of it."""
    told = {"id": NAME, "name": "Home", "issuer": provider.issuer, "client_id": CLIENT,
            "client_secret": SECRET, **changes}  # fmt: skip
    return {
        "providers": json.dumps([told]),
        "provider_callbacks": [CALLBACK],
        "outbound_allow": ["127.0.0.0/8"],
    }


def environment_of(provider: Provider) -> dict[str, str]:
    """The same for a process of its own."""
    told = settings_of(provider)
    return {
        f"CENTIME_{name.upper()}": value if isinstance(value, str) else ",".join(value)
        for name, value in told.items()
    }


def led_back(authorization_url: str) -> dict[str, str]:
    """What a browser that is led there comes back with."""
    answer = httpx.get(authorization_url, follow_redirects=False)
    assert answer.status_code == 302, answer.text
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    return {name: values[0] for name, values in query.items()}


def signed(key: RSAKey | ECKey | OctKey, claims: Json, header: Json) -> str:
    """A token of those claims; by RS256, unless the header says otherwise."""
    return signed_text(key, orjson.dumps(claims), header)


def signed_text(key: RSAKey | ECKey | OctKey, text: bytes, header: Json | None = None) -> str:
    members = {"alg": "RS256", **(header or {})}
    registry = JWSRegistry(algorithms=[members["alg"]], strict_check_header=False)
    return jws.serialize_compact(members, text, key, registry=registry)


def doubled(claims: Json, name: str) -> bytes:
    """The claims as JSON that says one of them twice."""
    again = orjson.dumps({name: "somebody else"}).removeprefix(b"{")
    return orjson.dumps(claims).removesuffix(b"}") + b"," + again


def with_shared_secret(provider: Provider, claims: Json) -> str:
    """Signed with the public key as if it were a secret (RFC 8725, 2.1)."""
    secret = OctKey.import_key(provider.key.as_pem(private=False).replace(b"-----", b""))
    return signed(secret, claims, {"alg": "HS256", "kid": provider.key.kid})


def unsigned(_provider: Provider, claims: Json) -> str:
    """By the algorithm `none`."""
    parts = [orjson.dumps({"alg": "none"}), orjson.dumps(claims)]
    head, body = (_encoded(each) for each in parts)
    return f"{head}.{body}."


def by_a_stranger(provider: Provider, claims: Json) -> str:
    """Signed with another key under the same name."""
    other = RSAKey.generate_key(2048, {"kid": str(provider.key.kid)})
    return signed(other, claims, {"kid": provider.key.kid})


def with_own_key(_provider: Provider, claims: Json) -> str:
    """With the key that is to verify it in its own header (`jwk`)."""
    other = ECKey.generate_key("P-256")
    return signed(other, claims, {"alg": "ES256", "jwk": other.as_dict(private=False)})


def critical(provider: Provider, claims: Json) -> str:
    """With a header that only a reader who knows all of it may believe (`crit`)."""
    parts = [{"alg": "RS256", "kid": provider.key.kid, "crit": ["exp"], "exp": 1}, claims]
    text = ".".join(_encoded(orjson.dumps(each)) for each in parts)
    assert provider.key.private_key is not None
    signature = provider.key.private_key.sign(text.encode(), PKCS1v15(), SHA256())
    return f"{text}.{_encoded(signature)}"


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
