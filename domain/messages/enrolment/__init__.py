"""Messages of enrolment: its questions, and what is said between them."""
