"""The rules: pure functions from history and facts to events, or a refusal."""
