"""Addresses of dashboards, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.dashboard import behind, dashboard, sheet, wall

urlpatterns = [
    path("dashboard/", dashboard.dashboard, name="dashboard"),
    path("dashboard/wall/", wall.wall, name="wall"),
    path("dashboard/list/<slug:key>/", behind.listed, name="dashboard_listed"),
    path("dashboard/<slug:key>/", dashboard.part, name="dashboard_part"),
    path("dashboard/<slug:key>/export/", sheet.export, name="dashboard_export"),
]
