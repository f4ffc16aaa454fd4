"""Tests of what a new specification asks of the clients of the old one."""
