"""What people live through, from the first message on, over real HTTP."""
