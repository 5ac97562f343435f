"""Measures what the house promises: every figure is a ratio with its reference in the same run."""
