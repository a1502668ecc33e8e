"""The demo city's matters: invented voices that live through the real procedure over two years."""
