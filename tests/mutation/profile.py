"""How property tests look for examples while rules are changed: few, and the same every time."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "mutation",
    database=None,
    deadline=None,
    derandomize=True,
    max_examples=20,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("mutation")
