"""What people and operators meet: words, settings, logs, the command line."""
