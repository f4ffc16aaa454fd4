"""Runs datamodel-code-generator, warm: one JSON request a line in, one JSON answer a line out.

Lives in the generator's own environment and imports nothing of the press.
"""

import json
import sys
import tempfile
import traceback
import warnings
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from datamodel_code_generator import (  # type: ignore[import-not-found]  # not of this environment
    DataModelType,
    InputFileType,
    LiteralType,
    PythonVersion,
    generate,
)

TEMPLATES: Final = Path(__file__).parent / "templates"
MARKS: Final = ("NotNull", "Unique")


def models(request: dict[str, Any]) -> str:
    """The module's code for `schemas`; those `elsewhere`, by domain, become imports."""
    package = request["package"]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "this domain.json")
        for name, schemas in {**request["elsewhere"], "this domain": request["schemas"]}.items():
            document = {
                "openapi": "3.1.0",
                "info": {"title": name, "version": "1"},
                "paths": {},
                "components": {"schemas": schemas},
            }
            Path(folder, f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
        code = generate(
            source,
            input_file_type=InputFileType.OpenAPI,
            output_model_type=DataModelType.PydanticV2BaseModel,
            target_python_version=PythonVersion.PY_311,
            base_class=f"{package}.Model",
            base_class_map=request["bases"],
            custom_template_dir=TEMPLATES,
            extra_template_data=defaultdict(dict, request["extra"]),
            external_ref_mapping={
                f"{name}.json": module for name, module in request["modules"].items()
            },
            additional_imports=[
                "typing.Annotated",
                "typing.TypeAlias",
                *(f"{package}.{mark}" for mark in MARKS),
            ],
            use_annotated=True,
            field_constraints=True,
            use_standard_collections=True,
            use_union_operator=True,
            enum_field_as_literal=LiteralType.All,
            strict_nullable=True,
            use_type_alias=True,
            use_schema_description=True,
            use_double_quotes=True,
            disable_timestamp=True,
            disable_future_imports=True,
            formatters=[],
            custom_file_header=request["header"],
        )
    return str(code)


def main() -> None:
    warnings.simplefilter("error")
    for line in sys.stdin:
        try:
            answer = {"code": models(json.loads(line))}
        except BaseException:  # noqa: BLE001  # whatever it is, the press shows it and fails
            answer = {"error": traceback.format_exc()}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
