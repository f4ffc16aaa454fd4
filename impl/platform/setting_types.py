"""What the values of settings can be: networks, origins, addresses of servers, secrets."""

import ipaddress
from collections.abc import Callable
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr

SHORTEST_SECRET: Final = 32
"""Characters; 32 of base64 carry 192 bits."""


def _network(value: str) -> str:
    return str(ipaddress.ip_network(value, strict=False))


def _url(*schemes: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in schemes:
            allowed = ", ".join(f"{scheme}://" for scheme in schemes)
            raise ValueError(f"must begin with {allowed}")
        return value.rstrip("/")

    return check


def _secret_url(*schemes: str) -> Callable[[SecretStr], SecretStr]:
    check = _url(*schemes)

    def check_secret(value: SecretStr) -> SecretStr:
        return SecretStr(check(value.get_secret_value()))

    return check_secret


def _origin(value: str) -> str:
    parts = urlsplit(value)
    if value != "*" and (parts.scheme not in {"http", "https"} or parts.path or not parts.netloc):
        raise ValueError("must be an origin such as https://app.example.org, or *")
    return value


def _strong(value: SecretStr) -> SecretStr:
    if len(value.get_secret_value()) < SHORTEST_SECRET:
        raise ValueError(f"must have {SHORTEST_SECRET} characters or more: openssl rand -base64 32")
    return value


def by_profile(production: object, otherwise: object) -> Callable[[dict[str, Any]], Any]:
    return lambda known: production if known["profile"] == "production" else otherwise


Network = Annotated[str, AfterValidator(_network)]
Origin = Annotated[str, AfterValidator(_origin)]
HttpUrl = Annotated[str, AfterValidator(_url("http", "https"))]
BlobUrl = Annotated[str, AfterValidator(_url("file", "s3", "gs", "az", "memory"))]
Secret = Annotated[SecretStr, AfterValidator(_strong)]
DatabaseUrl = Annotated[SecretStr, AfterValidator(_secret_url("postgresql", "postgres"))]
RedisUrl = Annotated[SecretStr, AfterValidator(_secret_url("redis", "rediss", "unix"))]
SmtpUrl = Annotated[SecretStr, AfterValidator(_secret_url("smtp", "smtps"))]
