"""Addresses of topics, alerts and governance tasks, below those of supervision."""

from django.urls import path

from huiyin.web.supervise.topics import alerts, mend, new_task, sheet, task_deeds, tasks, topic, topics

urlpatterns = [
    path("topics/", topics.topics, name="topics"),
    path("topics/export/", sheet.export, name="topics_export"),
    path("topics/alerts/", alerts.alerts, name="alerts"),
    path("topics/alerts/<int:alert_id>/", alerts.alert, name="alert"),
    path("topics/alerts/<int:alert_id>/task/", new_task.from_alert, name="task_from_alert"),
    path("topics/month/", tasks.month, name="topics_month"),
    path("topics/tasks/", tasks.tasks, name="tasks"),
    path("topics/tasks/<int:task_id>/", tasks.task, name="task"),
    path("topics/tasks/<int:task_id>/done/<int:item_id>/", task_deeds.finish, name="task_finish"),
    path("topics/tasks/<int:task_id>/<slug:verb>/", task_deeds.do, name="task_do"),
    path("topics/<int:topic_id>/", topic.topic, name="topic"),
    path("topics/<int:topic_id>/merge/", mend.merge, name="topic_merge"),
    path("topics/<int:topic_id>/task/", new_task.from_topic, name="task_from_topic"),
    path("topics/<int:topic_id>/apart/<str:number>/", mend.apart, name="topic_apart"),
]
