"""The web: thin pages over the same decisions and views as the command line."""
