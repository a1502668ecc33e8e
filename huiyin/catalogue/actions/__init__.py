"""What changes the catalogue."""

from huiyin.catalogue.actions.publish_year import PublishedYear, publish_year

__all__ = ["PublishedYear", "publish_year"]
