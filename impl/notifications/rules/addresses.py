"""Which addresses a webhook may have, as far as the address alone tells.

What a name leads to is looked at when a message is sent, each time.
"""

import ipaddress
import socket
from urllib.parse import urlsplit

from impl.platform.addresses import Address, AddressPolicy


def refusal(url: str, policy: AddressPolicy, *, http_allowed: bool) -> str | None:
    """Why messages cannot be sent there; None if they can."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "The address is malformed."
    if parts.scheme != "https" and not http_allowed:
        return "The address must begin with https://."
    if parts.username is not None or parts.password is not None:
        return "The address must not name a user."
    if not host or port == 0:
        return "The address names no host."
    address = _literal(host)
    if address is not None and not policy.permits(address):
        return "The address leads into a network that messages are not sent to."
    return None


def _literal(host: str) -> Address | None:
    """The address that the host itself is, in whatever form resolvers take: 127.1, 0x7f000001."""
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


def shown_host(url: str) -> str:
    """The host of an address: what others may know of it."""
    return urlsplit(url).hostname or ""
