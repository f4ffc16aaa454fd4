"""CENTIME_PROVIDERS: what can stand there, and what is said of what cannot."""

import json
from typing import Any

import pytest
from pydantic import SecretStr

from impl.platform import provider_settings
from impl.platform.environment import SettingsError
from impl.platform.settings import load

OWN: dict[str, Any] = {
    "id": "home",
    "name": "Home",
    "issuer": "https://login.example.org/",
    "client_id": "centime",
}
GOOGLE: dict[str, Any] = {"preset": "google", "client_id": "c", "client_secret": "hidden-word"}


def read(*given: object) -> Any:
    return provider_settings.read(SecretStr(json.dumps(given)))


class TestRead:
    def test_nothing_is_nobody(self) -> None:
        assert provider_settings.read(None) == ()

    def test_an_issuer_is_kept_letter_by_letter(self) -> None:
        (found,) = read(OWN)
        assert found.issuer == "https://login.example.org/"
        assert (found.client_secret, found.registers, found.email_verified) == (None, None, False)
        assert found.scopes == ("openid", "email", "profile")
        assert not found.plain

    @pytest.mark.parametrize(
        ("preset", "more", "issuer"),
        [
            ("google", {}, "https://accounts.google.com"),
            ("gitlab", {}, "https://gitlab.com"),
            ("linkedin", {}, "https://www.linkedin.com/oauth"),
            (
                "microsoft",
                {"tenant": "example.org"},
                "https://login.microsoftonline.com/example.org/v2.0",
            ),
        ],
    )
    def test_a_preset_says_the_rest(self, preset: str, more: dict[str, str], issuer: str) -> None:
        (found,) = read({"preset": preset, "client_id": "c", **more})
        assert (found.id, found.issuer) == (preset, issuer)
        (named,) = read({"preset": preset, "client_id": "c", "name": "Ours", "id": "ours", **more})
        assert (named.id, named.name, named.issuer) == ("ours", "Ours", issuer)

    @pytest.mark.parametrize(
        ("changed", "told"),
        [
            ({"preset": "github"}, "preset"),
            ({"preset": ["google"]}, "preset"),
            ({"preset": "microsoft"}, "tenant"),
            ({"preset": "microsoft", "tenant": "common"}, "one directory"),
            ({"tenant": "example.org"}, "tenant"),
            ({"issuer": "ftp://login.example.org"}, "must be an address"),
            ({"issuer": "https://login.example.org/#x"}, "must be an address"),
            ({"issuer": "https://ada@login.example.org/"}, "no user"),
            ({"id": "Home!"}, "id"),
            ({"client_id": ""}, "client_id"),
            ({"scopes": ["email"]}, "openid"),
            ({"secret": "x"}, "secret"),
        ],
    )
    def test_a_fault_is_named(self, changed: dict[str, Any], told: str) -> None:
        with pytest.raises(ValueError, match="CENTIME_PROVIDERS: ") as error:
            read({**OWN, "client_secret": "hidden-word", **changed})
        assert told in str(error.value)
        assert "hidden-word" not in str(error.value)

    def test_each_stands_there_once(self) -> None:
        for other in ({**OWN, "issuer": "https://x.example.org"}, {**OWN, "id": "other"}):
            with pytest.raises(ValueError, match="once"):
                read(OWN, other)

    def test_what_is_no_list_is_refused(self) -> None:
        for text in ("", "{}", "[", "7", json.dumps([OWN] * 21)):
            with pytest.raises(ValueError, match="CENTIME_PROVIDERS"):
                provider_settings.read(SecretStr(text))


class TestSettings:
    def test_need_pages_to_come_back_to(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CENTIME_PROVIDERS", json.dumps([GOOGLE]))
        with pytest.raises(SettingsError, match="CENTIME_PROVIDER_CALLBACKS is missing"):
            load()
        monkeypatch.setenv("CENTIME_PROVIDER_CALLBACKS", "https://a.example.org/in,https://b.org/")
        found = load()
        assert found.provider_callbacks == ("https://a.example.org/in", "https://b.org/")
        assert [each.name for each in found.sign_in_providers] == ["Google"]
        assert "hidden-word" not in repr(found)

    def test_need_tls_in_production(self, monkeypatch: pytest.MonkeyPatch) -> None:
        plain = {**OWN, "issuer": "http://login.example.org"}
        monkeypatch.setenv("CENTIME_PROVIDERS", json.dumps([plain]))
        monkeypatch.setenv("CENTIME_PROVIDER_CALLBACKS", "https://a.example.org/in")
        with pytest.raises(SettingsError, match=r"issuer of home must begin with https"):
            load(profile="production")
        assert load().sign_in_providers[0].plain

    def test_tell_of_a_fault_without_the_value(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CENTIME_PROVIDERS", '[{"client_secret": "hidden-word"}]')
        with pytest.raises(SettingsError, match=r"CENTIME_PROVIDERS: 0\.id: ") as error:
            load()
        assert "hidden-word" not in str(error.value)
