// Loaded into a program before it: one source is gone, another has moved, the rest are where they were, and nobody is
// asked.
const pages = new Map([
  ['https://doi.org/api/handles/10.1136/bmj.f7095', { status: 404, url: '' }],
  ['https://doi.org/api/handles/10.1002/art.24853', { status: 200, url: 'https://elsewhere.example/' }]
])
globalThis.fetch = (async (url: string) => pages.get(url) ?? { status: 200, url }) as typeof fetch
