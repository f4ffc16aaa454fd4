"""The pages say what is true."""

from impl.platform.settings_shown import table
from tests.live import ROOT


class TestOperating:
    def test_every_setting_is_on_the_page_as_the_code_describes_it(self) -> None:
        page = (ROOT / "docs/operating.md").read_text()
        assert table().rstrip() in page


class TestReadme:
    def test_it_is_short(self) -> None:
        assert len((ROOT / "README.md").read_text().splitlines()) <= 120

    def test_every_path_it_names_exists(self) -> None:
        page = (ROOT / "README.md").read_text()
        folders = [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")]
        assert len(folders) >= 6
        assert [name for name in folders if not (ROOT / name).exists()] == []

    def test_every_make_target_it_names_is_a_verb(self) -> None:
        verbs = (ROOT / "Makefile").read_text()
        page = (ROOT / "README.md").read_text()
        named = {word.split("`")[0] for word in page.split("make ")[1:] if word[:3].isalpha()}
        wanted = {name.split()[0].strip("`.,") for name in named}
        assert {"run", "test", "generate", "types", "demo", "bench"} <= wanted
        for verb in ("run", "test", "generate", "types", "demo", "bench"):
            assert f"\n{verb}:" in verbs
