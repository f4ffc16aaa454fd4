"""How names are compared and instants are spelled in the domain's SQL."""

from impl.platform.caseless import contains as contains  # noqa: PLC0414  # part of this module
from impl.platform.caseless import name_key as name_key  # noqa: PLC0414  # the same


def instant(column: str) -> str:
    """SQL of a timestamp in UTC, spelled as everywhere else."""
    return f"to_char({column} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
