"""The Python client: hand-written transport, generated models, problems and methods."""
