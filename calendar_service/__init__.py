"""The investor-event calendar service."""

__version__ = "0.1.0"
