"""One file per conversation: from an update and a glance to an intent. Pure: nothing is asked or told."""
