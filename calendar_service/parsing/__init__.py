"""Text in, Announcement out: pure, without clock, files, database or network."""
