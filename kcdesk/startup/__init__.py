"""What makes the start fast: modules loaded lazily, the binding unpacked, the guide opened beside Qt."""

SWITCH = "KCDESK_PLAIN_BINDING"
"""The environment variable that, set to anything, switches off what docs/start-up.md says it does."""
