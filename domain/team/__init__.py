"""The care team: who reads what a patient needs, and when."""
