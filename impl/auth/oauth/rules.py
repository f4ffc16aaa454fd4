"""What the authorization server decides: scopes, redirect URIs, and how long things live."""

from collections.abc import Collection, Iterable
from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

from impl.auth import rules

IDENTITY_SCOPES: Final = ("openid", "profile", "email")
SCOPES: Final = tuple(each for each in rules.SCOPES if each != "auth:self")
"""What clients can be let do, in the order of the specification: never the account itself."""
DEVICE_CODE: Final = "urn:ietf:params:oauth:grant-type:device_code"
GRANT_TYPES: Final = ("authorization_code", "refresh_token", "client_credentials", DEVICE_CODE)
USER_CODE_LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so that codes are no words, and nothing that looks like something else."""
USER_CODE_LENGTH: Final = 8
INTERVAL_SECONDS: Final = 5
MOST_CLIENTS: Final = 50
ANSWERED_WITHIN: Final = timedelta(minutes=10)
CODE_WORKS: Final = timedelta(seconds=60)
REPLAYS_KNOWN: Final = timedelta(days=1)
"""For so long a code that comes again ends what it gave."""
PREVIOUS_SECRET_WORKS: Final = timedelta(hours=24)
_LOOPBACK: Final = ("127.0.0.1", "::1")


def in_order(named: Collection[str], known: Iterable[str]) -> list[str]:
    """What is named of the known, each once, in their order."""
    return [each for each in known if each in named]


def metadata_fault(
    kind: str, grant_types: Collection[str], redirect_uris: Collection[str]
) -> tuple[str, str, str] | None:
    """What of a client does not go together: its field, a code and why."""
    if kind == "public" and "client_credentials" in grant_types:
        why = "A public client has no secret to act for itself with."
        return "grant_types", "grant_type_refused", why
    if "authorization_code" in grant_types and not redirect_uris:
        why = "A client that gets codes needs a redirect URI."
        return "redirect_uris", "redirect_uri_missing", why
    if set(grant_types) == {"refresh_token"}:
        why = "There is nothing to refresh without another grant type."
        return "grant_types", "grant_type_refused", why
    return None


def plain_user_code(typed: str) -> str:
    """What was typed, without what makes no difference (RFC 8628, 6.1)."""
    return "".join(each for each in typed.upper() if each in USER_CODE_LETTERS)


def redirects_to(asked: str, registered: Iterable[str]) -> bool:
    """Whether the URI is registered: as it is, or on one's own machine at another port."""
    return any(asked == each or _at_any_port(asked) == _at_any_port(each) for each in registered)


def _at_any_port(uri: str) -> object:
    """A loopback URI without its port (RFC 8252, 7.3); any other is like no other."""
    try:
        parts = urlsplit(uri)
        host, port = parts.hostname, parts.port
    except ValueError:
        return object()
    plain = parts.netloc in (host, f"[{host}]", f"{host}:{port}", f"[{host}]:{port}")
    if parts.scheme != "http" or host not in _LOOPBACK or not plain or "#" in uri:
        return object()
    return host, uri.removeprefix(f"http://{parts.netloc}")
