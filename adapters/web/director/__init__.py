"""The Director's folder: what waits for a signature, with everything that was advised."""
