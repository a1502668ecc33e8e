"""Addresses of the three recommendations, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.recommendations import effects, listed, sheet, write

urlpatterns = [
    path("recommendations/", listed.listed, name="recommendations"),
    path("recommendations/export/", sheet.export, name="recommendations_export"),
    path("recommendations/effects/", effects.effects, name="effects"),
    path("recommendations/effects/export/", effects.export, name="effects_export"),
    path("recommendations/new/<slug:kind>/", write.write, name="advise"),
]
