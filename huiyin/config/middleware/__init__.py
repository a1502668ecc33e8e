"""What is done for each request, whichever page answers it."""
