"""What the domain needs beyond the service's own packages: the extra `ocr`."""

from importlib.util import find_spec
from typing import Final

_MODULES: Final = {
    "PIL": "pillow",
    "numpy": "numpy",
    "onnxruntime": "onnxruntime",
    "pypdfium2": "pypdfium2",
    "rapidocr": "rapidocr",
}


def missing() -> tuple[str, ...]:
    """Names of the packages that are not installed."""
    return tuple(package for module, package in _MODULES.items() if find_spec(module) is None)


def way_out(packages: tuple[str, ...]) -> str:
    """What to tell whoever needs them."""
    named = ", ".join(packages)
    return f'The extra "ocr" is not installed ({named}): pip install "centime[ocr]"'
