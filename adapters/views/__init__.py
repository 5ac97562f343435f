"""What people look at: tables computed from the log, kept in a cache that may vanish at any time.

``reader`` answers questions and loads next to nothing; ``projector`` folds events into the tables
and is loaded only when there is something new; ``past`` answers as of a moment.
"""
