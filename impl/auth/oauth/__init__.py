"""The authorization server: what third-party clients are given, and how."""
