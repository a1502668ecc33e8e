"""What people say after a matter was closed."""
