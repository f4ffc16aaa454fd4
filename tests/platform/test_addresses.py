"""Addresses: what is never called, what settings add, and names that lead elsewhere."""

import ipaddress
from collections.abc import Sequence

import pytest

from impl.platform.addresses import AddressPolicy, AddressRefusedError, network
from impl.platform.resolver import resolve

REFUSED = [
    "0.0.0.0",  # noqa: S104  # nothing listens in these tests
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001::1",
    "2001:10::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
]
PUBLIC = ["1.1.1.1", "8.8.8.8", "172.32.0.1", "192.0.1.1", "2606:4700::1111", "2001:4860::8888"]


async def nowhere(_host: str, _port: int) -> Sequence[str]:
    return ["1.1.1.1", "10.0.0.5"]


class TestPolicy:
    @pytest.mark.parametrize("address", REFUSED)
    def test_what_is_not_public_is_refused(self, address: str) -> None:
        assert not AddressPolicy().permits(ipaddress.ip_address(address))

    @pytest.mark.parametrize("address", PUBLIC)
    def test_what_is_public_is_permitted(self, address: str) -> None:
        assert AddressPolicy().permits(ipaddress.ip_address(address))

    def test_settings_allow_and_deny_and_denying_wins(self) -> None:
        policy = AddressPolicy(allow=["10.0.0.0/8", "::1/128"], deny=["10.9.0.0/16", "8.8.8.8/32"])
        permitted = {
            address: policy.permits(ipaddress.ip_address(address))
            for address in ("10.1.1.1", "10.9.1.1", "8.8.8.8", "::1", "127.0.0.1")
        }
        assert permitted == {
            "10.1.1.1": True,
            "10.9.1.1": False,
            "8.8.8.8": False,
            "::1": True,
            "127.0.0.1": False,
        }

    async def test_one_address_that_is_refused_spoils_the_name(self) -> None:
        with pytest.raises(AddressRefusedError, match=r"leads to 10\.0\.0\.5.*OUTBOUND_ALLOW"):
            await AddressPolicy().addresses_of("mixed.example", 443, nowhere)

    async def test_permitted_addresses_are_told_once_each(self) -> None:
        async def twice(_host: str, _port: int) -> Sequence[str]:
            return ["1.1.1.1", "2606:4700::1111", "1.1.1.1"]

        found = await AddressPolicy().addresses_of("twice.example", 443, twice)
        assert found == ["1.1.1.1", "2606:4700::1111"]

    @pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "0177.0.0.1", "localhost"])
    async def test_other_ways_to_write_loopback_are_refused(self, host: str) -> None:
        with pytest.raises(AddressRefusedError):
            await AddressPolicy().addresses_of(host, 80, resolve)


class TestNetwork:
    @pytest.mark.parametrize(
        ("address", "owned"),
        [
            ("203.0.113.7", "203.0.113.7"),
            ("::ffff:203.0.113.7", "203.0.113.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
            ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
            ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
            ("unknown", "unknown"),
        ],
    )
    def test_counts_what_one_caller_owns_as_one(self, address: str, owned: str) -> None:
        assert network(address) == owned
