# syntax=docker/dockerfile:1
# Two stages: what compiles stays behind. Both on the same Debian, since some packages bring
# programs that were built for one system library.
FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY migrations ./migrations
COPY seeds ./seeds
COPY src ./src
RUN npm run build && npm prune --omit=dev

FROM node:24-trixie-slim
LABEL org.opencontainers.image.title="i-Parliaments" \
      org.opencontainers.image.licenses="Apache-2.0"
# tini adopts and buries the children of children; prlimit, which holds the readers of files in
# check, is part of every Debian.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/* \
 && prlimit --version \
 && install --directory --owner=node --group=node --mode=0750 /data
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE NOTICE ./
COPY bin ./bin
COPY public ./public
COPY seeds ./seeds
# The owner of the program is root: whoever breaks into the process cannot change it.
USER node
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health/live').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
