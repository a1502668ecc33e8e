"""What a recorded petitioner takes along: number, query code, where to ask."""
