"""Addresses of the public figures. Those of open data never change."""

from django.urls import path

from huiyin.web.public.figures import board, figures, open_data

urlpatterns = [
    path("figures/", figures.figures, name="figures"),
    path("figures/board/", board.board, name="board"),
    path("figures/open/", open_data.described, name="open_data"),
    path("figures/open/figures.csv", open_data.as_csv, name="open_csv"),
    path("figures/open/figures.json", open_data.as_json, name="open_json"),
    path("figures/open/<str:key>.csv", open_data.as_csv, name="open_month_csv"),
    path("figures/open/<str:key>.json", open_data.as_json, name="open_month_json"),
]
