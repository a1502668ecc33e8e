"""Addresses of supervision."""

from django.urls import path

from huiyin.web.supervise import content, hits, listed, ordering, overview, routed
from huiyin.web.supervise.dashboard import urls as dashboard
from huiyin.web.supervise.feedback import urls as feedback
from huiyin.web.supervise.findings import urls as findings
from huiyin.web.supervise.indicators import urls as indicators
from huiyin.web.supervise.items import urls as items
from huiyin.web.supervise.recommendations import urls as recommendations
from huiyin.web.supervise.reports import urls as reports
from huiyin.web.supervise.sampling import urls as sampling
from huiyin.web.supervise.topics import urls as topics
from huiyin.web.supervise.units import urls as units

app_name = "supervise"

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("satisfaction/", content.content, name="content"),
    path("satisfaction/<slug:key>/", content.behind, name="content_all"),
    path("satisfaction/<slug:key>/<int:unit_id>/", content.behind, name="content_unit"),
    path("fields/", hits.hits, name="hits"),
    path("fields/<slug:key>/", hits.behind, name="hits_listed"),
    path("order/", ordering.ordering, name="ordering"),
    *dashboard.urlpatterns,
    *indicators.urlpatterns,
    *findings.urlpatterns,
    *recommendations.urlpatterns,
    *feedback.urlpatterns,
    *sampling.urlpatterns,
    *reports.urlpatterns,
    *items.urlpatterns,
    *topics.urlpatterns,
    *units.urlpatterns,
    path("routing/", routed.routed, name="routed"),
    path("routing/<slug:key>/", routed.behind, name="routed_listed"),
    path("<slug:standing>/", listed.listed, name="all"),
    path("<slug:standing>/<int:unit_id>/", listed.listed, name="unit"),
]
