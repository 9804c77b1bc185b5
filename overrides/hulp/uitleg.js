{# The same card as on other pages: a help page asks for nothing outside hulp/. #}{% include "assets/uitleg.js" %}
