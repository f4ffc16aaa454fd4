"""What the type checker proves: a service that departs from its Protocol is named."""

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mypy import api

from codegen.press import Files
from tests.codegen.conftest import FIXTURES


@pytest.fixture(scope="module")
def check(
    zoo: tuple[Path, Files], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], str]:
    """Type-checks a service against the fixture's contract, strictly; gives what is reported."""
    folder = tmp_path_factory.mktemp("proofs")
    shutil.copytree(zoo[0] / "generated", folder / "generated", dirs_exist_ok=True)
    config = folder / "mypy.ini"
    config.write_text(
        "[mypy]\nstrict = true\nnamespace_packages = true\nexplicit_package_bases = true\n"
        f"mypy_path = {folder}\ncache_dir = {folder / 'cache'}\n",
        encoding="utf-8",
    )

    numbers = itertools.count(1)

    def run(text: str) -> str:
        # A file of its own: mypy takes one of the same second and size for unchanged.
        service = folder / f"service_{next(numbers)}.py"
        service.write_text(text, encoding="utf-8")
        printed, errors, _ = api.run(["--config-file", str(config), str(service)])
        assert not errors
        return printed

    return run


@pytest.fixture(scope="module")
def sound() -> str:
    return (FIXTURES / "service.py").read_text(encoding="utf-8")


class TestTheTypeChecker:
    def test_accepts_a_service_that_keeps_the_contract(
        self, check: Callable[[str], str], sound: str
    ) -> None:
        assert check(sound).startswith("Success")

    @pytest.mark.parametrize(
        "change",
        [
            ("async def get_animal(", "async def fetch_animal(", "get_animal"),
            ("book_id: UUID, animal_id: UUID) -> Enc", "book_id: UUID) -> Enc", "get_animal"),
            ("min_legs: int", "min_legs: str", "list_animals"),
            ("        limit: int,\n", "", "list_animals"),
            ("body: AnimalCreate) -> Animal:", "body: AnimalCreate) -> AnimalPage:", "create_"),
            ("-> Encoded[AnimalPage]", "-> Encoded[Animal]", "list_animals"),
            ("body: AnimalUpdate,", "body: AnimalCreate,", "update_animal"),
            (" | FeedAnimalNoContent:", " | None:", "feed_animal"),
            ("body: Meal | None", "body: Meal", "feed_animal"),
            ("-> AnimalPage | File:", "-> AnimalPage | bytes:", "export_animals"),
            ("    async def delete_animal(", "    def delete_animal(", "delete_animal"),
        ],
    )
    def test_names_the_operation_that_departs_from_it(
        self, check: Callable[[str], str], sound: str, change: tuple[str, str, str]
    ) -> None:
        old, new, operation = change
        assert old in sound
        printed = check(sound.replace(old, new, 1))
        assert 'incompatible type "Zoo"; expected "Service"' in printed
        assert operation in printed
