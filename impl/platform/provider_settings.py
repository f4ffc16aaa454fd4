"""CENTIME_PROVIDERS: the OpenID Connect providers that people may sign in with."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    TypeAdapter,
    ValidationError,
    model_validator,
)

MOST: Final = 20
_PRESETS: Final[Mapping[str, tuple[str, str]]] = {
    "google": ("Google", "https://accounts.google.com"),
    "gitlab": ("GitLab", "https://gitlab.com"),
    "linkedin": ("LinkedIn", "https://www.linkedin.com/oauth"),
    "microsoft": ("Microsoft", "https://login.microsoftonline.com/{tenant}/v2.0"),
}
"""What each is called, and its issuer, as its discovery document writes it."""


def _address(value: str) -> str:
    """An address that is compared letter by letter: nothing of it is changed."""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.fragment:
        raise ValueError("must be an address such as https://login.example.org, without a fragment")
    if parts.username is not None or parts.password is not None:
        raise ValueError("must name no user")
    return value


Address = Annotated[str, Field(max_length=500), AfterValidator(_address)]


class ProviderSettings(BaseModel):
    """One provider: a preset, or an issuer."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    preset: Literal["google", "gitlab", "linkedin", "microsoft"] | None = None
    tenant: str | None = Field(None, pattern=r"^[A-Za-z0-9.-]{1,100}$")
    """Whose directory, for microsoft; one of its own, since any tenant is anybody."""
    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=40)
    name: str = Field(min_length=1, max_length=100)
    issuer: Address
    client_id: str = Field(min_length=1, max_length=500)
    client_secret: SecretStr | None = None
    scopes: tuple[str, ...] = ("openid", "email", "profile")
    email_verified: bool = False
    """Whether its addresses are as good as verified, although it does not say so."""
    registers: bool | None = None
    """Whether it brings new accounts; unset, if the server is open to anybody."""

    @model_validator(mode="before")
    @classmethod
    def _of_preset(cls, given: Any) -> Any:  # noqa: ANN401  # JSON
        preset = given.get("preset") if isinstance(given, dict) else None
        if not isinstance(preset, str) or preset not in _PRESETS:
            return given
        name, issuer = _PRESETS[preset]
        if "{tenant}" in issuer:
            issuer = issuer.replace("{tenant}", str(given.get("tenant") or ""))
        return {"id": preset, "name": name, "issuer": issuer, **given}

    @model_validator(mode="after")
    def _fits_together(self) -> "ProviderSettings":
        if (self.preset == "microsoft") != (self.tenant is not None):
            raise ValueError("tenant goes with the preset microsoft, and that with a tenant")
        if self.tenant in {"common", "organizations", "consumers"}:
            raise ValueError("tenant must name one directory: its id, or one of its domains")
        if "openid" not in self.scopes:
            raise ValueError("scopes must have openid")
        return self

    @property
    def plain(self) -> bool:
        """Whether it is called without TLS, as on the machine itself."""
        return self.issuer.startswith("http://")


_ADAPTER: Final = TypeAdapter(Annotated[tuple[ProviderSettings, ...], Field(max_length=MOST)])


def read(given: SecretStr | None) -> Sequence[ProviderSettings]:
    """The providers of a JSON array; raises ValueError, which repeats no value."""
    if given is None:
        return ()
    try:
        found = _ADAPTER.validate_json(given.get_secret_value())
    except ValidationError as error:
        told = error.errors(include_url=False, include_input=False, include_context=False)
        faults = [f"{_place(each['loc'])}: {each['msg']}" for each in told]
        raise ValueError("CENTIME_PROVIDERS: " + "; ".join(faults)) from None
    names = [each.id for each in found]
    issuers = [each.issuer for each in found]
    if len({*names}) < len(names) or len({*issuers}) < len(issuers):
        raise ValueError("CENTIME_PROVIDERS: each id and each issuer may stand there once")
    return found


def _place(location: Sequence[int | str]) -> str:
    return ".".join(str(part) for part in location) or "the whole"
