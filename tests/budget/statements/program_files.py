"""Files as other budgeting programs export them, written after the columns that they document."""

from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "programs"
YNAB: Final = (_FOLDER / "ynab.csv").read_text()
ACTUAL: Final = (_FOLDER / "actual.csv").read_text()
FIREFLY: Final = (_FOLDER / "firefly.csv").read_text()
