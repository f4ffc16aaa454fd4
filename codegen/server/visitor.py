"""The hook of fastapi-code-generator: hands the press's view of the contract to the templates."""

from pathlib import Path
from typing import Any


def visit(parser: Any, model_path: Path) -> dict[str, object]:  # noqa: ANN401, ARG001
    """The variables of the templates; refuses a view that is not of the parsed operations."""
    press = parser.raw_obj["x-press"]
    parsed = {operation.operationId for operation in parser.operations.values()}
    viewed = {operation["id"] for operation in press["operations"]}
    if parsed and parsed != viewed:
        message = f"the view differs from the document: {sorted(parsed ^ viewed)}"
        raise ValueError(message)
    return {"press": press}
