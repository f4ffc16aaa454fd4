"""The models of shared."""

from typing import Annotated, TypeAlias

from pydantic import Field

from centime.values import Closed, DateTime, Integer, Number, Uuid

Confidence: TypeAlias = Annotated[Number, Field(ge=0, le=1)]
"""The chance that it is right."""


Id: TypeAlias = Uuid
"""A UUIDv7, made by the server."""


Timestamp: TypeAlias = DateTime
"""An instant, RFC 3339, in UTC."""


Email: TypeAlias = Annotated[
    str,
    Field(
        max_length=254,
        min_length=6,
        pattern="^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$",
    ),
]
"""An e-mail address, as HTML forms take it, with a domain of at least two parts. Capitals are
kept but make no difference.
"""


Currency: TypeAlias = Annotated[str, Field(max_length=3, min_length=3, pattern="^[A-Z]{3}$")]
"""An ISO 4217 code."""


Amount: TypeAlias = Annotated[Integer, Field(ge=-9007199254740991, le=9007199254740991)]
"""Signed minor units of the currency that stands beside it (cents of EUR, yen of JPY).
Outflow is negative. Bounded so that every JSON reader holds it exactly.
"""


Version: TypeAlias = Annotated[Integer, Field(ge=1, le=9007199254740991)]
"""Counts the changes of this resource; the `v` of its ETag."""


NextCursor: TypeAlias = Annotated[
    str | None, Field(max_length=1024, min_length=1, pattern="^[A-Za-z0-9_-]+$")
]
"""The cursor of the next page; null on the last one."""


class Money(Closed):
    """An amount where currencies mix."""

    amount: Amount
    currency: Currency


class OAuthError(Closed):
    """What went wrong, as OAuth clients read it (RFC 6749, 5.2)."""

    error: Annotated[str, Field(max_length=100)]
    error_description: Annotated[str, Field(max_length=4000)]
    error_uri: Annotated[str, Field(max_length=200)]
    trace_id: Annotated[str, Field(max_length=64)]
