"""The settings as people read them: `doctor`'s rows, and the table of docs/operating.md."""

from typing import NamedTuple
from urllib.parse import urlsplit

from pydantic import SecretStr

from impl.platform.environment import is_secret, source_of, variable
from impl.platform.settings import Settings


class Row(NamedTuple):
    """One setting as `doctor` shows it."""

    name: str
    value: str
    source: str


def describe(settings: Settings) -> list[Row]:
    """Every setting with its value, secrets redacted, and where the value came from."""
    rows = []
    for name, field in Settings.model_fields.items():
        value = getattr(settings, name)
        shown = _redacted(value) if is_secret(field) else _shown(value)
        rows.append(
            Row(variable(name, field), shown, source_of(name, field, settings.model_fields_set))
        )
    return rows


def _redacted(value: SecretStr | tuple[SecretStr, ...] | None) -> str:
    if value is None or value == ():
        return "unset"
    if isinstance(value, tuple):
        return f"{len(value)} set"
    parts = urlsplit(value.get_secret_value())
    if not parts.netloc:
        return "set"
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://***@{host}{parts.path}"


def _shown(value: object) -> str:
    if value is None or value == ():
        return "unset"
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def table() -> str:
    """The settings as a Markdown table, for docs/operating.md."""
    lines = ["| Variable | Default | Meaning |", "| --- | --- | --- |"]
    for name, field in Settings.model_fields.items():
        extra = field.json_schema_extra
        told = extra.get("default") if isinstance(extra, dict) else None
        default = str(told) if told else _shown(field.default)
        variants = f"`{variable(name, field)}`"
        if is_secret(field):
            variants += f", `{variable(name, field)}_FILE`"
        lines.append(f"| {variants} | {default} | {field.description} |")
    return "\n".join(lines) + "\n"
