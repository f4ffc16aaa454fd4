"""A session's tokens, kept by a client and renewed by it."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Session:
    """The tokens of one login; keep both to go on with it later."""

    access_token: str = field(repr=False)
    refresh_token: str | None = field(default=None, repr=False)

    def authorization(self) -> str:
        return f"Bearer {self.access_token}"
