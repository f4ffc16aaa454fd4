"""`make fmt`: what it refuses, writes, and says of files that it would change."""

from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.faults import SpecError
from codegen.fmt.files import format_text, replace


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "place", "message"),
        [
            ("a: [1\nb: 2\n", "x.yaml:2:2", "no YAML"),
            ("- a\n", "x.yaml:1:1", "no mapping"),
            ("", "x.yaml:1:1", "no mapping"),
            ("a: 1\na: 2\n", "x.yaml:2:1", "stands twice"),
            ("a: &x 1\nb: &x 2\n", "x.yaml:2:4", "the anchor &x stands twice"),
            ("a: !!str 1\n", "x.yaml:1:4", "the tag"),
            ("a: *x\n", "x.yaml:1:4", "there is no &x"),
            ("a: &x\n  b: *x\n", "x.yaml:2:6", "there is no &x"),
            ("a: 1\rb: 2\n", "x.yaml:1:5", "U+000D"),
            ("%YAML 1.2\n---\na: 1\n", "x.yaml:1:1", "directive"),
            ("a: 1\n---\nb: 1\n", "x.yaml:2:1", "a second document"),
            ("? [a]\n: 1\n", "x.yaml:1:3", "no plain word"),
        ],
    )
    def test_name_the_place_and_the_way_out(self, text: str, place: str, message: str) -> None:
        with pytest.raises(SpecError) as caught:
            format_text(text, "x.yaml")
        assert str(caught.value).startswith(f"{place}: ")
        assert message in str(caught.value)
        assert "way out: " in str(caught.value)

    def test_leave_the_file_as_it_was(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        broken, sound = tmp_path / "broken.yaml", tmp_path / "sound.yaml"
        broken.write_text("openapi: [\n", encoding="utf-8")
        sound.write_text('openapi: "3.1.0"\n', encoding="utf-8")
        assert main(["--root", str(tmp_path), "fmt", str(broken), str(sound)]) == 1
        assert broken.read_text(encoding="utf-8") == "openapi: [\n"
        assert sound.read_text(encoding="utf-8") == "openapi: 3.1.0\n"
        printed = capsys.readouterr()
        assert "broken.yaml:2:1: no YAML" in printed.err
        assert printed.out == "sound.yaml\n"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.yaml", "sound.yaml"]

    def test_are_told_of_files_that_cannot_be_read(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "latin.yaml").write_bytes(b"a: \xe9\n")
        for name, message in (("latin.yaml", "not UTF-8"), ("none.yaml", "No such file")):
            assert main(["fmt", str(tmp_path / name)]) == 1
            assert message in capsys.readouterr().err


class TestWriting:
    def test_is_refused_where_it_would_change_what_the_file_says(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("codegen.fmt.files.lay_out", lambda _root: "openapi: 3.1.1\n")
        with pytest.raises(SpecError, match="would not survive formatting"):
            format_text("openapi: 3.1.0\n", "openapi/coins.yaml")

    def test_leaves_nothing_behind_when_it_fails(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").mkdir()
        with pytest.raises(OSError, match=r"a\.yaml"):
            replace(tmp_path / "a.yaml", "a: 1\n")
        assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


class TestTheCheck:
    def test_names_the_first_line_that_differs_and_writes_nothing(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder = tmp_path / "openapi"
        folder.mkdir()
        text = 'openapi: 3.1.0\ninfo:\n  title: "Coins"\n'
        (folder / "coins.yaml").write_text(text, encoding="utf-8")
        assert main(["--root", str(tmp_path), "fmt", "--check"]) == 1
        printed = capsys.readouterr().err
        assert printed.startswith("openapi/coins.yaml:3:1: not in the house's form")
        assert 'written:   title: "Coins"\n    wanted:    title: Coins' in printed
        assert "Run `make fmt`" in printed
        assert (folder / "coins.yaml").read_text(encoding="utf-8") == text
        assert main(["--root", str(tmp_path), "fmt"]) == 0
        assert main(["--root", str(tmp_path), "fmt", "--check"]) == 0
