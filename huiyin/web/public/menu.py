"""The citizens' navigation."""

from huiyin.web.parts.menu import MenuItem

MENU = (
    MenuItem("首页", "public:home", place="public", order=10),
    MenuItem("我要反映", "public:what", place="public", order=20),
    MenuItem("查进度", "public:track", place="public", order=30),
    MenuItem("评价", "public:evaluate", place="public", order=40),
    MenuItem("怎么办", "public:guide", place="public", order=50),
    MenuItem("联系与接待", "public:contact", place="public", order=60),
    MenuItem("权利和义务", "public:rights", place="footer", order=10),
    MenuItem("公开数据", "public:figures", place="footer", order=15),
    MenuItem("隐私保护", "public:privacy", place="footer", order=20),
    MenuItem("无障碍说明", "public:accessibility", place="footer", order=30),
    MenuItem("放假安排", "public:calendar", place="footer", order=40),
)
