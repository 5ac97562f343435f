"""The hall on the day: how far the programme is, who is honoured, who is in."""
