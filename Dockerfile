# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
# The image holds what the package holds, no more: no sources, no maps. Packing also gives every file the same date.
RUN npm run build && npm pack --ignore-scripts && tar -xzf back-pain-guidance-*.tgz && rm package/openapi/client.d.ts \
  && find package -exec touch -h -d '1985-10-26T08:15:00Z' {} +

FROM node:24-slim
LABEL org.opencontainers.image.title="Back Pain Guidance API" \
  org.opencontainers.image.description="Structured, versioned, evidence-linked guidance on lower back pain and walking, as a REST API" \
  org.opencontainers.image.licenses="MIT AND CC-BY-4.0"
WORKDIR /app
COPY --from=build /app/package ./
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The server is process 1 and takes signals itself: neither the base's shell nor --init stands before it.
ENTRYPOINT []
CMD ["node", "build/server.js"]
