"""The council at work, as pages show it: rooms, counts, and what a member's seat allows."""
