"""What every test of the window needs: an offscreen platform, and a clear word where Qt cannot run.

The root conftest decides whether Qt works here at all.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
