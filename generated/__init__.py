"""The contract that `make generate` compiles from openapi/; never edited by hand."""
