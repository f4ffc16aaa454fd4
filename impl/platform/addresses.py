"""Which addresses the service may call: public unicast ones, and what the settings add."""

import ipaddress
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeAlias

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network
Resolve: TypeAlias = Callable[[str, int], Awaitable[Sequence[str]]]

# IANA's special-purpose registries, RFC 6890 and after. The standard library's is_global is not
# enough: Python 3.11 holds 64:ff9b::7f00:1, 2002:7f00:1::, 224.0.0.1 and 192.0.0.8 for global.
_DENIED: Final = (
    "0.0.0.0/8",  # this network
    "10.0.0.0/8",  # private
    "100.64.0.0/10",  # carrier-grade NAT; holds one cloud's metadata server
    "127.0.0.0/8",  # loopback
    "168.63.129.16/32",  # one cloud's metadata server, a public address
    "169.254.0.0/16",  # link-local; holds the other clouds' metadata servers
    "172.16.0.0/12",  # private
    "192.0.0.0/24",  # protocol assignments
    "192.0.2.0/24",  # documentation
    "192.88.99.0/24",  # 6to4 relays
    "192.168.0.0/16",  # private
    "198.18.0.0/15",  # benchmarks
    "198.51.100.0/24",  # documentation
    "203.0.113.0/24",  # documentation
    "224.0.0.0/4",  # multicast
    "240.0.0.0/4",  # reserved, broadcast
    "::/3",  # unspecified, loopback, IPv4-mapped and -translated (64:ff9b::/96, 64:ff9b:1::/48)
    "4000::/2",  # unassigned
    "8000::/1",  # unassigned, unique local, link-local, multicast
    "2001::/23",  # protocol assignments: Teredo, ORCHID, benchmarks
    "2001:db8::/32",  # documentation
    "2002::/16",  # 6to4: an IPv4 address inside
    "3fff::/20",  # documentation
)
_BUILT_IN: Final = tuple(ipaddress.ip_network(each) for each in _DENIED)


class AddressRefusedError(Exception):
    """The name leads to an address that the service does not call."""


class AddressPolicy:
    """What may be called: the settings' deny list, then their allow list, then the built-in."""

    def __init__(self, allow: Sequence[str] = (), deny: Sequence[str] = ()) -> None:
        self._allow = [ipaddress.ip_network(each) for each in allow]
        self._deny = [ipaddress.ip_network(each) for each in deny]

    def permits(self, address: Address) -> bool:
        if any(address in network for network in self._deny):
            return False
        if any(address in network for network in self._allow):
            return True
        return not any(address in network for network in _BUILT_IN)

    async def addresses_of(self, host: str, port: int, resolve: Resolve) -> list[str]:
        """The host's addresses, if each of them is permitted; one that is not spoils the name."""
        found = list(dict.fromkeys(await resolve(host, port)))
        for each in found:
            if not self.permits(ipaddress.ip_address(each.partition("%")[0])):
                raise AddressRefusedError(
                    f"{host} leads to {each}, which is not a public address; allow its network "
                    "with CENTIME_OUTBOUND_ALLOW if the service is meant to call it"
                )
        return found


def network(address: str) -> str:
    """What a caller is counted by: an IPv4 address, or the /64 that an IPv6 caller owns."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
