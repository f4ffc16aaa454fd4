"""Models: schemas become pydantic classes, written by datamodel-code-generator."""
