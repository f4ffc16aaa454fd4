"""Settings from the environment: names, *_FILE variants, lists, and errors that name a way out."""

import difflib
import os
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

PREFIX: Final = "CENTIME_"
_FILE: Final = "_FILE"


class SettingsError(ValueError):
    """The environment is not one to start with; the message names each variable and the way out."""


def variable(name: str, field: FieldInfo) -> str:
    """The environment variable of a field."""
    extra = field.json_schema_extra
    plain = extra.get("variable") if isinstance(extra, dict) else None
    return str(plain) if plain else PREFIX + name.upper()


def is_secret(field: FieldInfo) -> bool:
    return SecretStr in _parts(field.annotation)


def is_list(field: FieldInfo) -> bool:
    return typing.get_origin(field.annotation) is tuple


def _parts(annotation: object) -> set[object]:
    """Every type that the annotation is made of."""
    inner = typing.get_args(annotation)
    return {annotation}.union(*(_parts(part) for part in inner)) if inner else {annotation}


class EnvironmentSource(PydanticBaseSettingsSource):
    """Reads CENTIME_<NAME>, and <NAME>_FILE for secrets; an unknown CENTIME_ name is refused."""

    def __init__(self, settings_cls: type[BaseSettings]) -> None:
        super().__init__(settings_cls)
        self._environ: Mapping[str, str] = os.environ

    def __call__(self) -> dict[str, Any]:
        fields = self.settings_cls.model_fields
        self._refuse_unknown(fields)
        found = {}
        for name, field in fields.items():
            raw = self._read(name, field)
            if raw is not None:
                found[name] = _split(raw) if is_list(field) else raw
        return found

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        return self._read(field_name, field), field_name, False

    def _read(self, name: str, field: FieldInfo) -> str | None:
        variable_name = variable(name, field)
        direct = self._environ.get(variable_name) or None  # empty is unset: compose files do so
        path = self._environ.get(variable_name + _FILE) if is_secret(field) else None
        if not path:
            return direct
        if direct is not None:
            raise SettingsError(
                f"{variable_name} and {variable_name}{_FILE} are both set: keep one."
            )
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SettingsError(
                f"{variable_name}{_FILE} names {path}, which cannot be read ({error.strerror}): "
                f"mend the path or its permissions, or set {variable_name}."
            ) from error

    def _refuse_unknown(self, fields: Mapping[str, FieldInfo]) -> None:
        known = {variable(name, field) for name, field in fields.items()}
        known |= {
            variable(name, field) + _FILE for name, field in fields.items() if is_secret(field)
        }
        for name in sorted(self._environ):
            if name.startswith(PREFIX) and name not in known:
                endings = [each.removeprefix(PREFIX) for each in known]
                near = difflib.get_close_matches(name.removeprefix(PREFIX), endings, n=1)
                hint = f"did you mean {PREFIX}{near[0]}?" if near else "remove it."
                raise SettingsError(f"{name} is no setting: {hint}")


def _split(raw: str) -> list[str]:
    return [part.strip() for part in raw.replace("\n", ",").split(",") if part.strip()]


def source_of(name: str, field: FieldInfo, given: set[str]) -> str:
    """Where a field's value came from."""
    if name not in given:
        return "default"
    variable_name = variable(name, field)
    if os.environ.get(variable_name):
        return variable_name
    if is_secret(field) and os.environ.get(variable_name + _FILE):
        return variable_name + _FILE
    return "argument"
