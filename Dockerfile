# The service in a container, by the same steps as "make install" and "make run" take.
#
#   docker build -t calendar-service .
#   docker run --read-only --tmpfs /tmp -v calendar:/app/var -p 8000:8000 calendar-service
#
# All that must survive is in the volume /app/var. Settings come from the environment, CALENDAR_SERVICE_<SECTION>_<KEY>
# (see config.toml), or from a file mounted at /app/config.toml.

FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY pyproject.toml requirements.lock README.md ./
RUN python3 -m venv .venv
# The layers stay apart: what is depended on changes less often than the service.
# hadolint ignore=DL3059
RUN .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --require-hashes -r requirements.lock
COPY calendar_service ./calendar_service
# hadolint ignore=DL3059
RUN .venv/bin/python -m pip install -qq --disable-pip-version-check --no-input --no-deps --no-build-isolation -e .

FROM python:3.11-slim-bookworm
WORKDIR /app
RUN groupadd --system --gid 10001 calendar \
    && useradd --system --uid 10001 --gid calendar --no-create-home --shell /usr/sbin/nologin calendar \
    && install --directory --owner calendar --group calendar /app/var
COPY --from=build /app /app
COPY config.toml ./
COPY seeds ./seeds
ENV PATH="/app/.venv/bin:$PATH" \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CALENDAR_SERVICE_SERVER_HOST=0.0.0.0
USER 10001:10001
VOLUME /app/var
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health', timeout=4)"]
CMD ["calendar-service", "run"]
