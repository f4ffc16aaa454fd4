"""The settings: environment variables, checked at start, each with its meaning and way out."""

import os
import re
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal
from urllib.parse import urlsplit

from pydantic import ByteSize, Field, SecretStr, ValidationError, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from impl.platform import provider_settings
from impl.platform.environment import (
    EnvironmentSource,
    SettingsError,
    variable,
)
from impl.platform.provider_settings import Address, ProviderSettings
from impl.platform.setting_types import (
    BlobUrl,
    DatabaseUrl,
    HttpUrl,
    Network,
    Origin,
    RedisUrl,
    Secret,
    SmtpUrl,
    by_profile,
)

_MIB: Final = 1024 * 1024
_GUESSABLE: Final = re.compile(r"change.?me|secret|password|example|(.)\1{7}", re.IGNORECASE)


class Settings(BaseSettings):
    """What the environment says; variables are CENTIME_<NAME>, lists are comma-separated."""

    model_config = SettingsConfigDict(
        env_prefix="CENTIME_", extra="forbid", frozen=True, hide_input_in_errors=True
    )

    profile: Literal["development", "production", "test"] = Field(
        "development",
        description="production refuses development's defaults and asks for explicit secrets.",
    )
    database_url: DatabaseUrl | None = Field(
        None,
        description="PostgreSQL 15 or later, postgresql://user:password@host:port/database.",
        json_schema_extra={"default": "the embedded PostgreSQL", "variable": "DATABASE_URL"},
    )
    redis_url: RedisUrl | None = Field(
        None,
        description="Redis 7 or Valkey, redis://:password@host:port/0.",
        json_schema_extra={"default": "the embedded Valkey", "variable": "REDIS_URL"},
    )
    embedded: bool = Field(
        default_factory=by_profile(production=False, otherwise=True),
        description="Start PostgreSQL and Valkey under the data folder where no URL is given.",
        json_schema_extra={"default": "true; false in production"},
    )
    data_dir: Path = Field(
        Path(".data"), description="Folder of embedded servers, files and generated secrets."
    )

    host: str = Field("127.0.0.1", description="Address to listen on; 0.0.0.0 is every one.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    port_file: Path | None = Field(
        None, description="File that receives the port listened on, for CENTIME_PORT=0."
    )
    listen_descriptor: int | None = Field(
        None, ge=3, description="Socket that listens already, given by whoever starts the service."
    )
    public_url: HttpUrl = Field(
        default_factory=lambda known: f"http://{known['host']}:{known['port']}",
        description="Address that clients use: issuer of tokens, base of links.",
        json_schema_extra={"default": "http://<host>:<port>"},
    )
    trusted_proxies: tuple[Network, ...] = Field(
        (), description="Networks (CIDR) of proxies whose X-Forwarded-For is believed."
    )
    cors_origins: tuple[Origin, ...] = Field(
        (), description="Origins whose pages may call the service; * is every one."
    )
    request_max_bytes: ByteSize = Field(
        ByteSize(_MIB), ge=1024, description="Largest request body; bytes, or such as 1MiB."
    )
    upload_max_bytes: ByteSize = Field(
        ByteSize(20 * _MIB), ge=1024, description="Largest body of an operation that takes files."
    )
    request_timeout_seconds: float = Field(
        30, gt=0, le=3600, description="After so many seconds a request is cancelled."
    )

    secret_keys: tuple[Secret, ...] = Field(
        (),
        description="Secrets that sign and seal; the first is used, all are accepted (rotation).",
        json_schema_extra={"default": "one is made and kept under the data folder"},
    )
    registration_open: bool = Field(
        default_factory=by_profile(production=False, otherwise=True),
        description="Whether anybody may register.",
        json_schema_extra={"default": "true; false in production"},
    )
    password_breach_file: Path | None = Field(
        None,
        description="Sorted file of SHA-1 hashes of leaked passwords, which nobody may choose.",
    )
    passkey_domain: str | None = Field(
        None,
        description="Domain that passkeys are made for; changing it makes them useless.",
        json_schema_extra={"default": "the host of CENTIME_PUBLIC_URL"},
    )
    passkey_origins: tuple[Origin, ...] = Field(
        (),
        description="Origins whose pages may use passkeys.",
        json_schema_extra={"default": "the origin of CENTIME_PUBLIC_URL"},
    )
    access_token_minutes: int = Field(10, ge=1, le=1440, description="Life of an access token.")
    refresh_idle_days: int = Field(30, ge=1, description="A session unused for so long ends.")
    refresh_absolute_days: int = Field(90, ge=1, description="Every session ends after so long.")

    database_pool_min: int = Field(2, ge=0, description="Connections kept open to PostgreSQL.")
    database_pool_max: int = Field(10, ge=1, description="Most connections to PostgreSQL.")
    redis_pool_max: int = Field(64, ge=1, description="Most connections to Redis.")
    statement_timeout_seconds: float = Field(
        5, gt=0, description="After so many seconds PostgreSQL cancels a statement."
    )

    rate_limit_auth: int = Field(20, ge=1, description="Sign-in requests a minute and address.")
    rate_limit_read: int = Field(600, ge=1, description="Reads a minute and caller.")
    rate_limit_write: int = Field(240, ge=1, description="Writes a minute and caller.")
    rate_limit_upload: int = Field(20, ge=1, description="Uploads a minute and caller.")
    rate_limit_ai: int = Field(30, ge=1, description="Model calls a minute and caller.")
    rate_limit_export: int = Field(10, ge=1, description="Exports a minute and caller.")

    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="Least severity that is written."
    )
    log_format: Literal["json", "console"] = Field(
        default_factory=by_profile(production="json", otherwise="console"),
        description="One JSON object a line, or lines for people.",
        json_schema_extra={"default": "console; json in production"},
    )
    otlp_endpoint: HttpUrl | None = Field(
        None, description="OpenTelemetry collector (OTLP over HTTP); unset sends nothing."
    )
    trace_sample: float = Field(
        0.01, ge=0, le=1, description="Share of traces kept that no caller has decided on."
    )
    metrics_enabled: bool = Field(True, description="Whether Prometheus metrics are counted.")

    blob_url: BlobUrl = Field(
        default_factory=lambda known: (known["data_dir"].absolute() / "blobs").as_uri(),
        description="Where files go: file:///folder, s3://bucket, gs://bucket or az://container.",
        json_schema_extra={"default": "file://<data_dir>/blobs"},
    )
    smtp_url: SmtpUrl | None = Field(
        None, description="Mail server, smtp(s)://user:password@host:port; unset sends none."
    )
    mail_from: str = Field(
        "centime@localhost", pattern=r"^\S+@\S+$", description="Sender of the service's mail."
    )
    mail_link_url: HttpUrl | None = Field(
        None, description="Page that links in mails lead to; unset sends bare codes."
    )
    consent_url: HttpUrl | None = Field(
        None,
        description="Page that asks people whether an OAuth client may come in.",
        json_schema_extra={"default": "/oauth2/consent of CENTIME_PUBLIC_URL"},
    )
    providers: SecretStr | None = Field(
        None,
        description="OpenID Connect providers to sign in with: a JSON array (docs/operating.md).",
    )
    provider_callbacks: tuple[Address, ...] = Field(
        (), description="Pages that providers may lead people back to."
    )
    outbound_allow: tuple[Network, ...] = Field(
        (), description="Networks (CIDR) that may be called although they are not public."
    )
    outbound_deny: tuple[Network, ...] = Field(
        (), description="Networks (CIDR) that are never called, besides the built-in list."
    )

    webhook_timeout_seconds: float = Field(
        15, gt=0, le=60, description="Longest time for a webhook's address to answer a message."
    )
    webhook_concurrency: int = Field(
        32, ge=1, le=45, description="Messages that a worker sends to webhooks at a time."
    )
    webhook_http_allowed: bool = Field(
        default_factory=by_profile(production=False, otherwise=True),
        description="Whether the addresses of webhooks may begin with http://.",
        json_schema_extra={"default": "true; false in production"},
    )

    worker_concurrency: int = Field(4, ge=1, le=64, description="Background jobs at a time.")
    run_worker_in_process: bool = Field(
        default_factory=by_profile(production=False, otherwise=True),
        description="Run background jobs inside `serve`; otherwise `work` runs beside it.",
        json_schema_extra={"default": "true; false in production"},
    )
    import_max_bytes: ByteSize = Field(
        ByteSize(16 * _MIB), ge=1024, description="Largest file to import."
    )
    stream_max_seconds: float = Field(
        900, gt=0, description="After so many seconds an event stream is closed; clients reopen it."
    )
    import_timeout_seconds: float = Field(60, gt=0, description="Longest time to read an import.")
    import_memory_mib: int = Field(512, ge=64, description="Most memory to read an import with.")
    import_max_rows: int = Field(100_000, ge=1, le=200_000, description="Most rows of one import.")
    import_at_once_rows: int = Field(
        5_000, ge=1, description="Most rows of an import that a request waits for; jobs take more."
    )
    attachment_max_bytes: ByteSize = Field(
        ByteSize(20 * _MIB), ge=1024, le=32 * _MIB, description="Largest attachment to keep."
    )
    attachment_kept_days: int = Field(
        30, ge=1, le=3650, description="How long deleted attachments can be had back."
    )
    attachment_scan_url: HttpUrl | None = Field(
        None, description="Virus scanner that attachments are sent to, or none."
    )
    ocr_max_bytes: ByteSize = Field(
        ByteSize(20 * _MIB), ge=1024, le=32 * _MIB, description="Largest document to read."
    )
    ocr_max_pages: int = Field(20, ge=1, le=1000, description="Most pages of a PDF to read.")
    ocr_max_megapixels: int = Field(50, ge=1, le=500, description="Largest picture to read.")
    ocr_timeout_seconds: float = Field(
        120, gt=0, description="Most processor time to read a document, for each of its threads."
    )
    ocr_memory_mib: int = Field(
        800, ge=400, description="Most memory of the process that reads documents."
    )
    ocr_decode_memory_mib: int = Field(
        512, ge=128, description="Most memory to decode a document's file with."
    )
    ocr_threads: int = Field(2, ge=1, le=64, description="Processors that read documents.")
    ocr_idle_seconds: float = Field(
        300, gt=0, description="After so long without work the reading process ends."
    )

    ai_engine_idle_seconds: float = Field(
        300, gt=0, description="Seconds after which the idle process that reads merchants ends."
    )
    ai_llm_url: HttpUrl | None = Field(
        None,
        description="OpenAI-compatible endpoint, such as https://llm.example.org/v1, or none.",
    )
    ai_llm_model: str = Field("default", min_length=1, description="Name of the endpoint's model.")
    ai_llm_key: SecretStr | None = Field(None, description="Bearer token of the endpoint.")
    ai_llm_timeout_seconds: float = Field(
        10, gt=0, le=60, description="Longest time to wait for the endpoint, retries included."
    )

    @property
    def sign_in_providers(self) -> Sequence[ProviderSettings]:
        """The providers, in their order."""
        return provider_settings.read(self.providers)

    @property
    def rate_limits(self) -> dict[str, int]:
        """Requests a minute by rate class."""
        prefix = "rate_limit_"
        fields = (name for name in type(self).model_fields if name.startswith(prefix))
        return {name.removeprefix(prefix): getattr(self, name) for name in fields}

    @model_validator(mode="after")
    def _fits_together(self) -> "Settings":
        faults = _faults_of_production(self) if self.profile == "production" else []
        faults += _missing_servers(self)
        faults += _faults_of_providers(self)
        if self.database_pool_min > self.database_pool_max:
            faults.append("CENTIME_DATABASE_POOL_MIN is larger than CENTIME_DATABASE_POOL_MAX")
        if self.refresh_idle_days > self.refresh_absolute_days:
            faults.append("CENTIME_REFRESH_IDLE_DAYS is larger than CENTIME_REFRESH_ABSOLUTE_DAYS")
        if faults:
            raise ValueError("\n".join(faults))
        return self

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # pydantic's signature
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # the same
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003  # the same
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, EnvironmentSource(settings_cls)


def _faults_of_providers(settings: Settings) -> list[str]:
    try:
        found = settings.sign_in_providers
    except ValueError as error:
        return [str(error)]
    faults = []
    if found and not settings.provider_callbacks:
        faults.append(
            "CENTIME_PROVIDER_CALLBACKS is missing: name the pages of your front end that"
            " providers lead back to"
        )
    if settings.profile == "production":
        plain = [each.id for each in found if each.plain]
        faults += [
            f"CENTIME_PROVIDERS: the issuer of {each} must begin with https:// in production"
            for each in plain
        ]
    return faults


def _missing_servers(settings: Settings) -> list[str]:
    urls = {"DATABASE_URL": settings.database_url, "REDIS_URL": settings.redis_url}
    return [
        f"{name} is missing: set it, or CENTIME_EMBEDDED=true to run the embedded server"
        for name, value in urls.items()
        if value is None and not settings.embedded
    ]


def _faults_of_production(settings: Settings) -> list[str]:
    """What development gives away for free and production must be told."""
    faults = []
    if not settings.secret_keys:
        faults.append(
            "CENTIME_SECRET_KEYS is missing (or CENTIME_SECRET_KEYS_FILE): production signs with a "
            "secret of its own; make one with: openssl rand -base64 32"
        )
    if any(_GUESSABLE.search(secret.get_secret_value()) for secret in settings.secret_keys):
        faults.append("CENTIME_SECRET_KEYS can be guessed; make one with: openssl rand -base64 32")
    public = urlsplit(settings.public_url)
    if public.scheme != "https" and public.hostname not in {"localhost", "127.0.0.1", "::1"}:
        faults.append("CENTIME_PUBLIC_URL must begin with https:// in production")
    if "public_url" not in settings.model_fields_set:
        faults.append("CENTIME_PUBLIC_URL is missing: set it to the address that clients use")
    if "*" in settings.cors_origins:
        faults.append("CENTIME_CORS_ORIGINS must name its origins in production, not *")
    return faults


def load(**arguments: object) -> Settings:
    """The settings of this process; arguments (the command line's) win over the environment.

    Raises SettingsError, which names every variable at fault and the way out.
    """
    try:
        return Settings(**arguments)  # type: ignore[arg-type]  # pydantic checks them
    except ValidationError as error:
        faults = [_explain(each) for each in error.errors(include_url=False)]
        raise SettingsError("\n".join(fault for fault in faults if fault)) from None


def _explain(error: ErrorDetails) -> str:
    """One fault in words; no value is repeated, it could be a secret."""
    if error["type"] == "default_factory_not_called":  # follows from another fault
        return ""
    message = error["msg"].removeprefix("Value error, ")
    if not error["loc"]:
        return message
    name = str(error["loc"][0])
    field = Settings.model_fields.get(name)
    if field is None:
        return f"{name} is no setting: remove it."
    return f"{variable(name, field)}: {message[0].lower()}{message[1:]}. {field.description}"


def signing_secrets(settings: Settings) -> list[bytes]:
    """The secrets, the signing one first; outside production one is made on first use."""
    if settings.secret_keys:
        return [secret.get_secret_value().encode() for secret in settings.secret_keys]
    path = settings.data_dir / "secret_key"
    if not path.exists():
        settings.data_dir.mkdir(mode=0o711, parents=True, exist_ok=True)
        fresh = path.with_name(f".secret_key.{secrets.token_hex(4)}")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(secrets.token_urlsafe(32))
        try:
            os.link(fresh, path)  # whole, and only if no other process was first
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return [path.read_text(encoding="utf-8").strip().encode()]
