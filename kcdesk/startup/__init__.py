"""What makes the start fast: modules loaded lazily, the binding unpacked, the guide opened beside Qt."""
