"""Tests of the rules of analytics."""
