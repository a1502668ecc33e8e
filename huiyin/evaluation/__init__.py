"""The petitioner's verdict on how the matter was handled."""
