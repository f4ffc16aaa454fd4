"""Addresses that browsers are led to."""

from collections.abc import Mapping
from urllib.parse import urlencode


def with_query(address: str, said: Mapping[str, str]) -> str:
    """The address with these parameters behind those that it has."""
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}{urlencode(said)}"
