#!/usr/bin/env bash
# Makes an image that stands in for node:24-slim where no registry of images can be reached: Debian by debootstrap, Node.js and npm
# from npm. It lets deploy/try-image.sh test our Dockerfile; it is not the real base, and says nothing about that.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage, as root: deploy/base-stand-in.sh
  ENGINE         podman or docker (what is there)
  NAME           the name it gets (docker.io/library/node:24-slim, what FROM in the Dockerfile means)
  SUITE, MIRROR  of Debian (bookworm, debootstrap's own)
TEXT
}
if [ $# -gt 0 ]; then usage; exit 2; fi

engine=${ENGINE:-$(command -v podman || command -v docker)}
name=${NAME:-docker.io/library/node:24-slim}
case $(uname -m) in
  x86_64) arch=x64 ;;
  aarch64) arch=arm64 ;;
  *) echo "no Node.js on npm for $(uname -m)" >&2; exit 2 ;;
esac

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/root
debootstrap --variant=minbase --include=ca-certificates "${SUITE:-bookworm}" "$root" ${MIRROR:+"$MIRROR"} >"$folder/log" || { tail "$folder/log" >&2; exit 1; }
rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/*

npm install --prefix "$folder" --ignore-scripts --no-save --no-audit --no-fund --silent "node-linux-$arch@24" npm@11
install -m 755 "$folder/node_modules/node-linux-$arch/bin/node" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
cp -R "$folder/node_modules/npm" "$root/usr/local/lib/node_modules/"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
chroot "$root" useradd --uid 1000 --user-group --shell /bin/bash --create-home node

# As in the real base, a shell stands before the command: the Dockerfile has to take it away.
printf '#!/bin/sh\nexec "$@"\n' >"$root/usr/local/bin/docker-entrypoint.sh"
chmod 755 "$root/usr/local/bin/docker-entrypoint.sh"
tar -C "$root" -c . | "$engine" import --change 'ENTRYPOINT ["docker-entrypoint.sh"]' --change 'CMD ["node"]' - "$name"
