"""What an OAuth client sends on its way to tokens, as forms."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from tests.factories.oauth import pkce

OAUTH: Final = "/auth/oauth2"
CALLBACK: Final = "https://dashboard.example.org/callback"


def asking(client_id: str) -> tuple[str, dict[str, str]]:
    """A verifier, and an authorization request with its challenge."""
    verifier, challenge = pkce()
    return verifier, {
        "response_type": "code",
        "client_id": client_id,
        "redirect_uri": CALLBACK,
        "scope": "budget:read openid",
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }


def redeeming(client: Mapping[str, Any], redirect_to: str, verifier: str) -> dict[str, str]:
    """A token request with the code that came back."""
    return {
        "grant_type": "authorization_code",
        "code": parse_qs(urlsplit(redirect_to).query)["code"][0],
        "redirect_uri": CALLBACK,
        "code_verifier": verifier,
        **named(client),
    }


def named(client: Mapping[str, Any]) -> dict[str, str]:
    """How a confidential client proves itself in a form."""
    return {"client_id": client["id"], "client_secret": client["client_secret"]}
