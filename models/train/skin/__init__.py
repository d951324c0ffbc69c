"""Generated training data for the networks that separate light and skin (README.md)."""
