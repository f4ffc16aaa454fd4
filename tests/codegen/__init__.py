"""The press: what it reads, refuses and writes."""
