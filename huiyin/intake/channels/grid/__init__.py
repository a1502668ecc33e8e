"""What grid workers bring from their communities."""
