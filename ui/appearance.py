"""Dresses the program as the person and the system ask: light or dark, contrast, text size, language."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app.i18n import choose_language
from ui.preferences import Appearance, Choices
from ui.theme import Theme, apply_theme, system_scale
from ui.tokens import tokens_for


def dress(app: QApplication, choices: Choices) -> None:
    """May be called again at any time; open windows follow."""
    tokens = tokens_for(dark=_is_dark(app, choices), high_contrast=_is_high_contrast(app, choices))
    apply_theme(app, Theme(tokens=tokens, scale=choices.text_size / 100 * system_scale(app)))


def speak(app: QApplication, choices: Choices) -> None:
    """Use the chosen language, or the system's, for our texts, Qt's own texts, dates and numbers."""
    locale = QLocale(choices.language) if choices.language else QLocale.system()
    QLocale.setDefault(locale)
    choose_language(QLocale.languageToCode(locale.language()))
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


def _is_dark(app: QApplication, choices: Choices) -> bool:
    if choices.appearance is Appearance.SYSTEM:
        return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return choices.appearance is Appearance.DARK


def _is_high_contrast(app: QApplication, choices: Choices) -> bool:
    hints = app.styleHints()
    asked = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return asked or choices.high_contrast
