# Builds the service and runs it against an external PostgreSQL (see compose.yaml).
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --ignore-scripts --no-audit --no-fund
COPY . .
RUN npx nest build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
# Files and the ledger's published checkpoints: a volume of its own, and the service may write nowhere else.
RUN install -d -o node -g node /data
VOLUME /data
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/package.json package.json
COPY --from=build /app/docs/reason-codes.json docs/reason-codes.json
USER node
EXPOSE 3000
CMD ["node", "dist/src/main.js"]
