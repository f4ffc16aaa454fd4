"""The one way to lay out the files of openapi/: `python -m codegen fmt`."""
