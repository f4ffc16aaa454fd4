"""The loop of `make dev`."""
