"""The composition root: the one place that joins bot, scheduler, storage and, for the demo, the sandbox."""
