"""Settings: names, files, lists, production's demands, and errors with a way out."""

import os
import stat
import threading
from pathlib import Path

import pytest

from impl.platform.environment import SettingsError
from impl.platform.settings import Settings, load, signing_secrets
from impl.platform.settings_shown import describe, table

STRONG = "kH3vXq9ZbT0yWm5LrN8cJd2sPfG7aUeE"
PRODUCTION = {
    "CENTIME_PROFILE": "production",
    "CENTIME_SECRET_KEYS": STRONG,
    "CENTIME_PUBLIC_URL": "https://centime.example.org",
    "DATABASE_URL": "postgresql://user:hunter2@db.internal:5432/centime",
    "REDIS_URL": "redis://:hunter2@cache.internal:6379/0",
}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("CENTIME_", "DATABASE_URL", "REDIS_URL")):
            monkeypatch.delenv(name)


def refusal(monkeypatch: pytest.MonkeyPatch, **variables: str) -> str:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load()
    return str(caught.value)


class TestEnvironment:
    def test_defaults_start_a_development_service(self) -> None:
        settings = load()
        assert (settings.profile, settings.host, settings.port) == (
            "development",
            "127.0.0.1",
            8000,
        )
        assert settings.embedded
        assert settings.run_worker_in_process
        assert settings.public_url == "http://127.0.0.1:8000"
        assert settings.blob_url == (Path(".data").absolute() / "blobs").as_uri()

    def test_variables_arguments_and_lists_are_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CENTIME_PORT", "9000")
        monkeypatch.setenv("CENTIME_REQUEST_MAX_BYTES", "2MiB")
        monkeypatch.setenv("CENTIME_CORS_ORIGINS", "https://a.example, http://localhost:5173")
        monkeypatch.setenv("CENTIME_TRUSTED_PROXIES", "10.0.0.1,fd00::/8")
        settings = load(host="0.0.0.0")  # noqa: S104  # nothing listens in this test
        assert (settings.host, settings.port) == ("0.0.0.0", 9000)  # noqa: S104  # the same
        assert settings.public_url == "http://0.0.0.0:9000"
        assert settings.request_max_bytes == 2 * 1024 * 1024
        assert settings.cors_origins == ("https://a.example", "http://localhost:5173")
        assert settings.trusted_proxies == ("10.0.0.1/32", "fd00::/8")

    def test_an_argument_wins_over_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CENTIME_PORT", "9000")
        assert load(port=1).port == 1

    def test_an_empty_variable_is_an_unset_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CENTIME_PORT", "")
        monkeypatch.setenv("DATABASE_URL", "")
        assert load().port == 8000
        assert load().database_url is None

    def test_a_secret_is_read_from_its_file(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        (tmp_path / "keys").write_text(f"{STRONG}\n{STRONG[::-1]}\n")
        (tmp_path / "url").write_text("postgresql://u:p@h/d\n")
        monkeypatch.setenv("CENTIME_SECRET_KEYS_FILE", str(tmp_path / "keys"))
        monkeypatch.setenv("DATABASE_URL_FILE", str(tmp_path / "url"))
        settings = load()
        assert signing_secrets(settings) == [STRONG.encode(), STRONG[::-1].encode()]
        assert settings.database_url is not None
        assert settings.database_url.get_secret_value() == "postgresql://u:p@h/d"

    def test_rate_limits_are_named_by_class(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CENTIME_RATE_LIMIT_AI", "3")
        limits = load().rate_limits
        assert set(limits) == {"auth", "read", "write", "upload", "ai", "export"}
        assert limits["ai"] == 3


class TestRefusals:
    def test_a_misspelt_variable_is_told_with_the_likely_one(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told = refusal(monkeypatch, CENTIME_PROT="9000")
        assert told == "CENTIME_PROT is no setting: did you mean CENTIME_PORT?"

    def test_an_unknown_variable_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        told = refusal(monkeypatch, CENTIME_ZZZZZZ="1")
        assert told == "CENTIME_ZZZZZZ is no setting: remove it."

    def test_an_unknown_argument_is_told(self) -> None:
        with pytest.raises(SettingsError, match="colour is no setting"):
            load(colour="red")

    @pytest.mark.parametrize(
        ("variable", "value"),
        [
            ("CENTIME_PORT", "99999"),
            ("CENTIME_PROFILE", "staging"),
            ("CENTIME_TRUSTED_PROXIES", "10.0.0.0/8,nonsense"),
            ("CENTIME_CORS_ORIGINS", "https://a.example/path"),
            ("CENTIME_PUBLIC_URL", "ftp://a.example"),
            ("CENTIME_BLOB_URL", "http://bucket"),
            ("CENTIME_TRACE_SAMPLE", "1.5"),
            ("CENTIME_MAIL_FROM", "nobody"),
            ("CENTIME_SECRET_KEYS", "short"),
            ("DATABASE_URL", "mysql://h/d"),
            ("REDIS_URL", "memcached://h"),
            ("CENTIME_SMTP_URL", "https://h"),
        ],
    )
    def test_the_variable_at_fault_and_its_meaning_are_named(
        self, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
    ) -> None:
        told = refusal(monkeypatch, **{variable: value})
        assert told.startswith(f"{variable}: ")
        assert len(told.splitlines()) == 1

    def test_every_fault_is_named_at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        told = refusal(monkeypatch, CENTIME_PORT="x", CENTIME_WORKER_CONCURRENCY="0")
        assert [line.split(":")[0] for line in told.splitlines()] == [
            "CENTIME_PORT",
            "CENTIME_WORKER_CONCURRENCY",
        ]

    def test_no_secret_is_repeated(self, monkeypatch: pytest.MonkeyPatch) -> None:
        told = refusal(monkeypatch, DATABASE_URL="mysql://u:hunter2@h/d")
        assert "hunter2" not in told

    def test_a_variable_and_its_file_together_are_refused(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        told = refusal(monkeypatch, REDIS_URL="redis://h", REDIS_URL_FILE=str(tmp_path))
        assert "REDIS_URL and REDIS_URL_FILE are both set" in told

    def test_a_file_that_is_missing_is_told(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        told = refusal(monkeypatch, REDIS_URL_FILE=str(tmp_path / "none"))
        assert "REDIS_URL_FILE names" in told
        assert "No such file" in told

    def test_servers_must_come_from_somewhere(self, monkeypatch: pytest.MonkeyPatch) -> None:
        told = refusal(monkeypatch, CENTIME_EMBEDDED="false").splitlines()
        assert [line.split()[0] for line in told] == ["DATABASE_URL", "REDIS_URL"]

    @pytest.mark.parametrize(
        ("low", "high"),
        [
            ("CENTIME_DATABASE_POOL_MAX", "CENTIME_DATABASE_POOL_MIN"),
            ("CENTIME_REFRESH_ABSOLUTE_DAYS", "CENTIME_REFRESH_IDLE_DAYS"),
        ],
    )
    def test_settings_that_contradict_each_other_are_refused(
        self, monkeypatch: pytest.MonkeyPatch, low: str, high: str
    ) -> None:
        told = refusal(monkeypatch, **{low: "1", high: "2"})
        assert told == f"{high} is larger than {low}"


class TestProduction:
    def test_it_starts_when_everything_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name, value in PRODUCTION.items():
            monkeypatch.setenv(name, value)
        settings = load()
        assert settings.log_format == "json"
        assert not settings.registration_open
        assert not settings.run_worker_in_process
        assert signing_secrets(settings) == [STRONG.encode()]

    def test_embedded_servers_are_used_when_asked_for(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        kept = {name: PRODUCTION[name] for name in PRODUCTION if name.startswith("CENTIME_")}
        for name, value in (kept | {"CENTIME_EMBEDDED": "true"}).items():
            monkeypatch.setenv(name, value)
        assert load().embedded

    @pytest.mark.parametrize("missing", sorted(set(PRODUCTION) - {"CENTIME_PROFILE"}))
    def test_what_is_missing_is_named(self, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
        said = {name: value for name, value in PRODUCTION.items() if name != missing}
        assert f"{missing} is missing" in refusal(monkeypatch, **said)

    @pytest.mark.parametrize(
        ("variable", "value", "told"),
        [
            ("CENTIME_SECRET_KEYS", "change-me-" * 4, "can be guessed"),
            ("CENTIME_SECRET_KEYS", "a" * 40, "can be guessed"),
            ("CENTIME_PUBLIC_URL", "http://centime.example.org", "must begin with https://"),
            ("CENTIME_CORS_ORIGINS", "*", "must name its origins"),
        ],
    )
    def test_what_only_development_may_do_is_refused(
        self, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, told: str
    ) -> None:
        assert told in refusal(monkeypatch, **(PRODUCTION | {variable: value}))


class TestSigningSecrets:
    def test_development_makes_one_and_keeps_it_private(self, tmp_path: Path) -> None:
        settings = load(data_dir=tmp_path / "data")
        made = signing_secrets(settings)
        assert signing_secrets(settings) == made
        assert len(made[0]) >= 32
        kept = tmp_path / "data" / "secret_key"
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert [each.name for each in kept.parent.iterdir()] == ["secret_key"]

    def test_services_that_start_at_once_agree(self, tmp_path: Path) -> None:
        settings = load(data_dir=tmp_path)
        made: list[bytes] = []
        starts = threading.Barrier(4)

        def start() -> None:
            starts.wait()
            made.extend(signing_secrets(settings))

        threads = [threading.Thread(target=start) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(made) == 4
        assert len(set(made)) == 1


class TestDescription:
    def test_secrets_are_redacted_and_sources_named(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("DATABASE_URL", PRODUCTION["DATABASE_URL"])
        monkeypatch.setenv("CENTIME_TRUSTED_PROXIES", "10.0.0.0/8,fd00::/8")
        (tmp_path / "keys").write_text(STRONG)
        monkeypatch.setenv("CENTIME_SECRET_KEYS_FILE", str(tmp_path / "keys"))
        rows = {row.name: (row.value, row.source) for row in describe(load(port=7))}
        assert rows["DATABASE_URL"] == (
            "postgresql://***@db.internal:5432/centime",
            "DATABASE_URL",
        )
        assert rows["REDIS_URL"] == ("unset", "default")
        assert rows["CENTIME_SECRET_KEYS"] == ("1 set", "CENTIME_SECRET_KEYS_FILE")
        assert rows["CENTIME_PORT"] == ("7", "argument")
        assert rows["CENTIME_TRUSTED_PROXIES"][0] == "10.0.0.0/8, fd00::/8"
        assert "hunter2" not in str(rows)
        assert STRONG not in str(rows)

    def test_the_table_has_every_setting_with_a_meaning(self) -> None:
        lines = table().splitlines()[2:]
        assert len(lines) == len(Settings.model_fields)
        for line in lines:
            variables, default, meaning = (cell.strip() for cell in line.strip("|").split("|"))
            assert variables.startswith("`")
            assert default
            assert meaning.endswith(".")

    def test_a_settings_object_shows_no_secret(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name, value in PRODUCTION.items():
            monkeypatch.setenv(name, value)
        assert "hunter2" not in repr(load())
        assert STRONG not in repr(load())
