"""The first view."""

from ui.view import View


class PrivateView(View):
    def show_list(self, _nothing: object = None) -> None:
        self.reload()
