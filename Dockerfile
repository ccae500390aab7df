# The bot in a container: one user without rights, a root that may be read-only, everything kept under /data.
FROM python:3.11-slim

ENV PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MPLCONFIGDIR=/tmp/matplotlib \
    LDNBOT_DATABASE_URL=sqlite:////data/ldnbot.db

RUN useradd --create-home --uid 10001 ldnbot \
    && mkdir /data \
    && chown ldnbot:ldnbot /data \
    && chmod 700 /data

WORKDIR /app

# First what changes rarely. Every package is pinned by its hash.
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt

# The project itself runs from here; it is not built, so nothing unpinned is fetched.
COPY bot bot
COPY domain domain
COPY scheduler scheduler
COPY storage storage
COPY sandbox sandbox
ENV PYTHONPATH=/app
RUN printf '#!/bin/sh\nexec python -m bot "$@"\n' > /usr/local/bin/ldnbot && chmod 755 /usr/local/bin/ldnbot

USER ldnbot
VOLUME /data
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["ldnbot", "check", "--alive"]
ENTRYPOINT ["ldnbot"]
CMD ["run"]
