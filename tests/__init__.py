"""Each test says one truth about LDNbot, through the doors its users have."""
